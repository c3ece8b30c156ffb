import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, freeForsaken } from '../src/platform/jobs/index.ts';
import { issueOrders } from '../src/rectification/index.ts';
import { addMember, addSite, buildCity, builder, type City, call, type Member, signIn } from './city.ts';
import { deadSessionsGone } from './dead-session.ts';
import { fault, lookAt, sighting } from './ledger.ts';
import { openModelHost, sayingOf } from './model-host.ts';
import { type ModuleProcess, startModule } from './module-process.ts';
import { runJob } from './run-job.ts';
import { openSystem, type System } from './system.ts';
import { type SmallSite, smallPage, startSmallSite } from './web-site.ts';

const log = pino({ level: 'silent' });
const dataFolder = mkdtempSync(join(tmpdir(), 'mumian-killed-'));
let system: System;
let city: City;
let monitor: Member;
let web: SmallSite;
let url: string;
const workers: ModuleProcess[] = [];

beforeAll(async () => {
  system = await openSystem({ dataFolder, allowPrivateServices: true });
  url = system.db.pool.options.connectionString ?? '';
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  web = await startSmallSite({});
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.kill();
});
afterAll(async () => {
  await web.close();
  await system.close();
});

function startCityWorker(): ModuleProcess {
  const worker = startModule('server/test/city-worker.ts', [url, dataFolder, system.clock.now.toISOString()]);
  workers.push(worker);
  return worker;
}

/** What the living do with the work of the dead, without the seconds in between. */
async function goOn(): Promise<void> {
  await deadSessionsGone(system.db.pool);
  const suspects = await freeForsaken({ db: system.db, log }, new Set());
  await freeForsaken({ db: system.db, log }, suspects);
  await system.drain();
}

let sites = 0;

/** A site with a dead link and a page that hangs until it is put right. */
async function newSite() {
  sites += 1;
  const folder = `/k${sites}/`;
  web.pages.set(
    folder,
    smallPage('首页', `<a href="${folder}gone.html">旧闻</a><a href="${folder}slow.html">动态</a>`),
  );
  web.pages.set(`${folder}slow.html`, smallPage('动态', '<p>动态</p>'));
  const id = await addSite(system, city.education, { kind: 'system', url: `${web.url}${folder.slice(1)}` });
  return { id, folder };
}

const get = async (path: string) => (await call(system, monitor, 'GET', path)).body;

const verbsOf = async (id: string) =>
  (
    await system.db.pool.query('select verb from platform.history where noun_id = $1 order by at, id', [id])
  ).rows.map(({ verb }) => verb);

describe('work whose worker is killed with -9', { timeout: 120_000 }, () => {
  it('[1.3] an inspection is finished by another, with each finding once', async () => {
    const site = await newSite();
    web.pages.set(`${site.folder}slow.html`, 'hang');
    const asked = web.asked(`${site.folder}slow.html`);
    const { id } = (await call(system, monitor, 'POST', `/sites/${site.id}/inspections`, {})).body;
    const worker = startCityWorker();
    await asked;
    await worker.kill();
    expect((await get(`/inspections/${id}`)).state).toBe('running');
    web.pages.set(`${site.folder}slow.html`, smallPage('动态', '<p>动态</p>'));
    await goOn();
    expect(await get(`/inspections/${id}`)).toMatchObject({ state: 'finished', pagesDone: 3 });
    expect(await verbsOf(id)).toEqual(['start', 'begin', 'finish']);
    const { items } = await get(`/findings?siteId=${site.id}&code=link.dead.internal`);
    expect(items).toMatchObject([{ seenCount: 1 }]);
    const { total } = await get('/notices');
    expect(total).toBe(1);
  });

  it('[1.4] a recheck is answered by another, once', async () => {
    const site = await newSite();
    await call(system, monitor, 'POST', `/sites/${site.id}/inspections`, {});
    await system.drain();
    const [{ id }] = (await get(`/findings?siteId=${site.id}&code=link.dead.internal`)).items;
    web.pages.set(`${site.folder}gone.html`, 'hang');
    const asked = web.asked(`${site.folder}gone.html`);
    await call(system, monitor, 'POST', '/rechecks', { findingIds: [id], reason: '已整改' });
    const worker = startCityWorker();
    await asked;
    await worker.kill();
    web.pages.set(`${site.folder}gone.html`, smallPage('旧闻', '<p>回来了</p>'));
    await goOn();
    const { items } = await get(`/findings/${id}/rechecks`);
    expect(items).toMatchObject([{ outcome: 'gone' }]);
    expect((await verbsOf(id)).filter((verb) => verb === 'resolve')).toHaveLength(1);
  });

  it('[1.4] a question to the model server is paid for, and asked again in an hour, once', async () => {
    const host = await openModelHost(() => 'hang');
    const asked = new Promise<void>((resolve) => {
      host.model = () => {
        resolve();
        return 'hang';
      };
    });
    await system.db.pool.query(
      `update upkeep.opinion_service set enabled = true, url = $1, model = 'city-proof', daily_requests = 2`,
      [host.url],
    );
    const { id: siteId } = await newSite();
    const evidence = { text: '会议【布署】了工作。', wording: { text: '布署' } };
    const slip = sighting(siteId, 'slip', { evidence, certainty: 'probable' });
    const measured = [{ fault: fault('text.wrong-word'), sightings: [slip] }];
    const { raised } = await lookAt(system, { siteId, measured });
    await system.db.transact((tx) => enqueue(tx, 'upkeep.ask-opinions', {}));
    const worker = startCityWorker();
    await asked;
    await worker.kill();
    host.model = sayingOf({ verdict: 'wrong' });
    await goOn();
    expect(await get(`/findings/${raised.join()}`)).toMatchObject({ opinion: null, version: 1 });
    expect(host.requests).toHaveLength(1);
    system.clock.now = new Date(system.clock.now.getTime() + 3_600_000);
    monitor = { ...monitor, cookie: await signIn(system, monitor.username) };
    await runJob(system, 'upkeep.ask-opinions');
    await runJob(system, 'upkeep.ask-opinions');
    expect(await get(`/findings/${raised.join()}`)).toMatchObject({ opinion: { verdict: 'agrees' } });
    const { rows } = await system.db.pool.query('select requests from upkeep.opinion_day');
    expect([rows, host.requests.length]).toEqual([[{ requests: 2 }], 2]);
    await host.close();
  });

  it('[1.3] a tick of the crawl plans has queued all or nothing, and the next one queues each site once', async () => {
    const site = await newSite();
    await call(system, monitor, 'POST', '/crawl-plans', { unitId: city.city });
    await system.db.pool.query(`update monitoring.crawl_target set due_at = $1`, [system.clock.now]);
    await killWhileWriting('monitoring.crawl_slot', 'monitoring.queue-crawls');
    expect((await get(`/inspections?siteId=${site.id}`)).total).toBe(0);
    await goOn();
    const slots = await get(`/crawl-slots?siteId=${site.id}`);
    expect(slots.total).toBe(1);
    expect((await get(`/inspections?siteId=${site.id}`)).items).toMatchObject([{ state: 'finished' }]);
  });

  it('[5.3] an escalation proposes nothing or the whole, and the next one each step once', async () => {
    const site = await newSite();
    const dead = system.wings
      .flatMap((wing) => [...wing.faults])
      .find(({ code }) => code === 'link.dead.internal');
    if (!dead) throw new Error('no such fault');
    const measured = [
      { fault: { ...dead, severity: 'veto' as const }, sightings: [sighting(site.id, 'gone')] },
    ];
    const { raised } = await lookAt(system, { siteId: site.id, measured });
    await system.db.pool.query(`update findings.finding set state = 'confirmed' where id = any($1)`, [
      raised,
    ]);
    const { orderIds } = await system.run(issueOrders, builder, { findingIds: raised });
    const orderId = orderIds.join();
    system.clock.now = new Date(system.clock.now.getTime() + 3 * 86_400_000);
    await killWhileWriting('rectification.ladder_step', 'rectification.propose-steps');
    const steps = async () =>
      (
        await system.db.pool.query('select step from rectification.ladder_step where order_id = $1', [
          orderId,
        ])
      ).rows;
    expect(await steps()).toEqual([]);
    await goOn();
    expect(await steps()).toEqual([{ step: 'remind' }]);
  });
});

/** Starts a job, and kills its worker when it has all but the last of its writing done, to a table that is locked. */
async function killWhileWriting(table: string, job: string): Promise<void> {
  const holder = await system.db.pool.connect();
  try {
    await holder.query('begin');
    await holder.query(`lock table ${table} in exclusive mode`);
    await system.db.transact((tx) => enqueue(tx, job, {}));
    const worker = startCityWorker();
    await waitingFor(table);
    await worker.kill();
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

/** Until somebody waits for the lock that is held. */
async function waitingFor(table: string): Promise<void> {
  for (;;) {
    const { rows } = await system.db.pool.query(
      'select from pg_locks where not granted and relation = $1::regclass',
      [table],
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
