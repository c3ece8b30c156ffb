import type { CalendarDate } from '../calendar-date.ts';
import { decodeText } from '../charset/charset.ts';
import { itemsOfMarkup } from './list-fragment.ts';
import { MAX_PAGES } from './list-pages.ts';
import { itemsOfValue } from './list-record.ts';
import { type List, type ListRequest, NO_LIST, newestOf } from './list-result.ts';
import { unitPage } from './readers/jpaas.ts';
import { readJpage } from './readers/jpage.ts';
import { type Literal, readLiteral } from './script-literal.ts';

const GKMLPT_PAGE = 100;
const PAGING =
  /(?:^|[\s"'{,;])rows["']?\s*[=:]\s*["']?(\d{1,4})["']?[\s\S]{0,60}?count["']?\s*[=:]\s*["']?(\d{1,7})/i;

/**
 * Read the answer of a list request: the JSON of jpaas with mark-up in `data.html`, the JSON of gkmlpt and its like
 * with records, the XML of jpage, or plain mark-up. Addresses are resolved against the page that asked. `pages` are
 * requests of the same kind for what follows. Total: an answer of no known shape gives a list that is unread.
 */
export function readListData(
  request: ListRequest,
  body: Uint8Array,
  documentUrl: string,
  today: CalendarDate | null = null,
): List {
  const base = new URL(documentUrl);
  const text = decodeText(body, '').text.trim();
  const value = readJson(text);
  if (value !== undefined) return ofJson(request, value, base, today);
  const made = /<record(?:set)?[\s>]|<datastore/i.test(text)
    ? readJpage({
        url: request.url,
        base: new URL(request.url),
        html: text,
        scripts: [],
        hasHiddenParts: false,
        today,
      })
    : null;
  if (made !== null) {
    const { pages = [], next = null, count = null } = made.pages ?? {};
    return found(request, made.items, { pages, next, count });
  }
  return /<\w/.test(text) ? ofMarkup(request, text, base, today) : { ...NO_LIST, isUnread: true };
}

interface Following {
  readonly pages: readonly string[];
  readonly next: string | null;
  readonly count: number | null;
}

function found({ reader }: ListRequest, items: List['items'], { pages, next, count }: Following): List {
  const pagesAreData = pages.length > 0;
  return { ...NO_LIST, items, newest: newestOf(items), pages, next, pagesAreData, pageCount: count, reader };
}

function readJson(text: string): Literal | undefined {
  const start = /^(?:[\w$.]{1,60}\s*\(\s*)?(?=[[{])/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const value = readLiteral(text, start);
  return value !== null && typeof value === 'object' ? value : undefined;
}

function ofJson(request: ListRequest, value: Literal, base: URL, today: CalendarDate | null): List {
  const html = markupIn(value, 0);
  if (html !== null) return ofMarkup(request, html, base, today);
  const items = itemsOfValue(value, base, today);
  if (items.length === 0 && !holdsEmptyList(value)) return { ...NO_LIST, isUnread: true };
  return found(
    request,
    items,
    request.reader === 'gkmlpt' ? gkmlptPages(request, value, items.length) : NOTHING,
  );
}

const NOTHING: Following = { pages: [], next: null, count: null };

/** Mark-up under `html`, `data.html`, `data.content` …: the longest text with links. */
function markupIn(value: Literal, depth: number): string | null {
  if (typeof value === 'string') return /<(?:a|li|tr|ul|div)[\s>]/i.test(value) ? value : null;
  if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > 3) return null;
  const parts = Object.values(value).map((inner) => markupIn(inner, depth + 1));
  return parts.reduce(
    (best, part) => (part !== null && part.length > (best?.length ?? 0) ? part : best),
    null,
  );
}

function holdsEmptyList(value: Literal): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  return Object.values(value).some(holdsEmptyList);
}

function ofMarkup(request: ListRequest, html: string, base: URL, today: CalendarDate | null): List {
  const items = itemsOfMarkup(html, base, today);
  const stated = PAGING.exec(html);
  if (request.reader !== 'jpaas' || stated === null) return found(request, items, NOTHING);
  const rows = Math.max(1, Number(stated[1]));
  const count = Math.ceil(Number(stated[2]) / rows);
  const parameters = new URL(request.url).searchParams.get('paramJson') ?? '';
  const own = Number(/pageNo\D{1,4}(\d+)/.exec(parameters)?.[1] ?? 1);
  return found(
    request,
    items,
    following(own, count, (page) => unitPage(request.url, page, rows)),
  );
}

function gkmlptPages({ url }: ListRequest, value: Literal, size: number): Following {
  const total =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? Number(value.total ?? 0) : 0;
  const count = Math.ceil(total / GKMLPT_PAGE);
  const own = Number(new URL(url).searchParams.get('page') ?? 1);
  if (size === 0) return { ...NOTHING, count };
  return following(own, count, (page) => {
    const address = new URL(url);
    address.searchParams.set('page', String(page));
    return address.href;
  });
}

function following(own: number, count: number, address: (page: number) => string): Following {
  const pages: string[] = [];
  for (let page = own + 1; page <= count && pages.length < MAX_PAGES; page += 1) pages.push(address(page));
  return { pages, next: pages[0] ?? null, count };
}
