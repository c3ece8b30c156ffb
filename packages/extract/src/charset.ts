/** The text of a page and how its character set was found. */
export interface DecodedText {
  readonly text: string;
  /** Name by which the bytes were really decoded: `utf-8`, `gb18030`, `big5` … */
  readonly charset: string;
  /** What the page or its header declares, as written; null when nothing does. */
  readonly declared: string | null;
  readonly foundIn: 'bom' | 'header' | 'meta' | 'detection';
}

const META_SCAN_BYTES = 4096;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decode a page as a browser would: byte order mark, header, meta, else by looking. All of GB 2312, GBK and
 * GB 18030 are read as gb18030, the only one that knows four-byte characters of rare names. A declaration that
 * the bytes contradict is survived.
 *
 * @param contentType the `Content-Type` header, or an empty text
 */
export function decodeText(bytes: Uint8Array, contentType: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null)
    return { text: decode(bytes, marked), charset: marked, declared: marked, foundIn: 'bom' };
  const inHeader = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;
  const inMeta = inHeader === null ? metaCharset(bytes) : null;
  const declared = inHeader ?? inMeta;
  const label = declared === null ? null : canonicalCharset(declared);
  const foundIn = inHeader === null ? 'meta' : 'header';
  if (label === 'utf-8' || label === 'gb18030' || label === null) {
    const utf8 = validUtf8(bytes);
    if (utf8 === null) {
      // Not UTF-8, whatever is declared. A cut or slightly damaged UTF-8 page stays UTF-8.
      const charset = label === 'utf-8' && !looksLikeGb(bytes) ? 'utf-8' : 'gb18030';
      const agrees = charset === label;
      return { text: decode(bytes, charset), charset, declared, foundIn: agrees ? foundIn : 'detection' };
    }
    // Bytes that happen to be valid UTF-8 beyond ASCII are practically never GB.
    if (label !== 'gb18030' || /[^\p{ASCII}]/u.test(utf8))
      return { text: utf8, charset: 'utf-8', declared, foundIn: label === 'utf-8' ? foundIn : 'detection' };
  }
  const charset = label ?? 'utf-8';
  return { text: decode(bytes, charset), charset, declared, foundIn };
}

/** A name that `TextDecoder` knows, repairing the misspellings of Chinese sites; null when it means nothing. */
export function canonicalCharset(label: string): string | null {
  const name = label.trim().toLowerCase();
  if (/^(x-)?gb|936|^hz-gb/.test(name)) return 'gb18030';
  if (/^utf-?8|^unicode-1-1-utf-8|^utf8mb4/.test(name)) return 'utf-8';
  if (/big-?5|950$/.test(name)) return 'big5';
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, META_SCAN_BYTES)).toString('latin1');
  return /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Fewer replacement characters as GB than as UTF-8. */
function looksLikeGb(bytes: Uint8Array): boolean {
  const damage = (charset: string) => decode(bytes, charset).split('\ufffd').length;
  return damage('gb18030') < damage('utf-8');
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}
