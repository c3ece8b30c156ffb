import { type Alphabet, tokenize } from '../src/spelling/alphabet.ts';
import type { BoostedTrees } from '../src/spelling/boosted-trees.ts';
import { Confusions } from '../src/spelling/confusion-table.ts';
import type { Sources } from '../src/spelling/edit-evidence.ts';
import { PACES, proposalsOf } from '../src/spelling/spelling-issues.ts';
import { type Example, fitTrees } from './boosting.ts';
import { confusionTable, type Likely } from './confusion-building.ts';
import { foldsOf } from './pair-groups.ts';
import type { Pair } from './text-folder.ts';
import { Mistakes } from './written-mistakes.ts';

const FOLDS = 5;
/** A mistake of our making counts less than one that somebody made. */
const MADE_WEIGHT = 0.2;
const SHORTEST = 6;
const LONGEST = 160;

export interface Lessons {
  readonly alphabet: Alphabet;
  /** A model of texts that hold neither the pairs nor the paragraphs. */
  readonly sources: Omit<Sources, 'confusions'>;
  readonly likely: Likely;
  readonly pairs: readonly Pair[];
  /** Clean paragraphs to put mistakes into. */
  readonly paragraphs: readonly string[];
}

/** Learns when a proposal is right, on proposals made without knowledge of the sentence at hand or of its pairs. */
export function trainJudge(lessons: Lessons): BoostedTrees {
  return fitTrees([...examplesOfPairs(lessons), ...examplesOfMistakes(lessons)], {
    trees: 200,
    depth: 4,
    rate: 0.05,
    smoothing: 10,
  });
}

function examplesOfPairs({ alphabet, sources, likely, pairs }: Lessons): Example[] {
  const folds = foldsOf(pairs, FOLDS);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = pairs.filter((_, index) => folds[index] !== fold);
    const confusions = new Confusions(confusionTable(likely, others, alphabet));
    return pairs
      .filter((_, index) => folds[index] === fold)
      .flatMap(({ written, meant }) =>
        examplesOf(
          { ...sources, confusions },
          tokenize(written, alphabet).tokens,
          tokenize(meant, alphabet).tokens,
          1,
        ),
      );
  }).flat();
}

function examplesOfMistakes({ alphabet, sources, likely, pairs, paragraphs }: Lessons): Example[] {
  const confusions = new Confusions(confusionTable(likely, pairs, alphabet));
  const mistakes = new Mistakes(confusions, sources.model, alphabet.size, 20_260_101);
  return paragraphs
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .flatMap((paragraph) => {
      const { tokens } = tokenize(paragraph, alphabet);
      return examplesOf({ ...sources, confusions }, mistakes.spoil(tokens), tokens, MADE_WEIGHT);
    });
}

function examplesOf(sources: Sources, written: Uint16Array, meant: Uint16Array, weight: number): Example[] {
  if (written.length !== meant.length) return [];
  return proposalsOf({ sources }, written, PACES.thorough).map(({ from, tokens, evidence }) => ({
    values: evidence,
    right: tokens.every((token, index) => meant[from + index] === token),
    weight,
  }));
}
