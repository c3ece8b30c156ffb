import type { GoldArticle } from './gold.ts';

/** An article as one content system publishes it. */
export interface Rendered {
  readonly url: string;
  readonly html: string;
  /** `publishedAt` as this template shows it. */
  readonly publishedAt: string;
  /** The document's number where this template (or the headline) shows one. */
  readonly documentNumber: string | null;
  readonly source: string | null;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  /** Lines of the text where the template adds to those of the article. */
  readonly text?: readonly string[];
}

export type Template = (article: GoldArticle) => Rendered;

export const day = ({ published }: GoldArticle): string => published.slice(0, 10);
export const minute = ({ published }: GoldArticle): string => published.slice(0, 16);
export const chineseDay = (article: GoldArticle): string => {
  const [year, month, date] = day(article).split('-');
  return `${year}年${month}月${date}日`;
};
export const iso = (moment: string): string => moment.replace(' ', 'T');
/** The number when the headline itself ends in it; templates without a place for numbers show no other. */
export const numberInTitle = ({ title, documentNumber }: GoldArticle): string | null =>
  documentNumber !== null && title.includes(documentNumber) ? documentNumber : null;

/** The body as paragraphs of a given start tag, or its own HTML. */
export function paragraphs(
  article: GoldArticle,
  open = '<p style="text-indent:2em">',
  close = '</p>',
): string {
  return article.bodyHtml ?? article.paragraphs.map((text) => `${open}${text}${close}`).join('\n');
}

/** Attachments as links of one form, and what a reader must find of them. */
export function offers(
  { attachments }: GoldArticle,
  address: (file: string) => string,
  base: string,
  link = (href: string, name: string): string => `<p><a href="${href}">${name}</a></p>`,
): { html: string; found: { name: string; url: string }[] } {
  return {
    html: attachments.map(({ name, file }) => link(address(file), name)).join('\n'),
    found: attachments.map(({ name, file }) => ({
      name,
      url: new URL(address(file).replaceAll('&amp;', '&'), base).href,
    })),
  };
}
