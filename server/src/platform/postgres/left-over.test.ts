import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DataFolder, installationFolder } from '../config/index.ts';
import { processesIn } from './postmaster.ts';
import { findRunning } from './server.ts';
import { findUser, type SystemUser } from './system-user.ts';
import { newFolder, query, removeFolders, startOrSentence } from './test-folders.ts';

const nobody = process.getuid?.() === 0 ? await findUser('nobody') : undefined;
const children: ChildProcess[] = [];
let scratch = '';
let program = '';

beforeAll(async () => {
  const built = join(installationFolder(), 'server', 'dist', 'test');
  await mkdir(built, { recursive: true });
  scratch = await mkdtemp(join(built, 'postgres-'));
  await chmod(scratch, 0o755);
  program = join(scratch, 'child.mjs');
  const here = fileURLToPath(new URL('.', import.meta.url));
  await build({
    stdin: {
      contents: `import { startPostgres } from './server.ts';
        import { dataFolder, holdDataFolder } from '../config/index.ts';
        const start = async () => {
          const folder = await holdDataFolder(dataFolder(process.argv[2]));
          const server = await startPostgres(folder);
          process.on('message', () => server.stop().then(() => folder.release()).then(() => process.exit()));
          return { pid: server.pid, adopted: server.adopted, appUrl: server.appUrl };
        };
        start().then((said) => process.send(said), (error) => process.send({ refused: error.message }));`,
      resolveDir: here,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: program,
  });
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await removeFolders();
  await rm(scratch, { recursive: true, force: true });
});

type Said = { pid: number; adopted: boolean; appUrl: string; refused?: string };

/** Starts PostgreSQL in a child process, as another user if given. */
async function startElsewhere(
  folder: DataFolder,
  user?: SystemUser,
): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, [program, folder.path], {
    cwd: '/',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  children.push(child);
  const [said] = await once(child, 'message');
  return { child, said };
}

async function end(child: ChildProcess, how: 'SIGKILL' | 'stop'): Promise<void> {
  const over = once(child, 'exit');
  if (how === 'stop') child.send('stop');
  else child.kill(how);
  await over;
}

const runners: { as: string; user: SystemUser | undefined }[] = [
  { as: 'the user of this process', user: undefined },
  ...(nobody ? [{ as: 'an ordinary user', user: nobody }] : []),
];

describe.each(runners)('a parent that was killed, as $as', ({ user }) => {
  test('leaves a server that the next one adopts, with its data, and stops', async () => {
    const folder = await newFolder(user);
    const first = await startElsewhere(folder, user);
    expect(first.said.adopted).toBe(false);
    await query(first.said.appUrl, 'SELECT 1');
    await end(first.child, 'SIGKILL');
    const second = await startElsewhere(folder, user);
    expect(second.said).toMatchObject({ adopted: true, pid: first.said.pid });
    await end(second.child, 'stop');
    expect(await processesIn(folder)).toEqual([]);
  });

  test('while the server was killed too, leaves a folder that starts anew', async () => {
    const folder = await newFolder(user);
    const first = await startElsewhere(folder, user);
    await end(first.child, 'SIGKILL');
    process.kill(first.said.pid, 'SIGKILL');
    const second = await startElsewhere(folder, user);
    expect(second.said.adopted).toBe(false);
    await end(second.child, 'stop');
  });

  test('in the middle of making the database leaves nothing that counts', async () => {
    const folder = await newFolder(user);
    const appears = new Promise<void>((resolve) => {
      const watcher = watch(folder.path, (_event, name) => {
        if (!name?.startsWith('postgres.new-')) return;
        watcher.close();
        resolve();
      });
    });
    const child = spawn(process.execPath, [program, folder.path], {
      cwd: '/',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    await appears;
    await end(child, 'SIGKILL');
    expect(existsSync(folder.postgres)).toBe(false);
    const second = await startElsewhere(folder, user);
    expect(second.said.pid).toBeGreaterThan(0);
    await end(second.child, 'stop');
    expect((await readdir(folder.path)).sort()).toEqual(['keys', 'logs', 'postgres', 'run']);
  });

  test('leaves a server whose passwords differ from ours: it is stopped cleanly, and the sentence names the file', async () => {
    const folder = await newFolder(user);
    const first = await startElsewhere(folder, user);
    await end(first.child, 'SIGKILL');
    const file = join(folder.keys, 'postgres.json');
    const kept = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ owner: 'x'.repeat(32), app: 'y'.repeat(32) }));
    const second = await startElsewhere(folder, user);
    expect(second.said.refused).toContain(`数据库不接受 ${file} 中的口令`);
    await end(second.child, 'SIGKILL');
    expect(await processesIn(folder)).toEqual([]);
    expect(existsSync(join(folder.postgres, 'postmaster.pid'))).toBe(false);
    await writeFile(file, kept);
    const third = await startElsewhere(folder, user);
    expect(third.said.refused).toBeUndefined();
    await end(third.child, 'stop');
  });
});

test('a running instance is found by others through its data folder, and only while it runs', async () => {
  const folder = await newFolder();
  expect(await findRunning(folder)).toBeUndefined();
  const { child, said } = await startElsewhere(folder);
  const found = await findRunning(folder);
  expect(found?.appUrl).toBe(said.appUrl);
  expect(await query(found?.ownerUrl ?? '', 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  expect((await startElsewhere(folder)).said.refused).toContain(
    `正由另一个木棉进程使用（进程号 ${child.pid}）`,
  );
  await end(child, 'stop');
  expect(await findRunning(folder)).toBeUndefined();
});

test.runIf(nobody)(
  'a folder that an ordinary user may not write is refused before anything happens',
  async () => {
    const folder = await newFolder();
    await chmod(folder.path, 0o755);
    const { said } = await startElsewhere(folder, nobody);
    expect(said.refused).toContain(`数据目录 ${folder.path} 不可写（没有权限）`);
    expect(await readdir(folder.path)).toEqual([]);
  },
);

test.runIf(nobody)('a database that belongs to another user is refused with both numbers', async () => {
  const folder = await newFolder(nobody);
  const { child } = await startElsewhere(folder, nobody);
  await end(child, 'stop');
  expect(await startOrSentence(folder)).toContain(`属于另一个系统用户（uid ${nobody?.uid}）`);
});
