import { type Issue, type LayerName, layerOf } from '@mumian/textcheck';
import type { FindingCode } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import type { TextBook, TextNote } from '../text-book.ts';
import { findingOf } from './finding-of.ts';

/** From so sure on an issue counts without a person. */
const CERTAIN = 0.9;

/** Faults of the words of one page. */
export const TEXT_CODES = [
  'text.severe-expression',
  'text.wording',
  'text.wrong-word',
  'text.inconsistent',
  'text.personal-data',
] as const satisfies readonly FindingCode[];

type TextCode = (typeof TEXT_CODES)[number];

const codeByLayer: Record<LayerName, TextCode> = {
  lexicon: 'text.wording',
  spelling: 'text.wrong-word',
  consistency: 'text.inconsistent',
  privacy: 'text.personal-data',
  opinion: 'text.wording',
};

/**
 * What the text checker found in the texts of articles and lists: a finding for each place of a page, and one for words
 * that stand in the same surroundings more than once.
 */
export function textFindings({ notes }: TextBook, site: SiteView): Finding[] {
  const seen = new Set<string>();
  const told = new Map(site.notes.map(({ url, survey }) => [url, remainsOf(survey)]));
  return toldOnce(notes.filter(({ url, issue }) => !isTold(issue, told.get(url) ?? []))).flatMap(
    ({ url, issue, snippet, key }) => {
      const finding = findingOf(codeOf(issue), site.url, {
        url,
        place: `text(${issue.start}-${issue.end})`,
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
        key: `${issue.rule} ${key}`,
      });
      if (seen.has(finding.fingerprint)) return [];
      seen.add(finding.fingerprint);
      return [finding];
    },
  );
}

/** The lines that a template or a program left in a page: its faults already, `content.placeholder`, `security.exposed`. */
function remainsOf({ placeholders, exposures }: PageNote['survey']): string[] {
  return [...placeholders, ...exposures].map(({ text }) => text);
}

function isTold({ rule, text }: Issue, remains: readonly string[]): boolean {
  return rule.startsWith('template:') && remains.some((line) => line.includes(text));
}

/**
 * Two layers may see one fault: a term of the lexicon, and a character that does not fit. The term tells it, because it
 * names the whole word and its source, and is as sure as the surer of them.
 */
function toldOnce(notes: readonly TextNote[]): TextNote[] {
  const termsFirst = [...notes].sort(
    ({ issue: one }, { issue: other }) => Number(isByCharacter(one)) - Number(isByCharacter(other)),
  );
  const kept = new Map<string, TextNote[]>();
  for (const note of termsFirst) {
    const place = `${codeOf(note.issue)} ${note.url}`;
    const others = kept.get(place) ?? [];
    const known = others.findIndex(({ issue }) => overlap(issue, note.issue));
    const before = others[known];
    if (before === undefined) kept.set(place, [...others, note]);
    else {
      const confidence = Math.max(before.issue.confidence, note.issue.confidence);
      others[known] = { ...before, issue: { ...before.issue, confidence } };
    }
  }
  return [...kept.values()].flat();
}

const isByCharacter = (issue: Issue): boolean => layerOf(issue) === 'spelling';

function overlap(one: Issue, other: Issue): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A severe expression error fails the whole site, so only a certain one is called so (国办秘函〔2019〕19号 单项否决). */
function codeOf(issue: Issue): TextCode {
  if (issue.kind === 'error-prone') return 'text.wrong-word';
  if (layerOf(issue) !== 'lexicon' || issue.level !== 'severe') return codeByLayer[layerOf(issue)];
  return issue.confidence >= CERTAIN ? 'text.severe-expression' : 'text.wording';
}
