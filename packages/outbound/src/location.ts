const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/** Where a redirect may lead. */
export interface Location {
  /** As browsers go there; null when it is no address. */
  readonly target: URL | null;
  /** The same name in UTF-8, where it came in GBK: asked for when the first says 404. */
  readonly inUtf8: URL | null;
  /** What stood in the header, readable. */
  readonly text: string;
}

/**
 * Read a `Location` header, which old servers send in raw bytes. Browsers percent-encode the bytes as they came (Fetch,
 * whatwg/fetch#883), so that the server gets back the name that it gave. The text of bytes that are no UTF-8 is read as
 * GB18030, a superset of GBK and GB 2312.
 *
 * @param latin1 header value, one character a byte
 */
export function readLocation(latin1: string, base: URL): Location {
  const bytes = latin1.trim();
  const text = textOf(bytes);
  const asWritten = parseAddress(bytes.replace(NOT_ASCII, percentEncoded), base);
  const asText = parseAddress(text, base);
  // A host's name is never in bytes.
  if (asWritten === null || asWritten.host !== asText?.host) return { target: asText, inUtf8: null, text };
  return { target: asWritten, inUtf8: asWritten.href === asText.href ? null : asText, text };
}

const NOT_ASCII = /[\x80-\xff]/g;

function percentEncoded(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
}

function textOf(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return gb18030.decode(bytes);
    throw error;
  }
}

/** An address as it is asked for: credentials and fragment are dropped, neither is ever sent. */
export function parseAddress(address: string, base?: URL): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.hash !== '') url.hash = '';
  return url;
}
