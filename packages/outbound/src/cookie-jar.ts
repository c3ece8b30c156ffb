/** Cookies of hosts for as long as the jar lives: enough that "take this cookie, then come again" opens. */
export interface CookieJar {
  /** Value of the `cookie` header for an address; null when there is none. */
  headerFor(url: URL): string | null;
  /** Keep what an answer set. */
  keep(url: URL, pairs: readonly (readonly [name: string, value: string])[]): void;
}

interface Cookie {
  readonly value: string;
  readonly isSecure: boolean;
}

const MOST_HOSTS = 10_000;
const MOST_COOKIES = 50;
const LONGEST_COOKIE = 4_096;
/** A name (a token, RFC 6265 4.1.1) and a value that cannot end the header; servers write more than the RFC allows. */
const PAIR = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*([\x21-\x3a\x3c-\x7e]*)\s*$/;

/**
 * Names and values only, each for the very host that set it (never for a domain), whatever path it names. `Secure` and
 * removal by `Max-Age` or `Expires` are respected; nothing outlives the process.
 */
export function createCookieJar(): CookieJar {
  const hosts = new Map<string, Map<string, Cookie>>();
  return {
    headerFor(url) {
      const cookies = hosts.get(url.hostname);
      if (cookies === undefined) return null;
      const sent: string[] = [];
      for (const [name, { value, isSecure }] of cookies)
        if (!isSecure || url.protocol === 'https:') sent.push(`${name}=${value}`);
      return sent.length === 0 ? null : sent.join('; ');
    },
    keep(url, pairs) {
      for (const [header, line] of pairs) {
        if (header.length !== 10 || header.toLowerCase() !== 'set-cookie') continue;
        if (line.length > LONGEST_COOKIE) continue;
        const [pair = '', ...attributes] = line.split(';');
        const [, name, value] = PAIR.exec(pair) ?? [];
        if (name === undefined || value === undefined) continue;
        const cookies = hosts.get(url.hostname) ?? new Map<string, Cookie>();
        if (isRemoval(attributes)) cookies.delete(name);
        else if (cookies.has(name) || cookies.size < MOST_COOKIES)
          cookies.set(name, { value, isSecure: attributes.some((each) => /^\s*secure\s*$/i.test(each)) });
        if (!hosts.has(url.hostname) && hosts.size >= MOST_HOSTS) hosts.clear();
        hosts.set(url.hostname, cookies);
      }
    },
  };
}

function isRemoval(attributes: readonly string[]): boolean {
  const attribute = (name: string) =>
    attributes.map((each) => each.split('=')).find(([key = '']) => key.trim().toLowerCase() === name)?.[1];
  const maxAge = attribute('max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = Date.parse(attribute('expires') ?? '');
  return expires <= Date.now();
}
