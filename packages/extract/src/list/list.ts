import type { CalendarDate } from '../calendar-date.ts';
import type { HtmlDocument } from '../document.ts';
import { type Anchor, newestOf, readListItems } from './list-item.ts';

/** An entry of a list page: what it is called, where it leads, the date that stands beside it. */
export interface ListItem {
  readonly title: string;
  readonly url: string;
  readonly date: CalendarDate | null;
}

/** The list that a page shows, and how it goes on. */
export interface List {
  readonly items: readonly ListItem[];
  readonly newest: CalendarDate | null;
  /** Addresses of further pages of this list as links or scripts state them, the next one first. */
  readonly pages: readonly string[];
  /** The next page; null at the end or when it is not known. */
  readonly next: string | null;
  /** Which reader found the items: `static`, or the name of a script reader such as `trs`, `jpage`, `jpaas`. */
  readonly reader: string | null;
  /**
   * Requests that bring the list's records where a script of the page fetches them; the answer is read by
   * `readListData`. Empty for lists that stand in the page.
   */
  readonly requests: readonly ListRequest[];
  /** The list region is filled by a script that no reader understands: nothing may be said of its items. */
  readonly isUnread: boolean;
}

export interface ListRequest {
  readonly reader: string;
  readonly url: string;
  /** Form body of a POST; null for a GET. */
  readonly form: string | null;
}

export function readList(_document: HtmlDocument, anchors: readonly Anchor[]): List {
  const items = readListItems(anchors);
  return {
    items,
    newest: newestOf(items),
    pages: [],
    next: null,
    reader: items.length > 0 ? 'static' : null,
    requests: [],
    isUnread: false,
  };
}
