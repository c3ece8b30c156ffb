import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './markdown.ts';

/** Paths of the files that differ from what would be generated now, or are missing. */
export function findDrift(root: string, files: readonly GeneratedFile[]): string[] {
  return files
    .filter(
      ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
    )
    .map(({ path }) => path);
}

/** Writes what differs, and returns its paths. */
export function writeFiles(root: string, files: readonly GeneratedFile[]): string[] {
  const stale = findDrift(root, files);
  for (const { path, text } of files.filter((file) => stale.includes(file.path))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return stale;
}
