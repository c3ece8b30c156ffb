import lexicon from '../../data/sensitive.json' with { type: 'json' };
import type { Entry } from './entry.ts';

/** Components that are written in place of a character 拆字. */
const split: Readonly<Record<string, readonly string[]>> = lexicon.split;

/**
 * Words for what the law forbids to sell or do 敏感词. Plain they stand in every notice of the police; disguised they are as a
 * rule part of an advertisement that was smuggled in, so only that is reported.
 */
export function sensitiveEntries(): Entry[] {
  return lexicon.terms.map(({ term, source }) => ({
    term,
    kind: 'sensitive',
    level: 'severe',
    confidence: 0.93,
    rule: `sensitive:${term}`,
    message: `疑似以变形写法规避检查的“${term}”，请核实是否为被植入的违法信息。`,
    source,
    onlyDisguised: true,
  }));
}

/** A term and how it is written with split characters. */
export function spellingsOf(term: string): string[] {
  const spellings = new Set([term]);
  const at = Array.from(term, (_, place) => place).filter((place) => Object.hasOwn(split, term[place] ?? ''));
  for (const place of at)
    for (const spelling of [...spellings])
      for (const parts of split[term[place] ?? ''] ?? [])
        spellings.add(spelling.replace(term[place] ?? '', parts));
  return [...spellings];
}
