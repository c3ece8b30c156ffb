import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll } from 'vitest';

let folder = '';
let count = 0;

/** Gives the tests of a file a folder of their own, gone afterwards. */
export function useFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mumian-sheets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
}

/** Path of a new file with what `write` writes into it and ends. */
export async function written(write: (out: Writable) => Promise<void>): Promise<string> {
  count += 1;
  const path = join(folder, `${count}.xlsx`);
  const out = createWriteStream(path);
  const whole = finished(out);
  await write(out);
  await whole;
  return path;
}

/** The items as a stream of rows. */
export async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
