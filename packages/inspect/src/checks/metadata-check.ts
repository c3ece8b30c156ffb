import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import { requiredMetadata, requiredOn } from '../required-metadata.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';
import { metadataRules } from './metadata-rules.ts';

/** One finding a page with the names that it lacks, and one a page with the values that break their rule. */
export function metadataFindings(note: PageNote, site: SiteView, isUndated: boolean): Finding[] {
  return [missing(note, site, isUndated), invalid(note, site)].filter((finding) => finding !== null);
}

/** An undated article's PubDate is part of that fault already. */
function missing(note: PageNote, site: SiteView, isUndated: boolean): Finding | null {
  const kind = site.kindOf(note);
  const absent = requiredOn(kind).filter(
    (name) => (note.metadata[name.toLowerCase()] ?? '') === '' && !(isUndated && name === 'PubDate'),
  );
  if (absent.length === 0) return null;
  const siteNames: readonly string[] = requiredMetadata.site;
  const sure = note.kindEvidence !== 'structure' || absent.every((name) => siteNames.includes(name));
  return findingOf('meta.missing', site.url, {
    url: note.url,
    message: `页面缺少必选标签：${absent.join('、')}。`,
    snippet: note.title ?? '',
    certainty: sure ? 'certain' : 'probable',
    evidence: { missing: absent, pageKind: kind, pageKindEvidence: note.kindEvidence },
  });
}

function invalid(note: PageNote, site: SiteView): Finding | null {
  const problems = metadataRules.flatMap(({ name, problem }) => {
    const value = note.metadata[name.toLowerCase()] ?? '';
    const wrong = value === '' ? null : problem(value, note, site);
    return wrong === null ? [] : [{ name, value: value.slice(0, 100), problem: wrong }];
  });
  if (problems.length === 0) return null;
  return findingOf('meta.invalid', site.url, {
    url: note.url,
    message: `标签内容不符合规定：${problems.map(({ name, problem }) => `${name} ${problem}`).join('；')}。`,
    snippet: problems.map(({ name, value }) => `${name}="${value}"`).join(' '),
    certainty: 'certain',
    evidence: { tags: problems },
  });
}
