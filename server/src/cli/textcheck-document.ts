import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText, extractPage } from '@mumian/extract';
import { IntakeRefusal, readText } from '@mumian/intake';
import type { TextFacts } from '@mumian/textcheck';

/** A document that was not read; the message is a Chinese sentence that says why. */
export class UnreadDocument extends Error {}

/** Text of a document and what is known besides. */
export interface Document {
  readonly text: string;
  readonly facts: TextFacts;
}

/**
 * Reads a file by its extension, .docx and .pdf in a process of their own; a stream as plain text.
 *
 * @throws UnreadDocument
 */
export async function readDocument(source: string | NodeJS.ReadableStream): Promise<Document> {
  if (typeof source !== 'string')
    return { text: (await buffer(source)).toString('utf8').replace(/^\ufeff/, ''), facts: {} };
  const kind = extname(source).slice(1).toLowerCase();
  try {
    if (kind === 'docx' || kind === 'pdf') return { text: await readText(source, kind), facts: {} };
    const bytes = await readFile(source);
    return kind === 'html' || kind === 'htm'
      ? pageOf(bytes)
      : { text: decodeText(bytes, '').text, facts: {} };
  } catch (error) {
    if (error instanceof IntakeRefusal) throw new UnreadDocument(`文件“${source}”：${error.message}已跳过。`);
    if (error instanceof Error && 'code' in error)
      throw new UnreadDocument(`文件“${source}”无法读取，已跳过。`);
    throw error;
  }
}

function pageOf(body: Buffer): Document {
  const page = extractPage(
    { url: 'http://unknown.invalid/', body, contentType: '' },
    { articleAlways: true },
  );
  const { article } = page;
  if (article === null || article === undefined) return { text: '', facts: {} };
  const published = article.publishedAt?.value.slice(0, 10);
  return {
    text: article.text,
    facts: {
      ...(article.title === null ? {} : { title: article.title.value }),
      ...(published === undefined ? {} : { published }),
      attachments: article.attachments.map(({ name }) => name),
    },
  };
}
