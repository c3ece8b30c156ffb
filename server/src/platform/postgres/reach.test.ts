import { chmod, cp, mkdir, mkdtemp, readdir, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFolder, holdDataFolder } from '../config/index.ts';
import { findBinaries, nativeFolder, restoreLinks } from './binaries.ts';
import { startPostgres } from './server.ts';
import { findUser, serverUser } from './system-user.ts';

const isRoot = process.getuid?.() === 0;
const scratch = await mkdtemp(join(tmpdir(), 'mumian-reach-'));
await chmod(scratch, 0o755);

afterAll(() => rm(scratch, { recursive: true }));

async function copyOfPackage(name: string): Promise<string> {
  const native = join(scratch, name, 'native');
  await cp(dirname(nativeFolder()), join(scratch, name), { recursive: true, verbatimSymlinks: true });
  for (const library of await readdir(join(native, 'lib'))) {
    const path = join(native, 'lib', library);
    const linked = await readlink(path).catch(() => undefined);
    if (linked !== undefined) await rm(path);
  }
  return native;
}

test('links that the install script did not make are made', async () => {
  const native = await copyOfPackage('bare');
  await restoreLinks(native);
  expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
  await restoreLinks(native);
});

test.runIf(isRoot)('as root, PostgreSQL runs as another user', async () => {
  expect(await serverUser()).toMatchObject({ name: 'postgres' });
  expect(await findUser('no-such-user-here')).toBeUndefined();
});

test.runIf(isRoot)(
  'a shut folder above the data folder is named with the command that opens it',
  async () => {
    const home = join(scratch, 'home');
    await mkdir(home, { mode: 0o700 });
    const held = await holdDataFolder(dataFolder(join(home, 'mumian', 'data')));
    const refused = startPostgres(held);
    await expect(refused).rejects.toThrow(`无法进入 ${home}，`);
    await expect(refused).rejects.toThrow(`chmod o+x '${home}'`);
    await expect(refused).rejects.toMatchObject({ exitCode: 13 });
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    await held.release();
  },
);

test.runIf(isRoot)('the data folder itself is opened for the server’s user only', async () => {
  const held = await holdDataFolder(dataFolder(join(scratch, 'data')));
  const server = await startPostgres(held);
  await server.stop();
  await held.release();
  expect((await stat(held.path)).mode & 0o777).toBe(0o710);
  expect((await stat(held.keys)).mode & 0o777).toBe(0o700);
});

test.runIf(isRoot)(
  'programs out of reach are copied once beneath the data folder, with their links',
  async () => {
    const user = await serverUser();
    const native = await copyOfPackage('shut');
    await chmod(join(scratch, 'shut'), 0o700);
    const folder = await holdDataFolder(dataFolder(join(scratch, 'far')));
    await chmod(folder.path, 0o711);
    const binaries = await findBinaries(folder, user, native);
    expect(binaries.postgres.startsWith(join(folder.path, 'programs'))).toBe(true);
    expect(binaries.major).toBe(18);
    const made = await stat(binaries.postgres);
    await findBinaries(folder, user, native);
    expect((await stat(binaries.postgres)).ino).toBe(made.ino);
    expect(await readdir(join(folder.path, 'programs'))).toHaveLength(1);
    await folder.release();
  },
);
