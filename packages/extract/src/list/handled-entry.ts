import type { Element } from '../element.ts';
import { addressesInHandler } from '../link/script-address.ts';
import { addressesOf } from '../link.ts';
import type { Anchor } from './list-anchor.ts';

const STATED = ['data-href', 'data-url', 'data-link'];
/** What may be the address of a page and not of a picture or an interface. */
const PAGE =
  /^(?:https?:\/\/|\.{0,2}\/)?[\w./?=&%~-]+(?:\.(?:s?html?|jhtml|jspx?|aspx?|php)(?:[?#].*)?|\/)$|^(?:https?:\/\/|\.{0,2}\/)[\w./-]+(?:[?#].*)?$/i;
const MAX_DEPTH = 6;

/** An entry that opens by a handler or a stated address instead of a link: `<li onclick="location.href='/a/1.html'">`; null for none. */
export function handledEntry(element: Element, base: URL): Anchor | null {
  const { attributes } = element;
  const reference =
    (attributes.onclick === undefined ? undefined : addressesInHandler(attributes.onclick)[0]?.reference) ??
    STATED.map((name) => attributes[name]).find((value) => value !== undefined && PAGE.test(value));
  if (reference === undefined || holdsLink(element, 0)) return null;
  const { url } = addressesOf(base, 'utf-8').resolve(reference) ?? { url: null };
  return url === null ? null : { element, url };
}

function holdsLink({ children }: Element, depth: number): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      (child.attributes.href !== undefined || (depth < MAX_DEPTH && holdsLink(child, depth + 1))),
  );
}
