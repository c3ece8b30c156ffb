import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { installationFolder } from '../config/index.ts';
import { startThrowawayPostgres } from './throwaway.ts';

test('a throw-away server lets its owner clone databases, and leaves nothing', async () => {
  const server = await startThrowawayPostgres();
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('CREATE DATABASE copy TEMPLATE mumian');
  await client.end();
  await server.stop();
  expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
});

test('a throw-away server ends with the process that started it, however that ends', async () => {
  const folder = join(installationFolder(), 'server', 'dist', 'test');
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, 'throwaway-'));
  const temporary = await mkdtemp(join(tmpdir(), 'mumian-temporary-'));
  await chmod(temporary, 0o755);
  const program = join(scratch, 'child.mjs');
  await build({
    stdin: {
      contents: `import { startThrowawayPostgres } from './throwaway.ts';
        process.send((await startThrowawayPostgres()).pid);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: program,
  });
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [pid] = await once(child, 'message');
  expect(process.kill(Number(pid), 0)).toBe(true);
  expect(await readdir(temporary)).toHaveLength(1);
  child.kill('SIGKILL');
  await expect.poll(() => readdir(temporary), { timeout: 20_000 }).toEqual([]);
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  await rm(scratch, { recursive: true });
  await rm(temporary, { recursive: true });
});
