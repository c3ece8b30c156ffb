import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the tree. */
export interface Source {
  /** Path from the repository's root, forward slashes. */
  path: string;
  text: string;
}

/** The repository this file lies in. */
export const repositoryRoot = join(import.meta.dirname, '..');

const roots = ['packages', 'server', 'console', 'themes', 'e2e', 'bench', 'house', 'scripts'];
const skipped = new Set(['node_modules', 'dist', '.git', 'data', 'fixtures']);
const readable = /\.(ts|tsx|mts|mjs|js|css|json|sql|md)$/;

/** Every source file below the folders that we write ourselves, sorted by path. */
export function readSources(root = repositoryRoot): Source[] {
  return roots
    .flatMap((folder) => [...filesBelow(root, folder)])
    .filter((path) => readable.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function* filesBelow(root: string, folder: string): Generator<string> {
  for (const entry of readEntries(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !skipped.has(entry.name)) yield* filesBelow(root, path);
  }
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A root such as themes/ comes into being with its first file.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|^e2e\/|^server\/test\/|^packages\/[^/]+\/test\//.test(path);
}

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

/** Written by `npm run generate`; nobody keeps it small or beautiful by hand. */
export function isGenerated(path: string): boolean {
  return /\.gen\.[a-z]+$/.test(path) || path === 'package-lock.json';
}

/** The wing a server file belongs to, or undefined for platform, cli and what lies beside them. */
export function wingOf(path: string, wings: readonly string[]): string | undefined {
  const folder = /^server\/src\/([^/]+)\//.exec(path)?.[1];
  return folder !== undefined && wings.includes(folder) ? folder : undefined;
}
