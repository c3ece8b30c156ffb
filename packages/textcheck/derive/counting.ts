import { buildAutomaton } from '../src/lexicon/automaton.ts';
import { fits } from '../src/lexicon/entry.ts';
import type { ErrorPair } from '../src/lexicon/error-prone.ts';

/** How often each word stands in the text; occurrences may overlap. */
export function countOf(text: string, words: readonly string[]): (word: string) => number {
  const list = [...new Set(words)];
  const counts = new Uint32Array(list.length);
  buildAutomaton(list).search(text, (word) => {
    counts[word] = (counts[word] ?? 0) + 1;
  });
  const byWord = new Map(list.map((word, at) => [word, counts[at] ?? 0]));
  return (word) => byWord.get(word) ?? 0;
}

/** Titles of laws and regulations in 《》 that stand there at least twice. */
export function titlesOf(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [, title = ''] of text.matchAll(/《([^《》\n]{3,40}(?:法|法典|条例|规定|办法|决定))》/g))
    counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([title]) => title)
    .sort();
}

/** How often each wrong form stands in the text where its surroundings are those that it asks for. */
export function countFitting(text: string, pairs: readonly ErrorPair[]): Map<string, number> {
  const counts = new Map<string, number>();
  const automaton = buildAutomaton(pairs.map(({ wrong }) => wrong));
  automaton.search(text, (place, end) => {
    const pair = pairs[place];
    if (pair !== undefined && fits(pair, text, end - pair.wrong.length, end))
      counts.set(pair.wrong, (counts.get(pair.wrong) ?? 0) + 1);
  });
  return counts;
}
