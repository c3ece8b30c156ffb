import { Alphabet, countedCode, EDGE, tokenize } from '../src/spelling/alphabet.ts';

const RARE = 2;
const HIGHEST = 0x20000;

/** All characters of the texts that stand there more than once, the most frequent first, then further ones. */
export function alphabetOf(texts: Iterable<string>, further: Iterable<string>): Alphabet {
  const times = new Map<number, number>();
  for (const text of texts)
    for (const character of text) {
      const code = countedCode(character.codePointAt(0) ?? 0);
      if (code > 0 && code < HIGHEST) times.set(code, (times.get(code) ?? 0) + 1);
    }
  const known = new Set(
    [...times]
      .filter(([, count]) => count >= RARE)
      .sort(([a, one], [b, other]) => other - one || a - b)
      .map(([code]) => code),
  );
  for (const character of further) {
    const code = character.codePointAt(0) ?? 0;
    if (countedCode(code) === code && code < HIGHEST) known.add(code);
  }
  return new Alphabet(Uint32Array.from([0, 0, ...known]));
}

/** Paragraphs one after another, an EDGE between them. */
export function joinedTokens(paragraphs: readonly string[], alphabet: Alphabet): Uint16Array {
  const room = paragraphs.reduce((sum, { length }) => sum + length + 1, 1);
  const all = new Uint16Array(room);
  all[0] = EDGE;
  let size = 1;
  for (const paragraph of paragraphs) {
    const { tokens } = tokenize(paragraph, alphabet);
    all.set(tokens.subarray(1), size);
    size += tokens.length - 1;
  }
  return all.subarray(0, size);
}
