const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/**
 * Read a `Location` header. Old servers send the path in raw bytes, as UTF-8 or GBK; the parser hands the bytes
 * over as latin1 text. UTF-8 if valid, else GB18030 (a superset of GBK and GB 2312).
 *
 * @param latin1 header value, one character a byte
 */
export function decodeLocation(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  try {
    return utf8.decode(bytes).trim();
  } catch (error) {
    if (error instanceof TypeError) return gb18030.decode(bytes).trim();
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
