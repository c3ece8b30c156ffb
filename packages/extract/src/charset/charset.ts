import { isAscii, isUtf8, transcode } from 'node:buffer';
import { type Declaration, declarationOf } from './charset-declaration.ts';
import { betterOf, type Reading, readAs, readsWell } from './charset-guess.ts';
import { charsetOfLabel } from './charset-label.ts';

/** How the character set of a page was found. */
export interface Charset {
  /** By which the bytes were really decoded: `utf-8`, `gb18030`, `big5`, `utf-16le` … */
  readonly name: string;
  /** What the header or the page declares, as written; null when nothing does. */
  readonly declared: string | null;
  /** What decided. */
  readonly foundIn: Declaration['foundIn'] | 'bom' | 'detection';
  /** The declaration means nothing, or the bytes contradict it. */
  readonly isWrong: boolean;
  /** Share of the characters beyond ASCII that could not be read, 0 to 1; above 0 where encodings are mixed. */
  readonly damage: number;
}

export interface DecodedText {
  readonly text: string;
  readonly charset: Charset;
}

/** Chinese in UTF-8 always has such a character; GB text that happens to be valid UTF-8 has none. */
const EAST_ASIAN = /[\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef]|[\ud800-\udbff]/;
const CANDIDATES = ['gb18030', 'big5', 'utf-8'];
const SAMPLE_BYTES = 512;

/**
 * Decode a page as a browser would, and better where the page is wrong of itself: byte order mark, declaration, and
 * against both the bytes themselves.
 *
 * @param contentType the `Content-Type` header, or an empty text
 */
export function decodeText(bytes: Uint8Array, contentType: string): DecodedText {
  const declaration = declarationOf(bytes, contentType);
  const declared = declaration?.label ?? null;
  const label = declared === null ? null : charsetOfLabel(declared);
  const wide = wideCharset(bytes, declaration?.foundIn === 'meta' ? null : label);
  if (wide !== null) return wideText(bytes, wide, declared, label);
  // A page that says UTF-16 in bytes that a reader of ASCII can read is UTF-8 (HTML Standard 13.2.3.2).
  const expected = label?.startsWith('utf-16') === true ? 'utf-8' : label;

  function found(name: string, text: string, damage: number): DecodedText {
    const isBom = name === 'utf-8' && hasUtf8Mark(bytes);
    const foundIn = isBom
      ? 'bom'
      : declaration !== null && expected === name
        ? declaration.foundIn
        : 'detection';
    const isWrong = declared !== null && expected !== name;
    return { text, charset: { name, declared, foundIn, isWrong, damage } };
  }

  if (isAscii(bytes) && !isStateful(expected))
    return found(expected ?? 'utf-8', asBuffer(bytes).toString('latin1'), 0);
  if (isUtf8(bytes)) {
    const text = utf8Text(bytes);
    if (expected === null || expected === 'utf-8' || EAST_ASIAN.test(text)) return found('utf-8', text, 0);
  }
  const { text, charset, damaged, foreign } = bestReading(bytes, expected);
  return found(
    charset,
    charset === 'utf-8' ? withoutMark(text) : text,
    foreign === 0 ? 0 : damaged / foreign,
  );
}

/** Of a page that is no valid UTF-8. What is declared goes first, and wins where all read alike. */
function bestReading(bytes: Uint8Array, expected: string | null): Reading {
  const [first = 'utf-8', ...others] =
    expected === null ? CANDIDATES : [expected, ...CANDIDATES.filter((name) => name !== expected)];
  let best = readAs(bytes, first);
  if (readsWell(best)) return best;
  for (const charset of others) best = betterOf(best, readAs(bytes, charset));
  return best;
}

function wideText(
  bytes: Uint8Array,
  name: string,
  declared: string | null,
  label: string | null,
): DecodedText {
  const hasMark = markOf(bytes) !== null;
  const { text, damaged, foreign } = readAs(bytes, name);
  const isDeclared = label === name;
  const foundIn = hasMark ? 'bom' : isDeclared ? 'header' : 'detection';
  const damage = foreign === 0 ? 0 : damaged / foreign;
  return { text, charset: { name, declared, foundIn, isWrong: declared !== null && !isDeclared, damage } };
}

/** UTF-16 by its mark, by the header, or by the zero bytes of its markup. */
function wideCharset(bytes: Uint8Array, label: string | null): string | null {
  const mark = markOf(bytes);
  if (mark !== null) return mark;
  const [zerosAtEven, zerosAtOdd] = zeroBytes(bytes);
  const least = Math.min(bytes.length, SAMPLE_BYTES) / 16;
  if (zerosAtOdd > least && zerosAtOdd > 8 * zerosAtEven) return 'utf-16le';
  if (zerosAtEven > least && zerosAtEven > 8 * zerosAtOdd) return 'utf-16be';
  return label?.startsWith('utf-16') === true && zerosAtEven + zerosAtOdd > 0 ? label : null;
}

function zeroBytes(bytes: Uint8Array): [even: number, odd: number] {
  const count: [number, number] = [0, 0];
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) count[at % 2 === 0 ? 0 : 1] += 1;
  return count;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Six times as fast as `TextDecoder`, which does not matter for one page but for a census of 84 million. */
function utf8Text(bytes: Uint8Array): string {
  const body = hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes;
  return transcode(body, 'utf8', 'utf16le').toString('utf16le');
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Character sets that write other characters by ASCII bytes. */
function isStateful(charset: string | null): boolean {
  return charset === 'iso-2022-jp';
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
