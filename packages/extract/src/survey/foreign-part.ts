import { type Element, pathOf } from '../element.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

const MAX_MARKS = 20;

/** Scripts, frames and objects that the page takes from other hosts: `kind` is the element's name, `text` the address. */
export function readForeignParts(elements: readonly Element[], base: URL, pageUrl: string): Mark[] {
  const own = ownDomain(new URL(pageUrl).hostname);
  const found: Mark[] = [];
  for (const element of elements) {
    if (element.name !== 'script' && element.name !== 'iframe' && element.name !== 'embed') continue;
    const source = element.attributes.src;
    if (source === undefined || found.length >= MAX_MARKS || !URL.canParse(source, base)) continue;
    const url = new URL(source, base);
    if (!url.protocol.startsWith('http') || ownDomain(url.hostname) === own) continue;
    found.push({ kind: element.name, text: url.href.slice(0, MARK_TEXT), place: pathOf(element) });
  }
  return found;
}

/** The part of a host that its owner registered: three labels under `gov.cn` and its like, otherwise two. */
function ownDomain(host: string): string {
  const labels = host.split('.');
  const isSecondLevel = /\.(?:gov|com|org|net|edu|ac|[a-z]{2})\.cn$/.test(host);
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}
