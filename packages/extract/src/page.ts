import { type Article, outlineArticle, readArticle } from './article/article.ts';
import { titleElement } from './article/headline.ts';
import { type Layout, type Line, layOut } from './article/layout.ts';
import { pageOfState, statedByScript } from './article/page-state.ts';
import { type CalendarDate, dateInAddress, firstDateIn } from './calendar-date.ts';
import { type HtmlDocument, openDocument, type PageInput } from './document.ts';
import { detach } from './element.ts';
import { DIGIT } from './line-sign.ts';
import { readLinks } from './link/page-links.ts';
import type { Redirect } from './link/redirect.ts';
import type { BadLink, Link } from './link.ts';
import { readList } from './list/list.ts';
import type { List } from './list/list-result.ts';
import type { Metadata } from './metadata.ts';
import { hashPage } from './page-hash.ts';
import { type KindEvidence, kindOfPage, type PageKind } from './page-kind.ts';
import { type Survey, surveyPage } from './survey/survey.ts';

/** Everything that one page says of itself: plain data, without references into the page's source. */
export interface Page {
  readonly url: string;
  readonly kind: PageKind;
  readonly kindEvidence: KindEvidence;
  /** What a reader would call the page. */
  readonly title: string | null;
  /** Null on kinds that hold no text of their own: home, list, mailbox, search. */
  readonly article: Article | null;
  readonly list: List;
  /** Some short line of the page bears a date, though perhaps not the day of publication. */
  readonly showsDate: boolean;
  /** The date in the address: a hint, never a publication date. */
  readonly dateInAddress: CalendarDate | null;
  readonly metadata: Metadata;
  readonly links: readonly Link[];
  /** References that nobody outside can follow. */
  readonly badLinks: readonly BadLink[];
  /** Where the page sends its reader on by itself; null when it stays. */
  readonly redirect: Redirect | null;
  /** Equal where pages show the same text, whatever their counters and clocks say: 16 hexadecimal digits. */
  readonly contentHash: string;
  /** Near (`simhashDistance`) where pages share most of their text: 16 hexadecimal digits. */
  readonly simhash: string;
  readonly charset: HtmlDocument['charset'];
  /** Characters of its source, whatever a coding made of them on the line. */
  readonly length: number;
  /** Null unless it was asked for. */
  readonly survey: Survey | null;
  /** A limit was reached while reading; what is missing is unknown. */
  readonly truncated: boolean;
}

/** What is read beside the usual; a crawl needs none of it. */
export interface ExtractOptions {
  /** Read the article's text as clean HTML too. */
  readonly html?: boolean;
  /** Read an article on pages of every kind, as far as there is one. */
  readonly articleAlways?: boolean;
  /** The address is made up: nothing is read from it. */
  readonly isAddressUnknown?: boolean;
  /** Look the page over for an inspection: its footer, entrances, barriers, exposures. */
  readonly survey?: boolean;
  /** The reader's day, `YYYY-MM-DD`: what 昨天, 三天前 and dates without a year are counted from. */
  readonly today?: CalendarDate;
}

const WITHOUT_ARTICLE: ReadonlySet<PageKind> = new Set(['home', 'list', 'mailbox', 'search']);
/** Where a date stands that does not make an article of a page. */
const NO_PUBLICATION: ReadonlySet<string> = new Set(['document-date', 'time-element']);
/** A labelled date within the text or far below it is less sure than this. */
const LEAST_LABEL = 0.7;
const MAX_TITLE = 300;
/** Characters outside of links that a page shows before its application runs: 请开启JavaScript后继续浏览. */
const MOST_OF_SHELL = 60;
const MAX_DATE_LINE = 100;

/** Read one page. Pure and total: any bytes give a page. */
export function extractPage(input: PageInput, options: ExtractOptions = {}): Page {
  const document = openDocument(input);
  const { url, metadata } = document;
  const { links, anchors, badLinks, isCut } = readLinks(document);
  const list = readList(document, anchors, options.today ?? null);
  const { shown, layout } = shownBy(document);
  const outline = outlineArticle(shown, layout);
  const article = readArticle(shown, outline, {
    html: options.html ?? false,
    today: options.today ?? null,
  });
  const { kind, evidence } = kindOfPage({
    url,
    isAddressKnown: options.isAddressUnknown !== true,
    metadata,
    items: list.items,
    outline,
    text: article.text,
    dated: datedBy(article),
  });
  const holdsArticle = options.articleAlways === true || !WITHOUT_ARTICLE.has(kind);
  const documentTitle = titleElement(shown);
  const title =
    (holdsArticle ? article.title?.value : null) ??
    (documentTitle === '' ? article.title?.value : documentTitle);
  return {
    url,
    kind,
    kindEvidence: evidence,
    title: title === undefined ? null : detach(title.slice(0, MAX_TITLE)),
    article: holdsArticle ? (shown === document ? article : statedByScript(article)) : null,
    list,
    showsDate: layout.lines.some(showsDate),
    dateInAddress: options.isAddressUnknown === true ? null : dateInAddress(url),
    metadata,
    links,
    badLinks,
    redirect: document.redirect,
    ...hashPage(layout.lines),
    charset: document.charset,
    length: document.html.length,
    survey:
      options.survey === true
        ? surveyPage(document, {
            lines: layout.lines,
            links,
            title: documentTitle,
            prose: outline.bodyProse,
          })
        : null,
    truncated: document.truncated || isCut || layout.isCut,
  };
}

function showsDate({ text, signs }: Line): boolean {
  return (signs & DIGIT) !== 0 && text.length <= MAX_DATE_LINE && firstDateIn(text) !== null;
}

/** The page as a reader sees it: a shell without words is what its script makes of the state it was sent with. */
function shownBy(document: HtmlDocument): { readonly shown: HtmlDocument; readonly layout: Layout } {
  const layout = layOut(document);
  const made = layout.proseLength < MOST_OF_SHELL ? pageOfState(document) : null;
  return made === null ? { shown: document, layout } : { shown: made, layout: layOut(made) };
}

function datedBy({ publishedAt }: Article): 'label' | 'other' | null {
  if (publishedAt === null || NO_PUBLICATION.has(publishedAt.foundIn)) return null;
  return publishedAt.foundIn === 'label' && publishedAt.confidence > LEAST_LABEL ? 'label' : 'other';
}
