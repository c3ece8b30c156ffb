import type { Issue } from '../issue.ts';
import type { Mode } from '../layer.ts';
import { EDGE, type TokenText, tokenize, UNKNOWN } from './alphabet.ts';
import { probabilityOf } from './boosted-trees.ts';
import { searchReadings, stretchesOf } from './correction-search.ts';
import { type Edit, editsOf } from './edit-evidence.ts';
import { protectNames } from './name-protection.ts';
import type { SpellingModel } from './spelling-model.ts';
import { suspiciousPlaces } from './suspicion.ts';

interface Pace {
  /** How unexpected a place must be to be looked at, in nats. */
  readonly surprise: number;
  /** Readings kept at each token. */
  readonly width: number;
  /** Of how many of the best readings the changes are judged: one costs least, more find what is second best. */
  readonly asked: number;
  /** Least confidence of the first correction of a sentence. */
  readonly first: number;
  /** Least confidence of one that stands beside another in its sentence: mistakes seldom come alone. */
  readonly further: number;
  /** Where something this unexpected, in nats, would remain in the sentence, nothing is said: the model does not know such text. */
  readonly strange: number;
}

/** Thresholds were chosen on the pairs and texts that the build holds back; see bench/textcheck-spelling.ts. */
export const PACES: Readonly<Record<Mode, Pace>> = {
  careful: { surprise: 16, width: 5, asked: 6, first: 0.97, further: 0.8, strange: 26 },
  thorough: {
    surprise: 10,
    width: 16,
    asked: 6,
    first: 0.5,
    further: 0.5,
    strange: Number.POSITIVE_INFINITY,
  },
};

/** A change that the model proposes, by token places in the text, with the probability that it is right. */
export interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly tokens: Uint16Array;
  readonly evidence: Float64Array;
}

/** All that might be changed in a tokenized text; proposals may contradict each other. */
export function proposalsOf(
  { sources }: Pick<SpellingModel, 'sources'>,
  tokens: Uint16Array,
  { surprise, width, asked }: Pick<Pace, 'surprise' | 'width' | 'asked'>,
): Proposal[] {
  const suspicious = suspiciousPlaces(sources.model, tokens, surprise);
  return stretchesOf(tokens, suspicious, sources.model.counts.longest).flatMap((stretch) =>
    editsOf(sources, stretch, searchReadings(sources.model, sources.confusions, stretch, width), asked).map(
      ({ from, to, tokens: meant, evidence }: Edit) => ({
        from: from + stretch.start,
        to: to + stretch.start,
        tokens: meant,
        evidence,
      }),
    ),
  );
}

type Judged = Proposal & { readonly confidence: number };

/** Wrong characters 错别字 in a text, in order. Offsets in UTF-16 units. */
export function spellingIssues(
  text: string,
  model: SpellingModel,
  { mode }: { readonly mode: Mode },
): Issue[] {
  const pace = PACES[mode];
  const read = tokenize(text, model.alphabet);
  const judged = proposalsOf(model, read.tokens, pace)
    .filter(({ from, to }) => isUnbroken(read, from, to))
    .map((proposal) => ({ ...proposal, confidence: probabilityOf(model.judge, proposal.evidence) }))
    .filter(({ confidence }) => confidence >= Math.min(pace.first, pace.further));
  if (judged.length === 0) return [];
  const sentences = sentencesOf(text, read);
  const open = new Uint8Array(read.length).fill(1);
  protectNames(text, read, open);
  const free = judged.filter(({ from, to }) => open[from] === 1 && open[to] === 1);
  const chosen = chosenOf(free, sentences, pace);
  const strange = strangeSentences(model, read.tokens, sentences, chosen, pace);
  return chosen
    .filter(({ from }) => !strange.has(sentences[from] ?? 0))
    .map((proposal) => issueOf(text, read, model, proposal));
}

/** A run that white space breaks is no word. */
function isUnbroken({ offsets }: TokenText, from: number, to: number): boolean {
  return (offsets[to] ?? 0) - (offsets[from] ?? 0) === to - from;
}

/** The number of the sentence that each token lies in. */
function sentencesOf(text: string, { offsets, length }: TokenText): Uint32Array {
  const sentences = new Uint32Array(length);
  let sentence = 0;
  for (let place = 0; place < length; place++) {
    sentences[place] = sentence;
    if ('。；！？\n'.includes(text.charAt(offsets[place] ?? 0) || ' ')) sentence++;
  }
  return sentences;
}

/** The surest first; what touches one that is chosen falls away. */
function chosenOf(judged: readonly Judged[], sentences: Uint32Array, { first, further }: Pace): Judged[] {
  const taken = new Set<number>();
  const begun = new Set<number>();
  const chosen: Judged[] = [];
  for (const each of [...judged].sort((one, other) => other.confidence - one.confidence)) {
    const sentence = sentences[each.from] ?? 0;
    if (each.confidence < (begun.has(sentence) ? further : first)) continue;
    let free = true;
    for (let place = each.from - 1; place <= each.to + 1; place++) if (taken.has(place)) free = false;
    if (!free) continue;
    for (let place = each.from; place <= each.to; place++) taken.add(place);
    begun.add(sentence);
    chosen.push(each);
  }
  return chosen.sort((one, other) => one.from - other.from);
}

/** Sentences that hold something strange even when the changes are made. */
function strangeSentences(
  { sources: { model } }: SpellingModel,
  tokens: Uint16Array,
  sentences: Uint32Array,
  chosen: readonly Judged[],
  { strange }: Pace,
): Set<number> {
  const found = new Set<number>();
  if (strange === Number.POSITIVE_INFINITY) return found;
  const changed = tokens.slice();
  for (const { from, tokens: meant } of chosen) changed.set(meant, from);
  const touched = new Set(chosen.map(({ from }) => sentences[from] ?? 0));
  for (let place = 0; place < changed.length; place++) {
    const sentence = sentences[place] ?? 0;
    const token = changed[place] ?? EDGE;
    if (!touched.has(sentence) || found.has(sentence) || token === EDGE || token === UNKNOWN) continue;
    if (-model.forward(changed, place, token) - model.backward(changed, place, token) > strange)
      found.add(sentence);
  }
  return found;
}

const CONTEXT = 4;

function issueOf(
  text: string,
  { offsets }: TokenText,
  { alphabet, version }: SpellingModel,
  { from, to, tokens, confidence }: Judged,
): Issue {
  const start = offsets[from] ?? 0;
  const end = (offsets[to] ?? 0) + String.fromCodePoint(text.codePointAt(offsets[to] ?? 0) ?? 32).length;
  const written = text.slice(start, end);
  const suggestion = Array.from(tokens, (token) => alphabet.characterOf(token)).join('');
  const around = text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, '');
  return {
    start,
    end,
    text: written,
    suggestion,
    kind: 'spelling',
    rule: `spelling:${written}→${suggestion}`,
    level: confidence >= 0.95 ? 'error' : 'doubt',
    confidence,
    message: `“${around}”中的“${written}”疑为“${suggestion}”之误。`,
    source: `错别字统计模型 ${version}`,
  };
}
