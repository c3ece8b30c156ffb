import type { CalendarDate } from '../../calendar-date.ts';
import type { ListPages } from '../list-pages.ts';
import type { ListItem, ListRequest } from '../list-result.ts';

/** A page as script readers see it. */
export interface ScriptPage {
  readonly url: string;
  readonly base: URL;
  /** The whole source: calls stand in comments too, records in data blocks. */
  readonly html: string;
  /** Texts of the inline scripts. */
  readonly scripts: readonly string[];
  /** There is a text area, a template, a data island or a script of a text type. */
  readonly hasHiddenParts: boolean;
  readonly today: CalendarDate | null;
}

/** What a script of the page tells of the list. */
export interface ScriptList {
  readonly items: readonly ListItem[];
  /** Null when the script does not page. */
  readonly pages: ListPages | null;
  /** Requests by which the script fetches records that are not in the page. */
  readonly requests: readonly ListRequest[];
}

export interface ScriptReader {
  readonly name: string;
  /** Cheap and seldom wrong: it runs on every page. */
  recognise(page: ScriptPage): boolean;
  /** Null when nothing could be read after all. */
  read(page: ScriptPage): ScriptList | null;
}
