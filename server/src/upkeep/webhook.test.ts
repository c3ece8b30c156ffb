import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { statement } from '../../test/audit.ts';
import { addMember, buildCity, type City, call, type Member, signIn } from '../../test/city.ts';
import { testDatabase } from '../../test/database.ts';
import { openReceiver, type Receiver } from '../../test/receiver.ts';
import { runJob } from '../../test/run-job.ts';
import { openSystem, type System } from '../../test/system.ts';
import { emit } from '../platform/events/index.ts';
import { operation } from '../platform/operation/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let system: System;
let city: City;
let admin: Member;
const receivers: Receiver[] = [];

beforeAll(async () => {
  system = await openSystem({ allowPrivateServices: true });
  city = await buildCity(system);
  admin = await addMember(system, 'system-administrator', city.city);
});
afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.close();
  await system.db.transact((tx) => tx.deleteFrom('upkeep.webhook').execute());
});
afterAll(() => system.close());

/** A receiver that answers as told, closed after the test. */
async function receiver(...of: Parameters<typeof openReceiver>): Promise<Receiver> {
  const opened = await openReceiver(...of);
  receivers.push(opened);
  return opened;
}

async function add(
  url: string,
  events: string[] = ['site.changed'],
): Promise<{ id: string; secret: string }> {
  const { status, body } = await call(system, admin, 'POST', '/webhooks', { name: '市数据局', url, events });
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}

async function list() {
  return (await call(system, admin, 'GET', '/webhooks')).body.items;
}

async function deliveries(id: string) {
  return (await call(system, admin, 'GET', `/webhooks/${id}/deliveries?limit=200`)).body.items;
}

const emitting = operation(
  { name: 'test.emit', summary: '发生', permission: 'public', input: z.any() },
  (ctx, siteId: string) => emit(ctx, { name: 'site.changed', payload: { siteId } }),
);

/** Something happens on a site, and what follows from it. */
async function happen(siteId = '019d0000-0000-7000-8000-000000000001'): Promise<void> {
  await system.run(emitting, { kind: 'visitor' }, siteId);
  await system.drain();
}

async function later(ms: number): Promise<void> {
  system.clock.now = new Date(system.clock.now.getTime() + ms);
  // Sessions end meanwhile.
  admin = { ...admin, cookie: await signIn(system, admin.username) };
  await runJob(system, 'upkeep.send-webhooks');
}

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end();

describe('a webhook', () => {
  it('is told of the events that it has subscribed to, signed over id, time and body', async () => {
    const { url, messages } = await receiver();
    const { id, secret } = await add(url);
    const siteId = '019d0000-0000-7000-8000-00000000000a';
    await happen(siteId);
    const [message] = messages;
    expect(JSON.parse(message?.body ?? '')).toEqual({
      type: 'site.changed',
      timestamp: system.clock.now.toISOString(),
      data: { siteId },
    });
    const at = String(system.clock.now.getTime() / 1000);
    const [delivery] = await deliveries(id);
    const signed = `${delivery.id}.${at}.${message?.body}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(message?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': delivery.id,
      'webhook-timestamp': at,
      'webhook-signature': `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    });
    expect(delivery).toMatchObject({ event: 'site.changed', stage: 'delivered', status: 200, attempts: 1 });
  });

  it('is not told of other events, nor of what happened while it was switched off', async () => {
    const { url, messages } = await receiver();
    const { id } = await add(url, ['order.issued']);
    await happen();
    const off = { version: 1, events: ['site.changed'], enabled: false };
    expect((await call(system, admin, 'PATCH', `/webhooks/${id}`, off)).body).toEqual({ id, version: 2 });
    await happen();
    expect((await call(system, admin, 'POST', `/webhooks/${id}/test`)).body.code).toBe('upkeep.webhook-off');
    await call(system, admin, 'PATCH', `/webhooks/${id}`, { version: 2, enabled: true });
    expect(messages).toEqual([]);
    await happen();
    expect(messages).toHaveLength(1);
  });

  it('gets a message again under the same id after 1 min, 5 min, 30 min, 2 h … and no longer than three days', async () => {
    const { url, messages } = await receiver(status(500));
    const { id } = await add(url);
    await happen();
    const pauses = [1 / 60, 5 / 60, 0.5, 2, 5, 10, 14, 20, 24];
    for (const hours of pauses) {
      await later(hours * HOUR - 1);
      const before = messages.length;
      await later(1);
      expect(messages.length).toBe(before + 1);
    }
    expect(await deliveries(id)).toMatchObject([
      { stage: 'failed', reason: 'status', status: 500, attempts: 10, nextAt: null },
    ]);
    await later(48 * HOUR);
    expect(messages).toHaveLength(10);
    expect(new Set(messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(messages.map(({ headers }) => headers['webhook-timestamp'])).size).toBeGreaterThan(5);
  });

  it('gets messages in their order: what comes later waits for what has failed', async () => {
    const { url, messages } = await receiver((response, all) =>
      status(all.length === 1 ? 503 : 204)(response),
    );
    await add(url);
    for (const n of [1, 2, 3]) await happen(`019d0000-0000-7000-8000-00000000000${n}`);
    await later(MINUTE);
    const sites = messages.map(({ body }) => JSON.parse(body).data.siteId.at(-1));
    expect(sites[0]).toBe('1');
    expect([...sites.slice(1)].sort()).toEqual(['1', '2', '3']);
  });

  it('that does not answer holds up no other', async () => {
    const silent = await receiver(() => undefined);
    const fine = await receiver();
    const { id } = await add(silent.url);
    await add(fine.url);
    const happening = happen();
    const arrived = () => [silent.messages.length, fine.messages.length];
    await expect.poll(arrived, { timeout: 20_000 }).toEqual([1, 1]);
    await silent.close();
    await happening;
    expect(await deliveries(id)).toMatchObject([{ stage: 'waiting', reason: 'broken' }]);
  });

  it.each([
    [
      'redirects',
      (response: ServerResponse) => void response.writeHead(308, { location: '/other' }).end(),
      'redirected',
      308,
    ],
    ['refuses', status(403), 'status', 403],
    ['hangs up', (response: ServerResponse) => void response.destroy(), 'broken', null],
  ])('that %s is told as that, and nothing is sent elsewhere', async (_what, answer, reason, code) => {
    const { url, messages } = await receiver(answer);
    const { id } = await add(url);
    await happen();
    expect(await deliveries(id)).toMatchObject([{ stage: 'waiting', reason, status: code }]);
    expect(messages).toHaveLength(1);
  });

  it('where nobody listens is told as that', async () => {
    const gone = await receiver();
    await gone.close();
    const { id } = await add(gone.url);
    await happen();
    expect(await deliveries(id)).toMatchObject([{ stage: 'waiting', reason: 'unreachable', status: null }]);
  });

  it('that fails for five days is switched off, and the administrators are told', async () => {
    const { url } = await receiver(status(500));
    const { id } = await add(url);
    await happen();
    await later(3 * 24 * HOUR);
    await happen();
    expect(await list()).toMatchObject([{ enabled: true, failingSince: expect.any(String) }]);
    await later(2 * 24 * HOUR);
    expect(await list()).toMatchObject([{ id, enabled: false, stoppedAt: expect.any(String) }]);
    expect((await deliveries(id)).map((one: { reason: string }) => one.reason)).toContain('switched-off');
    const { body } = await call(system, admin, 'GET', '/notices');
    expect(body.items[0]).toMatchObject({ title: '推送“市数据局”已自动停用', href: '/settings/webhooks' });
    const version = (await list())[0].version;
    await call(system, admin, 'PATCH', `/webhooks/${id}`, { version, enabled: true });
    expect(await list()).toMatchObject([{ enabled: true, failingSince: null, stoppedAt: null }]);
  });

  it('that answers 410 is switched off at once', async () => {
    const { url } = await receiver(status(410));
    await add(url);
    await happen();
    expect(await list()).toMatchObject([{ enabled: false }]);
  });

  it('that works again has no past', async () => {
    const { url } = await receiver((response, all) => status(all.length === 1 ? 500 : 200)(response));
    await add(url);
    await happen();
    await later(MINUTE);
    expect(await list()).toMatchObject([{ failingSince: null }]);
  });

  it('is tested at once and once', async () => {
    const { url, messages } = await receiver(status(500));
    const { id } = await add(url);
    const { body } = await call(system, admin, 'POST', `/webhooks/${id}/test`);
    await system.drain();
    await later(HOUR);
    expect(JSON.parse(messages[0]?.body ?? '')).toMatchObject({ type: 'webhook.test', data: {} });
    expect(messages).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([{ id: body.deliveryId, stage: 'failed', status: 500 }]);
  });
});

describe('the secret of a webhook', () => {
  it('is shown once and lies sealed: not in lists, history, audit or database', async () => {
    const { url, messages } = await receiver();
    const { id, secret } = await add(url);
    const changed = await call(system, admin, 'POST', `/webhooks/${id}/secret`);
    expect(changed.body.secret).not.toBe(secret);
    await happen();
    const { headers, body } = messages[0] ?? { headers: {}, body: '' };
    const key = Buffer.from(changed.body.secret.replace('whsec_', ''), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    const { ownerUrl } = await testDatabase();
    const tables = await statement<{ name: string }>(
      ownerUrl,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await statement(ownerUrl, `select 1 from ${name} as row where row::text ~ 'whsec_'`);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    expect(JSON.stringify(await list())).not.toContain('secret');
  });

  it('that lies under another webhook signs nothing', async () => {
    const { url, messages } = await receiver();
    const [one, other] = [await add(url), await add(url, ['order.issued'])];
    await system.db.transact(async (tx) => {
      const { secret_sealed } = await tx
        .selectFrom('upkeep.webhook')
        .select('secret_sealed')
        .where('id', '=', other.id)
        .executeTakeFirstOrThrow();
      await tx.updateTable('upkeep.webhook').set({ secret_sealed }).where('id', '=', one.id).execute();
    });
    await happen();
    expect(await deliveries(one.id)).toMatchObject([{ stage: 'waiting', reason: 'secret-lost' }]);
    expect(messages).toEqual([]);
  });
});

describe('an address of a webhook', () => {
  it.each([
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://[::ffff:127.0.0.1]/'],
    ['http://0.0.0.0/'],
  ])('is refused where the guard refuses it, private services or not: %s', async (url) => {
    const { status: code, body } = await call(system, admin, 'POST', '/webhooks', {
      ...{ name: '元数据', url, events: ['site.changed'] },
    });
    expect([code, body.code]).toEqual([422, 'upkeep.webhook-address-refused']);
  });

  it.each([
    ['ftp://example.gov.cn/'],
    ['http://user:pass@example.gov.cn/'],
    ['example.gov.cn'],
    ['http://example.gov.cn/#a'],
  ])('has the form of one: %s is refused', async (url) => {
    const { body } = await call(system, admin, 'POST', '/webhooks', {
      name: '坏',
      url,
      events: ['site.changed'],
    });
    expect(body.code).toBe('platform.invalid-input');
  });

  it('on this machine or in private networks is refused unless the operator allows it, and again when it is used', async () => {
    const { url, messages } = await receiver();
    const { id } = await add(url);
    const careful = await openSystem({ allowPrivateServices: false });
    const attempt = await call(careful, admin, 'POST', '/webhooks', {
      name: '内',
      url,
      events: ['site.changed'],
    });
    expect(attempt.body.code).toBe('upkeep.webhook-address-refused');
    careful.clock.now = system.clock.now;
    await system.run(emitting, { kind: 'visitor' }, '019d0000-0000-7000-8000-000000000001');
    await careful.drain();
    expect(await deliveries(id)).toMatchObject([{ stage: 'waiting' }]);
    expect(messages).toEqual([]);
    await careful.app.close();
    await careful.db.close();
  });

  it('has room for twenty, with no event unknown and none at all refused', async () => {
    const { url } = await receiver();
    for (let n = 0; n < 20; n += 1) await add(url);
    const post = (events: string[]) => call(system, admin, 'POST', '/webhooks', { name: '多', url, events });
    expect((await post(['site.changed'])).body.code).toBe('upkeep.webhook-too-many');
    expect((await post([])).body.code).toBe('platform.invalid-input');
    expect((await post(['order.item-verified'])).body.code).toBe('platform.invalid-input');
  });
});

describe('who may set webhooks', () => {
  it('is the administrator of the whole city alone; for others they do not exist', async () => {
    const { url } = await receiver();
    const { id } = await add(url);
    const ofCounty = await addMember(system, 'system-administrator', city.county);
    const body = { name: '县', url, events: ['site.changed'] };
    expect((await call(system, ofCounty, 'GET', '/webhooks')).body.items).toEqual([]);
    for (const [method, path, payload] of [
      ['POST', '/webhooks', body],
      ['PATCH', `/webhooks/${id}`, { version: 1, enabled: false }],
      ['DELETE', `/webhooks/${id}`, undefined],
      ['POST', `/webhooks/${id}/secret`, undefined],
      ['POST', `/webhooks/${id}/test`, undefined],
      ['GET', `/webhooks/${id}/deliveries`, undefined],
    ] as const) {
      const answer = await call(system, ofCounty, method, path, payload);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    expect((await call(system, supervisor, 'POST', '/webhooks', body)).status).toBe(403);
    expect((await call(system, admin, 'DELETE', `/webhooks/${id}`)).status).toBe(204);
    expect((await call(system, admin, 'GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
  });
});
