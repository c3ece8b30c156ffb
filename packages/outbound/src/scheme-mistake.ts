import type { Answer } from './answer.ts';

/** What servers answer to plain HTTP on a port of TLS: nginx (its status 497, sent as 400), Apache httpd, Go, IIS. */
const WANTS_TLS =
  /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled|sent an HTTP request to an HTTPS server|requires (?:TLS|SSL)/i;

/**
 * The same host and port by the other scheme, where the answer shows that the port speaks that one: plain HTTP on 443,
 * TLS on 80. Null otherwise.
 */
export function otherScheme(url: URL, { head, body, failure }: Answer): URL | null {
  if (url.protocol === 'https:') return failure?.code === 'tls.none' ? swapped(url, 'http:', '443') : null;
  const isTlsAlert = failure?.code === 'http.malformed' && failure.detail === 'TLS';
  const isAsking = head?.status === 400 && WANTS_TLS.test(body.toString('latin1', 0, 4_096));
  return isTlsAlert || isAsking ? swapped(url, 'https:', '80') : null;
}

function swapped(url: URL, protocol: string, defaultPort: string): URL {
  const port = url.port === '' ? defaultPort : url.port;
  return new URL(`${protocol}//${url.hostname}:${port}${url.pathname}${url.search}`);
}
