import type { CrawlSummary } from '@mumian/crawl';
import type { PageKind } from '@mumian/extract';
import { shanghaiDay } from '@mumian/workdays';
import type { Gathering } from './gathering.ts';
import type { PageNote } from './page-note.ts';
import type { RegisteredColumn } from './registered-column.ts';

/** The site as a whole, as every check sees it. */
export interface SiteView {
  /** The start page after its redirects. */
  readonly url: string;
  readonly host: string;
  readonly notes: readonly PageNote[];
  /** The start page's note; null when it was not read. */
  readonly home: PageNote | null;
  /** Everything known was read, so that what was not seen is not there. */
  readonly isWhole: boolean;
  readonly now: Date;
  /** Calendar date of `now` in Asia/Shanghai. */
  readonly today: string;
  isListed(note: PageNote): boolean;
  /** The day that a list gives a page; null when none does. */
  listedDay(key: string): string | null;
  isArticle(note: PageNote): boolean;
  /** Its metadata, its address or a list says that it is an article, so that an article's duties are its own. */
  isSurelyArticle(note: PageNote): boolean;
  kindOf(note: PageNote): PageKind;
  /** The days of all articles. */
  articleDays(): string[];
  /** The day of publication of a page by its key. */
  dayOf(key: string): string | null;
  /** The page is no home page, list or search, not gone, and not one that every page of the site links to. */
  isContent(key: string): boolean;
  /** Hardly another page refers to it, so that it is no part of a template; and it is not gone. */
  isOwnPart(key: string): boolean;
  /** Is there such a page of the site? */
  isRead(key: string): boolean;
  /** What the register knows of the site's columns; nothing where it was not asked. */
  readonly registered: readonly RegisteredColumn[];
}

/** On smaller sites two pages may lead to an article without its being in the menu. */
const LEAST_COMMON = 6;
/** So many pages may show a picture that belongs to one of them: it is on the home page too. */
const MOST_OWN = 2;
/** Pages that lead to others instead of saying something. */
const LEADS_ON: ReadonlySet<PageKind> = new Set(['home', 'list', 'mailbox', 'search']);
const MAY_BE_ARTICLE: ReadonlySet<PageKind> = new Set(['article', 'other']);

export function viewSite(
  { notes, listed, start, references, failed }: Gathering,
  summary: CrawlSummary,
  {
    url,
    now,
    registered = [],
  }: { readonly url: string; readonly now: Date; readonly registered?: readonly RegisteredColumn[] },
): SiteView {
  const homeUrl = start?.page?.url ?? null;

  function isListed({ key }: PageNote): boolean {
    return listed.has(key);
  }

  /** A kind that rests on structure alone is not enough to ask an article's duties of a page. */
  function kindOf(note: PageNote): PageKind {
    if (isListed(note) && MAY_BE_ARTICLE.has(note.kind)) return 'article';
    return note.kindEvidence === 'structure' ? 'other' : note.kind;
  }

  const signposts = new Set(notes.filter(({ kind }) => LEADS_ON.has(kind)).map(({ key }) => key));
  const gone = new Set(failed.filter(({ exchange }) => exchange.outcome === 'broken').map(({ key }) => key));
  const days = new Map(notes.map(({ key, shownDay, taggedDay }) => [key, shownDay ?? taggedDay]));
  return {
    url,
    host: new URL(url).host,
    notes,
    home: notes.find((note) => note.url === homeUrl) ?? null,
    isWhole: summary.stopped === null && summary.blocked + summary.unverified + summary.notFetched === 0,
    now,
    today: shanghaiDay(now),
    registered,
    isListed,
    listedDay: (key) => listed.get(key) ?? null,
    isArticle: (note) => kindOf(note) === 'article',
    isSurelyArticle: (note) => isListed(note) || note.kindEvidence === 'metadata',
    kindOf,
    dayOf: (key) => days.get(key) ?? null,
    isContent: (key) =>
      !signposts.has(key) &&
      !gone.has(key) &&
      references.of(key).count * 2 <= Math.max(notes.length, LEAST_COMMON),
    isOwnPart: (key) => !gone.has(key) && !days.has(key) && references.of(key).count <= MOST_OWN,
    isRead: (key) => days.has(key),
    articleDays: () =>
      notes
        .filter((note) => kindOf(note) === 'article')
        .map(({ shownDay, taggedDay }) => shownDay ?? taggedDay)
        .filter((day) => day !== null),
  };
}
