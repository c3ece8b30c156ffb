import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  addMember,
  addPerson,
  addSite,
  buildCity,
  builder,
  type City,
  call,
  type Member,
} from '../../../test/city.ts';
import { fault, lookAt, sighting } from '../../../test/ledger.ts';
import { openSystem, type System } from '../../../test/system.ts';
import type { JobEnv } from '../../platform/jobs/index.ts';
import { type Actor, operation } from '../../platform/operation/index.ts';
import { handOver } from '../../registry/index.ts';
import { askRecheck } from './recheck.ts';
import { answerRecheck, type RecheckAnswer } from './recheck-answer.ts';

let system: System;
let city: City;
let monitor: Member;
let manager: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
afterAll(() => system.close());
// Each rule has an hour's rechecks of its own, and people who have just signed in.
beforeEach(async () => {
  system.clock.now = new Date(system.clock.now.getTime() + 61 * 60_000);
  monitor = await addMember(system, 'monitor', city.city);
  manager = await addMember(system, 'site-manager', city.education);
});

const dead = fault('link.broken-here', { title: '链接打不开' });
const checker: Actor = { kind: 'job', name: 'test.recheck', permissions: ['finding.raise'] };
const answering = operation(
  {
    name: 'test.answer',
    summary: '答复',
    permission: 'finding.raise',
    input: z.custom<readonly RecheckAnswer[]>(),
  },
  answerRecheck,
);

function environmentOf({ db, run, clock }: System): JobEnv {
  const log = pino({ level: 'silent' });
  return { db, run, actor: checker, clock: () => clock.now, log, signal: new AbortController().signal };
}

/** A finding of a site of the education department. */
async function raise(place = 'a', unitId = city.education) {
  const siteId = await addSite(system, unitId, { kind: 'system' });
  const { raised } = await lookAt(system, {
    siteId,
    measured: [{ fault: dead, sightings: [sighting(siteId, place)] }],
  });
  return { siteId, id: raised.join() };
}

async function ask(findingIds: string[], as = monitor) {
  return call(system, as, 'POST', '/rechecks', { findingIds, reason: '已按要求整改' });
}

async function asked(id: string): Promise<string> {
  const { body } = await ask([id]);
  return body.items[0].recheckId;
}

async function rechecks(id: string) {
  return (await call(system, monitor, 'GET', `/findings/${id}/rechecks`)).body.items;
}

async function state(id: string) {
  return (await call(system, monitor, 'GET', `/findings/${id}`)).body.state;
}

const answer = (...answers: RecheckAnswer[]) => system.run(answering, checker, answers);

describe('asking for a second measurement', () => {
  it('[1.4] is one measurement for everybody who asks while it is under way', async () => {
    const { id } = await raise();
    const first = await asked(id);
    expect((await ask([id], manager)).body.items).toEqual([{ findingId: id, recheckId: first }]);
    expect(await rechecks(id)).toMatchObject([{ outcome: null, reason: '已按要求整改' }]);
    const { body } = await call(system, monitor, 'GET', `/findings/${id}/history`);
    expect(body.items.map((entry: { verb: string }) => entry.verb)).toEqual(['ask-recheck']);
  });

  it('[1.1] is refused, for all, when one finding lies outside the reach', async () => {
    const [near, far] = [await raise(), await raise('b', city.health)];
    expect(await ask([near.id, far.id], manager)).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
    expect(await rechecks(near.id)).toEqual([]);
    const editor = await addMember(system, 'editor', city.education);
    expect(await ask([near.id], editor)).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
  });

  it('says at once that a person must look where no program measures', async () => {
    const { id } = await raise();
    await asked(id);
    await system.drain();
    expect(await rechecks(id)).toMatchObject([
      { outcome: 'unmeasured', answerReason: '这类问题不由程序检测，请由人核实' },
    ]);
    expect(await state(id)).toBe('new');
  });

  it('[0.4] looks again at once where the record of the city shows the fault', async () => {
    const siteId = await addSite(system, city.education, { kind: 'system', staffed: false });
    await system.drain();
    const open = async () =>
      (await call(system, monitor, 'GET', `/findings?siteId=${siteId}&phase=open&sort=code`)).body.items;
    const ids = (await open()).map((item: { id: string }) => item.id);
    expect(ids).toHaveLength(3);
    const personId = await addPerson(system, city.education);
    await system.run(handOver, builder, { id: siteId, duty: 'content', personId });
    await ask(ids);
    await system.drain();
    expect(await open()).toHaveLength(2);
    const outcomes = [];
    for (const id of ids) outcomes.push((await rechecks(id))[0].outcome);
    expect(outcomes.sort()).toEqual(['gone', 'there', 'there']);
  });
});

describe('how often', () => {
  it('[1.4] people have ten findings of a unit measured again within an hour, one after another or at once', async () => {
    const found = [];
    for (let place = 0; place < 12; place += 1) found.push((await raise(`p${place}`)).id);
    const tries = await Promise.all(found.slice(0, 11).map((id) => ask([id])));
    expect(tries.filter(({ status }) => status === 202)).toHaveLength(10);
    expect(tries.find(({ status }) => status !== 202)).toMatchObject({
      status: 429,
      body: { code: 'findings.recheck-limit', detail: expect.stringContaining('约 60 分钟后') },
    });
    const begun = found.filter((_, index) => tries[index]?.status === 202);
    expect((await ask(begun)).status).toBe(202);
    const elsewhere = await raise('other', city.health);
    expect((await ask([elsewhere.id])).status).toBe(202);
    system.clock.now = new Date(system.clock.now.getTime() + 60 * 60_000);
    const later = await addMember(system, 'monitor', city.city);
    expect((await ask(found.slice(10), later)).status).toBe(202);
  });

  it('[1.4] more than ten at once are refused as a whole, with what is left', async () => {
    const found = [];
    for (let place = 0; place < 11; place += 1) found.push((await raise(`q${place}`)).id);
    expect((await ask(found)).body.detail).toContain('还可复测 10 个');
    expect(await rechecks(found[0] ?? '')).toEqual([]);
  });

  it('does not count what an order asks for all its findings', async () => {
    const found = [];
    for (let place = 0; place < 11; place += 1) found.push((await raise(`o${place}`)).id);
    const orders: Actor = {
      kind: 'job',
      name: 'test.order',
      permissions: ['finding.read', 'finding.recheck'],
    };
    const { items } = await system.run(askRecheck, orders, { findingIds: found, reason: '整改单复测' });
    expect(items).toHaveLength(11);
    const last = await raise('own');
    expect((await ask([last.id])).status).toBe(202);
  });
});

describe('answering', () => {
  it('[1.4] resolves what is gone, once, however often the answer comes', async () => {
    const { id } = await raise();
    const recheckId = await asked(id);
    await answer({ recheckId, outcome: 'gone' });
    await answer({ recheckId, outcome: 'there' });
    expect(await state(id)).toBe('resolved');
    expect(await rechecks(id)).toMatchObject([{ outcome: 'gone' }]);
  });

  it('brings what is still there up to date, and reopens what had been resolved', async () => {
    const { id, siteId } = await raise();
    await answer({
      recheckId: await asked(id),
      outcome: 'there',
      sighting: sighting(siteId, 'a', { snippet: '仍打不开' }),
    });
    const { body } = await call(system, monitor, 'GET', `/findings/${id}`);
    expect(body).toMatchObject({ state: 'new', snippet: '仍打不开' });
    await answer({ recheckId: await asked(id), outcome: 'gone' });
    await answer({ recheckId: await asked(id), outcome: 'there' });
    expect(await state(id)).toBe('new');
  });

  it('keeps open what was not measured, and says why', async () => {
    const { id } = await raise();
    await answer({ recheckId: await asked(id), outcome: 'unmeasured', reason: '被防火墙拦截' });
    expect(await state(id)).toBe('new');
    expect(await rechecks(id)).toMatchObject([{ outcome: 'unmeasured', answerReason: '被防火墙拦截' }]);
    await expect(answer({ recheckId: await asked(id), outcome: 'unmeasured' })).rejects.toThrow('its reason');
  });

  it('comes with any later look at the site, and not with one that had begun before', async () => {
    const { id, siteId } = await raise();
    await asked(id);
    const measured = [{ fault: dead, sightings: [] }];
    await lookAt(system, { siteId, measured, began: new Date(system.clock.now.getTime() - 1000) });
    expect((await rechecks(id))[0].outcome).toBe(null);
    await lookAt(system, { siteId, measured, began: system.clock.now });
    expect(await rechecks(id)).toMatchObject([{ outcome: 'gone' }]);
  });

  it('counts as not measured after an hour without an answer, and may be asked for anew', async () => {
    const { id } = await raise();
    const first = await asked(id);
    const before = system.clock.now;
    system.clock.now = new Date(before.getTime() + 61 * 60_000);
    const job = system.jobs.find(({ name }) => name === 'findings.answer-overdue-rechecks');
    await job?.perform(environmentOf(system), {});
    system.clock.now = before;
    expect(await rechecks(id)).toMatchObject([{ id: first, outcome: 'unmeasured' }]);
    expect(await asked(id)).not.toBe(first);
  });

  it('tells, in one event a site, what was measured of which finding', async () => {
    const { id, siteId } = await raise();
    const recheckId = await asked(id);
    await answer({ recheckId, outcome: 'gone' });
    const events = await system.db.read((tx) =>
      sql<{ payload: object }>`select payload from platform.event
        where name = 'finding.rechecked' and payload->>'siteId' = ${siteId}`.execute(tx),
    );
    expect(events.rows.map((row) => row.payload)).toEqual([
      { siteId, findingIds: [id], answers: [{ findingId: id, recheckId, outcome: 'gone' }] },
    ]);
  });
});
