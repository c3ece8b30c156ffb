import { EDGE } from './alphabet.ts';
import type { Candidate, Confusions } from './confusion-table.ts';
import type { LanguageModel } from './language-model.ts';
import type { Surroundings } from './surroundings.ts';

/** One way to read a stretch of text: what was written, or with some tokens put right. */
export interface Reading {
  /** As long as the stretch. */
  readonly tokens: Uint16Array;
  readonly forward: number;
  readonly channel: number;
  /** How probable this reading is, in nats, comparable among readings of one stretch. */
  readonly score: number;
}

export interface Stretch {
  /** What was written, with enough around the places to see them in context. */
  readonly tokens: Uint16Array;
  /** Where the stretch begins in the whole. */
  readonly start: number;
  /** Suspicious places within the stretch, ascending. */
  readonly places: readonly number[];
}

/** Weight of either direction of the language model against the channel, fitted on the pairs of the build. */
const DIRECTION_WEIGHT = 0.4;
/** What a change gains right after another: wrong characters come in pairs when a word is taken for one that sounds alike. */
const FURTHER_GAIN = 3;
/** A reading this much worse than the best is given up. */
const HOPELESS = 14;

/** Cuts a text into stretches around its suspicious places; places that see each other lie in one stretch. */
export function stretchesOf(tokens: Uint16Array, suspicious: Uint8Array, longest: number): Stretch[] {
  const stretches: Stretch[] = [];
  let places: number[] = [];
  const close = (): void => {
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined) return;
    const start = Math.max(0, first - longest);
    stretches.push({
      tokens: tokens.slice(start, Math.min(tokens.length, last + longest + 1)),
      start,
      places: places.map((place) => place - start),
    });
    places = [];
  };
  for (let place = 0; place < tokens.length; place++) {
    if (suspicious[place] !== 1) continue;
    if (places.length > 0 && place - (places.at(-1) ?? 0) >= longest) close();
    places.push(place);
  }
  close();
  return stretches;
}

interface Partial {
  readonly tokens: Uint16Array;
  readonly forward: number;
  readonly channel: number;
}

/** The best readings of a stretch, the best first; what was written is always among them. */
export function searchReadings(
  model: LanguageModel,
  confusions: Confusions,
  { tokens: written, places }: Stretch,
  width: number,
): Reading[] {
  const first = places[0] ?? 0;
  const last = Math.min(written.length, (places.at(-1) ?? 0) + model.counts.longest);
  const open = new Set(places);
  let partials: Partial[] = [{ tokens: written, forward: 0, channel: 0 }];
  for (let place = first; place < last; place++)
    partials = extend(model, partials, place, open.has(place) ? confusions : undefined, written, width);
  const untouched = partials.find(({ tokens }) => tokens === written) ?? {
    tokens: written,
    forward: forwardOf(model, written, first, last),
    channel: 0,
  };
  const readings = [untouched, ...partials.filter((partial) => partial !== untouched)].map((partial) => ({
    ...partial,
    score:
      DIRECTION_WEIGHT * (partial.forward + backwardOf(model, partial.tokens, first, last)) + partial.channel,
  }));
  return readings.sort((one, other) => other.score - one.score);
}

function extend(
  model: LanguageModel,
  partials: readonly Partial[],
  place: number,
  confusions: Confusions | undefined,
  written: Uint16Array,
  width: number,
): Partial[] {
  const token = written[place] as number;
  const next: (Partial & { readonly from: Partial; readonly token: number })[] = [];
  let best = Number.NEGATIVE_INFINITY;
  const add = (from: Partial, surroundings: Surroundings, candidate: number, channel: number): void => {
    const forward = from.forward + model.forwardAfter(surroundings, candidate);
    const score = forward + from.channel + channel;
    if (score > best) best = score;
    if (score > best - HOPELESS)
      next.push({ tokens: from.tokens, forward, channel: from.channel + channel, from, token: candidate });
  };
  const candidates = confusions && token !== EDGE ? fitting(model, partials, place, confusions, written) : [];
  const before = written[place - 1] ?? EDGE;
  for (const partial of partials) {
    const surroundings = model.before(partial.tokens, place);
    add(partial, surroundings, token, 0);
    const gain = partial.tokens[place - 1] === before ? 0 : FURTHER_GAIN;
    for (const candidate of candidates) add(partial, surroundings, candidate.token, candidate.channel + gain);
  }
  return next
    .filter(({ forward, channel }) => forward + channel > best - HOPELESS)
    .sort((one, other) => other.forward + other.channel - one.forward - one.channel)
    .slice(0, width)
    .map(({ from, token: chosen, forward, channel }) => ({
      tokens: chosen === from.tokens[place] ? from.tokens : withToken(from.tokens, place, chosen),
      forward,
      channel,
    }));
}

/** What may have been meant and is known beside at least one of its neighbours. */
function fitting(
  model: LanguageModel,
  partials: readonly Partial[],
  place: number,
  confusions: Confusions,
  written: Uint16Array,
): Candidate[] {
  const after = written[place + 1] ?? EDGE;
  const befores = [
    ...new Set([written, ...partials.map(({ tokens }) => tokens)].map((tokens) => tokens[place - 1] ?? EDGE)),
  ];
  return confusions
    .of(written[place] as number)
    .filter(
      ({ token }) => model.pair(token, after) > 0 || befores.some((before) => model.pair(before, token) > 0),
    );
}

function withToken(tokens: Uint16Array, place: number, token: number): Uint16Array {
  const changed = tokens.slice();
  changed[place] = token;
  return changed;
}

function forwardOf(model: LanguageModel, tokens: Uint16Array, first: number, last: number): number {
  let sum = 0;
  for (let place = first; place < last; place++) sum += model.forward(tokens, place, tokens[place] as number);
  return sum;
}

function backwardOf(model: LanguageModel, tokens: Uint16Array, first: number, last: number): number {
  const begin = Math.max(0, first - model.counts.longest + 1);
  const end = Math.min(tokens.length, last);
  let sum = 0;
  for (let place = begin; place < end; place++) sum += model.backward(tokens, place, tokens[place] as number);
  return sum;
}
