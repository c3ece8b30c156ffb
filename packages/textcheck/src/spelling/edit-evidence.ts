import { EDGE, UNKNOWN } from './alphabet.ts';
import type { Candidate, Confusions } from './confusion-table.ts';
import type { Reading, Stretch } from './correction-search.ts';
import type { LanguageModel } from './language-model.ts';
import { BASE_ONE, BASE_TWO } from './window-hash.ts';
import { LONGEST_WORD, type WordList } from './word-list.ts';

/** Neighbouring tokens that a reading changes: judged together, because one without the other is no word. */
export interface Edit {
  /** First and last changed place within the stretch. */
  readonly from: number;
  readonly to: number;
  /** What was meant. */
  readonly tokens: Uint16Array;
  /** What is known about it, in the order in which `evidenceOf` writes it. */
  readonly evidence: Float64Array;
}

export interface Sources {
  readonly model: LanguageModel;
  readonly words: WordList;
  readonly confusions: Confusions;
  /** Tokens that are worth a question of their own: numerals, particles, pronouns. */
  readonly numerals: ReadonlySet<number>;
  readonly particles: ReadonlySet<number>;
}

const LONGEST_COUNTED = 6;
const NEIGHBOURHOOD = 5;
const FAR = 14;

/**
 * The changes of the best readings, each once, each with its evidence; they may contradict each other.
 * @param asked readings whose changes are put to the question
 */
export function editsOf(
  sources: Sources,
  stretch: Stretch,
  readings: readonly Reading[],
  asked: number,
): Edit[] {
  const edits = new Map<string, Edit>();
  for (const reading of readings.slice(0, asked)) {
    const runs = runsOf(stretch.tokens, reading.tokens);
    for (const [from, to] of runs) {
      const tokens = reading.tokens.slice(from, to + 1);
      const key = `${from} ${tokens.join(' ')}`;
      if (edits.has(key)) continue;
      const evidence = evidenceOf(sources, stretch, readings, reading, from, to, runs.length);
      edits.set(key, { from, to, tokens, evidence });
    }
  }
  return [...edits.values()];
}

function runsOf(written: Uint16Array, read: Uint16Array): [number, number][] {
  const runs: [number, number][] = [];
  for (let place = 0; place < written.length; place++) {
    if (written[place] === read[place]) continue;
    const last = runs.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

function evidenceOf(
  { model, words, confusions, numerals, particles }: Sources,
  { tokens: written, places }: Stretch,
  readings: readonly Reading[],
  { tokens: read }: Reading,
  from: number,
  to: number,
  runs: number,
): Float64Array {
  // The rest of the reading stays as it is: what would be, were this one change not made?
  const undone = read.slice();
  for (let place = from; place <= to; place++) undone[place] = written[place] as number;
  const pairs: (Candidate | undefined)[] = [];
  for (let place = from; place <= to; place++)
    pairs.push(confusions.of(written[place] as number).find(({ token }) => token === read[place]));
  const values = [
    forwardSum(model, read, from, to) - forwardSum(model, undone, from, to),
    backwardSum(model, read, from, to) - backwardSum(model, undone, from, to),
    pairs.reduce((sum, pair) => sum + (pair?.channel ?? -15), 0),
    Math.max(...pairs.map((pair) => pair?.kind ?? 0)),
    Math.min(...pairs.map((pair) => pair?.seen ?? 0)),
    to - from + 1,
    runs,
    places.length,
    ownSurprise(model, read, from, to),
    ownSurprise(model, undone, from, to),
    neighbourhood(model, read, from, to),
    lead(readings, read, from, to),
    model.single(read[from] as number),
    model.single(written[from] as number),
    logged(model.pair(read[from - 1] ?? EDGE, read[from] as number)),
    logged(model.pair(read[to] as number, read[to + 1] ?? EDGE)),
    logged(model.pair(written[from - 1] ?? EDGE, written[from] as number)),
    logged(model.pair(written[to] as number, written[to + 1] ?? EDGE)),
    numerals.has(read[from] as number) || numerals.has(written[from] as number) ? 1 : 0,
    particles.has(read[from] as number) || particles.has(written[from] as number) ? 1 : 0,
    Math.min(from, 10),
    Math.min(read.length - to, 10),
  ];
  for (const tokens of [read, undone])
    for (let length = 2; length <= LONGEST_COUNTED; length++)
      values.push(logged(mostUsual(model, tokens, from, to, length)));
  for (const tokens of [read, undone]) values.push(...wordsAround(model, words, tokens, from, to));
  return Float64Array.from(values);
}

function logged(count: number): number {
  return Math.log1p(count);
}

function forwardSum(model: LanguageModel, tokens: Uint16Array, from: number, to: number): number {
  let sum = 0;
  const end = Math.min(tokens.length - 1, to + model.counts.longest - 1);
  for (let place = from; place <= end; place++) sum += model.forward(tokens, place, tokens[place] as number);
  return sum;
}

function backwardSum(model: LanguageModel, tokens: Uint16Array, from: number, to: number): number {
  let sum = 0;
  for (let place = Math.max(0, from - model.counts.longest + 1); place <= to; place++)
    sum += model.backward(tokens, place, tokens[place] as number);
  return sum;
}

function ownSurprise(model: LanguageModel, tokens: Uint16Array, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place <= to; place++) {
    const token = tokens[place] as number;
    sum += model.forward(tokens, place, token) + model.backward(tokens, place, token);
  }
  return sum / (to - from + 1);
}

/** How usual the text around the change is: where all is strange, in names above all, a strange character says little. */
function neighbourhood(model: LanguageModel, tokens: Uint16Array, from: number, to: number): number {
  let sum = 0;
  let places = 0;
  for (
    let place = Math.max(0, from - NEIGHBOURHOOD);
    place <= to + NEIGHBOURHOOD && place < tokens.length;
    place++
  ) {
    if (place >= from && place <= to) continue;
    const token = tokens[place] as number;
    sum += model.forward(tokens, place, token) + model.backward(tokens, place, token);
    places++;
  }
  return places === 0 ? 0 : sum / places;
}

/** How far the best reading with this change is ahead of the best with something else in its place. */
function lead(readings: readonly Reading[], read: Uint16Array, from: number, to: number): number {
  const same = ({ tokens }: Reading): boolean => {
    for (let place = from; place <= to; place++) if (tokens[place] !== read[place]) return false;
    return true;
  };
  const own = readings.find(same);
  const other = readings.find((reading) => !same(reading));
  if (!own || !other) return FAR;
  return Math.max(-FAR, Math.min(FAR, own.score - other.score));
}

function mostUsual(
  model: LanguageModel,
  tokens: Uint16Array,
  from: number,
  to: number,
  length: number,
): number {
  let most = 0;
  for (let start = Math.max(0, from - length + 1); start <= to && start + length <= tokens.length; start++)
    most = Math.max(most, model.window(tokens, start, length));
  return most;
}

/** Words of the word list that reach over the change: frequency of the best of two, and of more tokens; the longest. */
function wordsAround(
  model: LanguageModel,
  words: WordList,
  tokens: Uint16Array,
  from: number,
  to: number,
): [number, number, number] {
  const { one, two } = model.codes;
  let ofTwo = 0;
  let longer = 0;
  let longest = 1;
  for (let start = Math.max(0, from - LONGEST_WORD + 1); start <= to; start++) {
    let h1 = 0;
    let h2 = 0;
    for (let place = start; place < start + LONGEST_WORD && place < tokens.length; place++) {
      const token = tokens[place] as number;
      if (token === UNKNOWN || token === EDGE) break;
      h1 = (Math.imul(h1, BASE_ONE) + (one[token] as number)) | 0;
      h2 = (Math.imul(h2, BASE_TWO) + (two[token] as number)) | 0;
      const length = place - start + 1;
      if (length < 2 || place < from) continue;
      const frequency = words.frequency(h1, h2);
      if (frequency === 0) continue;
      if (length === 2) ofTwo = Math.max(ofTwo, frequency);
      else longer = Math.max(longer, frequency);
      longest = Math.max(longest, length);
    }
  }
  return [ofTwo, longer, longest];
}
