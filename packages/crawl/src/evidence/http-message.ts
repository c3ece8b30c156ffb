import type { Wire } from '@mumian/outbound';

/** The request of the final hop as bytes, after RFC 9112 3. */
export function requestMessage(url: string, wire: Wire): Buffer {
  const { pathname, search, host } = new URL(url);
  const { requestHeaders } = wire;
  const namesHost = requestHeaders.some(([name]) => name.toLowerCase() === 'host');
  const headers = namesHost ? requestHeaders : [['host', host] as const, ...requestHeaders];
  return head(`GET ${pathname}${search} HTTP/1.1`, headers);
}

/**
 * Status line and headers of the answer as bytes, after RFC 9112 4. Its transfer coding is taken off the body, so the
 * header that announced it is renamed, as other archivists do: a reader must not look for chunks that are not there.
 */
export function responseHead(status: number, wire: Wire): Buffer {
  const headers = wire.responseHeaders.map(([name, value]): readonly [string, string] =>
    name.toLowerCase() === 'transfer-encoding' ? [`x-orig-${name}`, value] : [name, value],
  );
  return head(`HTTP/${wire.httpVersion} ${status} ${wire.reason}`, headers);
}

/** The answer of a redirect of which only status and target are known. */
export function redirectHead(status: number, location: string): Buffer {
  return head(`HTTP/1.1 ${status} `, [['Location', location]]);
}

function head(start: string, headers: readonly (readonly [name: string, value: string])[]): Buffer {
  const lines = [start, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(`${lines.map(oneLine).join('\r\n')}\r\n\r\n`, 'latin1');
}

/** Folded lines (RFC 9112 5.2) and stray line ends would be read as further lines, or as the end of the head. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+[ \t]*/g, ' ');
}
