import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createResolver, type ResolverOptions } from '../src/resolver.ts';
import { serveNames, type Zone } from './name-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function names(zone: Zone) {
  const server = await serveNames(zone);
  closers.push(server.close);
  return server;
}

function resolver(options: ResolverOptions) {
  const made = createResolver({ hosts: new Map(), ...options });
  closers.push(made.close);
  return made;
}

const LIVE: Zone = { 'live.test': ['114.114.114.114'] };
const DEAD = { found: false, result: { outcome: 'broken', code: 'dns.nxdomain' } };

/** More than libuv has threads. */
const BLOCKED_JOBS = 16;

/**
 * Opening a named pipe to read waits in its thread until somebody opens it to write: nothing that needs the pool gets
 * on until then. @returns what opens it, and tells how many jobs had been waiting
 */
function blockThreadPool(): () => Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mumian-pipe-'));
  const pipe = join(folder, 'pipe');
  execFileSync('/usr/bin/mkfifo', [pipe]);
  let opened = 0;
  const waiting = Array.from({ length: BLOCKED_JOBS }, async () => {
    const end = await open(pipe, 'r');
    opened += 1;
    await end.close();
  });
  let released: Promise<number> | null = null;
  return () => {
    released ??= letGo();
    return released;
  };

  async function letGo(): Promise<number> {
    const before = opened;
    const writer = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    await Promise.all(waiting);
    closeSync(writer);
    rmSync(folder, { recursive: true });
    return BLOCKED_JOBS - before;
  }
}

describe('five hundred dead names', () => {
  /** Asks for all at once, a live name last. @returns how many dead ones were not yet known when the live one was */
  async function ask() {
    const dns = await names(LIVE);
    const own = resolver({ servers: [dns.address] });
    let settled = 0;
    const dead = Array.from({ length: 500 }, async (_, at) => {
      const answer = await own.resolve(`dead${at}.test`);
      settled += 1;
      return answer;
    });
    const live = await own.resolve('live.test');
    const before = settled;
    return { live, before, dead: await Promise.all(dead), queries: dns.queries.length };
  }

  test('are all NXDOMAIN, and a live name asked after them is found in its turn', async () => {
    const { live, dead, queries } = await ask();
    expect(live).toMatchObject({ found: true, addresses: ['114.114.114.114'] });
    for (const answer of dead) expect(answer).toMatchObject(DEAD);
    expect(queries).toBe(501 * 2);
  });

  test.skipIf(process.platform === 'win32')(
    'stay so while every thread of the pool is blocked, of which none is needed',
    async () => {
      const release = blockThreadPool();
      closers.push(release);
      const { live, dead } = await ask();
      expect(live.found).toBe(true);
      for (const answer of dead) expect(answer).toMatchObject(DEAD);
      expect(await release()).toBe(BLOCKED_JOBS);
    },
  );
});

describe('a name that does not exist', () => {
  test('is asked of a second server where there is one, and dead when both say so', async () => {
    const [first, second] = [await names({}), await names({})];
    const own = resolver({ servers: [first.address, second.address] });
    expect(await own.resolve('gone.test')).toMatchObject(DEAD);
    expect(second.queries).toEqual(['gone.test', 'gone.test']);
  });

  test('lives when the second server knows it', async () => {
    const [first, second] = [await names({}), await names(LIVE)];
    const own = resolver({ servers: [first.address, second.address] });
    expect(await own.resolve('live.test')).toMatchObject({ found: true, addresses: ['114.114.114.114'] });
  });

  test('is remembered for a minute and then asked again', async () => {
    const dns = await names({});
    let now = 0;
    const own = resolver({ servers: [dns.address], clock: () => now });
    for (const at of [0, 59_000]) {
      now = at;
      await own.resolve('gone.test');
    }
    expect(dns.queries).toHaveLength(2);
    now = 61_000;
    await own.resolve('gone.test');
    expect(dns.queries).toHaveLength(4);
  });
});

describe('a name', () => {
  test('of the hosts file is not asked of anybody, in either case of its letters', async () => {
    const dns = await names({});
    const own = resolver({ servers: [dns.address], hosts: new Map([['oa.city.gov.cn', ['10.1.2.3']]]) });
    expect(await own.resolve('OA.city.gov.cn.')).toMatchObject({ found: true, addresses: ['10.1.2.3'] });
    expect(dns.queries).toEqual([]);
  });

  test('without an address is unverified, not dead', async () => {
    const dns = await names({ 'mail.test': [] });
    expect(await resolver({ servers: [dns.address] }).resolve('mail.test')).toMatchObject({
      result: { outcome: 'unverified', code: 'dns.no-address' },
    });
  });

  test('asked many times at once is asked of the server once', async () => {
    const dns = await names(LIVE);
    const own = resolver({ servers: [dns.address] });
    await Promise.all(Array.from({ length: 50 }, () => own.resolve('live.test')));
    expect(dns.queries).toHaveLength(2);
  });
});

describe('a server that says of a name that it does not exist', () => {
  const landmarks = ['www.gov.cn', 'www.cnnic.cn'];

  test('is believed where it knows a name that exists beyond doubt', async () => {
    const dns = await names({ 'www.cnnic.cn': ['114.114.114.114'] });
    const own = resolver({ servers: [dns.address], landmarks });
    expect(await own.resolve('gone.com')).toMatchObject(DEAD);
  });

  test('and of every name that exists has said nothing: it stands in a closed network', async () => {
    const dns = await names({ 'oa.mumian.lan': ['10.1.2.3'] });
    const own = resolver({ servers: [dns.address], landmarks });
    const blind = { found: false, result: { outcome: 'unverified', code: 'dns.blind' } };
    expect(await own.resolve('www.gone.com')).toMatchObject(blind);
    expect(await own.resolve('www.gone.org')).toMatchObject(blind);
    expect(dns.queries.filter((name) => name === 'www.gov.cn')).toHaveLength(2);
    expect(await own.resolve('oa.mumian.lan')).toMatchObject({ found: true });
  });

  test('[RFC 6761] need not see the world to be right of a name that nobody can register', async () => {
    const dns = await names({});
    const own = resolver({ servers: [dns.address], landmarks });
    expect(await own.resolve('www.gone.invalid')).toMatchObject(DEAD);
  });

  test('is believed when it was named for the purpose', async () => {
    const dns = await names({});
    expect(await resolver({ servers: [dns.address] }).resolve('gone.com')).toMatchObject(DEAD);
  });
});
