import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence as it was written and as it should have been; of equal length in characters. */
export interface Pair {
  readonly written: string;
  readonly meant: string;
}

export interface Materials {
  /** Paragraphs of clean text, in the order of the files. */
  readonly paragraphs: string[];
  readonly pairs: Pair[];
  /** Characters confused by shape, from files named shape-confusion.json: `{"己": ["已", "巳"]}`. */
  readonly shapes: Map<string, Set<string>>;
}

/** Reads .txt (one paragraph a line), .tsv and .train (written TAB meant, or label TAB written TAB meant) and shape-confusion.json. */
export function readFolders(paths: readonly string[]): Materials {
  const materials: Materials = { paragraphs: [], pairs: [], shapes: new Map() };
  for (const path of paths) for (const file of filesOf(path)) readInto(materials, file);
  return materials;
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((each) => join(path, each))
    .filter((each) => statSync(each).isFile())
    .sort();
}

function readInto(materials: Materials, file: string): void {
  if (/\.(txt|md)$/.test(file)) {
    for (const line of linesOf(file)) materials.paragraphs.push(line);
  } else if (/\.(tsv|train)$/.test(file)) {
    for (const line of linesOf(file)) {
      const [written, meant] = line.split('\t').slice(-2);
      if (written === undefined || meant === undefined) continue;
      const pair = { written: written.trim(), meant: meant.trim() };
      if (Array.from(pair.written).length === Array.from(pair.meant).length) materials.pairs.push(pair);
    }
  } else if (file.endsWith('shape-confusion.json')) {
    const table = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
    for (const [character, others] of Object.entries(table))
      materials.shapes.set(character, new Set([...(materials.shapes.get(character) ?? []), ...others]));
  }
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
