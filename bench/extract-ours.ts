import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { extractPage } from '../packages/extract/src/index.ts';
import type { Sample } from './extract-pages/sample.ts';
import { type Extractor, nothing, type Reading } from './extract-reading.ts';

/** The engine itself. */
export const ours: Extractor = {
  name: 'mumian',
  has: new Set(['kind', 'lists', 'documentNumber', 'attachments', 'source', 'author']),
  read: ({ url, contentType }, body) => {
    const { kind, title, article, list } = extractPage({ url, body, contentType });
    return {
      kind,
      title: article?.title?.value ?? title,
      publishedAt: article?.publishedAt?.value ?? null,
      source: article?.source?.value ?? null,
      author: article?.author?.value ?? null,
      documentNumber: article?.documentNumber?.value ?? null,
      text: article?.text ?? '',
      attachments: article?.attachments ?? [],
      items: list.items,
      next: list.next,
    };
  },
};

type Line = Partial<Reading> & { readonly file: string };

/** The same engine as `mumian extract` gives it, read from the pages that lie in `folder`. */
export function commandLine(folder: string, pages: readonly Sample[]): Extractor {
  const articles = linesOf(folder, pages, []);
  const lists = linesOf(folder, pages, ['--list']);
  return {
    ...ours,
    name: 'mumian extract',
    isReady: true,
    read: ({ name }) => {
      const file = `${name}.html`;
      return {
        ...nothing,
        ...articles.get(file),
        items: lists.get(file)?.items ?? [],
        next: lists.get(file)?.next ?? null,
      };
    },
  };
}

function linesOf(
  folder: string,
  pages: readonly Sample[],
  flags: readonly string[],
): ReadonlyMap<string, Line> {
  const files = pages.map(({ name }) => join(folder, `${name}.html`));
  const program = join(import.meta.dirname, '..', 'scripts', 'mumian.mjs');
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [program, 'extract', ...files, '--urls', join(folder, 'MAP.json'), ...flags, '--jsonl'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`mumian extract ended with ${status}: ${stderr.slice(0, 500)}`);
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  return new Map(lines.map((line) => [line.file.slice(line.file.lastIndexOf('/') + 1), line]));
}
