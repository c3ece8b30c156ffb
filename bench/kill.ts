import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../server/test/api-client.ts';
import { Instance } from '../server/test/instance.ts';
import { type SmallSite, smallPage, startSmallSite } from '../server/test/web-site.ts';
import { Load } from './kill-load.ts';
import { instanceProcesses, orphansOf } from './kill-processes.ts';

const modes = ['everything', 'node', 'postgres', 'workers'] as const;
type Mode = (typeof modes)[number];

/** Whom each mode kills. */
const victims: Record<Mode, readonly string[]> = {
  everything: ['parent', 'web', 'worker', 'postgres'],
  node: ['parent', 'web', 'worker'],
  postgres: ['postgres'],
  workers: ['worker'],
};

const writers = ['127.0.1.1', '127.0.1.2', '127.0.1.3', '127.0.1.4'];
const servesWithinMs = 30_000;
const jobWithinMs = 60_000;

interface Round {
  mode: Mode;
  servedMs: number;
  jobMs: number | null;
  orphans: number;
}

/**
 * `npm run bench:kill [ROUNDS]`: an instance as `npm start` runs it, killed with SIGKILL at random moments under load: all
 * of it, node alone, PostgreSQL alone, the worker alone. Afterwards every acknowledged id is looked for exactly once, and
 * what was sent again because no answer had come must not be there twice. Fails when anything is lost or doubled, when
 * it does not serve again within 30 s, when a killed job does not run again within 60 s, or when a process is left over.
 * Linux only; about ten minutes for 30 rounds.
 */
export async function run([asked = '30']: string[]): Promise<void> {
  if (!existsSync('/proc/self/stat')) {
    console.log('skipped: processes are found through /proc, which this system does not have');
    return;
  }
  const victim = await Victim.start();
  try {
    const rounds: Round[] = [];
    for (let round = 0; round < Number(asked); round++) {
      const done = await victim.round(modes[round % modes.length] ?? 'everything');
      rounds.push(done);
      console.log(`round ${round + 1}: ${sentence(done)}`);
    }
    const { lost, doubled } = await victim.count();
    const left = await victim.end();
    report(rounds, victim.load, { lost, doubled, left });
  } finally {
    await victim.remove();
  }
}

/** The instance that is killed again and again, and the load on it. */
class Victim {
  readonly load: Load;
  readonly #folder: string;
  readonly #port: string;
  readonly #client: ApiClient;
  readonly #site: SmallSite;
  readonly #siteId: string;
  #instance: Instance;

  private constructor(of: {
    folder: string;
    port: string;
    client: ApiClient;
    site: SmallSite;
    siteId: string;
    instance: Instance;
    unitId: string;
  }) {
    this.#folder = of.folder;
    this.#port = of.port;
    this.#client = of.client;
    this.#site = of.site;
    this.#siteId = of.siteId;
    this.#instance = of.instance;
    this.load = new Load(
      writers.map((address) => of.client.from(address)),
      of.unitId,
    );
  }

  static async start(): Promise<Victim> {
    const folder = await mkdtemp(join(tmpdir(), 'mumian-kill-'));
    const port = await freePort();
    const instance = launch(folder, port);
    const client = new ApiClient(await instance.address());
    const accounts: { username: string; password: string }[] = JSON.parse(
      await readFile(join(folder, 'demo-accounts.json'), 'utf8'),
    );
    const account = accounts.find(({ username }) => username === 'city-supervisor');
    await client.signIn('city-supervisor', account?.password ?? '');
    const units = (await client.call('GET', '/api/v1/units')).body.items as { id: string; kind: string }[];
    const unitId = units.find(({ kind }) => kind === 'city-department')?.id ?? '';
    // A site that answers its home page and keeps the inspection waiting for the next one: a job to be killed in.
    const site = await startSmallSite({
      '/': smallPage('首页', '<a href="/slow.html">慢</a>'),
      '/slow.html': 'hang',
    });
    const made = await client.call('POST', '/api/v1/sites', {
      unitId,
      kind: 'system',
      name: '慢网站',
      url: site.url,
      hosting: 'external',
      state: 'running',
      siteCode: '5199009999',
      icpNumber: '蜀ICP备99009999号',
      policeNumber: '川公网安备 51990000009999号',
    });
    if (made.status !== 201) throw new Error(`no site: ${JSON.stringify(made.body)}`);
    return new Victim({ folder, port, client, site, siteId: String(made.body.id), instance, unitId });
  }

  async round(mode: Mode): Promise<Round> {
    const inspectionId = await this.#inspecting();
    this.load.start();
    await pause(300 + Math.random() * 1_200);
    const jobAgain = this.#site.asked('/');
    const since = performance.now();
    await this.#kill(mode);
    const servedMs = await this.#served(since);
    const jobMs = await within(jobWithinMs, jobAgain, since);
    await this.load.stop();
    const orphans = (await orphansOf(this.#folder, this.#instance.child.pid ?? 0)).length;
    if (jobMs === null)
      console.log(`  inspection ${inspectionId} did not run again within ${jobWithinMs} ms`);
    return { mode, servedMs, jobMs, orphans };
  }

  /** What was acknowledged and is not there exactly once, and what is there more than once. */
  async count(): Promise<{ lost: number; doubled: number }> {
    const people = await this.#client.from('127.0.1.5').all('/api/v1/people');
    const byMark = grouped(people, (person) => String(person.post));
    let lost = 0;
    let doubled = 0;
    for (const { mark, id } of this.load.writes) {
      const there = byMark.get(mark) ?? [];
      if (there.length > 1) doubled += 1;
      if (!there.some((person) => person.id === id)) lost += 1;
    }
    return { lost, doubled };
  }

  /** Stops it as Ctrl-C does. @returns how many processes are left */
  async end(): Promise<number> {
    await this.#instance.end('SIGTERM');
    return (await instanceProcesses(this.#folder)).length;
  }

  async remove(): Promise<void> {
    for (const { pid } of await instanceProcesses(this.#folder)) kill(pid);
    await this.#site.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  /**
   * Starts an inspection that waits for the page that never comes, in place of the one before: a job that has lost its
   * worker too often is parked.
   */
  async #inspecting(): Promise<string> {
    const standing = await this.#client.call('GET', `/api/v1/sites/${this.#siteId}/inspection`);
    const { latestId } = standing.body;
    if (typeof latestId === 'string') await this.#client.call('POST', `/api/v1/inspections/${latestId}/stop`);
    const running = this.#site.asked('/slow.html');
    const path = `/api/v1/sites/${this.#siteId}/inspections`;
    const started = await this.#client.call('POST', path, { maxPages: 10 });
    if (started.status !== 202) throw new Error(`no inspection: ${JSON.stringify(started.body)}`);
    await running;
    return String(started.body.id);
  }

  async #kill(mode: Mode): Promise<void> {
    const doomed = (await instanceProcesses(this.#folder)).filter(({ role }) => victims[mode].includes(role));
    // The parent first, so that it cannot start again what dies after it.
    for (const { pid } of doomed.sort((a) => (a.role === 'parent' ? -1 : 1))) kill(pid);
    if (!victims[mode].includes('parent')) return;
    if (this.#instance.child.exitCode === null && this.#instance.child.signalCode === null) {
      await once(this.#instance.child, 'close');
    }
    this.#instance = launch(this.#folder, this.#port);
  }

  /** Milliseconds until it is ready and has acknowledged a write. */
  async #served(since: number): Promise<number> {
    const until = since + 2 * servesWithinMs;
    // A worker's death does not touch the web process; the next acknowledgement still proves that it serves.
    const acknowledged = this.load.acknowledged();
    while (performance.now() < until) {
      const ready = await this.#client.call('GET', '/readyz').catch(() => undefined);
      if (ready?.status === 200) break;
      await pause(50);
    }
    await acknowledged;
    return performance.now() - since;
  }
}

function launch(folder: string, port: string): Instance {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, HOST: _host, ...rest } = process.env;
  const env = {
    ...rest,
    PORT: port,
    MUMIAN_DATA: folder,
    MUMIAN_ALLOW_PRIVATE_TARGETS: '1',
    MUMIAN_DEMO_HISTORY: '0',
  };
  const script = join(import.meta.dirname, '..', 'scripts', 'start.mjs');
  return new Instance(spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? String(address.port) : '0';
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}

/** Milliseconds since `since` at which it happened; null when it did not in time. */
async function within(ms: number, happens: Promise<void>, since: number): Promise<number | null> {
  const late = new AbortController();
  const happened = await Promise.race([
    happens.then(() => true),
    pause(ms, false, { signal: late.signal }).catch(() => false),
  ]);
  late.abort();
  return happened ? performance.now() - since : null;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function report(rounds: Round[], load: Load, end: { lost: number; doubled: number; left: number }): void {
  const sent = load.writes.length;
  console.log(`${sent} acknowledged, ${load.repeats} sent again, ${load.refusals} refused with 503`);
  console.log(`${end.lost} lost, ${end.doubled} doubled, ${end.left} processes left at the end`);
  for (const mode of modes) {
    const of = rounds.filter((round) => round.mode === mode);
    if (of.length === 0) continue;
    const served = Math.max(...of.map((round) => round.servedMs));
    const jobs = of.map((round) => round.jobMs ?? Number.POSITIVE_INFINITY);
    console.log(
      `${mode}: ${of.length} rounds, serving again after at most ${seconds(served)}, the killed job running again after at most ${seconds(Math.max(...jobs))}`,
    );
  }
  const slow = rounds.some((round) => round.servedMs > servesWithinMs || round.jobMs === null);
  const orphans = rounds.reduce((sum, round) => sum + round.orphans, end.left);
  if (end.lost + end.doubled + orphans > 0 || slow) process.exitCode = 1;
}

function sentence({ mode, servedMs, jobMs, orphans }: Round): string {
  const job = jobMs === null ? 'never' : seconds(jobMs);
  return `${mode}: serving after ${seconds(servedMs)}, job again after ${job}, ${orphans} orphans`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
