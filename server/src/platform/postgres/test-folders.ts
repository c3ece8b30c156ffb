import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type DataFolder, dataFolder, holdDataFolder } from '../config/index.ts';
import { processesIn } from './postmaster.ts';
import type { EmbeddedPostgres } from './running.ts';
import { startPostgres } from './server.ts';
import type { SystemUser } from './system-user.ts';

const folders: DataFolder[] = [];

/** For tests: a new data folder; `owner` is the user whose child process will use it. */
export async function newFolder(owner?: SystemUser): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'mumian-states-'));
  if (owner) await chown(path, owner.uid, owner.gid);
  const folder = dataFolder(path);
  folders.push(folder);
  return folder;
}

/** For tests: removes every folder given out, and ends what a failed test has left running in it. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders) {
    const left = existsSync(folder.postgres) ? await processesIn(folder) : [];
    for (const pid of left) process.kill(pid, 'SIGKILL');
    await rm(folder.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** For tests: starts PostgreSQL in this process, lets `use` work with it, stops it. */
export async function withServer<T>(
  folder: DataFolder,
  use: (server: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  const held = await holdDataFolder(folder);
  try {
    const server = await startPostgres(held);
    try {
      return await use(server);
    } finally {
      await server.stop();
    }
  } finally {
    await held.release();
  }
}

/** For tests: the sentence with which a start is refused, or `started`. */
export async function startOrSentence(folder: DataFolder): Promise<string> {
  return withServer(folder, async () => 'started').catch((error: Error) => error.message);
}

/** For tests: the rows of one statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
