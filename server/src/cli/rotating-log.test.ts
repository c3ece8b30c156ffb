import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RotatingLog } from './rotating-log.ts';

const folder = await mkdtemp(join(tmpdir(), 'mumian-log-'));

afterAll(() => rm(folder, { recursive: true }));

async function write(lines: string[]): Promise<void> {
  const log = new RotatingLog(folder, 'web', 20);
  for (const line of lines) log.write(line);
  log.end();
  await once(log, 'close');
}

test('a full log is put aside and whole lines go on in a new one, closed to other users', async () => {
  await write(['aaaaaaaaa\n', 'bbbbbbbbb\n', 'ccccccccc\n']);
  expect(await readFile(join(folder, 'web.log.1'), 'utf8')).toBe('aaaaaaaaa\nbbbbbbbbb\n');
  expect(await readFile(join(folder, 'web.log'), 'utf8')).toBe('ccccccccc\n');
  expect((await stat(join(folder, 'web.log'))).mode & 0o777).toBe(0o600);
});

test('the log of the next start continues the last one', async () => {
  await write(['d\n']);
  expect(await readFile(join(folder, 'web.log'), 'utf8')).toBe('ccccccccc\nd\n');
});
