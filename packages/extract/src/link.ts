import { detach, type Element, foldSpace, textOf } from './element.ts';
import { pathOf } from './element-path.ts';
import { type Address, Addresses } from './link/address.ts';
import type { LinkProblem } from './link/address-fault.ts';
import type { LinkKind } from './link/address-kind.ts';

/** A reference that a citizen's browser would follow or load. */
export interface Link {
  /** Absolute http(s) address without fragment. */
  readonly url: string;
  readonly kind: LinkKind;
  /** Anchor text, or alternative text of an image. */
  readonly text: string;
  /** CSS path of the element. */
  readonly place: string;
  /** The element, or one around it, is styled so that readers don't see it; a hint, for tabs and menus are too. */
  readonly isHidden: boolean;
  /** Stands in a script, which may write it or not. */
  readonly isFromScript: boolean;
  /** `nofollow`, `noopener` …, as written. */
  readonly rel: string | null;
  readonly problem: Exclude<LinkProblem, 'intranet'> | null;
  /** The address as written, where there is a problem. */
  readonly raw: string | null;
}

/** A reference that nobody outside can follow: `C:\\附件.doc`, `http://192.168.1.5/`, `http://`. */
export interface BadLink {
  /** As written. */
  readonly raw: string;
  /** The address, when it is one. */
  readonly url: string | null;
  readonly problem: LinkProblem;
  readonly text: string;
  readonly place: string;
}

const SOURCES: Readonly<Partial<Record<string, readonly [attribute: 'href' | 'src', kind: LinkKind]>>> = {
  a: ['href', 'page'],
  area: ['href', 'page'],
  img: ['src', 'image'],
  iframe: ['src', 'frame'],
  frame: ['src', 'frame'],
};
const MAX_TEXT = 120;

/** An element's own link resolved against the page's base; null when it has none that a browser would fetch. */
export function linkOf(element: Element, base: URL, charset = 'utf-8'): Link | null {
  const source = SOURCES[element.name];
  const reference = source === undefined ? undefined : element.attributes[source[0]];
  if (source === undefined || reference === undefined) return null;
  const address = addressesOf(base, charset).resolve(reference);
  return address === null ? null : toLink(element, address, source[1], false);
}

/** A link of an element; null when nobody outside can follow it. */
export function toLink(
  element: Element,
  address: Address,
  kind: LinkKind,
  isFromScript: boolean,
): Link | null {
  const { url, problem, raw } = address;
  if (url === null || problem === 'intranet') return null;
  return {
    url,
    kind: kind === 'page' || (kind === 'frame' && address.kind === 'attachment') ? address.kind : kind,
    text: labelOf(element),
    place: pathOf(element),
    isHidden: element.isHidden,
    isFromScript,
    rel: element.attributes.rel === undefined ? null : detach(element.attributes.rel),
    problem,
    raw,
  };
}

/** What a link is called: its text, or the alternative text of its picture. */
export function labelOf(element: Element): string {
  const { name, attributes } = element;
  const text = name === 'a' ? textOf(element) : '';
  if (text !== '') return detach(text.slice(0, MAX_TEXT));
  const label = attributes.title ?? attributes.alt ?? (name === 'a' ? pictureLabel(element) : undefined);
  return label === undefined ? '' : detach(foldSpace(label).slice(0, MAX_TEXT));
}

function pictureLabel(anchor: Element): string | undefined {
  for (const child of anchor.children)
    if (typeof child !== 'string' && child.name === 'img')
      return child.attributes.alt ?? child.attributes.title;
  return undefined;
}

/** The base of relative links: the first `<base href>`, itself relative to the page. */
export function baseOf(elements: readonly Element[], pageUrl: string): URL {
  const base = elements.find(({ name, attributes }) => name === 'base' && attributes.href !== undefined);
  const href = base?.attributes.href ?? '';
  const url = href !== '' && URL.canParse(href, pageUrl) ? new URL(href, pageUrl) : new URL(pageUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : new URL(pageUrl);
}

let last: { readonly base: URL; readonly charset: string; readonly addresses: Addresses } | null = null;

/** The resolver of a base. Readers ask for many links of one page, one after the other. */
export function addressesOf(base: URL, charset: string): Addresses {
  if (last === null || last.base !== base || last.charset !== charset)
    last = { base, charset, addresses: new Addresses(base, charset) };
  return last.addresses;
}
