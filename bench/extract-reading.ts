import type { Sample } from './extract-pages/sample.ts';

/** What an extractor says of a page, in one shape for all; null where it says nothing. */
export interface Reading {
  readonly kind: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly documentNumber: string | null;
  readonly text: string;
  readonly attachments: readonly { readonly url: string }[];
  readonly items: readonly { readonly title: string; readonly url: string; readonly date: string | null }[];
  readonly next: string | null;
}

export interface Extractor {
  readonly name: string;
  /** Fields that it has at all; the others are not counted against it. */
  readonly has: ReadonlySet<'kind' | 'lists' | 'documentNumber' | 'attachments' | 'source' | 'author'>;
  /** Its answers lie ready when they are asked for: the time would say nothing. */
  readonly isReady?: true;
  readonly read: (sample: Sample, bytes: Uint8Array) => Promise<Reading> | Reading;
}

export const nothing: Reading = {
  kind: null,
  title: null,
  publishedAt: null,
  source: null,
  author: null,
  documentNumber: null,
  text: '',
  attachments: [],
  items: [],
  next: null,
};
