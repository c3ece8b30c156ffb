const MAX_CANDIDATES = 20;

/** The addresses of a `srcset`: `a.jpg 1x, b.jpg 2x` (HTML Standard 4.8.4.2.2). */
export function addressesInSrcset(srcset: string): string[] {
  const found: string[] = [];
  let rest = srcset;
  while (found.length < MAX_CANDIDATES) {
    const candidate = /^[\s,]*(\S+)/.exec(rest);
    const address = candidate?.[1];
    if (candidate === null || address === undefined) break;
    rest = rest.slice(candidate[0].length);
    if (address.endsWith(',')) {
      found.push(address.replace(/,+$/, ''));
      continue;
    }
    found.push(address);
    const descriptors = /^(?:[^,(]|\([^)]*\))*/.exec(rest);
    rest = rest.slice(descriptors?.[0].length ?? 0);
  }
  return found.filter((address) => address !== '');
}
