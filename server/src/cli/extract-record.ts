import type { Field, Page } from '@mumian/extract';
import { htmlWithoutMadeUp, withoutMadeUp } from './extract-address.ts';

/** One line of `mumian extract --jsonl`. Fields that the page does not state are null. */
export interface PageRecord {
  readonly file: string;
  readonly kind: Page['kind'];
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly documentNumber: string | null;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  /** By field, 0 to 1; only fields that have a value. */
  readonly confidence: Readonly<Record<string, number>>;
}

/** One line of `mumian extract --list --jsonl`. */
export interface ListRecord {
  readonly file: string;
  readonly items: readonly { readonly title: string; readonly url: string; readonly date: string | null }[];
  readonly next: string | null;
}

const KIND_CONFIDENCE: Readonly<Record<Page['kindEvidence'], number>> = {
  metadata: 0.95,
  address: 0.9,
  items: 0.85,
  structure: 0.7,
};

/** What a page says of itself, as one record. Addresses are absolute, or as the page wrote them where its own is unknown. */
export function pageRecord(file: string, page: Page): PageRecord {
  const { article, kind, kindEvidence } = page;
  const text = article?.text ?? '';
  const fields: Readonly<Record<string, Field | null | undefined>> = {
    title: article?.title,
    publishedAt: article?.publishedAt,
    source: article?.source,
    author: article?.author,
    documentNumber: article?.documentNumber,
  };
  const confidence: Record<string, number> = { kind: KIND_CONFIDENCE[kindEvidence] };
  for (const [name, field] of Object.entries(fields)) if (field) confidence[name] = rounded(field.confidence);
  if (article !== null && text !== '') confidence.text = rounded(article.textConfidence);
  return {
    file,
    kind,
    title: article?.title?.value ?? page.title,
    publishedAt: article?.publishedAt?.value ?? null,
    source: article?.source?.value ?? null,
    author: article?.author?.value ?? null,
    documentNumber: article?.documentNumber?.value ?? null,
    text,
    html: htmlWithoutMadeUp(article?.html ?? ''),
    attachments: (article?.attachments ?? []).map(({ name, url }) => ({ name, url: withoutMadeUp(url) })),
    confidence,
  };
}

/** The list that a page shows, as one record. */
export function listRecord(file: string, { list }: Page): ListRecord {
  return {
    file,
    items: list.items.map(({ title, url, date }) => ({ title, url: withoutMadeUp(url), date })),
    next: list.next === null ? null : withoutMadeUp(list.next),
  };
}

/** A record for a person at a terminal; text of the page is cleared of what could move the cursor. */
export function readable(record: PageRecord | ListRecord): string {
  const lines =
    'items' in record
      ? [
          `${record.file}：${record.items.length} 条`,
          ...record.items.map(({ title, url, date }) => `  ${date ?? '无日期    '}  ${title}  ${url}`),
          ...(record.next === null ? [] : [`  下一页  ${record.next}`]),
        ]
      : [
          record.file,
          `  标题  ${record.title ?? '（无）'}`,
          `  发布时间  ${record.publishedAt ?? '（无）'}`,
          `  来源  ${record.source ?? '（无）'}`,
          `  发文字号  ${record.documentNumber ?? '（无）'}`,
          `  正文  ${record.text.length} 字`,
          ...record.attachments.map(({ name, url }) => `  附件  ${name}  ${url}`),
        ];
  return lines.map(plain).join('\n');
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
