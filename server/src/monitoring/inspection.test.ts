import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type SmallSite, smallPage, startSmallSite } from '../../test/web-site.ts';
import type { Actor } from '../platform/operation/index.ts';
import { tellParked } from '../platform/parking/index.ts';
import { INSPECT_SITE } from './inspection.ts';
import { inspectSiteJob } from './jobs.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'mumian-inspection-'));
let system: System;
let city: City;
let monitor: Member;
let manager: Member;
let web: SmallSite;

beforeAll(async () => {
  system = await openSystem({ dataFolder });
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  manager = await addMember(system, 'site-manager', city.education);
  web = await startSmallSite({});
});
afterAll(async () => {
  await web.close();
  await system.close();
});

const column = {
  ColumnName: '通知公告',
  ColumnDescription: '通知',
  ColumnKeywords: '通知',
  ColumnType: '通知公告',
};

/** Pages below a folder of their own: a home page, a list of three articles, and a link that leads nowhere. */
function layOut(folder: string): void {
  const at = (path: string) => `/${folder}/${path}`;
  const columns = ['通知公告', '政务公开', '政策解读', '办事服务', '互动交流'];
  const menu = columns.map((name) => `<a href="${at('list.html')}">${name}</a>`).join('');
  const links = `${menu}<a href="${at('gone.html')}">旧闻</a>`;
  web.pages.set(at(''), smallPage('首页', links));
  const days = ['2026-02-18', '2026-02-19', '2026-02-20'];
  const items = days.map(
    (day) => `<li><a href="${at(`${day}.html`)}">开学通知（${day}）</a><span>${day}</span></li>`,
  );
  web.pages.set(at('list.html'), smallPage('通知公告', `<ul>${items.join('')}</ul>`, column));
  for (const day of days) {
    const text = `<h1>开学通知</h1><p>发布时间：${day} 09:00</p><p>各学校按时开学。</p>`;
    const metadata = { ArticleTitle: '开学通知', PubDate: `${day} 09:00`, ContentSource: '木棉市教育局' };
    web.pages.set(at(`${day}.html`), smallPage('开学通知', text, metadata));
  }
}

let sites = 0;

/** A registered site whose pages lie in a folder of the loopback server. */
async function newSite(of: { state?: string; unitId?: string } = {}) {
  sites += 1;
  const folder = `s${sites}`;
  layOut(folder);
  const id = await addSite(system, of.unitId ?? city.education, {
    kind: 'system',
    url: `${web.url}${folder}/`,
    ...(of.state ? { state: of.state } : {}),
  });
  return { id, folder };
}

async function start(siteId: string, as: Member = monitor): Promise<string> {
  const { status, body } = await call(system, as, 'POST', `/sites/${siteId}/inspections`, {});
  expect([status, body]).toEqual([202, { id: expect.any(String) }]);
  return body.id;
}

async function inspectionOf(id: string) {
  return (await call(system, monitor, 'GET', `/inspections/${id}`)).body;
}

async function openFindings(siteId: string): Promise<string[]> {
  const { body } = await call(system, monitor, 'GET', `/findings?phase=open&sort=code&siteId=${siteId}`);
  return body.items.map((item: { code: string }) => item.code);
}

/** The job as a worker of its own would run it. */
function perform(inspectionId: string, signal = new AbortController().signal, outgoing = {}): Promise<void> {
  const job = inspectSiteJob({
    outgoing: { allowPrivate: true, agent: { version: '0' }, ...outgoing },
    dataFolder,
    browser: false,
  });
  const actor: Actor = { kind: 'job', name: job.name, permissions: job.permissions };
  const { db, run } = system;
  const log = pino({ level: 'silent' });
  return job.perform({ db, run, actor, clock: () => system.clock.now, log, signal }, { inspectionId });
}

describe('an inspection', () => {
  it('[1.3, 1.4] reads a real site through the job, keeps what it measured and raises what it found', async () => {
    const site = await newSite();
    const id = await start(site.id);
    expect(await inspectionOf(id)).toMatchObject({
      state: 'queued',
      measured: null,
      requestedBy: expect.any(String),
    });
    await system.drain();
    expect(await inspectionOf(id)).toMatchObject({
      state: 'finished',
      siteId: site.id,
      pagesDone: 6,
      pagesPlanned: 6,
      findings: 1,
      error: null,
      currentUrl: null,
      measured: { planned: 6, ok: 5, broken: 1, unverified: 0, coverage: 1, stopped: null },
      columns: [{ name: '通知公告', newest: '2026-02-20', items: 3, status: 'measured' }],
      unverified: [],
    });
    const { body } = await call(system, monitor, 'GET', `/findings?phase=open&siteId=${site.id}`);
    expect(body.items).toMatchObject([
      { code: 'link.dead.internal', failing: 'impractical', certainty: 'certain' },
    ]);
    const finding = await call(system, monitor, 'GET', `/findings/${body.items[0].id}`);
    expect(finding.body).toMatchObject({
      url: `${web.url}${site.folder}/`,
      snippet: expect.stringContaining('404'),
      evidence: { target: `${web.url}${site.folder}/gone.html`, text: '旧闻' },
      source: { name: 'monitoring.inspection', id },
    });
  });

  it('has failed when its job is given up, so that the site can be inspected again', async () => {
    const site = await newSite();
    const id = await start(site.id);
    await system.db.pool.query('update queue._private_jobs set attempts = max_attempts');
    await system.run(tellParked, { kind: 'job', name: 'platform.tend-queue', permissions: [] }, {});
    expect(await inspectionOf(id)).toMatchObject({ state: 'queued' });
    await system.drain();
    expect(await inspectionOf(id)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('检查程序出错'),
    });
    await start(site.id);
    await system.drain();
  });

  it('tells who asked for it how it ended', async () => {
    const site = await newSite();
    const id = await start(site.id);
    await system.drain();
    const { body } = await call(system, monitor, 'GET', '/notices?limit=1');
    expect(body.items[0]).toMatchObject({
      title: expect.stringMatching(/检查完成，发现 1 个问题$/),
      href: `/inspections/${id}`,
    });
  });

  it('[1.4] resolves what has been mended, at the next look', async () => {
    const site = await newSite();
    await start(site.id);
    await system.drain();
    expect(await openFindings(site.id)).toEqual(['link.dead.internal']);
    web.pages.set(`/${site.folder}/gone.html`, smallPage('旧闻', '回来了'));
    await start(site.id);
    await system.drain();
    expect(await openFindings(site.id)).toEqual([]);
    web.pages.delete(`/${site.folder}/gone.html`);
    await start(site.id);
    await system.drain();
    const { body } = await call(system, monitor, 'GET', `/findings?siteId=${site.id}`);
    expect(body.items).toMatchObject([{ state: 'new', seenCount: 2 }]);
  });

  it('[1.4] keeps the page behind a finding, and shows it as text with the place marked', async () => {
    const site = await newSite();
    await start(site.id);
    await system.drain();
    const { body } = await call(system, monitor, 'GET', `/findings?siteId=${site.id}`);
    const path = `/findings/${body.items[0].id}/snapshot`;
    const snapshot = (await call(system, monitor, 'GET', path)).body;
    expect(snapshot).toMatchObject({ reason: null, status: 200 });
    expect(snapshot.lines.filter((line: { mark: object | null }) => line.mark !== null)).toHaveLength(1);
    const outside = await addMember(system, 'site-manager', city.county);
    expect(await call(system, outside, 'GET', path)).toMatchObject({ status: 404 });
  });

  it('leaves the same ledger when the job runs twice', async () => {
    const site = await newSite();
    const id = await start(site.id);
    await perform(id);
    const once = (await call(system, monitor, 'GET', `/findings?siteId=${site.id}`)).body;
    await perform(id);
    await system.drain();
    expect((await call(system, monitor, 'GET', `/findings?siteId=${site.id}`)).body).toEqual(once);
    expect(await inspectionOf(id)).toMatchObject({ state: 'finished', version: 3 });
  });
});

describe('starting an inspection', () => {
  it('refuses a second one of the same site and says who asked for the first', async () => {
    const site = await newSite();
    await start(site.id);
    const { status, body } = await call(system, manager, 'POST', `/sites/${site.id}/inspections`, {});
    expect([status, body.code]).toEqual([409, 'monitoring.inspection-under-way']);
    expect(body.detail).toMatch(/已有一次检查排队（陈小棉\d+于 .+ 发起）/);
    const corner = (await call(system, manager, 'GET', `/sites/${site.id}/inspection`)).body;
    expect(corner.actions).toEqual([
      { name: 'start', label: '检查', allowed: false, reasons: ['已有一次检查排队'] },
    ]);
  });

  it('lets only one of two through that come at the same moment', async () => {
    const site = await newSite();
    const path = `/sites/${site.id}/inspections`;
    const both = await Promise.all([1, 2].map(() => call(system, monitor, 'POST', path, {})));
    expect(both.map((answer) => answer.status).sort()).toEqual([202, 409]);
  });

  it('refuses a site that is not open to the public', async () => {
    const site = await newSite({ state: 'planned' });
    const { status, body } = await call(system, monitor, 'POST', `/sites/${site.id}/inspections`, {});
    expect([status, body.code]).toEqual([409, 'monitoring.site-not-served']);
    expect(body.detail).toContain('现为“拟开设”');
  });

  it('[1.1] is for those who watch the site: hidden outside the reach, refused without the permission', async () => {
    const site = await newSite({ unitId: city.health });
    const path = `/sites/${site.id}/inspections`;
    expect(await call(system, manager, 'POST', path, {})).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
    const administrator = await addMember(system, 'system-administrator', city.city);
    expect(await call(system, administrator, 'POST', path, {})).toMatchObject({
      status: 403,
      body: { code: 'platform.forbidden' },
    });
    const id = await start(site.id);
    expect(await call(system, manager, 'GET', `/inspections/${id}`)).toMatchObject({ status: 404 });
    const { body } = await call(system, manager, 'GET', `/inspections?siteId=${site.id}`);
    expect(body.items).toEqual([]);
  });
});

describe('ending an inspection early', () => {
  it('stops a running one when a person asks, and uses nothing of it', async () => {
    const site = await newSite();
    web.pages.set(`/${site.folder}/list.html`, 'hang');
    const asked = web.asked(`/${site.folder}/list.html`);
    const id = await start(site.id);
    const running = perform(id);
    await asked;
    const { status, body } = await call(system, manager, 'POST', `/inspections/${id}/stop`, {});
    expect([status, body.state]).toEqual([200, 'stopped']);
    await running;
    expect(await inspectionOf(id)).toMatchObject({ state: 'stopped', measured: null });
    expect(await openFindings(site.id)).toEqual([]);
    const again = await call(system, manager, 'POST', `/inspections/${id}/stop`, {});
    expect(again).toMatchObject({ status: 409, body: { code: 'platform.state-refused' } });
  });

  it('[1.3] keeps the state of a whole crawl and the bytes behind its findings, and nothing of what is over', async () => {
    const site = await newSite();
    const id = await start(site.id);
    await system.drain();
    expect(readdirSync(join(dataFolder, 'crawl', site.id))).toEqual(['last.state']);
    expect(readdirSync(join(dataFolder, 'evidence', site.id, id))).toEqual(['evidence.warc.gz']);
  });

  it('is handed back when the worker stops, and goes on where it was', async () => {
    const site = await newSite();
    web.pages.set(`/${site.folder}/list.html`, 'hang');
    const asked = web.asked(`/${site.folder}/list.html`);
    const id = await start(site.id);
    const worker = new AbortController();
    const running = perform(id, worker.signal);
    await asked;
    worker.abort();
    await expect(running).rejects.toThrow('handed back');
    expect(await inspectionOf(id)).toMatchObject({ state: 'running' });
    layOut(site.folder);
    const before = web.timesAsked(`/${site.folder}/`);
    await perform(id);
    expect(web.timesAsked(`/${site.folder}/`)).toBe(before);
    expect(await inspectionOf(id)).toMatchObject({ state: 'finished', findings: 1 });
  });
});

describe('a start page that was not read', () => {
  it('is a finding when it is gone for certain', async () => {
    const site = await newSite();
    web.pages.delete(`/${site.folder}/`);
    const id = await start(site.id);
    await system.drain();
    expect(await inspectionOf(id)).toMatchObject({ state: 'finished', findings: 1 });
    expect(await openFindings(site.id)).toEqual(['page.unreachable']);
    layOut(site.folder);
    await start(site.id);
    await system.drain();
    expect(await openFindings(site.id)).toEqual(['link.dead.internal']);
  });

  it('says nothing of the site when it could not be verified: nothing is raised, nothing resolved', async () => {
    const site = await newSite();
    await start(site.id);
    await system.drain();
    web.pages.set(`/${site.folder}/`, { status: 503 });
    const id = await start(site.id);
    await system.drain();
    expect(await inspectionOf(id)).toMatchObject({
      state: 'failed',
      error: '首页没有读到：服务器答复 503，服务器出错。一次检查不能断定网站无法访问，请稍后再次检查。',
    });
    expect(await openFindings(site.id)).toEqual(['link.dead.internal']);
  });

  it('fails with the reason when the address is not public', async () => {
    const site = await newSite();
    const id = await start(site.id);
    await perform(id, undefined, { allowPrivate: false });
    expect(await inspectionOf(id)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('按安全规定不予访问'),
    });
    expect(await openFindings(site.id)).toEqual([]);
  });
});

it('the queue knows the job by the name that starting it uses', () => {
  expect(system.jobs.map((job) => job.name)).toContain(INSPECT_SITE);
});
