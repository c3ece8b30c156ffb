import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ByteSource } from './byte-source.ts';
import type { ParagraphTaker } from './document-text.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';
import { textLength } from './text-length.ts';

/** Where a PDF may begin: some writers put bytes before it (ISO 32000-2 7.5.2, annex on implementation). */
const HEAD_BYTES = 1_024;

/**
 * The outside of a PDF: size and mark.
 *
 * @throws IntakeRefusal
 */
export async function expectPdf(source: ByteSource): Promise<void> {
  if (source.size === 0) throw new IntakeRefusal('empty');
  const head = await source.read(0, Math.min(source.size, HEAD_BYTES));
  if (!head.includes('%PDF-')) throw new IntakeRefusal('wrong-document');
}

/**
 * Reads the text of a PDF, a line of a page a line. Only ever called in the child process. No script of the document runs,
 * nothing is drawn, nothing is fetched.
 *
 * @param reader folder of pdfjs, with the tables by which a PDF names Chinese characters without carrying them
 *   (ISO 32000-2 9.7.5.2)
 *
 * @throws IntakeRefusal (`encrypted`, `damaged`, `document-pages`, `document-text`)
 */
export async function readPdfText(
  source: ByteSource,
  reader: string,
  limits: Limits,
  take: ParagraphTaker,
): Promise<void> {
  const bytes = await source.read(0, source.size);
  // The reader looks for its worker under this name before it would load one by an address.
  Object.assign(globalThis, {
    pdfjsWorker: await import(/* @vite-ignore */ module(reader, 'pdf.worker.mjs')),
  });
  const { getDocument }: typeof import('pdfjs-dist/legacy/build/pdf.mjs') = await import(
    /* @vite-ignore */ module(reader, 'pdf.mjs')
  );
  const length = textLength(limits);
  try {
    const task = getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: join(reader, 'cmaps/'),
      cMapPacked: true,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    const document = await task.promise;
    if (document.numPages > limits.pages)
      throw new IntakeRefusal('document-pages', {
        fact: `共 ${document.numPages} 页，上限 ${limits.pages} 页。`,
      });
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.flatMap((item) => ('str' in item ? [item] : [])));
      for (const line of lines) length.add(line.length);
      if (lines.length > 0) await take(lines);
      page.cleanup();
    }
    await task.destroy();
  } catch (error) {
    if (error instanceof IntakeRefusal) throw error;
    if (error instanceof Error && error.name === 'PasswordException') throw new IntakeRefusal('encrypted');
    throw new IntakeRefusal('damaged', { detail: String(error).slice(0, 200) });
  }
}

function module(reader: string, name: string): string {
  return pathToFileURL(join(reader, 'legacy', 'build', name)).href;
}

function linesOf(items: readonly { str: string; hasEOL: boolean }[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { str, hasEOL } of items) {
    line += str;
    if (!hasEOL) continue;
    lines.push(line);
    line = '';
  }
  return [...lines, line].filter((one) => one.trim() !== '');
}
