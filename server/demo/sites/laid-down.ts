import { readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { Answer } from './answer.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/**
 * The file that a person has laid down for a path of a demo host, `index.html` for a folder; null when there is none.
 * Only `host`, a name of the table, and what lies beneath its folder are ever read.
 */
export function laidDown(folder: string, host: string, path: string): Answer | null {
  const root = join(folder, host);
  let file: string;
  try {
    file = resolve(root, `.${decodeURIComponent(path)}`);
  } catch {
    return null;
  }
  if (path.endsWith('/')) file = join(file, 'index.html');
  if (!file.startsWith(root + sep) || file.includes('\0')) return null;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  return { status: 200, type: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}
