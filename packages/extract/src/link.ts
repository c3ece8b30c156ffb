import { detach, type Element, foldSpace, pathOf, textOf } from './element.ts';

/** What a link leads to, judged by element and file name; only fetching tells for certain. */
export type LinkKind = 'page' | 'attachment' | 'image' | 'frame';

/** A reference that a citizen's browser would follow or load. */
export interface Link {
  /** Absolute http(s) address without fragment. */
  readonly url: string;
  readonly kind: LinkKind;
  /** Anchor text, or alternative text of an image. */
  readonly text: string;
  /** CSS path of the element. */
  readonly place: string;
}

const ATTACHMENT =
  /\.(pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|rtf|csv|zip|rar|7z|gz|tar|mp3|mp4|avi|wmv|flv|mov|apk|exe)$/i;
const IMAGE = /\.(jpe?g|png|gif|bmp|webp|svg|ico)$/i;
const SOURCES: Readonly<Record<string, readonly [attribute: 'href' | 'src', kind: LinkKind]>> = {
  a: ['href', 'page'],
  area: ['href', 'page'],
  img: ['src', 'image'],
  iframe: ['src', 'frame'],
  frame: ['src', 'frame'],
};
const MAX_ADDRESS = 2048;
const MAX_TEXT = 120;

/** An element's link resolved against the page's base; null when it has none that a browser would fetch. */
export function linkOf(element: Element, base: URL): Link | null {
  const source = SOURCES[element.name];
  if (source === undefined) return null;
  const url = resolveLink(element.attributes[source[0]], base);
  if (url === null) return null;
  const text = element.name === 'a' ? textOf(element) : '';
  const label = text === '' ? foldSpace(element.attributes.title ?? element.attributes.alt ?? '') : text;
  return {
    url,
    kind: source[1] === 'page' ? kindOfAddress(url) : source[1],
    text: detach(label.slice(0, MAX_TEXT)),
    place: pathOf(element),
  };
}

/** The base of relative links: the first `<base href>`, itself relative to the page. */
export function baseOf(elements: readonly Element[], pageUrl: string): URL {
  const base = elements.find(({ name, attributes }) => name === 'base' && attributes.href !== undefined);
  const href = base?.attributes.href ?? '';
  return URL.canParse(href, pageUrl) ? new URL(href, pageUrl) : new URL(pageUrl);
}

function resolveLink(reference: string | undefined, base: URL): string | null {
  const trimmed = reference?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > MAX_ADDRESS) return null;
  if (!URL.canParse(trimmed, base.href)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}

function kindOfAddress(address: string): LinkKind {
  const { pathname } = new URL(address);
  if (ATTACHMENT.test(pathname)) return 'attachment';
  return IMAGE.test(pathname) ? 'image' : 'page';
}
