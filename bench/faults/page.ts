/** What the foot of a page shows (国办发〔2017〕47号 附件 网页设计规范). */
export type FooterItem =
  | 'organizer'
  | 'contact'
  | 'code'
  | 'icp'
  | 'police'
  | 'sitemap'
  | 'badge'
  | 'error-report';

export const FOOTER_ITEMS: readonly FooterItem[] = [
  'organizer',
  'contact',
  'code',
  'icp',
  'police',
  'sitemap',
  'badge',
  'error-report',
];

export type PageKind = 'home' | 'list' | 'article' | 'leaf';

/** A page before a style gives it its shape. Faults and decoys are written into it. */
export interface Page {
  readonly path: string;
  readonly kind: PageKind;
  lang: string | null;
  title: string;
  /** Heading of the content, shown as h1. */
  heading: string;
  hasHeading: boolean;
  viewport: string;
  readonly metas: Map<string, string>;
  readonly footer: Set<FooterItem>;
  /** Markup: in head, at the start of the content, at the end of the body. */
  readonly head: string[];
  readonly content: string[];
  readonly tail: string[];
  /** Last word on the markup. */
  readonly edits: ((html: string) => string)[];
  /** Bytes and head of the answer, where they are not those of the site. */
  answer: AnswerWish;
}

export interface AnswerWish {
  /** Charset that the page names, and the one that it is written in. */
  readonly declares?: string;
  readonly writes?: Charset;
  readonly delayMs?: number;
  readonly compress?: boolean;
}

export type Charset = 'utf-8' | 'gbk' | 'gb18030';

export interface Article extends Page {
  /** `YYYY-MM-DD` as the page shows it; null where it shows none. */
  shownDay: string | null;
  /** The day that the list gives. */
  listDay: string | null;
  readonly day: string;
  readonly minute: string;
  readonly source: string;
  readonly column: Column;
}

/** How a list gets onto its page. */
export type Filling = 'html' | 'jpage' | 'jpaas' | 'document-write' | 'unreadable';

export interface Column {
  readonly slug: string;
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly tone: 'news' | 'notice';
  readonly articles: Article[];
  /** Shown where there are no articles. */
  note: string;
  filling: Filling;
  readonly page: Page;
}
