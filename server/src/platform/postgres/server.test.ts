import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type DataFolder, holdDataFolder } from '../config/index.ts';
import { processesIn } from './postmaster.ts';
import { startPostgres } from './server.ts';
import { newFolder, query, removeFolders, startOrSentence, withServer } from './test-folders.ts';

const isRoot = process.getuid?.() === 0;
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await removeFolders();
});

describe('a new data folder', () => {
  test('has an owner and an application role that is no superuser and owns nothing', async () => {
    const folder = await newFolder();
    await withServer(folder, async (server) => {
      const roles = await query(
        server.appUrl,
        `SELECT rolname, rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname LIKE 'mumian\\_%' AND rolcanlogin ORDER BY 1`,
      );
      const none = { rolcreatedb: false, rolcreaterole: false, rolsuper: false };
      expect(roles.slice(1)).toEqual([
        { rolname: 'mumian_app', ...none },
        { rolname: 'mumian_owner', ...none },
      ]);
      const owned = `SELECT count(*)::int AS n FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'mumian_app'`;
      expect(await query(server.appUrl, owned)).toEqual([{ n: 0 }]);
      await expect(query(server.appUrl, 'CREATE TABLE public.t ()')).rejects.toThrow('permission denied');
      await expect(query(server.appUrl, 'CREATE SCHEMA s')).rejects.toThrow('permission denied');
      await query(server.ownerUrl, 'CREATE EXTENSION pg_trgm');
    });
  });

  test('is durable, in UTF8 and C, and listens on loopback only', async () => {
    const folder = await newFolder();
    await withServer(folder, async (server) => {
      const value = async (name: string): Promise<unknown> =>
        (await query(server.appUrl, `SELECT current_setting('${name}') AS v`))[0]?.v;
      expect(await value('fsync')).toBe('on');
      expect(await value('synchronous_commit')).toBe('on');
      expect(await value('full_page_writes')).toBe('on');
      expect(await value('server_encoding')).toBe('UTF8');
      expect(await value('listen_addresses')).toBe('127.0.0.1');
      const [database] = await query(
        server.appUrl,
        `SELECT datcollate, datctype FROM pg_database WHERE datname = 'mumian'`,
      );
      expect(database).toEqual({ datcollate: 'C', datctype: 'C' });
    });
  });

  test('is closed to other users, keeps its passwords 0600 and leaves no password file', async () => {
    const folder = await newFolder();
    await withServer(folder, async () => undefined);
    const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    expect(await mode(folder.postgres)).toBe(0o700);
    expect(await mode(folder.keys)).toBe(0o700);
    expect(await mode(join(folder.keys, 'postgres.json'))).toBe(0o600);
    expect(await mode(join(folder.logs, 'postgres.log'))).toBe(0o600);
    expect((await readdir(folder.path)).sort()).toEqual(['keys', 'logs', 'postgres', 'run']);
    const log = await readFile(join(folder.logs, 'postgres.log'), 'utf8');
    const passwords: Record<string, string> = JSON.parse(
      await readFile(join(folder.keys, 'postgres.json'), 'utf8'),
    );
    for (const password of Object.values(passwords)) expect(log).not.toContain(password);
  });

  test('refuses a connection with a wrong password', async () => {
    const folder = await newFolder();
    await withServer(folder, async (server) => {
      const wrong = new URL(server.appUrl);
      wrong.password = 'guess';
      await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    });
  });
});

describe('an existing data folder', () => {
  test('keeps its data over a stop, and nothing runs after it', async () => {
    const folder = await newFolder();
    await withServer(folder, async ({ ownerUrl }) => query(ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n'));
    expect(await processesIn(folder)).toEqual([]);
    const rows = await withServer(folder, async ({ ownerUrl }) => query(ownerUrl, 'SELECT n FROM kept'));
    expect(rows).toEqual([{ n: 7 }]);
  });

  test('is recovered after PostgreSQL was killed, on the port it had', async () => {
    const folder = await newFolder();
    const held = await holdDataFolder(folder);
    const first = await startPostgres(held);
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await startPostgres(held, { port: first.port });
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await query(second.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await second.stop();
    await held.release();
  });

  test('gets another port when its own is taken', async () => {
    const folder = await newFolder();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const held = await holdDataFolder(folder);
    const server = await startPostgres(held, { port });
    expect(server.port).not.toBe(port);
    await server.stop();
    await held.release();
    taken.close();
  });

  test('of another major version is refused and not touched', async () => {
    const folder = await newFolder();
    await mkdir(folder.postgres, { mode: 0o700 });
    await writeFile(join(folder.postgres, 'PG_VERSION'), '17\n');
    expect(await startOrSentence(folder)).toContain('由 PostgreSQL 17 建立，本程序带的是 PostgreSQL 18');
    expect(await readdir(folder.postgres)).toEqual(['PG_VERSION']);
  });

  test('with foreign files in the place of the database is refused and not touched', async () => {
    const folder = await newFolder();
    await mkdir(folder.postgres, { mode: 0o700 });
    await writeFile(join(folder.postgres, 'letter.txt'), 'mine');
    expect(await startOrSentence(folder)).toContain('不是 PostgreSQL 的数据目录');
    expect(await readdir(folder.postgres)).toEqual(['letter.txt']);
  });

  test('whose passwords are lost, damaged or of another folder is refused with the file to restore', async () => {
    const folder = await newFolder();
    await withServer(folder, async () => undefined);
    const file = join(folder.keys, 'postgres.json');
    const kept = await readFile(file, 'utf8');
    await rm(file);
    expect(await startOrSentence(folder)).toContain(`口令文件 ${file} 不见了`);
    await writeFile(file, '{');
    expect(await startOrSentence(folder)).toContain(`口令文件 ${file} 已损坏`);
    await writeFile(file, JSON.stringify({ owner: 'x'.repeat(32), app: 'y'.repeat(32) }));
    expect(await startOrSentence(folder)).toContain(`数据库不接受 ${file} 中的口令`);
    expect(await processesIn(folder)).toEqual([]);
    await writeFile(file, kept);
    expect(await startOrSentence(folder)).toBe('started');
  });
});

describe('a lock file that is not the truth', () => {
  test('naming a process that has ended does not keep the server from starting', async () => {
    const folder = await newFolder();
    await withServer(folder, async () => undefined);
    const ended = spawn('true');
    await once(ended, 'exit');
    await writeFile(join(folder.postgres, 'postmaster.pid'), lockFile(ended.pid, folder));
    expect(await startOrSentence(folder)).toBe('started');
  });

  test.runIf(existsSync('/proc/self/stat'))('naming a zombie does not either', async () => {
    const folder = await newFolder();
    await withServer(folder, async () => undefined);
    // The shell becomes `cat`, which never collects the child that the shell has left it.
    const careless = spawn('/bin/sh', ['-c', 'true & echo $!; exec cat']);
    children.push(careless);
    const [line] = await once(careless.stdout, 'data');
    await writeFile(join(folder.postgres, 'postmaster.pid'), lockFile(Number(line), folder));
    expect(await startOrSentence(folder)).toBe('started');
    careless.stdin.end();
  });

  test('naming a process that is something else does not either, and leaves that process alone', async () => {
    const folder = await newFolder();
    await withServer(folder, async () => undefined);
    const other = spawn('cat');
    children.push(other);
    await writeFile(join(folder.postgres, 'postmaster.pid'), lockFile(other.pid, folder));
    expect(await startOrSentence(folder)).toBe('started');
    expect(other.exitCode).toBeNull();
    other.stdin.end();
  });

  test('copied with the folder of a running server starts the copy beside it', async () => {
    const original = await newFolder();
    const copy = await newFolder();
    await withServer(original, async (server) => {
      await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
      await cp(original.path, copy.path, {
        recursive: true,
        filter: (path) => !path.startsWith(original.run),
      });
      if (isRoot) await chownAll(copy.postgres, await stat(original.postgres));
      await withServer(copy, async (second) => {
        expect(second.adopted).toBe(false);
        expect(second.pid).not.toBe(server.pid);
      });
      expect(await query(server.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    });
  });
});

function lockFile(pid: number | undefined, folder: DataFolder): string {
  return `${pid}\n${folder.postgres}\n1700000000\n5432\n\n127.0.0.1\n  1  2\nready   \n`;
}

async function chownAll(path: string, owner: { uid: number; gid: number }): Promise<void> {
  const entries = await readdir(path, { recursive: true });
  for (const entry of ['', ...entries]) await chown(join(path, entry), owner.uid, owner.gid);
}
