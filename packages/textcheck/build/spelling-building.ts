import { type Alphabet, EDGE } from '../src/spelling/alphabet.ts';
import { LanguageModel } from '../src/spelling/language-model.ts';
import type { SpellingData } from '../src/spelling/model-file.ts';
import { NgramCounts } from '../src/spelling/ngram-counts.ts';
import { namedTokens } from '../src/spelling/spelling-model.ts';
import type { StaticFunction } from '../src/spelling/static-function.ts';
import { tokenCodes } from '../src/spelling/window-hash.ts';
import { WordList } from '../src/spelling/word-list.ts';
import { strokesOf } from './character-shape.ts';
import { confusionTable, likelyConfusions } from './confusion-building.ts';
import { trainJudge } from './judge-training.ts';
import { countWindows } from './ngram-counting.ts';
import { buildStaticFunction } from './static-function-building.ts';
import type { Materials } from './text-folder.ts';
import { alphabetOf, joinedTokens } from './text-tokens.ts';
import { buildWords } from './word-building.ts';

/** How often a window of one, two, three … tokens must stand in the texts to be kept. */
const LEAST = [0, 1, 1, 1, 1, 2, 3];
/** The right side of a pair counts this often: what people got wrong is worth knowing by heart. */
const PAIR_TIMES = 3;
/** One block of paragraphs in so many is kept from the first counts, for the judge to learn on. */
const BLOCK = 256;
const LESSON = 64;
const LESSON_PLACE = 42;

/** Texts and pairs in, all that the model file holds out. Twenty million characters take minutes and 3 GB. */
export function buildSpelling(
  { paragraphs, pairs, shapes }: Materials,
  tell: (line: string) => void,
): SpellingData {
  const alphabet = alphabetOf(
    [...paragraphs, ...pairs.map(({ meant }) => meant)],
    [...strokesOf.keys(), ...pairs.map(({ written }) => written).join('')],
  );
  tell(`${alphabet.size} characters`);
  const codes = tokenCodes(alphabet.size);
  const words = buildWords(alphabet, codes);
  const isLesson = (_: string, index: number): boolean =>
    Math.floor(index / BLOCK) % LESSON === LESSON_PLACE % LESSON;
  const lessons = paragraphs.filter(isLesson);
  const first = countsOf(
    paragraphs.filter((paragraph, index) => !isLesson(paragraph, index)),
    alphabet,
  );
  tell(`first counts: ${first.cells.length} bytes`);
  const model = new LanguageModel(new NgramCounts(first, LEAST.length - 1), alphabet.size);
  const times = timesOf(paragraphs, alphabet);
  const likely = likelyConfusions(alphabet, shapes, (token) => times[token] ?? 0);
  tell('confusions by sound and shape');
  const judge = trainJudge({
    alphabet,
    sources: { model, words: new WordList(words), ...namedTokens(alphabet) },
    likely,
    pairs,
    paragraphs: lessons,
  });
  tell('judge');
  const right = pairs.map(({ meant }) => meant);
  const counts = countsOf(
    [...paragraphs, ...Array.from({ length: PAIR_TIMES }, () => right).flat()],
    alphabet,
  );
  tell(`counts: ${counts.cells.length} bytes`);
  return {
    alphabet: alphabet.codes,
    longest: LEAST.length - 1,
    counts,
    words,
    confusions: confusionTable(likely, pairs, alphabet),
    judge,
  };
}

function countsOf(paragraphs: readonly string[], alphabet: Alphabet): StaticFunction {
  const { one, two, values, size } = countWindows(
    joinedTokens(paragraphs, alphabet),
    tokenCodes(alphabet.size),
    LEAST,
  );
  return buildStaticFunction(one, two, values, size);
}

function timesOf(paragraphs: readonly string[], alphabet: Alphabet): Uint32Array {
  const times = new Uint32Array(alphabet.size);
  for (const token of joinedTokens(paragraphs, alphabet))
    if (token > EDGE) times[token] = (times[token] as number) + 1;
  return times;
}
