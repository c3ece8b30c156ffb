/** Token for what the alphabet does not know. */
export const UNKNOWN = 0;
/** Token for the edge of a paragraph. */
export const EDGE = 1;

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const WIDE = new Map(
  Object.entries(PUNCTUATION).map(([narrow, wide]) => [narrow.charCodeAt(0), wide.charCodeAt(0)]),
);

/** Code point as the model counts it: one digit, one Latin letter, one width. Zero for white space and controls. */
export function countedCode(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow <= 32 || narrow === 0x3000 || narrow === 0xa0) return 0;
  if (narrow >= 48 && narrow <= 57) return 48;
  if ((narrow >= 65 && narrow <= 90) || (narrow >= 97 && narrow <= 122)) return 97;
  return WIDE.get(narrow) ?? narrow;
}

/** The characters that a model knows, the most frequent first; a token is a character's place in it. */
export class Alphabet {
  readonly size: number;
  readonly codes: Uint32Array;
  readonly #tokens = new Uint16Array(0x20000);

  /** @param codes code points; those of the two special tokens are zero */
  constructor(codes: Uint32Array) {
    this.codes = codes;
    this.size = codes.length;
    codes.forEach((code, token) => {
      if (token > EDGE) this.#tokens[code] = token;
    });
  }

  tokenOf(code: number): number {
    return this.#tokens[countedCode(code)] ?? UNKNOWN;
  }

  /** The character of a token; empty for the special ones. */
  characterOf(token: number): string {
    return token > EDGE ? String.fromCodePoint(this.codes[token] ?? 0) : '';
  }
}

export interface TokenText {
  /** Begins and ends with EDGE. */
  readonly tokens: Uint16Array;
  /** Where each token begins in the text, in UTF-16 units; for the closing edge, the length of the text. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

/** White space is passed over; each line break is an EDGE. */
export function tokenize(text: string, alphabet: Alphabet): TokenText {
  const tokens = new Uint16Array(text.length + 2);
  const offsets = new Uint32Array(text.length + 2);
  tokens[0] = EDGE;
  let length = 1;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    let code = unit;
    if (unit >= 0xd800 && unit < 0xdc00) {
      code = text.codePointAt(offset) ?? unit;
    }
    if (code === 10) {
      if (tokens[length - 1] !== EDGE) {
        tokens[length] = EDGE;
        offsets[length++] = offset;
      }
    } else if (countedCode(code) !== 0) {
      tokens[length] = alphabet.tokenOf(code);
      offsets[length++] = offset;
    }
    if (code > 0xffff) offset++;
  }
  tokens[length] = EDGE;
  offsets[length++] = text.length;
  return { tokens: tokens.subarray(0, length), offsets: offsets.subarray(0, length), length };
}
