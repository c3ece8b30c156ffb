import type { Issue } from '../issue.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { Entry } from './entry.ts';
import { spellingsOf } from './sensitive.ts';
import { hasTraditional, skeletonOf } from './skeleton.ts';

/** More fillers between two characters than this are a gap between two words, not a way to hide one. */
const MOST_FILLERS = 3;
const BLANKS = /^[\s\u3000]+$/;

/** Finds the entries where they are written so as to be overlooked. */
export function createDisguiseFinder(entries: readonly Entry[]): (text: string) => Issue[] {
  const hidden = entries.filter(({ onlyDisguised, alsoDisguised }) => onlyDisguised || alsoDisguised);
  const spellings = new Map<string, Entry>();
  for (const entry of hidden)
    for (const spelling of spellingsOf(entry.term))
      if (!spellings.has(spelling)) spellings.set(spelling, entry);
  const words = [...spellings.keys()];
  const owners = [...spellings.values()];
  const automaton: Automaton = buildAutomaton(words);
  return (text) => {
    const { text: bare, places } = skeletonOf(text);
    const issues: Issue[] = [];
    automaton.search(bare, (word, end) => {
      const entry = owners[word];
      const first = end - automaton.lengthOf(word);
      const [start, last] = [places[first] ?? 0, places[end - 1] ?? 0];
      const written = text.slice(start, last + 1);
      if (
        entry === undefined ||
        written === entry.term ||
        !isDisguise(text, written, places.subarray(first, end))
      )
        return;
      const { kind, level, confidence, rule, message, source } = entry;
      issues.push({ start, end: last + 1, text: written, kind, level, confidence, rule, message, source });
    });
    return issues;
  };
}

function isDisguise(text: string, written: string, places: Int32Array): boolean {
  const gaps = Array.from(places.subarray(1), (place, at) =>
    written.slice((places[at] ?? 0) + 1 - (places[0] ?? 0), place - (places[0] ?? 0)),
  );
  if (gaps.some((gap) => gap.length > MOST_FILLERS)) return false;
  const fillers = gaps.join('');
  // Titles and table heads space their words out evenly (赌 博 罪): blanks alone hide nothing of two characters, and
  // elsewhere only where the text around is not spaced out as well.
  if (BLANKS.test(fillers) && fillers === written.replaceAll(/[^\s\u3000]/g, ''))
    return places.length > 2 && !/[\p{L}][ \u3000][\p{L}]/u.test(text.replace(written, ''));
  // A hyphen or a slash between two words joins or lists them.
  if (places.length === 2 && /^[-/·.&+|\u3000\s]*$/.test(fillers) && fillers !== '') return false;
  return !hasTraditional(written) || !hasTraditional(text.replaceAll(written, '')) || fillers !== '';
}
