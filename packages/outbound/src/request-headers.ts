import type { FetchOptions } from './fetch-options.ts';
import { type Agent, userAgent } from './policy.ts';

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
/** What is compared with when a site refuses our own name: the browser that most citizens use. */
const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

/** Names and values in turn, as both clients take them. */
export type HeaderList = readonly string[];

/** The headers of a request by what its caller wants; the usual ones are made once. */
export function createHeaders(agent: Agent): (options: FetchOptions) => HeaderList {
  const name = userAgent(agent);
  const usual = listOf(name, {});
  return (options) => (isUsual(options) ? usual : listOf(name, options));
}

/** The same list under a browser's name. */
export function asBrowser(headers: HeaderList): HeaderList {
  return headers.map((each, index) => (headers[index - 1] === 'user-agent' ? BROWSER : each));
}

function isUsual({ accept, referer, ifNoneMatch, ifModifiedSince, form }: FetchOptions): boolean {
  return (accept ?? referer ?? ifNoneMatch ?? ifModifiedSince ?? form) === undefined;
}

function listOf(name: string, options: FetchOptions): HeaderList {
  const list = [
    ...['user-agent', name],
    ...['accept', options.accept ?? ACCEPT],
    ...['accept-language', 'zh-CN,zh;q=0.9'],
    ...['accept-encoding', 'gzip, deflate, br'],
  ];
  const add = (header: string, value: string | undefined) => {
    // Validators come back from other people's servers: what cannot stand in a header is not sent.
    if (value !== undefined && /^[\x20-\x7e\x80-\xff]+$/.test(value)) list.push(header, value);
  };
  add('referer', options.referer === undefined ? undefined : withoutCredentials(options.referer));
  add('if-none-match', options.ifNoneMatch);
  add('if-modified-since', options.ifModifiedSince);
  if (options.form !== undefined) {
    list.push('content-type', 'application/x-www-form-urlencoded');
    list.push('content-length', String(Buffer.byteLength(options.form)));
  }
  return list;
}

function withoutCredentials(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
