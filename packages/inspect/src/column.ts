import { urlKey } from '@mumian/crawl';
import type { CalendarDate, Page } from '@mumian/extract';

/** A list page (column 栏目) and how new it is. Whether that is too old is judged elsewhere, by its kind. */
export interface Column {
  readonly url: string;
  readonly name: string;
  /** `ColumnType` as the page states it; null when it does not. */
  readonly kind: string | null;
  /** Newest date among its entries, Asia/Shanghai. */
  readonly newest: CalendarDate | null;
  readonly items: number;
  /** `undated`: a list without dated entries, so its age was not measured. */
  readonly status: 'measured' | 'undated';
}

/** Collects the columns of a site; the pages of one list are one column. */
export interface ColumnBook {
  add(page: Page): void;
  all(): Column[];
}

export function createColumnBook(): ColumnBook {
  const columns = new Map<string, { isFirst: boolean; column: Column }>();
  return {
    add(page) {
      if (page.kind !== 'list') return;
      const key = columnKey(page.url);
      const column = columnOf(page);
      const isFirst = stem(urlKey(page.url)) === key;
      const known = columns.get(key);
      if (known === undefined) columns.set(key, { isFirst, column });
      else
        columns.set(key, {
          isFirst: known.isFirst || isFirst,
          column: merge(isFirst && !known.isFirst ? column : known.column, known.column, column),
        });
    },
    all: () => [...columns.values()].map(({ column }) => column).sort((a, b) => compareText(a.url, b.url)),
  };
}

function columnOf(page: Page): Column {
  const name = page.metadata.columnname ?? '';
  return {
    url: page.url,
    name: name !== '' ? name : nameFromTitle(page.title),
    kind: page.metadata.columntype || null,
    newest: page.list.newest,
    items: page.list.items.length,
    status: page.list.newest === null ? 'undated' : 'measured',
  };
}

function merge(base: Column, one: Column, other: Column): Column {
  const newest =
    [one.newest, other.newest]
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null;
  return {
    ...base,
    newest,
    items: one.items + other.items,
    status: newest === null ? 'undated' : 'measured',
  };
}

/** The first part of a title such as `通知公告_木棉市教育局`. */
function nameFromTitle(title: string | null): string {
  return title?.split(/\s*[_|｜-]+\s*/)[0]?.trim() ?? '';
}

const PAGE_PARAMETER = /^(?:page|pageno|pageindex|pagenum|curpage|p)=\d+$/i;

/** The address of a column without the number of its page: `index_2.html`, `list-3.html`, `?page=4`. */
function columnKey(address: string): string {
  const [path = '', query] = urlKey(address).split('?');
  const parameters = (query ?? '').split('&').filter((each) => each !== '' && !PAGE_PARAMETER.test(each));
  const unnumbered = path.replace(/\/(index|list|default)[_-]?\d+(\.\w+)$/i, '/$1$2');
  return stem(parameters.length === 0 ? unnumbered : `${unnumbered}?${parameters.join('&')}`);
}

/** `/tzgg/`, `/tzgg/index.html` and `/tzgg/index.shtml` are one page. */
function stem(key: string): string {
  return key.replace(/\/(?:index|list|default)\.\w+$/i, '/');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
