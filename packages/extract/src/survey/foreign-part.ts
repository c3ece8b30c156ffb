import { domainOf } from '../domain.ts';
import type { Element } from '../element.ts';
import { pathOf } from '../element-path.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

const MAX_MARKS = 20;

/** Scripts, frames and objects that the page takes from other hosts: `kind` is the element's name, `text` the address. */
export function readForeignParts(elements: readonly Element[], base: URL, pageUrl: string): Mark[] {
  const own = domainOf(pageUrl);
  const found: Mark[] = [];
  for (const element of elements) {
    if (element.name !== 'script' && element.name !== 'iframe' && element.name !== 'embed') continue;
    const source = element.attributes.src;
    if (source === undefined || found.length >= MAX_MARKS || !URL.canParse(source, base)) continue;
    const url = new URL(source, base);
    if (!url.protocol.startsWith('http') || domainOf(url.href) === own) continue;
    found.push({ kind: element.name, text: url.href.slice(0, MARK_TEXT), place: pathOf(element) });
  }
  return found;
}
