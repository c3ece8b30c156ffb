import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { SheetRow } from '../src/index.ts';
import { IntakeRefusal, readWorkbook } from '../src/index.ts';

let folder = '';
let count = 0;

/** Gives the tests of a file a folder of their own, gone afterwards. */
export function useFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mumian-intake-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
}

/** Writes a file and gives its path. */
export async function file(content: Buffer | string, name = 'table.xlsx'): Promise<string> {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  await writeFile(path, content);
  return path;
}

export async function rowsOf(
  path: string,
  options?: Parameters<typeof readWorkbook>[1],
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readWorkbook(path, options)) rows.push(row);
  return rows;
}

/** The refusal that reading a file ends with, before any row has come. */
export async function refusalOf(
  path: string,
  options?: Parameters<typeof readWorkbook>[1],
): Promise<IntakeRefusal> {
  let rows = 0;
  try {
    for await (const _ of readWorkbook(path, options)) rows += 1;
  } catch (error) {
    if (error instanceof IntakeRefusal && rows === 0) return error;
    throw error;
  }
  throw new Error(`${path} was let in`);
}
