import type { ArticleOutline } from './article/article.ts';
import { isBareDate } from './article/fact.ts';
import { NO_LINE } from './article/layout.ts';
import { firstDateIn } from './calendar-date.ts';
import type { ListItem } from './list/list-result.ts';
import type { Metadata } from './metadata.ts';
import {
  ANSWERED,
  countOf,
  GUIDE_LABELS,
  LETTER_ANSWER,
  LETTER_QUESTION,
  MAILBOX_HEADS,
  MAILBOX_NAME,
  specialLabels,
} from './page-kind-label.ts';

/** What a page is for: 首页, 栏目列表, 稿件, 办事指南, 留言列表, 来信及答复, 搜索, 其他. */
export type PageKind = 'home' | 'list' | 'article' | 'guide' | 'mailbox' | 'letter' | 'search' | 'other';

/** What the kind was read from; `structure` is the weakest and never enough for a certain finding. */
export type KindEvidence = 'address' | 'metadata' | 'items' | 'structure';

export interface KindOfPage {
  readonly kind: PageKind;
  readonly evidence: KindEvidence;
}

export interface KindInput {
  readonly url: string;
  /** False when the address is made up, as for a saved file of unknown origin. */
  readonly isAddressKnown: boolean;
  readonly metadata: Metadata;
  readonly items: readonly ListItem[];
  readonly outline: ArticleOutline;
  /** The text that would be the article's. */
  readonly text: string;
  /** How the page tells when it was published: by a label, otherwise, or not at all. */
  readonly dated: 'label' | 'other' | null;
}

const HOME = /^\/(?:(?:index|default|main|home)\.\w+)?$/i;
/** The address of a column itself: an article of it, which may name the column too, has a file of its own. */
const DIRECTORY = /\/(?:(?:index|list|default)(?:_\d+)?\.\w+)?$/i;
/** Addresses that content systems give to single articles: `t20261123_1.html`, `art_12_3.html`, `content_9.html` … */
const ARTICLE =
  /\/(?:t(?:19|20)\d{6}_\d+|art_\d+[_\d]*|m?post_\d+|content_\d+|article[_/-]?\d+|info\/\d+\/\d+|(?:19|20)\d{2}[/-]?\d{1,2}(?:[/-]?\d{1,2})?\/\w+)\.(?:s?html?|jhtml|jsp|aspx?|php)$/i;
const SEARCH_PATH = /\/(?:search|so|jsearch\w*|sousuo|searchresult|jssearch)(?:\/|\.|$)/i;
const SEARCH_WORDS =
  /(?:搜索|检索)结果|为您?找到(?:相关)?(?:结果)?约?|共(?:找到|检索到|搜索到)|找到相关(?:信息|内容|结果)/;
const LEAST_PROSE = 120;
/** Characters below a dated headline that make an article of a page with lists beside it. */
const LEAST_DATED_TEXT = 20;
/** A headline that the page's own title confirms, and the least text below it. */
const SURE_HEADLINE = 0.95;
const LEAST_STATED_TEXT = 60;
/** An article tells its publication in a table of facts, in the line below its headline, and perhaps below its text. */
const MAX_PUBLISHED = 3;
const HEADER_ROLES: ReadonlySet<string> = new Set(['published', 'source', 'agency', 'author', 'tool']);
const REACH_OF_HEADER = 2;
const LEAST_GUIDE = 4;
const LEAST_MAILBOX_ITEMS = 3;
const LONGEST_NAME = 12;

/** Tell the kind of a page by the strongest evidence there is. */
export function kindOfPage(input: KindInput): KindOfPage {
  const { url, isAddressKnown, metadata, items, outline } = input;
  const { pathname, search } = new URL(url);
  if (isAddressKnown && HOME.test(pathname) && search === '') return { kind: 'home', evidence: 'address' };
  const special = specialKind(input, pathname);
  if (special !== null) return special;
  if (has(metadata, 'articletitle') || has(metadata, 'pubdate'))
    return { kind: 'article', evidence: 'metadata' };
  const addressedAsArticle = isAddressKnown && ARTICLE.test(pathname);
  if (items.length > 0 && !addressedAsArticle && !isDatedArticle(input))
    return { kind: 'list', evidence: 'items' };
  if (isAddressKnown && isBareColumn(input, pathname)) return { kind: 'list', evidence: 'metadata' };
  if (addressedAsArticle) return { kind: 'article', evidence: 'address' };
  const { layout, headline, bodyProse } = outline;
  const isShown = headline !== null && headline.from >= 0;
  if (isDatedArticle(input)) return { kind: 'article', evidence: 'structure' };
  const isStated = isShown && headline.confidence >= SURE_HEADLINE && input.text.length >= LEAST_STATED_TEXT;
  if (isStated && layout.proseLength > layout.linkLength) return { kind: 'article', evidence: 'structure' };
  const isTold = isShown || input.dated === 'label';
  if (isTold && bodyProse >= LEAST_PROSE && layout.proseLength > layout.linkLength)
    return { kind: 'article', evidence: 'structure' };
  return { kind: 'other', evidence: 'structure' };
}

/** Kinds that show themselves by the labels of their content, whatever their template is. */
function specialKind(
  { url, metadata, items, outline, isAddressKnown }: KindInput,
  pathname: string,
): KindOfPage | null {
  const { lines } = outline.layout;
  if (isAddressKnown && SEARCH_PATH.test(pathname)) return { kind: 'search', evidence: 'address' };
  if (new URL(url).search !== '' && lines.some(({ text }) => text.length < 80 && SEARCH_WORDS.test(text)))
    return { kind: 'search', evidence: 'structure' };
  const seen = specialLabels(lines);
  const heads = countOf(seen, MAILBOX_HEADS);
  const answered = lines.filter(({ text }) => ANSWERED.test(text)).length;
  // Many letters, each with its state, under the heads of their columns.
  const isBox =
    heads >= LEAST_MAILBOX_ITEMS && answered > LEAST_MAILBOX_ITEMS && items.length >= LEAST_MAILBOX_ITEMS;
  if (isBox) return { kind: 'mailbox', evidence: 'structure' };
  if (countOf(seen, LETTER_QUESTION) >= 2 && countOf(seen, LETTER_ANSWER) >= 1)
    return { kind: 'letter', evidence: 'structure' };
  if (countOf(seen, GUIDE_LABELS) >= LEAST_GUIDE) return { kind: 'guide', evidence: 'structure' };
  const named = MAILBOX_NAME.test(`${metadata.columnname ?? ''} ${outline.headline?.text ?? ''}`);
  const isList = items.length >= LEAST_MAILBOX_ITEMS || heads >= 3;
  if (!isList) return null;
  const isAnswered =
    (named || lines.some(({ text }) => text.length <= LONGEST_NAME && MAILBOX_NAME.test(text))) &&
    answered >= LEAST_MAILBOX_ITEMS;
  if (isAnswered || heads >= 2 || (named && heads >= 1)) return { kind: 'mailbox', evidence: 'structure' };
  return null;
}

/** A shown headline, a date of publication and some text of its own; below a labelled date any text, file or picture will do. */
function isDatedArticle(input: KindInput): boolean {
  const { outline, text, dated, url, isAddressKnown } = input;
  const { headline, body, layout, facts } = outline;
  if (dated === null || headline === null || headline.from < 0) return false;
  // Entries of a list that each tell their day.
  if (facts.filter(({ role }) => role === 'published').length > MAX_PUBLISHED) return false;
  const days = facts.filter(({ role, value }) => role === 'undetermined' && firstDateIn(value) !== null);
  if (days.length > MAX_PUBLISHED || areRows(input)) return false;
  const isBelow = facts.some(
    ({ role, line }) =>
      HEADER_ROLES.has(role) && line >= headline.to && line <= headline.to + REACH_OF_HEADER,
  );
  const isOwnFile = isAddressKnown && !DIRECTORY.test(new URL(url).pathname);
  const isSure = isBelow || dated === 'label' || body.foundIn !== 'below-title';
  if (text.length >= LEAST_DATED_TEXT && (isSure || (isOwnFile && input.items.length === 0))) return true;
  if (!isBelow && !(isOwnFile && headline.confidence >= SURE_HEADLINE)) return false;
  return text.length > 1 || layout.media.some(({ line }) => line >= body.from && line <= body.to);
}

/** Whether what would be the text is the rows of the list: lines that begin with titles of it, or are bare days. */
function areRows({ items, outline: { layout, body } }: KindInput): boolean {
  if (items.length <= MAX_PUBLISHED) return false;
  const titles = new Set(items.map(({ title }) => title));
  let days = 0;
  for (let line = body.from; line < body.to; line += 1) {
    const { text, linkLength, signs } = layout.lines[line] ?? NO_LINE;
    const isRow = linkLength > 0 && titles.has(text.slice(0, linkLength));
    if (isRow || isBareDate(text, signs)) days += 1;
  }
  return days > MAX_PUBLISHED;
}

/**
 * A page that names its column and holds no article of its own: a list in which nothing was found. At an address that is
 * not a directory's it must name the type of its column too, and have hardly a word.
 */
function isBareColumn({ metadata, outline }: KindInput, pathname: string): boolean {
  if (!has(metadata, 'columnname')) return false;
  if (DIRECTORY.test(pathname)) return true;
  return has(metadata, 'columntype') && !ARTICLE.test(pathname) && outline.bodyProse < LEAST_PROSE;
}

function has(metadata: Metadata, name: string): boolean {
  return (metadata[name] ?? '') !== '';
}
