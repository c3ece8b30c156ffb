import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationFolder } from '../src/platform/config/index.ts';
import { startThrowawayPostgres } from '../src/platform/postgres/index.ts';
import { ApiClient } from './api-client.ts';
import { childOf, Instance, orphans, postmasterOf, processesOf } from './instance.ts';
import { smallPage, startSmallSite } from './web-site.ts';

const script = join(installationFolder(), 'scripts', 'mumian.mjs');
const bundle = join(installationFolder(), 'server', 'dist', 'mumian.js');
const folders: string[] = [];
const started: ChildProcess[] = [];
const isRoot = process.getuid?.() === 0;
/** Whole instances are started here, on a machine that may be busy with other tests. */
const slow = 180_000;

type Runner = { uid: number; gid: number };

beforeAll(async () => {
  // Builds what is stale.
  const child = spawn(process.execPath, [script, '--version'], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([0, null]);
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  for (const path of folders) {
    for (const pid of await processesOf(path)) process.kill(pid, 'SIGKILL');
    await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

async function newFolder(owner?: Runner): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mumian-start-'));
  if (owner) await chown(path, owner.uid, owner.gid);
  folders.push(path);
  return path;
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, HOST: _host, ...rest } = process.env;
  // Most starts here are about processes; the invented past would only take its time.
  return { ...rest, PORT: '0', LOG_LEVEL: 'info', MUMIAN_DEMO_HISTORY: '0', ...more };
}

function launch(args: string[], more: Record<string, string>, runner?: Runner): ChildProcess {
  const child = spawn(process.execPath, [bundle, ...args], {
    cwd: '/',
    env: environment(more),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...runner,
  });
  started.push(child);
  return child;
}

/** Runs a command to its end. */
async function run(
  args: string[],
  more: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = launch(args, more);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

function start(folder: string, more: Record<string, string> = {}, runner?: Runner): Instance {
  return new Instance(launch(['start'], { MUMIAN_DATA: folder, ...more }, runner));
}

async function status(url: string): Promise<number> {
  return (await fetch(url)).status;
}

/** The API as one of the demo accounts. */
async function signedIn(address: string, folder: string, username: string): Promise<ApiClient> {
  const accounts: { username: string; password: string }[] = JSON.parse(
    await readFile(join(folder, 'demo-accounts.json'), 'utf8'),
  );
  const client = new ApiClient(address);
  await client.signIn(username, accounts.find((account) => account.username === username)?.password ?? '');
  return client;
}

describe.runIf(existsSync('/proc/self/stat'))('an instance on one machine', () => {
  test('lives through the death of each of its parts, keeps its data, and leaves nothing behind', {
    timeout: slow,
  }, async () => {
    const folder = await newFolder();
    const first = start(folder);
    const address = await first.address();
    expect(await status(`${address}/healthz`)).toBe(200);
    expect(await status(`${address}/readyz`)).toBe(200);
    const file = join(folder, 'demo-accounts.json');
    const accounts: Record<string, string>[] = JSON.parse(await readFile(file, 'utf8'));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(accounts.length).toBeGreaterThan(3);
    for (const account of accounts) {
      expect(Object.keys(account).sort()).toEqual(['password', 'role', 'unit', 'username']);
    }
    const session = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ username: accounts[0]?.username, password: accounts[0]?.password }),
    });
    expect(session.ok).toBe(true);

    const second = await run(['start'], { MUMIAN_DATA: folder });
    expect(second.code).toBe(11);
    expect(second.err).toContain(`正由另一个木棉进程使用（进程号 ${first.child.pid}，${address}）`);

    process.kill(await childOf(folder, 'web'), 'SIGKILL');
    await first.says(/网页服务进程已恢复/);
    expect(await status(`${address}/readyz`)).toBe(200);
    process.kill(await childOf(folder, 'worker'), 'SIGKILL');
    await first.says(/后台任务进程已恢复/);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await first.says(/数据库已恢复/);
    await expect.poll(() => status(`${address}/readyz`), { timeout: 30_000 }).toBe(200);

    const postmaster = await postmasterOf(folder);
    await first.end('SIGKILL');
    await expect
      .poll(async () => (await processesOf(folder)).length > 0 && orphans(folder), { timeout: 30_000 })
      .toEqual([]);
    const third = start(folder);
    await third.says(/接管了上次留下的数据库进程/);
    await third.address();
    expect(await postmasterOf(folder)).toBe(postmaster);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(accounts);
    expect(await third.end('SIGTERM')).toBe(0);
    expect(await processesOf(folder)).toEqual([]);
    expect(await readdir(join(folder, 'run'))).toEqual([]);
  });

  test.runIf(isRoot)('runs as an ordinary user too, and stops on Ctrl-C', { timeout: slow }, async () => {
    const nobody = { uid: 65534, gid: 65534 };
    const folder = await newFolder(nobody);
    const instance = start(folder, {}, nobody);
    expect(await status(`${await instance.address()}/readyz`)).toBe(200);
    expect((await stat(join(folder, 'postgres'))).uid).toBe(nobody.uid);
    expect(await instance.end('SIGINT')).toBe(0);
    expect(await processesOf(folder)).toEqual([]);
  });

  test('without the demo waits for its first administrator, and lends its database to commands', {
    timeout: slow,
  }, async () => {
    const folder = await newFolder();
    const instance = start(folder, { MUMIAN_DEMO: '0' });
    await instance.says(/初始化码 [0-9A-Z-]+ 建立第一个管理员/);
    expect(existsSync(join(folder, 'demo-accounts.json'))).toBe(false);
    const beside = await run(['db', 'migrate'], { MUMIAN_DATA: folder });
    expect(beside).toMatchObject({ code: 0, out: '数据库结构已是最新。\n', err: '' });
    expect(await instance.end('SIGTERM')).toBe(0);
    const alone = await run(['db', 'migrate'], { MUMIAN_DATA: folder });
    expect(alone).toMatchObject({ code: 0, out: '数据库结构已是最新。\n', err: '' });
    expect(await processesOf(folder)).toEqual([]);
  });

  test('asked to stop in the middle of an inspection, hands it back within 10 seconds and ends it after the restart', {
    timeout: slow,
  }, async () => {
    const folder = await newFolder();
    const web = await startSmallSite({
      '/': smallPage('首页', '<a href="/slow.html">慢</a>'),
      '/slow.html': 'hang',
    });
    try {
      const private_ = { MUMIAN_ALLOW_PRIVATE_TARGETS: '1' };
      const first = start(folder, private_);
      const monitor = await signedIn(await first.address(), folder, 'city-supervisor');
      const units = (await monitor.call('GET', '/api/v1/units')).body.items as { id: string; kind: string }[];
      const site = await monitor.call('POST', '/api/v1/sites', {
        unitId: units.find(({ kind }) => kind === 'city-department')?.id,
        kind: 'system',
        name: '慢网站',
        url: web.url,
        hosting: 'external',
        state: 'running',
        siteCode: '5199009999',
        icpNumber: '蜀ICP备99009999号',
        policeNumber: '川公网安备 51990000009999号',
      });
      expect([site.status, site.body]).toEqual([201, { id: expect.any(String) }]);
      const begun = web.asked('/slow.html');
      const asked = await monitor.call('POST', `/api/v1/sites/${site.body.id}/inspections`, { maxPages: 10 });
      expect(asked.status).toBe(202);
      await begun;
      const since = performance.now();
      expect(await first.end('SIGTERM')).toBe(0);
      expect(performance.now() - since).toBeLessThan(10_000);
      expect(await processesOf(folder)).toEqual([]);
      web.pages.set('/slow.html', smallPage('慢', '内容'));
      const again = web.asked('/slow.html');
      const second = start(folder, private_);
      const later = await signedIn(await second.address(), folder, 'city-supervisor');
      await again;
      await expect
        .poll(async () => (await later.call('GET', `/api/v1/inspections/${asked.body.id}`)).body.state, {
          timeout: 60_000,
        })
        .toBe('finished');
      const log = await readFile(join(folder, 'logs', 'postgres.log'), 'utf8');
      expect(log).not.toContain('was not properly shut down');
      expect(await second.end('SIGTERM')).toBe(0);
    } finally {
      await web.close();
    }
  });

  test('asked to stop while it is still starting, stops what it has started', { timeout: slow }, async () => {
    const folder = await newFolder();
    const instance = start(folder);
    await instance.says(/正在准备数据/);
    expect(await instance.end('SIGTERM')).toBe(0);
    expect(await processesOf(folder)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  test('because the port is taken, ends before a database is made', async () => {
    const folder = await newFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const refused = await run(['start'], { MUMIAN_DATA: folder, PORT: port });
    expect(refused.code).toBe(10);
    expect(refused.err).toContain(`端口 ${port} 已被其他程序占用`);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    other.close();
  });

  test('because the demo would be open to others, ends with code 2', async () => {
    const folder = await newFolder();
    const refused = await run(['start'], { MUMIAN_DATA: folder, HOST: '0.0.0.0' });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('演示模式只在本机回环地址上提供服务');
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    [['fly'], '没有命令“fly”'],
    [['start', '--fast'], '没有选项“--fast”'],
    [['start', '--role', 'king'], '选项“--role <role>”的值不可用'],
    [['start', '--role', 'web'], '必须设置 DATABASE_URL'],
  ])('because it was called as %j, says so in one sentence and ends with code 2', async (args, sentence) => {
    const refused = await run(args);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(sentence);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
  });
});

test('a configured PostgreSQL server is used in place of the embedded one', { timeout: slow }, async () => {
  const server = await startThrowawayPostgres();
  try {
    const folder = await newFolder();
    const urls = { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl };
    const instance = start(folder, urls);
    expect(await status(`${await instance.address()}/readyz`)).toBe(200);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    expect(await instance.end('SIGTERM')).toBe(0);
    const half = await run(['start'], { MUMIAN_DATA: folder, DATABASE_URL: server.appUrl });
    expect(half.code).toBe(2);
    expect(half.err).toContain('没有设置 DATABASE_OWNER_URL');
    const wrong = new URL(server.ownerUrl);
    wrong.password = 'geheim';
    const refused = await run(['start'], { MUMIAN_DATA: folder, ...urls, DATABASE_OWNER_URL: wrong.href });
    expect(refused.code).toBe(14);
    expect(refused.err).toContain('DATABASE_OWNER_URL 指定的数据库连不上：用户名或口令不对。');
    expect(refused.err).not.toContain('geheim');
  } finally {
    await server.stop();
  }
});
