import type { HtmlDocument } from '../document.ts';
import { detach, type Element, NO_ATTRIBUTES } from '../element.ts';
import { pathOf } from '../element-path.ts';
import { addressesOf, type BadLink, type Link, labelOf, toLink } from '../link.ts';
import type { Addresses } from './address.ts';
import type { LinkKind } from './address-kind.ts';
import { addressesInCss } from './css-address.ts';
import { downloadAddress } from './download-script.ts';
import { isRefresh, refreshOf } from './redirect.ts';
import { addressesInHandler, addressesInScript, type ScriptAddress } from './script-address.ts';
import { addressesInSrcset } from './srcset.ts';

/** An anchor and the page that it leads to. */
export interface PageAnchor {
  readonly element: Element;
  readonly url: string;
}

export interface PageLinks {
  readonly links: readonly Link[];
  /** The `a` elements among them that lead to pages. */
  readonly anchors: readonly PageAnchor[];
  readonly badLinks: readonly BadLink[];
  /** More links than the limit. */
  readonly isCut: boolean;
}

const MAX_LINKS = 10_000;
const MAX_BAD_LINKS = 1_000;
/** Also with blanks in front, as sites write it. */
const JAVASCRIPT = /^\s*javascript:/i;
const LOWER_J = 0x6a;

/** Attributes that hold one address each. */
const SOURCES: ReadonlyMap<string, readonly (readonly [attribute: string, kind: LinkKind])[]> = new Map(
  Object.entries({
    area: [['href', 'page']],
    img: [
      ['src', 'image'],
      // Pictures that load when they come into sight.
      ['data-src', 'image'],
      ['data-original', 'image'],
    ],
    iframe: [['src', 'frame']],
    frame: [['src', 'frame']],
    script: [['src', 'script']],
    video: [
      ['src', 'media'],
      ['poster', 'image'],
    ],
    audio: [['src', 'media']],
    embed: [['src', 'media']],
    object: [['data', 'media']],
    body: [['background', 'image']],
    table: [['background', 'image']],
    tr: [['background', 'image']],
    td: [['background', 'image']],
    th: [['background', 'image']],
  } satisfies Record<string, readonly (readonly [string, LinkKind])[]>),
);
const ABSOLUTE = /^\s*https?:\/\//i;
const STYLE_SHEET = /\bstylesheet\b/i;
const ICON = /\bicon\b/i;

/** All that a citizen's browser would follow or load from a page, in the order of the page. */
export function readLinks(document: HtmlDocument): PageLinks {
  return new LinkReader(addressesOf(document.base, document.charset.name)).read(document.elements);
}

class LinkReader {
  private readonly addresses: Addresses;
  private readonly links: Link[] = [];
  private readonly anchors: PageAnchor[] = [];
  private readonly badLinks: BadLink[] = [];

  constructor(addresses: Addresses) {
    this.addresses = addresses;
  }

  read(elements: readonly Element[]): PageLinks {
    for (const element of elements) {
      if (this.links.length >= MAX_LINKS) break;
      if (element.attributes !== NO_ATTRIBUTES) this.readAttributes(element);
      if (element.name === 'script') this.readScript(element);
      else if (element.name === 'style') this.readCss(element, textContent(element));
    }
    const { links, anchors, badLinks } = this;
    return { links, anchors, badLinks, isCut: links.length >= MAX_LINKS };
  }

  private readAttributes(element: Element): void {
    const { name, attributes } = element;
    const sources = name === 'a' ? undefined : SOURCES.get(name);
    if (name === 'a') {
      if (attributes.href !== undefined) this.add(element, attributes.href, 'page');
    } else if (sources !== undefined)
      for (const [attribute, kind] of sources) {
        const reference = attributes[attribute];
        if (reference !== undefined) this.add(element, reference, kind);
      }
    else this.readSpecial(element);
    if (attributes.style !== undefined && attributes.style.length > 8)
      this.readCss(element, attributes.style);
    if ((name === 'img' || name === 'source') && attributes.srcset !== undefined)
      for (const reference of addressesInSrcset(attributes.srcset)) this.add(element, reference, 'image');
    if (attributes.onclick !== undefined) this.readHandler(element, attributes.onclick);
  }

  /** Elements whose attributes mean an address only together with others. */
  private readSpecial(element: Element): void {
    const { name, attributes } = element;
    if (name === 'link' && attributes.href !== undefined) {
      const rel = attributes.rel ?? '';
      if (STYLE_SHEET.test(rel)) this.add(element, attributes.href, 'style');
      else if (ICON.test(rel)) this.add(element, attributes.href, 'image');
    } else if (name === 'option' && attributes.value !== undefined) {
      // Lists of other sites (友情链接) that a script opens.
      if (ABSOLUTE.test(attributes.value)) this.add(element, attributes.value, 'page', true);
    } else if (name === 'source' && attributes.src !== undefined)
      this.add(element, attributes.src, element.parent?.name === 'picture' ? 'image' : 'media');
    else if (name === 'input' && attributes.type?.toLowerCase() === 'image' && attributes.src !== undefined)
      this.add(element, attributes.src, 'image');
    else if (name === 'form' && (attributes.method ?? 'get').trim().toLowerCase() === 'get')
      this.add(element, attributes.action ?? '', 'form');
    else if (name === 'meta' && isRefresh(element)) {
      const refresh = refreshOf(attributes.content ?? '');
      if (refresh !== null) this.add(element, refresh.reference, 'page');
    }
  }

  private readCss(element: Element, css: string): void {
    for (const { reference, isImport } of addressesInCss(css))
      this.add(element, reference, isImport ? 'style' : 'image');
  }

  private readHandler(element: Element, code: string): void {
    for (const { reference } of addressesInHandler(code)) this.add(element, reference, 'page', true);
    const download = downloadAddress(code);
    if (download !== null) this.add(element, download, 'attachment', true);
  }

  private readScript(element: Element): void {
    const code = textContent(element);
    if (code === '' || isData(element)) return;
    const found: readonly ScriptAddress[] = addressesInScript(code);
    for (const { reference } of found) this.add(element, reference, 'page', true);
  }

  private add(element: Element, reference: string, kind: LinkKind, isFromScript = false): void {
    if (isScript(reference)) {
      this.readHandler(element, reference);
      return;
    }
    const address = this.addresses.resolve(reference);
    if (address === null) return;
    const link = toLink(element, address, kind, isFromScript);
    if (link === null)
      this.addBad(element, address.url, address.raw ?? reference, address.problem ?? 'malformed');
    else {
      this.links.push(link);
      if (element.name === 'a' && link.kind === 'page') this.anchors.push({ element, url: link.url });
    }
  }

  private addBad(element: Element, url: string | null, raw: string, problem: BadLink['problem']): void {
    if (this.badLinks.length >= MAX_BAD_LINKS) return;
    this.badLinks.push({ raw: detach(raw), url, problem, text: labelOf(element), place: pathOf(element) });
  }
}

function isScript(reference: string): boolean {
  const first = reference.charCodeAt(0);
  return ((first | 0x20) === LOWER_J || first <= 0x20) && JAVASCRIPT.test(reference);
}

function textContent({ children }: Element): string {
  const [text = ''] = children;
  return typeof text === 'string' ? text : '';
}

/** Records of lists (`text/xml`, `application/json`, templates) are read by the list readers, not as code. */
function isData({ attributes }: Element): boolean {
  return attributes.type !== undefined && !/javascript|ecmascript|^\s*$|module/i.test(attributes.type);
}
