import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from './data-folder.ts';
import { holdDataFolder, holderOf } from './data-lock.ts';

const scratch = mkdtempSync(join(tmpdir(), 'mumian-lock-'));
const program = join(scratch, 'hold.mjs');
const children: ChildProcess[] = [];

beforeAll(async () => {
  const entry = fileURLToPath(new URL('./data-lock.ts', import.meta.url));
  await build({
    stdin: {
      contents: `import { holdDataFolder } from ${JSON.stringify(entry)};
        import { dataFolder } from ${JSON.stringify(entry.replace('data-lock', 'data-folder'))};
        setInterval(() => {}, 60_000);
        holdDataFolder(dataFolder(process.argv[2])).then(() => process.send('held'), (error) => process.send(error.message));`,
      resolveDir: scratch,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  });
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true });
});

/** A process that holds the folder, and what it says: `held` or the sentence of its refusal. */
async function holdElsewhere(path: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  const [said] = await once(child, 'message');
  return { child, said: String(said) };
}

test('a folder is held by one process, and the refusal names the holder and its address', async () => {
  const folder = dataFolder(join(scratch, 'one'));
  const held = await holdDataFolder(folder);
  held.announce('http://127.0.0.1:8080');
  await expect(holdDataFolder(folder)).rejects.toThrow(
    `正由另一个木棉进程使用（进程号 ${process.pid}，http://127.0.0.1:8080）`,
  );
  expect((await holderOf(folder))?.pid).toBe(process.pid);
  await held.release();
  expect(await holderOf(folder)).toBeUndefined();
  expect(readdirSync(folder.run)).toEqual([]);
});

test('a holder killed with SIGKILL holds nothing, and its remains are removed', async () => {
  const folder = dataFolder(join(scratch, 'killed'));
  const { child, said } = await holdElsewhere(folder.path);
  expect(said).toBe('held');
  await expect(holdDataFolder(folder)).rejects.toThrow(`进程号 ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const held = await holdDataFolder(folder);
  expect(readdirSync(folder.run)).toHaveLength(1);
  await held.release();
});

test('a holder that is stopped still holds, although it does not answer', async () => {
  const folder = dataFolder(join(scratch, 'stopped'));
  const { child } = await holdElsewhere(folder.path);
  child.kill('SIGSTOP');
  await expect(holdDataFolder(folder)).rejects.toThrow('正由另一个木棉进程使用');
  child.kill('SIGKILL');
});

test('of many processes that start at once exactly one holds the folder', async () => {
  const path = join(scratch, 'many');
  const all = await Promise.all(Array.from({ length: 6 }, () => holdElsewhere(path)));
  expect(all.filter(({ said }) => said === 'held')).toHaveLength(1);
});

test('who comes while the holder is ending waits for its end', async () => {
  const folder = dataFolder(join(scratch, 'leaving'));
  const first = await holdDataFolder(folder);
  first.leave();
  const second = holdDataFolder(folder);
  await first.release();
  await (await second).release();
});

test('a path longer than a socket address can be held as well', async () => {
  const folder = dataFolder(join(scratch, '长'.repeat(40), 'data'));
  const held = await holdDataFolder(folder);
  await expect(holdDataFolder(folder)).rejects.toThrow('正由另一个木棉进程使用');
  await held.release();
});

test('a new folder and its parts are closed to other users', async () => {
  const folder = dataFolder(join(scratch, 'modes'));
  const held = await holdDataFolder(folder);
  for (const path of [folder.path, folder.keys, folder.logs, folder.run]) {
    expect(statSync(path).mode & 0o777).toBe(0o700);
  }
  await held.release();
});

test('a folder that cannot be made is refused with the folder and the cause', async () => {
  const file = join(scratch, 'file');
  writeFileSync(file, '');
  const refusal = holdDataFolder(dataFolder(join(file, 'data')));
  await expect(refusal).rejects.toThrow(
    `数据目录 ${join(file, 'data')} 不可写（路径中有一级不是目录）。请修改目录的属主或权限`,
  );
  await expect(refusal).rejects.toMatchObject({ reason: 'folderNotWritable', exitCode: 12 });
});

test.skipIf(process.getuid?.() === 0)('a folder without the right to write is refused', async () => {
  const closed = join(scratch, 'closed');
  await (await holdDataFolder(dataFolder(closed))).release();
  chmodSync(closed, 0o500);
  rmSync(join(closed, 'run'), { force: true, recursive: true });
  await expect(holdDataFolder(dataFolder(closed))).rejects.toThrow('没有权限');
});
