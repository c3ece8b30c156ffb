import type { HtmlDocument } from '../document.ts';
import { detach } from '../element.ts';
import type { Field } from '../field.ts';
import { articleHtml } from './article-html.ts';
import { type Attachment, readAttachments } from './attachment.ts';
import { type Body, findBody, firstSentence, sumProse } from './body.ts';
import { readDocumentNumber } from './document-number.ts';
import { type Fact, readFacts } from './fact.ts';
import { findHeadline, type Headline } from './headline.ts';
import type { Layout, Line } from './layout.ts';
import { readAuthor, readSource } from './provenance.ts';
import { contradictedDay, readPublication } from './publication.ts';

/** What an article says of itself. Fields that it does not state are null. */
export interface Article {
  readonly title: Field | null;
  /** As a reader sees it, Asia/Shanghai, as precise as the page: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm[:ss]`. */
  readonly publishedAt: Field | null;
  /** A day that stands below the headline where the tags, which were believed, give another; `YYYY-MM-DD`. */
  readonly contradictedDay: string | null;
  readonly source: Field | null;
  readonly author: Field | null;
  /** 发文字号, for instance `攀办函〔2017〕11号`. */
  readonly documentNumber: Field | null;
  /** The body as text, a line a paragraph or a row of a table; empty when there is none. */
  readonly text: string;
  /** How sure it is that `text` is the body, 0 to 1. */
  readonly textConfidence: number;
  /** The body as clean HTML; null unless it was asked for. */
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
}

/** What a page looks like to a reader of articles: where its headline, its stated facts and its text stand. */
export interface ArticleOutline {
  readonly layout: Layout;
  readonly facts: readonly Fact[];
  readonly headline: Headline | null;
  readonly body: Body;
  /** Characters of prose in the body. */
  readonly bodyProse: number;
}

/** Find the parts of an article in a page that is laid out. */
export function outlineArticle(document: HtmlDocument, layout: Layout): ArticleOutline {
  const facts = readFacts(layout.lines);
  const sums = sumProse(layout.lines);
  const headline = findHeadline(document, layout, facts, firstSentence(layout, sums));
  const body = findBody(layout, sums, headline, facts);
  return { layout, facts, headline, body, bodyProse: (sums[body.to] ?? 0) - (sums[body.from] ?? 0) };
}

/**
 * Read the fields of an article from its outline.
 *
 * @param today the reader's day, for dates such as 昨天; null when it is not known
 */
export function readArticle(
  document: HtmlDocument,
  outline: ArticleOutline,
  { html, today }: { readonly html: boolean; readonly today: string | null },
): Article {
  const { layout, facts, headline, body } = outline;
  const sources = { document, layout, facts, headline, body, today };
  const publishedAt = readPublication(sources);
  return {
    title:
      headline === null
        ? null
        : { value: detach(headline.text), foundIn: headline.foundIn, confidence: headline.confidence },
    publishedAt,
    contradictedDay: publishedAt?.foundIn === 'metadata' ? contradictedDay(sources) : null,
    source: readSource(document.metadata, layout.lines, facts, headline, body),
    author: readAuthor(facts, body),
    documentNumber: readDocumentNumber(layout, facts, headline, body),
    text: textOfLines(layout.lines, body.from, body.to),
    textConfidence: body.confidence,
    html: html ? articleHtml(document, layout, body) : null,
    attachments: readAttachments(document, layout, facts, headline, body),
  };
}

function textOfLines(lines: readonly Line[], from: number, to: number): string {
  let text = '';
  for (let line = from; line < to; line += 1) {
    const { text: own, continuesRow } = lines[line] ?? { text: '', continuesRow: false };
    text += text === '' ? own : `${continuesRow ? ' ' : '\n'}${own}`;
  }
  return detach(text);
}
