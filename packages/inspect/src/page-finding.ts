import type { PageKind } from '@mumian/extract';
import { catalogue, type FindingCode } from './catalogue.ts';
import type { Certainty } from './classification.ts';
import type { Evidence, Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PageNote } from './page-note.ts';
import { requiredMetadata, requiredOn } from './required-metadata.ts';

/**
 * The findings of one page.
 *
 * @param isListed an entry of one of the site's lists leads to the page, so it is an article whatever it looks like
 */
export function pageFindings(note: PageNote, isListed: boolean, siteUrl: string): Finding[] {
  const kind = knownKind(note, isListed);
  const undated = kind === 'article' ? undatedArticle(note, isListed, siteUrl) : null;
  const unnamed = missingMetadata(note, kind, undated !== null, siteUrl);
  return [undated, unnamed].filter((finding) => finding !== null);
}

/** A kind that rests on structure alone is not enough to ask an article's duties of a page. */
function knownKind({ kind, kindEvidence }: PageNote, isListed: boolean): PageKind {
  if (isListed && (kind === 'other' || kind === 'article')) return 'article';
  return kindEvidence === 'structure' ? 'other' : kind;
}

function undatedArticle(note: PageNote, isListed: boolean, siteUrl: string): Finding | null {
  if (note.publishedAt !== null) return null;
  const sure = (isListed || note.kindEvidence === 'metadata') && !note.showsDate;
  return finding('date.missing', note, siteUrl, {
    message: '页面没有注明发布时间。',
    certainty: sure ? 'certain' : 'probable',
    evidence: {
      pageKind: 'article',
      pageKindEvidence: isListed ? 'items' : note.kindEvidence,
      dateInAddress: note.dateInAddress,
    },
  });
}

/** One finding a page, with all names that it lacks. An undated article's PubDate is part of that fault already. */
function missingMetadata(
  note: PageNote,
  kind: PageKind,
  isUndated: boolean,
  siteUrl: string,
): Finding | null {
  const missing = requiredOn(kind).filter(
    (name) => !note.named.has(name.toLowerCase()) && !(isUndated && name === 'PubDate'),
  );
  if (missing.length === 0) return null;
  const siteNames: readonly string[] = requiredMetadata.site;
  const sure = note.kindEvidence !== 'structure' || missing.every((name) => siteNames.includes(name));
  return finding('meta.missing', note, siteUrl, {
    message: `页面缺少必选标签：${missing.join('、')}。`,
    certainty: sure ? 'certain' : 'probable',
    evidence: { missing, pageKind: kind, pageKindEvidence: note.kindEvidence },
  });
}

function finding(
  code: FindingCode,
  note: PageNote,
  siteUrl: string,
  found: { message: string; certainty: Certainty; evidence: Evidence },
): Finding {
  const { failing, area, severity, clause } = catalogue[code];
  return {
    code,
    url: note.url,
    place: '',
    snippet: note.title ?? '',
    ...found,
    failing,
    area,
    severity,
    clause,
    fingerprint: fingerprintOf(code, siteUrl, note.url),
  };
}
