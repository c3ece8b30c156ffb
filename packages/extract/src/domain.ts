/** Suffixes under `.cn` below which names are registered. */
const SECOND_LEVEL = /\.(?:gov|com|org|net|edu|ac|mil|[a-z]{2})\.cn$/;

/** The domain that the owner of an address registered: `slj.mumian.gov.cn` belongs to `mumian.gov.cn`. */
export function domainOf(address: string): string {
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host;
  return host
    .split('.')
    .slice(SECOND_LEVEL.test(host) ? -3 : -2)
    .join('.');
}
