import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DataFolder, Halt } from '../config/index.ts';
import type { Binaries } from './binaries.ts';
import {
  appRole,
  type Credentials,
  credentialsFile,
  databaseName,
  ownerRole,
  randomPassword,
  readCredentials,
  writeCredentials,
} from './credentials.ts';
import { runProgram } from './program.ts';
import type { SystemUser } from './system-user.ts';

/** Settings of a cluster that is thrown away: nothing is synced, and the owner may make databases and roles. */
export type ClusterOptions = { throwaway: boolean };

/**
 * Makes the cluster of the data folder when there is none, and checks that an existing one can be opened.
 *
 * A new cluster is made in a sibling folder and renamed at the end, so that a half-made one is never opened and is made anew.
 * Its superuser has a password that nobody keeps; the owner of the database and the application get one each in `<data>/keys`.
 *
 * @throws Halt (`database`) for another major version, a foreign owner, lost passwords, or a failed `initdb`.
 */
export async function ensureCluster(
  folder: DataFolder,
  binaries: Binaries,
  user: SystemUser | undefined,
  options: ClusterOptions,
): Promise<Credentials> {
  await sweepHalfMade(folder);
  const existing = await majorVersion(folder);
  if (existing === undefined) return makeCluster(folder, binaries, user, options);
  if (existing !== binaries.major) throw otherVersion(folder, existing, binaries.major);
  await checkOwner(folder, user);
  const credentials = await readCredentials(folder);
  if (credentials === undefined) {
    throw new Halt(
      'database',
      `数据目录 ${folder.path} 中有数据库，但口令文件 ${credentialsFile(folder)} 不见了。请从备份恢复这个文件。`,
    );
  }
  return credentials;
}

async function makeCluster(
  folder: DataFolder,
  binaries: Binaries,
  user: SystemUser | undefined,
  options: ClusterOptions,
): Promise<Credentials> {
  const credentials = (await readCredentials(folder)) ?? (await writeCredentials(folder));
  const mark = randomBytes(6).toString('hex');
  const making = `${folder.postgres}.new-${mark}`;
  const passwordFile = `${folder.postgres}.password-${mark}`;
  try {
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, randomPassword(), { mode: 0o600, flag: 'wx' });
    if (user) for (const path of [making, passwordFile]) await chown(path, user.uid, user.gid);
    const settings = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=mumian_admin'];
    const speed = options.throwaway ? ['--no-sync'] : [];
    const made = await runProgram(
      binaries.initdb,
      ['-D', making, `--pwfile=${passwordFile}`, ...settings, ...speed],
      user,
    );
    if (made.code !== 0) throw initFailed(made.output);
    const bare = ['--single', '-D', making, ...(options.throwaway ? ['-c', 'fsync=off'] : []), 'postgres'];
    const filled = await runProgram(binaries.postgres, bare, user, firstStatements(credentials, options));
    // A stand-alone server goes on after an error and still ends with 0.
    if (filled.code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(filled.output)) throw initFailed(filled.output);
    await rename(making, folder.postgres);
    await syncFolder(folder.path);
    return credentials;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(making, { recursive: true, force: true });
  }
}

/** One statement a line, as a stand-alone server reads them. */
function firstStatements(credentials: Credentials, options: ClusterOptions): string {
  const more = options.throwaway ? ' CREATEDB CREATEROLE' : '';
  return [
    `CREATE ROLE ${ownerRole} LOGIN${more} PASSWORD '${credentials.owner}'`,
    `CREATE ROLE ${appRole} LOGIN PASSWORD '${credentials.app}'`,
    `CREATE DATABASE ${databaseName} OWNER ${ownerRole}`,
    `REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${databaseName} TO ${appRole}`,
    '',
  ].join('\n');
}

/** Removes what a process killed in the middle of making a cluster has left, password file included. */
async function sweepHalfMade(folder: DataFolder): Promise<void> {
  const name = basename(folder.postgres);
  for (const entry of await readdir(folder.path)) {
    if (!entry.startsWith(`${name}.new-`) && !entry.startsWith(`${name}.password-`)) continue;
    // An orphaned initdb may still write into it for a moment.
    await rm(join(folder.path, entry), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Major version of the cluster in the folder; undefined when there is no cluster. */
async function majorVersion(folder: DataFolder): Promise<number | undefined> {
  const names = await readdir(folder.postgres).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return undefined;
  if (!names.includes('PG_VERSION')) {
    throw new Halt(
      'database',
      `${folder.postgres} 中有文件，但不是 PostgreSQL 的数据目录。请移走其中的文件，或用环境变量 MUMIAN_DATA 指定另一个目录。`,
    );
  }
  return Number.parseInt(await readFile(join(folder.postgres, 'PG_VERSION'), 'utf8'), 10);
}

/** PostgreSQL opens a cluster only as the user who owns it. */
async function checkOwner(folder: DataFolder, user: SystemUser | undefined): Promise<void> {
  const runner = user?.uid ?? process.getuid?.();
  const { uid } = await stat(folder.postgres);
  if (runner === undefined || uid === runner) return;
  throw new Halt(
    'database',
    `数据库目录 ${folder.postgres} 属于另一个系统用户（uid ${uid}），而 PostgreSQL 将由 uid ${runner} 运行。请用建立它的用户启动，或执行 chown -R 改正属主。`,
  );
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function otherVersion(folder: DataFolder, existing: number, major: number): Halt {
  return new Halt(
    'database',
    `数据库目录 ${folder.postgres} 由 PostgreSQL ${existing} 建立，本程序带的是 PostgreSQL ${major}，不能直接打开。数据没有改动；请用建立它的版本启动，或用环境变量 MUMIAN_DATA 指定另一个目录。`,
  );
}

function initFailed(output: string): Halt {
  const reason = /(?:error|ERROR|FATAL|PANIC):\s*(.*)/.exec(output)?.[1] ?? output.trim().slice(-300);
  return new Halt('database', `建立数据库失败：${reason || '程序被中断'}。`);
}
