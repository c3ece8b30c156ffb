export type GoldKind = 'home' | 'list' | 'article' | 'guide' | 'mailbox' | 'letter' | 'search' | 'other';

export interface GoldFile {
  readonly name: string;
  readonly url: string;
}

/** What a careful reader would note down of an article; null where the page does not say. */
export interface GoldArticle {
  readonly title: string;
  /** As precise as the page: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm[:ss]`. */
  readonly publishedAt: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly documentNumber: string | null;
  readonly text: string;
  readonly attachments: readonly GoldFile[];
}

export interface GoldItem {
  readonly title: string;
  /** The text that shows, where it is cut short; the whole title stands in an attribute. */
  readonly shown: string;
  readonly url: string;
  readonly date: string | null;
}

export interface GoldList {
  readonly items: readonly GoldItem[];
  /** Address of the next page where the page or its script states it. */
  readonly next: string | null;
}

/** One page of the held-out set with what is true of it. */
export interface Sample {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly charset: 'utf-8' | 'gbk';
  readonly contentType: string;
  readonly kind: GoldKind;
  readonly article: GoldArticle | null;
  readonly list: GoldList | null;
}
