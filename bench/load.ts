import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../server/test/api-client.ts';
import { Instance } from '../server/test/instance.ts';

const secondsEach = 6;
const usual = 8;
const readPath = '/api/v1/sites?limit=50';

/** What a group of clients has seen. */
class Tally {
  readonly times: number[] = [];
  done = 0;
  refused = 0;
  failed = 0;

  told(status: number, ms: number): void {
    if (status < 300) {
      this.done += 1;
      this.times.push(ms);
    } else if (status === 503 || status === 429) this.refused += 1;
    else this.failed += 1;
  }

  line(what: string): string {
    const sorted = this.times.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    const rate = (this.done / secondsEach).toFixed(0);
    return `  ${what}: ${rate}/s done, median ${at(0.5)} ms, 99% within ${at(0.99)} ms, ${this.refused} refused, ${this.failed} failed`;
  }
}

/**
 * `npm run bench -- load`: an instance as `npm start` runs it, on loopback, for under half a minute: the usual load (8 who
 * read, 8 who write, one request after the other), ten times that with 200 clients that send their request and never
 * end it, and the usual load again. Prints what was done, refused and failed, and how long answers took.
 * Clients come from many loopback addresses, each with its own rate limit; Linux only.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mumian-load-'));
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, HOST: _host, ...rest } = process.env;
  const script = join(import.meta.dirname, '..', 'scripts', 'start.mjs');
  const env = { ...rest, PORT: '0', MUMIAN_DATA: folder, MUMIAN_DEMO_HISTORY: '0' };
  const instance = new Instance(
    spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  try {
    const address = await instance.address();
    const client = new ApiClient(address);
    const accounts: { username: string; password: string }[] = JSON.parse(
      await readFile(join(folder, 'demo-accounts.json'), 'utf8'),
    );
    const account = accounts.find(({ username }) => username === 'city-supervisor');
    await client.signIn('city-supervisor', account?.password ?? '');
    const units = (await client.call('GET', '/api/v1/units')).body.items as { id: string; kind: string }[];
    const unitId = units.find(({ kind }) => kind === 'city-department')?.id ?? '';
    await phase('usual load', client, unitId, 1);
    const slow = slowClients(address, 200);
    await phase('ten times the load, and 200 slow clients', client, unitId, 10);
    for (const socket of slow) socket.destroy();
    await phase('usual load again', client, unitId, 1);
  } finally {
    await instance.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

async function phase(title: string, client: ApiClient, unitId: string, times: number): Promise<void> {
  const until = performance.now() + secondsEach * 1000;
  const reads = new Tally();
  const writes = new Tally();
  const body = { name: '压力测试', unitId, post: '科员', phone: '0899-5500000' };
  const clients = Array.from({ length: usual * times }, (_, n) => [
    repeat(client, 1 + n, until, reads, (one) => one.call('GET', readPath)),
    repeat(client, 101 + n, until, writes, (one) => one.call('POST', '/api/v1/people', body)),
  ]);
  await Promise.all(clients.flat());
  console.log([title, reads.line('reading'), writes.line('writing')].join('\n'));
}

/** One client that asks again as soon as it is answered, from ever new addresses, so that no rate limit is met. */
async function repeat(
  client: ApiClient,
  number: number,
  until: number,
  tally: Tally,
  ask: (one: ApiClient) => Promise<{ status: number }>,
): Promise<void> {
  for (let turn = 0; performance.now() < until; turn++) {
    const one = client.from(`127.${1 + (turn % 100)}.${number}.1`);
    const since = performance.now();
    const status = await ask(one).then(
      (answer) => answer.status,
      () => 0,
    );
    tally.told(status, performance.now() - since);
  }
}

/** Clients that promise a body and do not send it. */
function slowClients(address: string, many: number): Socket[] {
  const { hostname, port } = new URL(address);
  return Array.from({ length: many }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => socket.destroy());
    socket.write(
      `POST /api/v1/session HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    );
    return socket;
  });
}
