import type { HtmlDocument } from '../document.ts';
import type { Field } from '../field.ts';
import type { VisibleText } from '../visible-text.ts';
import { readPublicationDate, readSource } from './publication.ts';

/** A file that an article offers for download. */
export interface Attachment {
  /** As the page names it. */
  readonly name: string;
  readonly url: string;
}

/** What an article says of itself. Fields that it does not state are null. */
export interface Article {
  readonly title: Field | null;
  /** As a reader sees it, Asia/Shanghai, as precise as the page: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm[:ss]`. */
  readonly publishedAt: Field | null;
  readonly source: Field | null;
  readonly author: Field | null;
  /** 发文字号, for instance `攀办函〔2017〕11号`. */
  readonly documentNumber: Field | null;
  /** The body as text, a line a paragraph; empty when there is none. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export function readArticle(document: HtmlDocument, visible: VisibleText, heading: string | null): Article {
  const title = document.metadata.articletitle ?? heading ?? '';
  return {
    title: title === '' ? null : { value: title, foundIn: 'heading', confidence: 0.8 },
    publishedAt: readPublicationDate(document.metadata, visible.lines, document.elements, heading),
    source: readSource(document.metadata, visible.lines),
    author: null,
    documentNumber: null,
    text: '',
    attachments: [],
  };
}
