import { type Issue, type LayerName, layerOf } from '@mumian/textcheck';
import type { FindingCode } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { SiteView } from '../site-view.ts';
import type { TextBook } from '../text-book.ts';
import { findingOf } from './finding-of.ts';

/** From so sure on an issue counts without a person. */
const CERTAIN = 0.9;

const codeByLayer: Record<LayerName, FindingCode> = {
  lexicon: 'text.wording',
  spelling: 'text.wrong-word',
  consistency: 'text.inconsistent',
  privacy: 'text.personal-data',
  opinion: 'text.wording',
};

/** What the text checker found in the texts of articles and lists, a finding for each words of a page. */
export function textFindings({ notes }: TextBook, site: SiteView): Finding[] {
  const seen = new Set<string>();
  return notes.flatMap(({ url, issue, snippet }) => {
    const finding = findingOf(codeOf(issue), site.url, {
      url,
      message: issue.message,
      snippet,
      certainty: issue.confidence >= CERTAIN ? 'certain' : 'probable',
      evidence: {
        wording: {
          rule: issue.rule,
          text: issue.text,
          source: issue.source,
          ...(issue.suggestion === undefined ? {} : { suggestion: issue.suggestion }),
        },
      },
      key: `${issue.rule} ${issue.text}`,
    });
    if (seen.has(finding.fingerprint)) return [];
    seen.add(finding.fingerprint);
    return [finding];
  });
}

/** A severe expression error fails the whole site, so only a certain one is called so (国办秘函〔2019〕19号 单项否决). */
function codeOf(issue: Issue): FindingCode {
  if (issue.kind === 'error-prone') return 'text.wrong-word';
  if (layerOf(issue) !== 'lexicon' || issue.level !== 'severe') return codeByLayer[layerOf(issue)];
  return issue.confidence >= CERTAIN ? 'text.severe-expression' : 'text.wording';
}
