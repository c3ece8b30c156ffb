import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statement } from '../../../test/audit.ts';
import { addMember, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { testDatabase } from '../../../test/database.ts';
import { type ModelHost, openModelHost, sayingOf } from '../../../test/model-host.ts';
import { openSystem, type System } from '../../../test/system.ts';

const KEY = 'sk-kapok-in-full-bloom';

let system: System;
let city: City;
let admin: Member;
let host: ModelHost;

beforeAll(async () => {
  system = await openSystem({ allowPrivateServices: true, modelWithinMs: 700 });
  city = await buildCity(system);
  admin = await addMember(system, 'system-administrator', city.city);
  host = await openModelHost();
});
beforeEach(() => {
  host.requests.splice(0);
  host.model = sayingOf({ verdict: 'wrong', reason: '“布署”应为“部署”。', suggestion: '部署' });
});
afterAll(async () => {
  await host.close();
  await system.close();
});

const get = async (as: Member = admin) => (await call(system, as, 'GET', '/opinion-service')).body;

async function set(of: object, as: Member = admin) {
  const { service } = await get();
  return call(system, as, 'PATCH', '/opinion-service', {
    ...{ enabled: false, url: host.url, model: 'city-proof', dailyRequests: 100, dailyTokens: 100_000 },
    ...{ version: service.version, ...of },
  });
}

/** What a test has shown. */
async function tested() {
  const { body } = await call(system, admin, 'POST', '/opinion-service/test');
  await system.drain();
  const { test } = await get();
  return { refused: body.code, outcome: test?.id === body.id ? test?.outcome : undefined };
}

describe('the second opinion', () => {
  it('is off, and asks nobody, until somebody sets it', async () => {
    expect(await get()).toMatchObject({
      service: { enabled: false, url: null, model: null, hasKey: false, trouble: null },
      today: { requests: 0, tokens: 0, answered: 0, failed: 0, usedUp: false },
      test: null,
    });
    expect(await tested()).toEqual({ refused: 'upkeep.opinion-service-unset', outcome: undefined });
  });

  it('is set by the administrator of the whole city alone', async () => {
    const ofCounty = await addMember(system, 'system-administrator', city.county);
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    expect(await get(ofCounty)).toMatchObject({
      ...{ service: null, today: null, test: null },
      actions: [{ name: 'edit', allowed: false }],
    });
    expect((await set({}, ofCounty)).body).toMatchObject({ status: 404, code: 'platform.not-found' });
    expect((await set({}, supervisor)).body).toMatchObject({ status: 403, code: 'platform.forbidden' });
    for (const [who, code] of [
      [ofCounty, 'platform.not-found'],
      [supervisor, 'platform.forbidden'],
    ] as const)
      expect((await call(system, who, 'POST', '/opinion-service/test')).body.code).toBe(code);
  });

  it.each([
    ['an address', { enabled: true, url: null }, 'url'],
    ['a model', { enabled: true, model: null }, 'model'],
    ['encryption where there is a key', { url: 'http://models.example.gov.cn/v1', key: 'x' }, 'url'],
    ['an address that may be reached', { url: 'http://169.254.169.254/v1' }, 'url'],
  ])('is refused without %s', async (_what, of, field) => {
    const { status, body } = await set(of);
    expect([status, body.code]).toEqual([422, 'upkeep.opinion-service-refused']);
    expect(body.issues.map((issue: { field: string }) => issue.field)).toContain(field);
  });

  it.each([
    [{ url: 'ftp://models.example.gov.cn/' }],
    [{ url: 'https://user:word@models.example.gov.cn/' }],
    [{ key: 'two\r\nlines' }],
    [{ dailyRequests: 0 }],
    [{ dailyTokens: 1.5 }],
  ])('does not take %j', async (of) => {
    expect((await set(of)).body.code).toBe('platform.invalid-input');
  });

  it('has a key that nobody sees again: not in answers, history, audit or database', async () => {
    const answer = await set({ key: KEY });
    expect(answer).toMatchObject({ status: 200, body: { service: { hasKey: true, url: host.url } } });
    await set({ key: KEY, version: 1 });
    await tested();
    expect(host.requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      authorization: `Bearer ${KEY}`,
    });
    const { ownerUrl } = await testDatabase();
    const tables = await statement<{ name: string }>(
      ownerUrl,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await statement(ownerUrl, `select 1 from ${name} as row where row::text like $1`, [
        `%${KEY}%`,
      ]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    expect(JSON.stringify([answer.body, await get()])).not.toContain(KEY);
    const entries = await statement<{ changes: unknown }>(
      ownerUrl,
      `select changes from audit.entry where noun = 'opinion-service' and outcome = 'done'`,
    );
    expect(JSON.stringify(entries)).toContain('dailyRequests');
  });

  it('keeps its key for itself: another address asks for it anew', async () => {
    const { status, body } = await set({ url: 'https://models.example.gov.cn/v1' });
    expect([status, body.issues]).toEqual([422, [expect.objectContaining({ field: 'key' })]]);
  });

  it('is not overwritten by who has not seen the latest settings', async () => {
    expect((await set({ version: 1 })).body.code).toBe('platform.version-conflict');
  });
});

describe('a test of the model server', () => {
  it('sends one harmless sentence, even while the second opinion is off, and counts in the budget', async () => {
    const before = (await get()).today;
    expect(await tested()).toMatchObject({ outcome: 'recognised' });
    expect(host.requests.map(({ question }) => question.texts.map(({ text }) => text))).toEqual([
      ['会议布署了下一阶段的重点工作。'],
    ]);
    expect((await get()).today).toMatchObject({
      requests: before.requests + 1,
      tokens: before.tokens + 100,
    });
  });

  it.each([
    ['does not see the slip', sayingOf({ verdict: 'right' }), 'missed'],
    ['has no verdict', () => ({ verdicts: [], additions: [] }), 'unreadable'],
    ['answers in markup', sayingOf({ verdict: 'wrong', reason: '<b>错</b>' }), 'unreadable'],
    ['answers with a page', () => ({ raw: '<html>登录</html>' }), 'unreadable'],
    ['does not answer', () => 'hang' as const, 'timeout'],
    ['does not take the key', () => ({ raw: '{}', status: 401 }), 'key-refused'],
    ['does not know the model', () => ({ raw: '{}', status: 404 }), 'not-found'],
    ['is busy', () => ({ raw: '{}', status: 429 }), 'busy'],
    ['does not take the question', () => ({ raw: '{}', status: 400 }), 'refused'],
    ['leads elsewhere', () => ({ raw: '{}', status: 302 }), 'redirected'],
    ['is broken', () => ({ raw: '{}', status: 500 }), 'server-error'],
  ])('says so where the model server %s', async (_what, model, outcome) => {
    host.model = model;
    expect(await tested()).toMatchObject({ outcome });
    expect(host.requests).toHaveLength(1);
  });

  it('says so where nobody listens, and where the key file is another one', async () => {
    const gone = await openModelHost();
    await gone.close();
    await set({ url: gone.url, key: null });
    expect(await tested()).toMatchObject({ outcome: 'unreachable' });
    await set({ key: KEY });
    await system.db.transact((tx) =>
      tx
        .updateTable('upkeep.opinion_service')
        .set({ key_sealed: Buffer.alloc(60, 1) })
        .execute(),
    );
    expect(await tested()).toMatchObject({ outcome: 'secret-lost' });
    await set({ key: KEY });
  });

  it('sends nothing once the budget of the day is used up', async () => {
    await set({ dailyRequests: 1 });
    expect((await get()).today.usedUp).toBe(true);
    expect(await tested()).toMatchObject({ outcome: 'used-up' });
    expect(host.requests).toEqual([]);
  });
});

describe('a city that has not opened its inner network', () => {
  it('refuses an address there, and tells the operator’s setting', async () => {
    const closed = await openSystem();
    const { service } = await get();
    const { status, body } = await call(closed, admin, 'PATCH', '/opinion-service', {
      ...{ enabled: true, url: host.url, model: 'city-proof', dailyRequests: 1, dailyTokens: 1 },
      version: service.version,
    });
    expect([status, body.code]).toEqual([422, 'upkeep.opinion-service-refused']);
    expect(body.detail).toContain('MUMIAN_ALLOW_PRIVATE_SERVICES');
    await closed.close();
  });
});
