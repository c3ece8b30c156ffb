import type { CalendarDate } from '../calendar-date.ts';

/** An entry of a list page: what it is called, where it leads, the date that stands beside it. */
export interface ListItem {
  readonly title: string;
  readonly url: string;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm[:ss]` where the list shows times; null when its day is not certain. */
  readonly date: CalendarDate | null;
}

/** The list that a page shows, and how it goes on. */
export interface List {
  readonly items: readonly ListItem[];
  /** The newest day among the items, without time. */
  readonly newest: CalendarDate | null;
  /** Addresses of further pages of this list as links or scripts state them, the next one first; at most 2,000. */
  readonly pages: readonly string[];
  /** The next page; null at the end or when it is not known. */
  readonly next: string | null;
  /** `pages` bring records for `readListData`, not pages that anybody reads. */
  readonly pagesAreData: boolean;
  /** How many pages the list has in all, where the page states it. */
  readonly pageCount: number | null;
  /** Which reader found the items: `static`, or the name of a script reader such as `trs`, `jpage`, `jpaas`. */
  readonly reader: string | null;
  /**
   * Requests that bring the list's records where a script of the page fetches them; the answer is read by
   * `readListData`. Empty for lists that stand in the page.
   */
  readonly requests: readonly ListRequest[];
  /** The page says that there is nothing in this list (暂无信息). */
  readonly saysEmpty: boolean;
  /** The page says that nothing new comes to this list (本栏目已停止更新, 已归档). */
  readonly saysClosed: boolean;
  /** The list region is filled by a script that no reader understands: nothing may be said of its items. */
  readonly isUnread: boolean;
}

export interface ListRequest {
  readonly reader: string;
  readonly url: string;
  /** Form body of a POST; null for a GET. */
  readonly form: string | null;
}

export const NO_LIST: List = {
  items: [],
  newest: null,
  pages: [],
  next: null,
  pagesAreData: false,
  pageCount: null,
  reader: null,
  requests: [],
  saysEmpty: false,
  saysClosed: false,
  isUnread: false,
};

/** The newest day among the items, without its time; null when none is dated. */
export function newestOf(items: readonly ListItem[]): CalendarDate | null {
  let newest: CalendarDate | null = null;
  for (const { date } of items) if (date !== null && (newest === null || date > newest)) newest = date;
  return newest === null ? null : newest.slice(0, 10);
}
