/**
 * Labels that `TextDecoder` does not know, or decodes by less than the sites use, and what they stand for. First match
 * counts. All of GB 2312, GBK and GB 18030 are one: only GB 18030 knows the four-byte characters of rare names, and
 * Node reads none of them under the labels `gbk` and `gb2312`.
 */
const LABELS: readonly (readonly [label: RegExp, charset: string])[] = [
  // gb2312, GBK, gb_18030, GB-2312, x-gbk, csGB2312, cn-gb, gb2312-80, euc-cn, hz-gb-2312, chinese
  [/^(?:x-?|cs|cn-|hz-)?gb|^(?:x-)?euc-?cn$|^chinese$|^csiso58gb231280$|^iso-ir-58$/, 'gb18030'],
  // cp936, ms936, windows-936, x-cp20936, 936
  [/^(?:x-)?(?:cp|ms|windows-)?(?:20)?936$/, 'gb18030'],
  // utf8, UTF_8, utf8mb4, utf-8; uft-8, utf-08, unicode-1-1-utf-8
  [/^(?:unicode-1-1-|x-unicode20)?u(?:tf|ft)[-_ ]?0?8(?:mb\d)?\b/, 'utf-8'],
  // big5, Big-5, big5-hkscs, x-x-big5, cp950, ms950
  [/^(?:x-|cs|cn-)*big-?5|^(?:cp|ms|windows-)?950$/, 'big5'],
  // ISO-88509-1, iso8859_1, latin1: what Western servers say of everything
  [/^iso[-_]?88\d{2,3}[-_]?1\b|^latin-?1$/, 'windows-1252'],
];

/** A name that `TextDecoder` knows, with the misspellings of Chinese sites repaired; null when it means nothing. */
export function charsetOfLabel(label: string): string | null {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^['"]+|['";,]+$/g, '');
  const repaired = LABELS.find(([pattern]) => pattern.test(name));
  if (repaired !== undefined) return repaired[1];
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
