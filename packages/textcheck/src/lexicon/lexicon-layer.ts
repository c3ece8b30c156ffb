import type { Issue } from '../issue.ts';
import type { ParagraphLayer } from '../layer.ts';
import { buildAutomaton } from './automaton.ts';
import { createDisguiseFinder } from './disguise.ts';
import { type Entry, fits } from './entry.ts';
import { errorProneEntries } from './error-prone.ts';
import { createFormulaFinder } from './formula.ts';
import { lawTitleIssues } from './law-title.ts';
import { exactNames, type HalfName, halfNames, nearMiss } from './names.ts';
import { createPersonFinder, type Person, watchedEntries } from './person.ts';
import { sensitiveEntries } from './sensitive.ts';
import { wordingEntries } from './wording.ts';

/** What a city adds to the lexicons that come with the product. */
export interface LexiconOptions {
  readonly entries?: readonly Entry[];
  readonly persons?: readonly Person[];
  /** Leave out the lexicons that come with the product: only what was added is looked for. */
  readonly alone?: boolean;
}

/** Layer 1: one pass over a paragraph for all terms and halves of names, one over its skeleton for disguised words. */
export function createLexiconLayer({
  entries = [],
  persons = [],
  alone = false,
}: LexiconOptions = {}): ParagraphLayer {
  const added = new Set(entries.map(({ term }) => term));
  const packaged = alone ? [] : [...errorProneEntries(), ...wordingEntries(), ...sensitiveEntries()];
  // What a city says of a word counts, not what the product says of it.
  const all = [...packaged.filter(({ term }) => !added.has(term)), ...entries, ...watchedEntries(persons)];
  const byWord = new Map<string, { entries: Entry[]; halves: HalfName[] }>();
  const at = (word: string): { entries: Entry[]; halves: HalfName[] } => {
    const known = byWord.get(word) ?? { entries: [], halves: [] };
    byWord.set(word, known);
    return known;
  };
  for (const entry of all) if (!entry.onlyDisguised) at(entry.term).entries.push(entry);
  for (const half of alone ? [] : halfNames(exactNames())) at(half.half).halves.push(half);
  const automaton = buildAutomaton([...byWord.keys()]);
  const meanings = [...byWord.values()];
  const disguised = createDisguiseFinder(all);
  const formulas = alone ? () => [] : createFormulaFinder();
  const laws = alone ? () => [] : lawTitleIssues;
  const personIssues = persons.length === 0 ? () => [] : createPersonFinder(persons);
  return {
    name: 'lexicon',
    scope: 'paragraph',
    find: (paragraph) => {
      const issues: Issue[] = [];
      automaton.search(paragraph, (word, end) => {
        const meaning = meanings[word];
        const start = end - automaton.lengthOf(word);
        for (const entry of meaning?.entries ?? [])
          if (fits(entry, paragraph, start, end)) issues.push(issueOf(entry, start, end));
        for (const half of meaning?.halves ?? []) {
          const issue = nearMiss(paragraph, start, half);
          if (issue !== undefined) issues.push(issue);
        }
      });
      issues.push(
        ...disguised(paragraph),
        ...formulas(paragraph),
        ...laws(paragraph),
        ...personIssues(paragraph),
      );
      return issues;
    },
  };
}

function issueOf(
  { term, suggestion, kind, level, confidence, rule, message, source }: Entry,
  start: number,
  end: number,
): Issue {
  return {
    start,
    end,
    text: term,
    ...(suggestion === undefined ? {} : { suggestion }),
    kind,
    rule,
    level,
    confidence,
    message,
    source,
  };
}
