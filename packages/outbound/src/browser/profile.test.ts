import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProfile, removeProfile, sweepProfiles } from './profile.ts';

test('a profile belongs to one browser alone and is gone after it', async () => {
  const folder = await createProfile(null);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await writeFile(join(folder, 'Cookies'), 'x');
  await removeProfile(folder);
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

test('profiles of processes that were killed are swept, those of living ones and foreign folders are not', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'mumian-sweep-'));
  const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(ended, 'exit');
  const kept = [`mumian-browser-${process.pid}-AbCdEf`, 'mumian-browser-x', 'other'];
  for (const name of [...kept, `mumian-browser-${ended.pid}-GhIjKl`])
    await mkdir(join(parent, name, 'Default'), { recursive: true });
  await sweepProfiles(parent);
  expect((await readdir(parent)).sort()).toEqual(kept.sort());
  await rm(parent, { recursive: true });
});
