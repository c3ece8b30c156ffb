import { type Article, readArticle } from './article/article.ts';
import { type CalendarDate, dateInAddress, firstDateIn } from './calendar-date.ts';
import { type HtmlDocument, openDocument, type PageInput } from './document.ts';
import { detach, type Element, foldSpace, textOf } from './element.ts';
import { type Link, linkOf } from './link.ts';
import { type List, readList } from './list/list.ts';
import type { Anchor } from './list/list-item.ts';
import type { Metadata } from './metadata.ts';
import { type KindEvidence, kindOfPage, type PageKind } from './page-kind.ts';
import { visibleText } from './visible-text.ts';

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
  readonly charset: HtmlDocument['charset'];
  /** A limit was reached while reading; what is missing is unknown. */
  readonly truncated: boolean;
}

const WITHOUT_ARTICLE: ReadonlySet<PageKind> = new Set(['home', 'list', 'mailbox', 'search']);
const MAX_LINKS = 10_000;
const MAX_TITLE = 300;
const MAX_DATE_LINE = 100;

/** Read one page. Pure and total: any bytes give a page. */
export function extractPage(input: PageInput): Page {
  const document = openDocument(input);
  const { url, elements, metadata, base } = document;
  const links: Link[] = [];
  const anchors: Anchor[] = [];
  for (const element of elements) {
    if (links.length >= MAX_LINKS) break;
    const link = linkOf(element, base);
    if (link === null) continue;
    links.push(link);
    if (element.name === 'a' && link.kind === 'page') anchors.push({ element, url: link.url });
  }
  const list = readList(document, anchors);
  const text = visibleText(document.root);
  const heading = headingOf(elements);
  const { kind, evidence } = kindOfPage({
    url,
    metadata,
    items: list.items,
    text,
    hasHeading: heading !== null,
  });
  const article = WITHOUT_ARTICLE.has(kind) ? null : readArticle(document, text, heading);
  const title = [article?.title?.value, documentTitle(elements), heading]
    .map((candidate) => (candidate ?? '').slice(0, MAX_TITLE))
    .find((candidate) => candidate !== '');
  return {
    url,
    kind,
    kindEvidence: evidence,
    title: title === undefined ? null : detach(title),
    article,
    list,
    showsDate: text.lines.some((line) => line.length <= MAX_DATE_LINE && firstDateIn(line) !== null),
    dateInAddress: dateInAddress(url),
    metadata,
    links,
    charset: document.charset,
    truncated: document.truncated || links.length >= MAX_LINKS,
  };
}

function headingOf(elements: readonly Element[]): string | null {
  const heading = elements.find(({ name }) => name === 'h1') ?? elements.find(({ name }) => name === 'h2');
  const text = heading === undefined ? '' : textOf(heading);
  return text === '' ? null : text;
}

function documentTitle(elements: readonly Element[]): string | null {
  const title = elements.find(({ name }) => name === 'title');
  return title === undefined ? null : foldSpace(textOf(title));
}
