import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member, signIn } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import type { Actor } from '../platform/operation/index.ts';
import { queueCrawls, sweepCrawls } from './crawl-jobs.ts';
import { nextFullSlot } from './crawl-slot.ts';
import { queueDueCrawls } from './crawl-tick.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let system: System;
let city: City;
let monitor: Member;
let county: Member;
let manager: Member;
let school: string;
let portal: string;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  manager = await addMember(system, 'site-manager', city.education);
  school = await addSite(system, city.education, { name: '木棉市教育局' });
  portal = await addSite(system, city.countyOffice, { name: '江东区人民政府', kind: 'portal' });
  await addSite(system, city.health, { name: '木棉市卫生健康委员会', state: 'planned' });
});
afterAll(() => system.close());

const carrier: Actor = { kind: 'job', name: queueCrawls.name, permissions: queueCrawls.permissions };

/** The tick as a worker runs it. */
async function tick(): Promise<void> {
  const { db, run, clock } = system;
  const signal = new AbortController().signal;
  const silent = { info: () => undefined } as never;
  await queueCrawls.perform({ db, run, actor: carrier, clock: () => clock.now, log: silent, signal }, {});
}

function step(ms: number): void {
  system.clock.now = new Date(system.clock.now.getTime() + ms);
}

/** Sessions end while the clock is moved: whoever comes later signs in again. */
async function signedIn(as: Member): Promise<Member> {
  if ((await call(system, as, 'GET', '/session')).status === 200) return as;
  as.cookie = await signIn(system, as.username);
  return as;
}

const at = async (as: Member, path: string) => (await call(system, await signedIn(as), 'GET', path)).body;
const targets = async (as = monitor, query = '') => (await at(as, `/crawl-targets${query}`)).items;
const health = (as = monitor, query = '') => at(as, `/crawl-health${query}`);
const inspections = async (siteId: string) => (await at(monitor, `/inspections?siteId=${siteId}`)).items;

/** Inspections end as the job would write it, without a network. */
async function endInspections(state: 'finished' | 'failed' = 'finished'): Promise<void> {
  await system.db.pool.query(
    `update monitoring.inspection set state = $1, started_at = $2, finished_at = $2,
      measured = '{"ok": 5, "stopped": null, "coverage": 1}' where state = 'queued'`,
    [state, system.clock.now],
  );
  await system.db.pool.query('delete from queue._private_jobs');
}

/** Moves the clock to a minute after a site is due, or elsewhere near it. @returns when it is due */
async function goToSlotOf(siteId: string, ms = MINUTE): Promise<string> {
  const item = (await targets()).find((each: { id: string }) => each.id === siteId);
  system.clock.now = new Date(Date.parse(item.dueAt) + ms);
  return item.dueAt;
}

/** The hash of a site's identifier may put its monthly full look on the very next day. */
function scopeAt({ id, dueAt }: { id: string; dueAt: string }): string {
  const fullAt = nextFullSlot(id, system.clock.now, { incrementalDays: 1, fullDays: 30 });
  return fullAt <= new Date(dueAt) ? 'full' : 'incremental';
}

async function add(as: Member, body: object) {
  return call(system, as, 'POST', '/crawl-plans', body);
}

describe('a crawl plan', () => {
  it('[1.3] covers every served site of the subtree, each at its own instant within a day', async () => {
    expect(await health()).toMatchObject({ sites: 0, unplannedSites: 2, planned: 0 });
    const { status } = await add(monitor, { unitId: city.city });
    expect(status).toBe(201);
    const items = await targets();
    expect(items).toHaveLength(2);
    for (const { dueAt, nextScope } of items) {
      expect(Date.parse(dueAt) - system.clock.now.getTime()).toBeLessThanOrEqual(DAY);
      expect(nextScope).toBe('full');
    }
    expect(items[0].dueAt).not.toBe(items[1].dueAt);
    expect(await health()).toMatchObject({ sites: 2, unplannedSites: 0 });
    expect((await at(monitor, '/crawl-plans')).items).toMatchObject([
      { unitName: '木棉市', siteId: null, sites: 2, incrementalDays: 1, fullDays: 30 },
    ]);
  });

  it('is one of a unit and one of a site, and for one or the other', async () => {
    expect((await add(monitor, { unitId: city.city })).body.code).toBe('monitoring.plan-taken');
    const own = await add(monitor, { siteId: school });
    expect((await add(monitor, { siteId: school })).body.code).toBe('monitoring.site-plan-taken');
    const twofold = await add(monitor, { siteId: school, unitId: city.city });
    expect(twofold.body.code).toBe('platform.invalid-input');
    const remove = { version: 1, reason: '合并到全市计划' };
    const path = `/crawl-plans/${own.body.id}/remove`;
    expect((await call(system, monitor, 'POST', path, { version: 1 })).body.code).toBe(
      'platform.reason-required',
    );
    expect((await call(system, monitor, 'POST', path, remove)).status).toBe(200);
    expect(await targets(monitor, '?planned=false')).toEqual([]);
  });

  it('[1.1] may be set denser below, never rarer, paused or shorter than the one above', async () => {
    const weaker = [{ incrementalDays: 2 }, { fullDays: 60 }, { maxPages: 500 }, { paused: true }];
    for (const rhythm of weaker) {
      const { body } = await add(county, { unitId: city.county, ...rhythm });
      expect(body).toMatchObject({ code: 'monitoring.plan-weaker', clause: '攀办函〔2017〕11号 一' });
    }
    const denser = await add(county, { unitId: city.county, fullDays: 7 });
    expect(denser.status).toBe(201);
    const path = `/crawl-plans/${denser.body.id}`;
    const paused = { version: 1, fullDays: 7, paused: true };
    expect((await call(system, county, 'PATCH', path, paused)).body.code).toBe('monitoring.plan-weaker');
    // Who sets the plan above may do so.
    expect((await call(system, monitor, 'PATCH', path, paused)).body).toMatchObject({ version: 2 });
    expect((await call(system, monitor, 'PATCH', path, paused)).body.code).toBe('platform.version-conflict');
    expect(await targets(monitor, '?planned=false')).toMatchObject([{ id: portal, dueAt: null }]);
    const history = await at(monitor, `${path}/history`);
    expect(history.items.map((entry: { verb: string }) => entry.verb)).toEqual(['edit', 'add']);
    await call(system, monitor, 'POST', `${path}/remove`, { version: 2, reason: '不再需要' });
    expect((await targets(county)).map((item: { id: string }) => item.id)).toEqual([portal]);
    const foreign = await call(system, county, 'POST', '/crawl-plans', { siteId: school });
    expect(foreign.body.code).toBe('platform.not-found');
    expect((await add(manager, { siteId: school })).body.code).toBe('platform.forbidden');
  });
});

describe('the tick', () => {
  it('[1.3] queues what is due, each site once, and nothing more when it is repeated or comes twice at once', async () => {
    const before = (await targets()).map((item: { dueAt: string }) => Date.parse(item.dueAt));
    system.clock.now = new Date(Math.min(...before) + MINUTE);
    await Promise.all([tick(), tick()]);
    await tick();
    const all = (await at(monitor, '/inspections')).items;
    expect(all).toMatchObject([{ state: 'queued', requestedBy: '检查计划' }]);
    expect(await health()).toMatchObject({ planned: 1, waiting: 1, ran: 0, missed: 0 });
    await endInspections();
    system.clock.now = new Date(Math.max(...before) + MINUTE);
    await tick();
    await endInspections();
    expect((await at(monitor, '/inspections')).total).toBe(2);
    expect(await health()).toMatchObject({ planned: 2, ran: 2, waiting: 0, late: 0, missed: 0 });
    for (const target of await targets()) {
      expect(target).toMatchObject({ coverage: 1, lastState: 'finished' });
      expect(target.nextScope).toBe(scopeAt(target));
    }
  });

  it('leaves nothing half done when the worker dies in it', async () => {
    await goToSlotOf(school);
    const dying = system.run(
      queueDueCrawls,
      carrier,
      {},
      {
        around: async (_ctx, act) => {
          await act();
          throw new Error('killed');
        },
      },
    );
    await expect(dying).rejects.toThrow('killed');
    expect(await inspections(school)).toHaveLength(1);
    await tick();
    await endInspections();
    expect(await inspections(school)).toHaveLength(2);
  });

  it('waits for an inspection under way, and makes up for the slot when it lasted too long', async () => {
    const dueAt = await goToSlotOf(school, -MINUTE);
    await call(system, await signedIn(monitor), 'POST', `/sites/${school}/inspections`, {});
    step(2 * MINUTE);
    await tick();
    expect(await inspections(school)).toHaveLength(3);
    step(HOUR);
    await tick();
    expect((await at(monitor, `/crawl-slots?siteId=${school}&outcome=missed`)).items).toMatchObject([
      { at: dueAt, outcome: 'missed', reason: 'under-way', inspectionId: null },
    ]);
    await endInspections();
    const missedAt = system.clock.now.getTime();
    expect(Date.parse(await goToSlotOf(school))).toBeGreaterThan(missedAt);
  });

  it('shows slots as missed while no worker is alive, and runs each site once after that', async () => {
    for (let day = 0; day < 2; day += 1) {
      step(12 * HOUR);
      await tick();
      await endInspections();
      step(12 * HOUR);
      await tick();
      await endInspections();
    }
    const ran = (await at(monitor, '/inspections')).total;
    step(3 * DAY);
    const dead = await health(monitor, '?days=1');
    expect(dead.missed).toBe(dead.planned);
    await tick();
    await endInspections();
    const { planned, missed, ran: inTime } = await health(monitor, '?days=3');
    expect(planned).toBe(missed + inTime);
    for (let hour = 0; hour < 24; hour += 1) {
      step(HOUR);
      await tick();
      await endInspections();
    }
    // Two sites, a day: each once, be it the one made up for or the next regular slot, or both on the same day.
    const since = (await at(monitor, '/inspections')).total - ran;
    expect(since).toBeGreaterThanOrEqual(2);
    expect(since).toBeLessThanOrEqual(4);
    for (const outcome of ['waiting', 'ran', 'late', 'missed', 'spared']) {
      const figure = (await health(monitor, '?days=7'))[outcome];
      const list = await at(monitor, `/crawl-slots?days=7&catchesUp=false&outcome=${outcome}`);
      expect([outcome, list.total]).toEqual([outcome, figure]);
    }
  });

  it('asks a site that cannot be read ever less often', async () => {
    const before = (await inspections(school)).length;
    const tries = [];
    for (let slot = 0; slot < 12; slot += 1) {
      await goToSlotOf(school);
      await tick();
      await endInspections('failed');
      tries.push((await inspections(school)).length - before);
    }
    expect(tries).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect((await health(monitor, `?days=12&unitId=${city.education}`)).spared).toBe(8);
  });

  it('lets go of sites that are no longer open to the public, and of slots after 400 days', async () => {
    await system.db.pool.query(`update registry.site set state = 'closed' where id = $1`, [portal]);
    await tick();
    expect((await targets()).map((item: { id: string }) => item.id)).toEqual([school]);
    step(401 * DAY);
    const { db, run, clock } = system;
    const log = { info: () => undefined } as never;
    const signal = new AbortController().signal;
    await sweepCrawls.perform({ db, run, actor: carrier, clock: () => clock.now, log, signal }, {});
    const left = await db.pool.query('select count(*)::int as slots from monitoring.crawl_slot');
    expect(left.rows).toEqual([{ slots: 0 }]);
  });
});
