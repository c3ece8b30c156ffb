/**
 * What a line's characters allow, a bit each. No expression of the readers can match a line that lacks its sign, so
 * that the many lines of a page are looked at once, and by expressions only where these may match.
 */
export const DIGIT = 1;
/** A colon or a closing bracket, as behind a label. */
export const LABEL_END = 2;
/** The end of a sentence or of its larger part. */
export const STOP = 4;
export const COMMA = 8;
/** What sets the entries of a menu apart. */
export const BAR = 16;
/** For the foot of a site, its breadcrumb and its counters: the rarest character of each of their words. */
export const FOOT_WORD = 32;
export const CRUMB_WORD = 64;
export const COUNTER_WORD = 128;
/** For what servers and templates write: Latin letters, and the rarest character of each Chinese phrase. */
export const MACHINE_WORD = 256;

/** A line and its signs. */
export interface SignedLine {
  readonly text: string;
  readonly signs: number;
}

const CHARACTERS: readonly (readonly [sign: number, characters: string])[] = [
  [DIGIT, '0123456789'],
  [LABEL_END, ':：﹕∶】]'],
  [STOP, '。；！？'],
  [COMMA, '，、'],
  [BAR, '|｜·'],
  [FOOT_WORD, ':：版办备声页您话码错技Yy©图们器佳障'],
  [CRUMB_WORD, '置当您首'],
  [COUNTER_WORD, '览读点访人次线今现时星农耗运第'],
  [MACHINE_WORD, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ错录'],
];

const SIGNS = new Uint16Array(0x1_0000);
for (const [sign, characters] of CHARACTERS)
  for (const character of characters) {
    const code = character.charCodeAt(0);
    SIGNS[code] = (SIGNS[code] ?? 0) | sign;
  }

/** The signs of all characters of a text. */
export function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) signs |= SIGNS[text.charCodeAt(at)] ?? 0;
  return signs;
}
