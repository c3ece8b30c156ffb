import type { ListItem } from './list/list.ts';
import type { Metadata } from './metadata.ts';
import type { VisibleText } from './visible-text.ts';

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
  readonly metadata: Metadata;
  readonly items: readonly ListItem[];
  readonly text: VisibleText;
  readonly hasHeading: boolean;
}

const HOME = /^\/(?:(?:index|default|main|home)\.\w+)?$/i;
/** The address of a column itself: an article of it, which may name the column too, has a file of its own. */
const DIRECTORY = /\/(?:(?:index|list|default)(?:_\d+)?\.\w+)?$/i;
/** Addresses that content systems give to single articles: `t20261123_1.html`, `art_12_3.html`, `content_9.html` … */
const ARTICLE =
  /\/(?:t(?:19|20)\d{6}_\d+|art_\d+[_\d]*|content_\d+|article[_/-]?\d+|info\/\d+\/\d+|(?:19|20)\d{2}[/-]?\d{1,2}(?:[/-]?\d{1,2})?\/\w+)\.(?:s?html?|jhtml|jsp|aspx?|php)$/i;
const LEAST_PROSE = 120;

/** Tell the kind of a page by the strongest evidence there is. */
export function kindOfPage({ url, metadata, items, text, hasHeading }: KindInput): KindOfPage {
  const { pathname, search } = new URL(url);
  if (HOME.test(pathname) && search === '') return { kind: 'home', evidence: 'address' };
  if (has(metadata, 'articletitle') || has(metadata, 'pubdate'))
    return { kind: 'article', evidence: 'metadata' };
  const addressedAsArticle = ARTICLE.test(pathname);
  if (items.length > 0 && !addressedAsArticle) return { kind: 'list', evidence: 'items' };
  if (has(metadata, 'columnname') && DIRECTORY.test(pathname)) return { kind: 'list', evidence: 'metadata' };
  if (addressedAsArticle) return { kind: 'article', evidence: 'address' };
  if (hasHeading && text.proseLength >= LEAST_PROSE && text.proseLength > text.linkLength)
    return { kind: 'article', evidence: 'structure' };
  return { kind: 'other', evidence: 'structure' };
}

function has(metadata: Metadata, name: string): boolean {
  return (metadata[name] ?? '') !== '';
}
