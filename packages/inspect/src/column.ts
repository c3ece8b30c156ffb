import { urlKey } from '@mumian/crawl';
import type { CalendarDate, Page } from '@mumian/extract';
import { type ColumnKind, columnKindOf } from '@mumian/indicators';
import { isOnePage } from './column-nature.ts';
import type { RegisteredColumn } from './registered-column.ts';
import { newestDays } from './rhythm.ts';

/**
 * `measured`: its newest day is known; `undated`: entries without dates; `empty`: no entries and no word of why;
 * `explained`: the page or the register says why there is nothing, or it has a text in place of entries; `unreadable`: a script fills it that
 * was not run.
 */
export type ColumnStatus = 'measured' | 'undated' | 'empty' | 'explained' | 'unreadable';

/** A list page (column 栏目) and how new it is. Whether that is too old is judged elsewhere, by its kind. */
export interface Column {
  readonly url: string;
  readonly name: string;
  /** `ColumnType` as the page states it; null when it does not. */
  readonly kind: string | null;
  /** Newest date among its entries, days to come left out, Asia/Shanghai. */
  readonly newest: CalendarDate | null;
  readonly items: number;
  readonly status: ColumnStatus;
}

/** A column with what only the checks need. */
export interface ColumnNote extends Column {
  /** The page names itself a column by its metadata or by dated entries, so that there is no doubt that it is one. */
  readonly isCertain: boolean;
  /** The page says that nothing new comes to it. */
  readonly isClosed: boolean;
  /** Keys of the pages to which its entries lead, at most 200. */
  readonly entries: readonly string[];
  /** Where it has no entries, keys of all that it refers to, at most 1000; empty otherwise. */
  readonly parts: readonly string[];
  /** The newest distinct days of its entries. */
  readonly days: readonly CalendarDate[];
  /** What the register says of it; null when it does not know it. */
  readonly registered: RegisteredColumn | null;
}

/** What is known of the pages to which lists lead. */
export interface EntryView {
  /** The day of the inspection. */
  readonly today: CalendarDate;
  /** Day of publication of a page by its key; null when it is not known. */
  dayOf(key: string): CalendarDate | null;
  /** The page is no home page, list or search, not gone, and not one that every page of the site links to. */
  isContent(key: string): boolean;
  /** Hardly another page refers to it, so that it is no part of a template; and it is not gone. */
  isOwnPart(key: string): boolean;
  /** Is there such a page of the site? */
  isRead(key: string): boolean;
  readonly registered: readonly RegisteredColumn[];
}

/** Collects the columns of a site; the pages of one list are one column. */
export interface ColumnBook {
  add(page: Page): void;
  all(site: EntryView): ColumnNote[];
}

const KEPT_ENTRIES = 200;
const KEPT_PARTS = 1000;
/** Characters of running text that make a page of a column that has no entries. */
const LEAST_PROSE = 120;
/** By how telling they are when the pages of one list differ. */
const STATUS_ORDER: readonly ColumnStatus[] = ['measured', 'undated', 'unreadable', 'explained', 'empty'];

export function createColumnBook(): ColumnBook {
  const columns = new Map<string, { isFirst: boolean; column: ColumnNote }>();
  /** Keys of further pages of a list, and the key of the list that named them first. */
  const continued = new Map<string, string>();
  return {
    add(page) {
      if (page.kind !== 'list') return;
      const key = continued.get(urlKey(page.url)) ?? columnKey(page.url);
      for (const further of page.list.pages) {
        const itsKey = urlKey(further);
        if (!continued.has(itsKey) && !columns.has(columnKey(further))) continued.set(itsKey, key);
      }
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
    all: (site) => {
      const register = new Map(site.registered.map((each) => [columnKey(each.url), each]));
      return [...columns]
        .map(([key, { column }]) =>
          asRegistered(
            untilToday(knownByEntries(knownByParts(column, site), site), site.today),
            register.get(key) ?? register.get(columnKey(column.url)) ?? null,
          ),
        )
        .sort((a, b) => compareText(a.url, b.url));
    },
  };
}

function columnOf(page: Page): ColumnNote {
  const { list, metadata } = page;
  const title = nameFromTitle(page.title);
  const name = metadata.columnname || title;
  const kind = metadata.columntype || null;
  const status = statusOf(page);
  const takesLetters = page.survey?.takesLetters ?? false;
  const isText =
    status === 'empty' &&
    [kind ?? '', name, title].some((each) => isOnePage(columnKindOf(each), each, takesLetters));
  return {
    url: page.url,
    name,
    kind,
    newest: list.newest,
    items: list.items.length,
    status: isText ? 'explained' : status,
    isCertain: page.kindEvidence === 'metadata' || page.kindEvidence === 'items',
    isClosed: list.saysClosed,
    entries: entriesOf(page),
    parts: list.items.length > 0 ? [] : partsOf(page),
    days: newestDays(list.items.map(({ date }) => date).filter((date) => date !== null)),
    registered: null,
  };
}

function statusOf({ list, survey }: Page): ColumnStatus {
  if (list.newest !== null) return 'measured';
  if (list.items.length > 0) return 'undated';
  if (list.isUnread || list.requests.length > 0) return 'unreadable';
  return list.saysEmpty || (survey?.prose ?? 0) >= LEAST_PROSE ? 'explained' : 'empty';
}

/** A list that was not made out may still lead somewhere, unless it counts to none: then its links stand for its entries. */
function entriesOf({ list, links }: Page): string[] {
  if (list.items.length === 0 && list.pageCount === 0) return [];
  const addresses =
    list.items.length > 0
      ? list.items.map(({ url }) => url)
      : links.filter(({ kind }) => kind === 'page').map(({ url }) => url);
  return [...new Set(addresses.map(urlKey))].slice(0, KEPT_ENTRIES);
}

const PARTS: ReadonlySet<string> = new Set(['image', 'attachment', 'media', 'frame']);

/** What a page shows that may be its content: its pictures, files and frames, and the pages below its own address. */
function partsOf({ url, links }: Page): string[] {
  const below = stem(urlKey(url));
  const parts = links
    .filter(({ kind, isFromScript }) => kind === 'page' || (PARTS.has(kind) && !isFromScript))
    .map((link) => ({ kind: link.kind, key: urlKey(link.url) }))
    .filter(({ kind, key }) => kind !== 'page' || (below.endsWith('/') && key.startsWith(below)))
    .filter(({ key }) => stem(key) !== below);
  return [...new Set(parts.map(({ key }) => key))].slice(0, KEPT_PARTS);
}

/**
 * A page without entries is not empty where it shows a picture, file or frame of its own, or leads to pages below its own
 * address, as the page of all topics does.
 */
function knownByParts(column: ColumnNote, { isOwnPart, isRead }: EntryView): ColumnNote {
  if (column.status !== 'empty') return column;
  const holds = column.parts.some((key) => isRead(key) || isOwnPart(key));
  return holds ? { ...column, status: 'explained' } : column;
}

/** A list without dates is as new as the pages to which it leads, and one that leads to pages of its own is not empty. */
function knownByEntries(column: ColumnNote, { dayOf, isContent }: EntryView): ColumnNote {
  if (column.status !== 'undated' && column.status !== 'empty') return column;
  const entries = column.status === 'empty' ? column.entries.filter(isContent) : column.entries;
  if (entries.length === 0) return column;
  const days = newestDays(entries.map(dayOf).filter((day) => day !== null));
  const newest = days[0] ?? null;
  return { ...column, newest, days, status: newest === null ? 'undated' : 'measured' };
}

/** A day that is still to come says nothing of how new a column is. */
function untilToday(column: ColumnNote, today: CalendarDate): ColumnNote {
  const days = column.days.filter((day) => day <= today);
  const newest =
    column.newest !== null && column.newest.slice(0, 10) > today ? (days[0] ?? null) : column.newest;
  const isUnknown = newest === null && column.status === 'measured';
  return { ...column, days, newest, status: isUnknown ? 'undated' : column.status };
}

/** 空白栏目须备注说明 (国办 2015 年普查专栏 指标说明): a reason in the register is as good as one on the page. */
function asRegistered(column: ColumnNote, registered: RegisteredColumn | null): ColumnNote {
  const isExplained = column.status === 'empty' && registered !== null && registered.emptyReason !== null;
  return { ...column, registered, status: isExplained ? 'explained' : column.status };
}

function merge(base: ColumnNote, one: ColumnNote, other: ColumnNote): ColumnNote {
  const status = STATUS_ORDER.find((each) => each === one.status || each === other.status) ?? base.status;
  return {
    ...base,
    newest: newestOf([one.newest, other.newest]),
    items: one.items + other.items,
    status,
    isCertain: one.isCertain || other.isCertain,
    isClosed: one.isClosed || other.isClosed,
    entries: [...new Set([...one.entries, ...other.entries])].slice(0, KEPT_ENTRIES),
    parts: [...new Set([...one.parts, ...other.parts])].slice(0, KEPT_PARTS),
    days: newestDays([...one.days, ...other.days]),
  };
}

function newestOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** The kind of a column: as the register has it, else by what its page calls it. */
export function kindOfColumn({
  registered,
  kind,
  name,
}: Pick<ColumnNote, 'registered' | 'kind' | 'name'>): ColumnKind {
  return registered?.kind ?? columnKindOf(kind, name);
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
