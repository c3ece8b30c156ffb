import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, holdDataFolder } from '../config/index.ts';
import type { EmbeddedPostgres } from './running.ts';
import { startPostgres } from './server.ts';

/** Waits until its input ends, which happens when this process dies in whatever way; then stops the server, removes the folder. */
const cleanUp = `
cat >/dev/null
pid=$(head -n 1 "$1/postgres/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ]; then
  kill -QUIT "$pid" 2>/dev/null
  tries=0
  while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
fi
rm -rf -- "$1"
`;

/**
 * Starts a PostgreSQL for tests in a temporary folder: fast, nothing synced, the owner may make databases and roles.
 * A watching shell stops it and removes the folder on `stop`, and also when this process is killed.
 */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  const path = await mkdtemp(join(tmpdir(), 'mumian-postgres-'));
  const watch = spawn('/bin/sh', ['-c', cleanUp, 'sh', path], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  try {
    const folder = await holdDataFolder(dataFolder(path));
    const server = await startPostgres(folder, { throwaway: true });
    return {
      ...server,
      stop: async () => {
        await folder.release();
        await endWatch(watch);
      },
    };
  } catch (error) {
    await endWatch(watch);
    throw error;
  }
}

async function endWatch(watch: ChildProcess): Promise<void> {
  const over = once(watch, 'exit');
  watch.stdin?.end();
  await over;
}
