import type { DoubleArray } from './double-array.ts';

/** “MMAC” and the version of the layout; a machine of the other byte order reads another number and refuses. */
const MAGIC = 0x4d4d_4143;
const VERSION = 1;
const HEADER_WORDS = 8;
const UNITS = 65_536;

/** Layout: eight 32-bit words (magic, version, states, terms, sum over all tables, three spare), then the tables. */
export function encodeAutomaton(tables: DoubleArray): Uint8Array {
  const { classes, cells, term, next, lengths } = tables;
  const parts = [classes, cells, term, next, lengths];
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, HEADER_WORDS * 4);
  const bytes = new Uint8Array(size);
  let at = HEADER_WORDS * 4;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS).set([
    MAGIC,
    VERSION,
    term.length,
    lengths.length,
    sumOf(bytes),
  ]);
  return bytes;
}

/** @throws Error when the bytes are cut, changed or of another version */
export function decodeAutomaton(given: Uint8Array): DoubleArray {
  // The tables are views on one buffer, which must begin at a word.
  const bytes = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given);
  if (bytes.byteLength < HEADER_WORDS * 4) throw new Error('no compiled lexicon');
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  const [magic, version, states = 0, terms = 0, sum] = header;
  const size = HEADER_WORDS * 4 + UNITS * 2 + states * 24 + terms * 2;
  if (magic !== MAGIC || version !== VERSION || size !== bytes.byteLength || sum !== sumOf(bytes))
    throw new Error('no compiled lexicon of this version');
  let at = bytes.byteOffset + HEADER_WORDS * 4;
  const words = (count: number): Int32Array => {
    const view = new Int32Array(bytes.buffer, at, count);
    at += count * 4;
    return view;
  };
  const classes = new Uint16Array(bytes.buffer, at, UNITS);
  at += UNITS * 2;
  const [cells, term, next] = [words(states * 4), words(states), words(states)];
  return { classes, cells, term, next, lengths: new Uint16Array(bytes.buffer, at, terms) };
}

/** Running sum over the tables: finds damage, no forgery. */
function sumOf(bytes: Uint8Array): number {
  const words = new Uint16Array(
    bytes.buffer,
    bytes.byteOffset + HEADER_WORDS * 4,
    (bytes.byteLength - HEADER_WORDS * 4) >> 1,
  );
  let sum = 1;
  for (let at = 0; at < words.length; at += 1) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
  return sum >>> 0;
}
