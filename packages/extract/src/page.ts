import { type CalendarDate, dateInAddress, firstDateIn } from './calendar-date.ts';
import { decodeText } from './charset.ts';
import { descendants, detach, type Element, foldSpace, textOf } from './element.ts';
import { baseOf, type Link, linkOf } from './link.ts';
import { type Anchor, type ListItem, newestOf, readListItems } from './list-item.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { type KindEvidence, kindOfPage, type PageKind } from './page-kind.ts';
import { parseHtml } from './parse.ts';
import { type Field, readPublicationDate, readSource } from './publication.ts';
import { visibleText } from './visible-text.ts';

export interface PageInput {
  /** The address from which the page really came, after redirects. */
  readonly url: string;
  readonly body: Uint8Array;
  /** The `Content-Type` header; empty when there was none. */
  readonly contentType: string;
}

/** Everything that one page says of itself. Fields that it does not state are null. */
export interface Page {
  readonly url: string;
  readonly kind: PageKind;
  readonly kindEvidence: KindEvidence;
  readonly title: string | null;
  /** Day of publication, Asia/Shanghai, as a reader sees it. */
  readonly publishedAt: Field | null;
  /** Some short line of the page bears a date, though perhaps not the day of publication. */
  readonly showsDate: boolean;
  /** The date in the address: a hint, never a publication date. */
  readonly dateInAddress: CalendarDate | null;
  readonly source: Field | null;
  readonly metadata: Metadata;
  readonly links: readonly Link[];
  /** Entries of the dated lists on the page. */
  readonly items: readonly ListItem[];
  readonly newest: CalendarDate | null;
  readonly charset: { readonly name: string; readonly declared: string | null; readonly foundIn: string };
  /** A limit was reached while reading; what is missing is unknown. */
  readonly truncated: boolean;
}

const MAX_LINKS = 10_000;
const MAX_TITLE = 300;
const MAX_DATE_LINE = 100;

/** Read one page. Pure and total: any bytes give a page. */
export function extractPage({ url, body, contentType }: PageInput): Page {
  const { text: html, charset, declared, foundIn } = decodeText(body, contentType);
  const { root, truncated } = parseHtml(html);
  const elements = descendants(root);
  const metadata = readMetadata(elements);
  const base = baseOf(elements, url);
  const links: Link[] = [];
  const anchors: Anchor[] = [];
  for (const element of elements) {
    if (links.length >= MAX_LINKS) break;
    const link = linkOf(element, base);
    if (link === null) continue;
    links.push(link);
    if (element.name === 'a' && link.kind === 'page') anchors.push({ element, url: link.url });
  }
  const items = readListItems(anchors);
  const text = visibleText(root);
  const heading = headingOf(elements);
  const { kind, evidence } = kindOfPage({ url, metadata, items, text, hasHeading: heading !== null });
  const ownTitles = kind === 'article' ? [metadata.articletitle, heading] : [];
  const title = [...ownTitles, documentTitle(elements), heading]
    .map((candidate) => (candidate ?? '').slice(0, MAX_TITLE))
    .find((candidate) => candidate !== '');
  return {
    url,
    kind,
    kindEvidence: evidence,
    title: title === undefined ? null : detach(title),
    publishedAt: kind === 'article' ? readPublicationDate(metadata, text.lines, elements, heading) : null,
    showsDate: text.lines.some((line) => line.length <= MAX_DATE_LINE && firstDateIn(line) !== null),
    dateInAddress: dateInAddress(url),
    source: kind === 'article' ? readSource(metadata, text.lines) : null,
    metadata,
    links,
    items,
    newest: newestOf(items),
    charset: { name: charset, declared, foundIn },
    truncated: truncated || links.length >= MAX_LINKS,
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
