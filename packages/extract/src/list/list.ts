import type { CalendarDate } from '../calendar-date.ts';
import type { HtmlDocument } from '../document.ts';
import type { Element } from '../element.ts';
import { linkOf } from '../link.ts';
import { saysClosed } from './closed-list.ts';
import { isUnreadList, proseLength, saysEmpty } from './empty-list.ts';
import { handledEntry } from './handled-entry.ts';
import type { Anchor } from './list-anchor.ts';
import { readListItems } from './list-item.ts';
import { handledPage, type ListPages, linkedPages } from './list-pages.ts';
import type { ListPlace } from './list-region.ts';
import { type List, type ListItem, NO_LIST, newestOf } from './list-result.ts';
import { isDirectory } from './list-row.ts';
import { chosenPage } from './page-choice.ts';
import type { ScriptList, ScriptPage } from './readers/reader.ts';
import { SCRIPT_READERS } from './readers/readers.ts';

const HIDDEN_PARTS = new Set(['textarea', 'xml', 'template']);
const TEXT_SCRIPT = /^text\/(?!javascript)/i;
const HOME = /^\/(?:(?:index|default|main|home)\.\w+)?$/i;

/**
 * The list of a page: what stands in it as links, what its scripts hold, and how it goes on. `today` (`YYYY-MM-DD`)
 * reads 三天前 and years that nothing else tells. An article's page has no list.
 */
export function readList(
  document: HtmlDocument,
  anchors: readonly Anchor[],
  today: CalendarDate | null = null,
): List {
  const { url, html, base, elements, metadata } = document;
  const { articletitle = '', columnname = '' } = metadata;
  if (articletitle !== '' && articletitle !== columnname) return NO_LIST;
  const scripts: Element[] = [];
  let title: Element | null = null;
  let hasHiddenParts = false;
  for (const element of elements)
    if (element.name === 'script') {
      scripts.push(element);
      hasHiddenParts ||= TEXT_SCRIPT.test(element.attributes.type ?? '');
    } else if (element.name === 'title') title ??= element;
    else hasHiddenParts ||= HIDDEN_PARTS.has(element.name);
  const page: ScriptPage = {
    url,
    base,
    html,
    scripts: scripts.map(sourceOf).filter((text) => text !== ''),
    hasHiddenParts,
    today,
  };
  const { entries, paging } = anchorsOf(elements, anchors, base);
  const linked = linkedPages(paging, url);
  const scripted = readScripts(page);
  const { host, pathname } = new URL(url);
  const place: ListPlace = {
    host,
    subject: `${title === null ? '' : sourceOf(title)} ${columnname}`,
    isColumn: columnname !== '' || isDirectory(url),
    isHome: HOME.test(pathname),
    paging: linked.place,
  };
  const found = readListItems(entries, place, today);
  const standing = accompaniesText(found, document, place) ? [] : found;
  const made = scripted.find(({ list }) => list.items.length > 0);
  const isMade = made !== undefined && (made.list.items.length >= standing.length || standing.length < 3);
  const items = isMade ? made.list.items : standing;
  const requests = items.length > 0 ? [] : scripted.flatMap(({ list }) => list.requests);
  const isEmpty = items.length === 0 && requests.length === 0;
  const empty = isEmpty && saysEmpty(elements);
  // The data in the page count to nothing: that is a list without entries, not one that nobody has seen.
  const countsNone = scripted.some(({ list }) => list.pages?.count === 0);
  const { pages, next, count, areData = false } = pagesOf(linked, scripted);
  return {
    items,
    newest: newestOf(items),
    pages,
    next,
    pagesAreData: areData,
    pageCount: count,
    reader: items.length === 0 ? null : isMade ? made.name : 'static',
    requests,
    saysEmpty: empty,
    saysClosed: items.length > 0 && saysClosed(html, elements),
    isUnread: isEmpty && !countsNone && isUnreadList(document, page.scripts, place, empty),
  };
}

/** Addresses that name a single page by number: `show.aspx?id=12`, `/detail/215.html`, `content_12.htm`. */
const ARTICLE_ADDRESS =
  /\/(?:(?:show|detail|content|article|view|art)[\w-]*[/_-]?\d+\w*|info\/\d+\/\d+|t(?:19|20)\d{6}_\d+)\.(?:s?html?|jhtml|jsp|aspx?|php)$|[?&](?:\w*content|article|info|news|doc|a)?id=\d+/i;
const LIST_ADDRESS = /list|more|class|column|channel|catalog|lanmu|index/i;
const MOST_BESIDE_TEXT = 12;
const SUMMARY = 80;
const LEAST_TEXT = 200;

/**
 * Whether the lists of a page stand beside a text that is the page's matter, as on articles without metadata. What
 * calls itself a column, or goes on, is a list whatever text it has; summaries are text of the list.
 */
function accompaniesText(
  items: readonly ListItem[],
  { url, elements, metadata }: HtmlDocument,
  place: ListPlace,
): boolean {
  if (items.length === 0 || place.paging !== null || place.isHome) return false;
  const isNamed = (metadata.columnname ?? '') !== '';
  if (items.length > MOST_BESIDE_TEXT) return false;
  if (!place.isColumn && ARTICLE_ADDRESS.test(url) && !LIST_ADDRESS.test(new URL(url).pathname)) return true;
  if (isNamed) return false;
  const titles = items.reduce((sum, { title }) => sum + title.length, 0);
  const text = proseLength(elements) - titles - items.length * SUMMARY;
  return text >= LEAST_TEXT * (place.isColumn ? 2 : 1) && text > titles;
}

interface Scripted {
  readonly name: string;
  readonly list: ScriptList;
}

function readScripts(page: ScriptPage): Scripted[] {
  return SCRIPT_READERS.flatMap((reader) => {
    const list = reader.recognise(page) ? reader.read(page) : null;
    return list === null ? [] : [{ name: reader.name, list }];
  });
}

/** Links state the pages most surely; a script that knows more of them, beginning with the same, adds the rest. */
function pagesOf(linked: ListPages, scripted: readonly Scripted[]): ListPages {
  const made = scripted.find(({ list }) => list.pages !== null)?.list.pages ?? null;
  if (made === null) return linked;
  if (linked.next === null) return made;
  return {
    ...linked,
    count: made.count ?? linked.count,
    pages: made.next === linked.next ? made.pages : linked.pages,
  };
}

interface ListAnchors {
  /** Links that may be entries: to pages and to attachments. */
  readonly entries: readonly Anchor[];
  /** Links that may lead to other pages of the list, by `href` or by a handler. */
  readonly paging: readonly Anchor[];
}

/** Add to the links to pages those to attachments, and those whose address stands in a handler. */
function anchorsOf(elements: readonly Element[], anchors: readonly Anchor[], base: URL): ListAnchors {
  const entries: Anchor[] = [];
  const paging = [...anchors];
  let at = 0;
  for (const element of elements) {
    if (element.name === 'option') {
      const chosen = chosenPage(element, base);
      if (chosen !== null) paging.push(chosen);
    }
    if (element.name !== 'a') {
      const { onclick, 'data-href': href, 'data-url': address, 'data-link': link } = element.attributes;
      const opens = onclick ?? href ?? address ?? link;
      const entry = opens === undefined ? null : handledEntry(element, base);
      if (entry !== null) entries.push(entry);
      continue;
    }
    const anchor = anchors[at];
    const { href = '' } = element.attributes;
    if (anchor?.element === element) {
      entries.push(anchor);
      at += 1;
    } else if (/\.\w{2,4}$/.test(href)) {
      const link = linkOf(element, base);
      if (link?.kind === 'attachment') entries.push({ element, url: link.url });
    } else if (href === '' || href.startsWith('#') || href.startsWith('javascript:')) {
      const handled = handledPage(element, base);
      const entry = handled === null ? handledEntry(element, base) : null;
      if (handled !== null) paging.push(handled);
      else if (entry !== null) entries.push(entry);
    }
  }
  return { entries, paging };
}

function sourceOf(element: Element): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.filter((child) => typeof child === 'string').join('');
}
