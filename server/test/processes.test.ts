import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installationFolder } from '../src/platform/config/index.ts';
import { ApiClient } from './api-client.ts';
import { addAccount, addSite, buildCity, type City, PASSWORD } from './city.ts';
import { testDatabase } from './database.ts';
import { openSystem } from './system.ts';
import { type SmallSite, smallPage, startSmallSite } from './web-site.ts';

const script = join(installationFolder(), 'scripts', 'mumian.mjs');
const bundle = join(installationFolder(), 'server', 'dist', 'mumian.js');
/** Processes are started here, on a machine that may be busy with other tests. */
const slow = 120_000;

const processes: ChildProcess[] = [];
let workers: ChildProcess[];
let folder: string;
let web: ApiClient[];
let city: City;
let siteId: string;
let site: SmallSite;

beforeAll(async () => {
  const build = spawn(process.execPath, [script, '--version'], { stdio: 'ignore' });
  expect(await once(build, 'exit')).toEqual([0, null]);
  folder = await mkdtemp(join(tmpdir(), 'mumian-processes-'));
  site = await startSmallSite({
    '/': smallPage('首页', '<a href="/slow.html">慢</a>'),
    '/slow.html': smallPage('慢', '内容'),
  });
  const username = await seed();
  workers = await Promise.all([startWorker(), startWorker()]);
  web = await Promise.all([startWeb(), startWeb()]);
  for (const client of web) await client.signIn(username, PASSWORD);
}, 120_000);
afterAll(async () => {
  await Promise.all(processes.map(stop));
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** A small city with a running site, and the name of who monitors it. */
async function seed(): Promise<string> {
  const system = await openSystem();
  // The processes live in the present, and passwords expire.
  system.clock.now = new Date();
  city = await buildCity(system);
  siteId = await addSite(system, city.education, { url: site.url, kind: 'system' });
  const accountId = await addAccount(system, city.city, 'city-supervisor');
  const account = await system.db.read((tx) =>
    tx
      .selectFrom('identity.account')
      .select('username')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow(),
  );
  await system.close();
  return account.username;
}

async function start(role: 'web' | 'worker'): Promise<ChildProcess> {
  const { DATABASE_OWNER_URL: _owner, HOST: _host, ...rest } = process.env;
  const child = spawn(process.execPath, [bundle, 'start', '--role', role], {
    env: {
      ...rest,
      PORT: '0',
      MUMIAN_DATA: folder,
      MUMIAN_DEMO: '0',
      MUMIAN_ALLOW_PRIVATE_TARGETS: '1',
      MUMIAN_BROWSER: '0',
      DATABASE_URL: (await testDatabase()).appUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  processes.push(child);
  return child;
}

async function startWorker(): Promise<ChildProcess> {
  const child = await start('worker');
  child.stdout?.resume();
  await once(child, 'message');
  return child;
}

async function startWeb(): Promise<ApiClient> {
  const child = await start('web');
  if (!child.stdout) throw new Error('the web process says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return new ApiClient(address);
  }
  throw new Error('the web process ended');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGTERM');
  await over;
}

const [first, second] = [() => web[0] as ApiClient, () => web[1] as ApiClient];

async function inspect(): Promise<string> {
  const path = `/api/v1/sites/${siteId}/inspections`;
  const started = await first().call('POST', path, { maxPages: 10 });
  expect([started.status, started.body]).toEqual([202, { id: expect.any(String) }]);
  return String(started.body.id);
}

function finished(id: string) {
  return expect
    .poll(async () => (await second().call('GET', `/api/v1/inspections/${id}`)).body.state, {
      timeout: slow,
    })
    .toBe('finished');
}

describe('two web and two worker processes on one database', () => {
  it('make one thing of a request that reaches both of them at once', async () => {
    const body = { name: '林小棉', unitId: city.education, post: '一次', phone: '0899-5511111' };
    const key = { 'idempotency-key': 'one-key-for-two-web-processes' };
    const answers = await Promise.all(
      [first(), second(), first(), second()].map((client) =>
        client.call('POST', '/api/v1/people', body, key),
      ),
    );
    expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
    const people = await second().all('/api/v1/people');
    expect(people.filter((person) => person.post === '一次')).toHaveLength(1);
  });

  it('run a job once, and show it in either', { timeout: slow }, async () => {
    const id = await inspect();
    await finished(id);
    const told = async () => (await second().call('GET', '/api/v1/notices')).body.total;
    await expect.poll(told, { timeout: slow }).toBe(1);
  });

  it('give the job of a worker that is killed to the other within 60 seconds', {
    timeout: slow,
  }, async () => {
    const [one, other] = workers;
    if (one) await stop(one);
    // Now the other one has it, for certain.
    site.pages.set('/slow.html', 'hang');
    const hanging = site.asked('/slow.html');
    const id = await inspect();
    await hanging;
    site.pages.set('/slow.html', smallPage('慢', '内容'));
    const again = site.asked('/slow.html');
    await startWorker();
    const since = performance.now();
    other?.kill('SIGKILL');
    await again;
    expect(performance.now() - since).toBeLessThan(60_000);
    await finished(id);
  });
});
