import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { shanghaiDay } from '@mumian/workdays';
import { z } from 'zod';
import { type Head, headSchema, signHead } from './head.ts';
import type { ChainEnd } from './seal-pending.ts';
import type { SigningKey } from './signing-key.ts';

const MINUTE = 60_000;

/** A head with the file it was read from; null for a file that holds none. */
export interface KeptHead {
  file: string;
  head: Head | null;
}

/** Files of signed heads, one a day (Asia/Shanghai), outside the database: `heads/2026-03-02.json`. */
export class HeadFiles {
  readonly #folder: string;
  readonly #key: SigningKey;
  readonly #clock: () => Date;
  #kept: { number: number; day: string; at: number } | undefined;

  constructor(of: { folder: string; key: SigningKey; clock: () => Date }) {
    this.#folder = of.folder;
    this.#key = of.key;
    this.#clock = of.clock;
  }

  /** Keeps the end of the chain when it has moved and the last one is a minute old, or the day is a new one. */
  async offer(end: ChainEnd): Promise<void> {
    const now = this.#clock();
    const kept = this.#kept;
    const isNewDay = kept?.day !== shanghaiDay(now);
    const isDue = kept === undefined || (end.number > kept.number && now.getTime() - kept.at >= MINUTE);
    if (isNewDay || isDue) await this.keep(end);
  }

  /**
   * Writes today's file anew. A head of today that is further on is left alone: then the chain has been cut, and that
   * file is what will prove it.
   * @returns the file, undefined when it was left alone
   */
  async keep(end: ChainEnd): Promise<string | undefined> {
    const now = this.#clock();
    const day = shanghaiDay(now);
    const file = join(this.#folder, `${day}.json`);
    this.#kept = { number: end.number, day, at: now.getTime() };
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const found = (await readHeads(this.#folder)).find((kept) => kept.file === file)?.head;
    if (found && found.number > end.number) return undefined;
    await writeWhole(file, `${JSON.stringify(signHead(end, now, this.#key), null, 2)}\n`);
    return file;
  }
}

/** All heads of the folder, oldest first; empty where there is no folder. */
export async function readHeads(folder: string): Promise<KeptHead[]> {
  const names = await readdir(folder).catch(emptyIfMissing);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readKeptHead(join(folder, name))));
}

/** A head that was kept anywhere. Throws what the file system says when there is no such file. */
export async function readKeptHead(file: string): Promise<KeptHead> {
  return { file, head: headIn(await readFile(file, 'utf8')) };
}

function headIn(text: string): Head | null {
  try {
    return headSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Writes a file so that after any kill it is the old one or the new one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const passing = `${file}.new`;
  const handle = await open(passing, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(passing, file);
}

function emptyIfMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
