import type { Luck } from '../extract-pages/luck.ts';
import type { Charset, Filling } from './page.ts';
import type { Style } from './style.ts';

/** What stands around the content of every page. */
export type ShellName = 'modern' | 'divided' | 'tabled';

/** What makes a site unlike the others. */
export interface Traits {
  readonly name: string;
  readonly host: string;
  /** As the pages write it, without a slash at the end. */
  readonly origin: string;
  readonly code: string;
  readonly style: Style;
  readonly shell: ShellName;
  readonly charset: Charset;
  /** Label in the pages, and whether the header of the answer repeats it. */
  readonly charsetLabel: string;
  readonly charsetInHeader: boolean;
  readonly filling: Filling;
  /** What the site answers where there is nothing. */
  readonly missing: 'status-404' | 'page-200' | 'to-home';
  /** `YYYY-MM-DD` of the inspection. */
  readonly today: string;
  readonly luck: Luck;
  /** Links are written from the root, or with the whole origin. */
  readonly absolute: boolean;
  /** Other hosts can be reached: not from the command line, which knows no invented names. */
  readonly hasWorld: boolean;
}
