import type { Alphabet } from '../src/spelling/alphabet.ts';
import type { ConfusionTable } from '../src/spelling/confusion-table.ts';
import { resemblanceOf, strokesOf } from './character-shape.ts';
import { likenessOf, type Sound, soundOf } from './character-sound.ts';
import type { Pair } from './text-folder.ts';

/**
 * How probable a confusion of each kind is, for one candidate of it: pairs of that kind among 131,531 characters of
 * ECSpell's training sentences (Lv et al. 2022), divided by the candidates of that kind there.
 */
const KINDS: Readonly<Record<string, number>> = {
  'tone near': -5.34,
  'tone alike': -5.72,
  'tone -': -6.98,
  'plain near': -5.86,
  'plain alike': -5.94,
  'plain -': -7.44,
  'blurred near': -8.6,
  'blurred alike': -7.1,
  'blurred -': -8.76,
  'initial near': -7.33,
  'initial alike': -8.85,
  'final near': -7.53,
  'final alike': -9.19,
  '- near': -8.78,
  '- alike': -10.03,
  /** Known from a pair alone. */
  pair: -11,
};
const kindNames = Object.keys(KINDS);
const PAIR = kindNames.indexOf('pair');

/** Candidates must stand in the texts this often: a rarer character is hardly ever what was meant. */
const LEAST_TIMES = 5;

interface Confusable {
  readonly token: number;
  readonly character: string;
  readonly sound: Sound;
  readonly strokes: string;
}

export type Likely = ReadonlyMap<number, readonly { readonly meant: number; readonly kind: number }[]>;

/** Candidates by sound and shape for every Han character of the alphabet. The long part of the build that needs no text. */
export function likelyConfusions(
  alphabet: Alphabet,
  shapes: ReadonlyMap<string, ReadonlySet<string>>,
  timesOf: (token: number) => number,
): Likely {
  const all: Confusable[] = [];
  for (let token = 2; token < alphabet.size; token++) {
    const character = alphabet.characterOf(token);
    if (!/\p{Script=Han}/u.test(character)) continue;
    all.push({ token, character, sound: soundOf(character), strokes: strokesOf.get(character) ?? '' });
  }
  const targets = all.filter(({ token }) => timesOf(token) >= LEAST_TIMES);
  return new Map(
    all.map((written) => [
      written.token,
      targets.flatMap((meant) => {
        if (meant === written) return [];
        const likeness = likenessOf(written.sound, meant.sound) ?? '-';
        const listed =
          shapes.get(written.character)?.has(meant.character) ||
          shapes.get(meant.character)?.has(written.character);
        const resemblance = listed ? 'near' : (resemblanceOf(written.strokes, meant.strokes) ?? '-');
        const kind = kindNames.indexOf(`${likeness} ${resemblance}`);
        return kind < 0 ? [] : [{ meant: meant.token, kind }];
      }),
    ]),
  );
}

/** The table of the model: likely candidates, and what the pairs show. */
export function confusionTable(likely: Likely, pairs: readonly Pair[], alphabet: Alphabet): ConfusionTable {
  const seen = seenPairs(pairs, alphabet);
  const starts = new Uint32Array(alphabet.size + 1);
  const meant: number[] = [];
  const kindOf: number[] = [];
  const times: number[] = [];
  for (let token = 0; token < alphabet.size; token++) {
    starts[token] = meant.length;
    const known = new Map(seen.get(token));
    for (const candidate of likely.get(token) ?? []) {
      meant.push(candidate.meant);
      kindOf.push(candidate.kind);
      times.push(Math.min(255, known.get(candidate.meant) ?? 0));
      known.delete(candidate.meant);
    }
    for (const [other, count] of known) {
      meant.push(other);
      kindOf.push(PAIR);
      times.push(Math.min(255, count));
    }
  }
  starts[alphabet.size] = meant.length;
  return {
    kinds: Float32Array.from(Object.values(KINDS)),
    starts,
    meant: Uint16Array.from(meant),
    kindOf: Uint8Array.from(kindOf),
    seen: Uint8Array.from(times),
  };
}

function seenPairs(pairs: readonly Pair[], alphabet: Alphabet): Map<number, Map<number, number>> {
  const seen = new Map<number, Map<number, number>>();
  for (const { written, meant } of pairs) {
    const right = Array.from(meant);
    Array.from(written).forEach((character, index) => {
      const other = right[index] ?? character;
      if (other === character) return;
      const from = alphabet.tokenOf(character.codePointAt(0) ?? 0);
      const to = alphabet.tokenOf(other.codePointAt(0) ?? 0);
      if (from < 2 || to < 2) return;
      const known = seen.get(from) ?? new Map<number, number>();
      known.set(to, (known.get(to) ?? 0) + 1);
      seen.set(from, known);
    });
  }
  return seen;
}
