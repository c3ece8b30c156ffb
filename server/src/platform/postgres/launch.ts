import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DataFolder, Halt } from '../config/index.ts';
import type { Binaries } from './binaries.ts';
import { type Credentials, credentialsFile } from './credentials.ts';
import { readPostmaster } from './postmaster.ts';
import { surroundings } from './program.ts';
import { accepts, type EmbeddedPostgres, running } from './running.ts';
import type { SystemUser } from './system-user.ts';

export type StartOptions = {
  /** Port to use again, so that addresses handed out stay true over a restart. */
  port?: number;
  /** For tests: no data survives a crash, and the owner may make databases and roles. */
  throwaway?: boolean;
};

const pollMs = 20;
/** How long backends of a killed server may take to notice that it is gone. */
const remainsMs = 30_000;
const logLimitBytes = 10 * 1024 * 1024;

/**
 * Starts a server on the cluster of the data folder, on the wanted port or, when that is taken, on a free one.
 *
 * @throws Halt (`database`) with what the server said and where its log is.
 */
export async function launch(
  folder: DataFolder,
  binaries: Binaries,
  user: SystemUser | undefined,
  credentials: Credentials,
  options: StartOptions,
): Promise<EmbeddedPostgres> {
  const until = Date.now() + remainsMs;
  for (let wanted = options.port; ; wanted = undefined) {
    const port = wanted ?? (await freePort());
    const attempt = await launchOnce(folder, binaries, user, port, options);
    if ('child' in attempt) {
      const server = running(attempt.pid, port, credentials, false, attempt.exited);
      if (await accepts(server)) return server;
      await server.stop();
      throw passwordsDiffer(folder);
    }
    const portTaken = /could not bind|Address already in use/.test(attempt.said);
    const remains = /shared memory block .* is still in use|lock file .* already exists/.test(attempt.said);
    if (!(portTaken || remains) || Date.now() > until) throw startFailed(folder, attempt.said);
    if (remains) await delay(pollMs * 10);
  }
}

type Launched = { child: ChildProcess; pid: number; exited: Promise<void> } | { said: string };

/** One try: resolves when the server is ready for connections, or with what it said when it ended before. */
async function launchOnce(
  folder: DataFolder,
  binaries: Binaries,
  user: SystemUser | undefined,
  port: number,
  options: StartOptions,
): Promise<Launched> {
  const log = await openLog(folder);
  const from = (await log.stat()).size;
  const child = spawn(binaries.postgres, ['-D', folder.postgres, ...settings(port, options)], {
    ...surroundings(user),
    // A group of its own: Ctrl-C in the terminal reaches only the parent, which stops things in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = once(child, 'exit').then(
    () => undefined,
    (error: Error) => error.message,
  );
  await log.close();
  const exited = ended.then(() => undefined);
  const { pid } = child;
  if (pid === undefined) return { said: (await ended) ?? '' };
  for (;;) {
    const over = await Promise.race([ended.then(() => true), delay(pollMs, false)]);
    if (over) return { said: (await readFile(logFile(folder))).subarray(from).toString('utf8') };
    const postmaster = await readPostmaster(folder);
    if (postmaster?.pid === pid && postmaster.ready) return { child, pid, exited };
  }
}

function settings(port: number, options: StartOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    log_checkpoints: 'off',
    // A worker of autovacuum cannot be ended by whoever drops the database that it is in.
    ...(options.throwaway && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
    }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  return address.port;
}

function logFile(folder: DataFolder): string {
  return join(folder.logs, 'postgres.log');
}

/** Opens the server's log for appending; a long one is put aside first, replacing the one before. */
async function openLog(folder: DataFolder): Promise<FileHandle> {
  const path = logFile(folder);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

function passwordsDiffer(folder: DataFolder): Halt {
  return new Halt(
    'database',
    `数据库不接受 ${credentialsFile(folder)} 中的口令：口令文件与数据库目录 ${folder.postgres} 不是同一套。请从备份恢复与之对应的口令文件。`,
  );
}

function startFailed(folder: DataFolder, said: string): Halt {
  const reason = /(?:FATAL|PANIC):\s*(.*)/.exec(said)?.[1] ?? (said.trim().split('\n').at(-1) || '没有输出');
  return new Halt('database', `PostgreSQL 未能启动：${reason}。日志：${logFile(folder)}。`);
}
