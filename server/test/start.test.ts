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
  return { ...rest, PORT: '0', LOG_LEVEL: 'info', ...more };
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

/** A whole instance: what it has said so far, and its end. */
class Instance {
  readonly child: ChildProcess;
  #said = '';

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#said += chunk;
        child.emit('said');
      });
    }
  }

  /** Waits until `pattern` has been printed as often as asked. */
  async says(pattern: RegExp, times = 1): Promise<RegExpExecArray> {
    for (;;) {
      const found = [...this.#said.matchAll(new RegExp(pattern, 'g'))];
      const match = found[times - 1];
      if (match) return match;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`ended without saying ${pattern}: ${this.#said}`);
      }
      const either = new AbortController();
      const waits = ['said', 'close'].map((event) => once(this.child, event, { signal: either.signal }));
      await Promise.race(waits);
      either.abort();
      await Promise.allSettled(waits);
    }
  }

  async address(): Promise<string> {
    return (await this.says(/木棉已就绪：(http:\S+)/))[1] ?? '';
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const over = once(this.child, 'close');
    this.child.kill(signal);
    const [code] = await over;
    return code;
  }
}

function start(folder: string, more: Record<string, string> = {}, runner?: Runner): Instance {
  return new Instance(launch(['start'], { MUMIAN_DATA: folder, ...more }, runner));
}

async function status(url: string): Promise<number> {
  return (await fetch(url)).status;
}

/** Numbers of the processes that this data folder's instance has left running: PostgreSQL's work in it, ours name it. */
async function processesOf(folder: string): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    numbers.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return command.includes(`${folder}/postgres`) || environ.includes(`MUMIAN_DATA=${folder}\0`);
    }),
  );
  return numbers.filter((_pid, i) => found[i]).map(Number);
}

async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

async function childOf(folder: string, role: string): Promise<number> {
  for (const pid of await processesOf(folder)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(`--role\0${role}`)) return pid;
  }
  throw new Error(`no ${role} process`);
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
    await instance.says(/一次性口令 [0-9A-Z-]+ 建立第一个管理员/);
    expect(existsSync(join(folder, 'demo-accounts.json'))).toBe(false);
    const beside = await run(['db', 'migrate'], { MUMIAN_DATA: folder });
    expect(beside).toMatchObject({ code: 0, out: '数据库结构已是最新。\n', err: '' });
    expect(await instance.end('SIGTERM')).toBe(0);
    const alone = await run(['db', 'migrate'], { MUMIAN_DATA: folder });
    expect(alone).toMatchObject({ code: 0, out: '数据库结构已是最新。\n', err: '' });
    expect(await processesOf(folder)).toEqual([]);
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

/** Processes of the instance that are not PostgreSQL's. */
async function orphans(folder: string): Promise<number[]> {
  const commands = await Promise.all(
    (await processesOf(folder)).map(async (pid) => ({
      pid,
      command: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    })),
  );
  return commands.filter(({ command }) => command.includes('mumian.js')).map(({ pid }) => pid);
}
