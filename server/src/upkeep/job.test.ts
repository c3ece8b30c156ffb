import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMember, buildCity, type City, call, type Member } from '../../test/city.ts';
import { drainQueue } from '../../test/queue.ts';
import { openSystem, type System } from '../../test/system.ts';
import { enqueue } from '../platform/jobs/index.ts';
import { tellParked } from '../platform/parking/index.ts';

const UUID = '0198d2a0-0000-7000-8000-000000000001';
const worker = { kind: 'job', name: 'platform.tend-queue', permissions: [] } as const;

let system: System;
let city: City;
let administrator: Member;
let county: Member;
let supervisor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  administrator = await addMember(system, 'system-administrator', city.city);
  county = await addMember(system, 'system-administrator', city.county);
  supervisor = await addMember(system, 'city-supervisor', city.city);
});
beforeEach(async () => {
  await system.drain();
  await system.db.pool.query('delete from queue._private_jobs; delete from platform.notice');
});
afterAll(() => system.close());

/** A job whose input is bad, so that its first try parks it. */
async function parkedJob(): Promise<string> {
  const input = { inspectionId: UUID, phone: '0899-5500000' };
  await system.db.transact((tx) => enqueue(tx, 'monitoring.inspect-site', input));
  await drainQueue({ ...system, clock: () => system.clock.now, twice: false });
  await system.run(tellParked, worker, {});
  await system.drain();
  return (await listed(administrator, '?state=parked')).items[0]?.id ?? '';
}

async function listed(as: Member, query = '') {
  return (await call(system, as, 'GET', `/jobs${query}`)).body;
}

describe('the page of jobs', () => {
  it('shows what waits and what is parked, with the reason, and of the input ids alone', async () => {
    await parkedJob();
    await system.db.transact((tx) => enqueue(tx, 'platform.sweep', {}, { runAt: new Date('2100-01-01') }));
    const { items, total } = await listed(administrator, '?sort=createdAt');
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        name: 'monitoring.inspect-site',
        title: '检查网站',
        state: 'parked',
        reason: expect.stringContaining('输入不符合要求'),
        about: [{ field: 'inspectionId', id: UUID }],
        actions: [
          { name: 'retry', allowed: true },
          { name: 'discard', allowed: true },
        ],
      },
      { name: 'platform.sweep', state: 'waiting', reason: null, about: [], actions: [] },
    ]);
    expect(JSON.stringify(items)).not.toContain('0899');
    expect((await listed(administrator, '?state=waiting')).total).toBe(1);
  });

  it('shows nothing to whoever administers less than the city, and is closed to others', async () => {
    const id = await parkedJob();
    expect(await listed(county)).toMatchObject({ items: [], total: 0 });
    expect(await call(system, county, 'POST', `/jobs/${id}/retry`, {})).toMatchObject({ status: 404 });
    expect(await call(system, supervisor, 'GET', '/jobs')).toMatchObject({ status: 403 });
  });
});

describe('a parked job', () => {
  it('alarms the administrators of the city, once, and stands in their 待办', async () => {
    await parkedJob();
    await system.run(tellParked, worker, {});
    await system.drain();
    const { body } = await call(system, administrator, 'GET', '/notices');
    expect(body.items).toMatchObject([
      {
        title: '1 个后台任务多次失败，已停放',
        body: expect.stringContaining('检查网站'),
        href: '/jobs?state=parked',
      },
    ]);
    expect(body.total).toBe(1);
    expect((await call(system, county, 'GET', '/notices')).body.total).toBe(0);
    const { todos } = (await call(system, administrator, 'GET', '/overview')).body;
    expect(todos).toContainEqual(expect.objectContaining({ code: 'jobs-parked', value: 1 }));
    const blind = (await call(system, county, 'GET', '/overview')).body;
    expect(blind.todos.map((todo: { code: string }) => todo.code)).not.toContain('jobs-parked');
  });

  it('is tried again when a person says so, with history and a new alarm if it fails again', async () => {
    const id = await parkedJob();
    const done = await call(system, administrator, 'POST', `/jobs/${id}/retry`, {});
    expect(done).toMatchObject({ status: 200, body: { id } });
    expect((await listed(administrator)).items).toMatchObject([{ id, state: 'waiting', attempts: 0 }]);
    expect(await call(system, administrator, 'POST', `/jobs/${id}/retry`, {})).toMatchObject({
      status: 409,
      body: { code: 'platform.state-refused' },
    });
    await system.run(tellParked, worker, {});
    await system.drain();
    await system.run(tellParked, worker, {});
    await system.drain();
    expect((await call(system, administrator, 'GET', '/notices')).body.total).toBe(2);
  });

  it('is thrown away for a reason only, which the history keeps', async () => {
    const id = await parkedJob();
    expect(await call(system, administrator, 'POST', `/jobs/${id}/discard`, {})).toMatchObject({
      status: 400,
    });
    const reason = '网站已注销';
    expect(await call(system, administrator, 'POST', `/jobs/${id}/discard`, { reason })).toMatchObject({
      status: 200,
    });
    expect((await listed(administrator)).total).toBe(0);
    const kept = await system.db.pool.query(
      `select verb, reason, actor_kind from platform.history where noun = 'job' and noun_id = $1`,
      [id],
    );
    expect(kept.rows).toEqual([{ verb: 'discard', reason, actor_kind: 'person' }]);
    expect(await call(system, administrator, 'POST', `/jobs/${id}/discard`, { reason })).toMatchObject({
      status: 404,
    });
  });
});
