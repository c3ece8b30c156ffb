/** Names of parameters that only carry a session, a ticket or a cache-buster. */
const EPHEMERAL =
  /^(jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|sessionid|session_id|sid|cfid|cftoken|ticket|token|_t|_|t|ts|timestamp|rnd|rand|random|nocache|utm_\w+)$/i;

/** One page asks for its key several times in a row. */
let last = { address: '', key: '' };

/**
 * One key for all addresses of one page: fragment, credentials, session ids and cache-busters dropped, parameters in
 * order, host and percent-encoding in one case. Percent-encoded bytes are never decoded: they may be GBK.
 *
 * @param address an absolute http(s) address
 */
export function urlKey(address: string): string {
  if (address !== last.address) last = { address, key: keyOf(address) };
  return last.key;
}

function keyOf(address: string): string {
  const url = new URL(address);
  const path = upperHex(url.pathname.replace(/;(?:jsessionid|sid)=[^/]*/gi, ''));
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !EPHEMERAL.test(parameter.split('=', 1)[0] ?? ''))
    .map(upperHex)
    .sort();
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `${url.protocol}//${url.host.replace(/\.$/, '')}${path}${query}`;
}

/** The host that names a site in keys: without `www.`, so that both spellings are one site. */
export function siteKey(address: string): string {
  return new URL(address).host.replace(/^www\./, '').replace(/\.$/, '');
}

function upperHex(text: string): string {
  return text.replace(/%[0-9a-f]{2}/g, (encoded) => encoded.toUpperCase());
}
