import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { drainQueue } from '../../test/queue.ts';
import { runJob } from '../../test/run-job.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type SmallSite, smallPage, startSmallSite } from '../../test/web-site.ts';
import { tellParked } from '../platform/parking/index.ts';
import { TRY_RULE } from './rule-trial.ts';

const CODE = 'meta.missing';
const TRY_CHANGED = 'findings.try-changed-rules';

let system: System;
let city: City;
let supervisor: Member;
let monitor: Member;
let county: Member;
let web: SmallSite;
let siteId: string;

const ARTICLE_TAGS = { ArticleTitle: '供水', PubDate: '2026-02-03 10:20', ContentSource: '市水务局' };

/** An article with these tags; its link to an inner network keeps the page in any case. */
const article = (title: string, tags: Record<string, string>, more = '') =>
  smallPage(
    title,
    `<h1>${title}</h1><p>发布时间：2026-02-03 10:20 来源：市水务局</p><div id="zoom"><p>${'各单位：请认真做好供水工作，落实各项要求。'.repeat(9)}</p>${more}</div><a href="http://192.168.1.9/">内网</a>`,
    tags,
  );

const { ContentSource: _, ...INCOMPLETE } = ARTICLE_TAGS;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  monitor = await addMember(system, 'monitor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  web = await startSmallSite({
    '/': smallPage(
      '首页',
      ['stays', 'new', 'back', 'gone-by', 'lost']
        .map((name) => `<a href="/${name}.html">供水的${name}通知</a>`)
        .join(''),
    ),
    '/stays.html': article('供水一', INCOMPLETE, '<p>会议布署了防汛工作。</p>'),
    '/new.html': article('供水二', INCOMPLETE),
    '/back.html': article('供水三', INCOMPLETE),
    '/gone-by.html': article('供水四', ARTICLE_TAGS, '<a href="http://192.168.1.10/">内网</a>'),
    '/lost.html': article('供水五', INCOMPLETE),
  });
  siteId = await addSite(system, city.education, { kind: 'system', url: web.url });
  await inspect();
});
afterAll(async () => {
  await web.close();
  await system.close();
});

const post = (path: string, body: object, as: Member = supervisor) => call(system, as, 'POST', path, body);
const get = async (path: string, as: Member = supervisor) => (await call(system, as, 'GET', path)).body;

async function inspect(): Promise<void> {
  system.clock.now = new Date(system.clock.now.getTime() + 60_000);
  expect((await post(`/sites/${siteId}/inspections`, {})).status).toBeLessThan(300);
  await system.drain();
}

const sql = (text: string, values: readonly unknown[] = []) => system.db.pool.query(text, [...values]);

/** The ledger as another edition of the rule would have left it. */
async function formerEdition(): Promise<void> {
  const of = (page: string) => [CODE, `%/${page}.html`];
  const former = 'the-edition-before';
  await sql(
    `insert into findings.fault_edition (id, code, title, clause, cause, remedy_editor, remedy_technician, first_used_at)
    select $2, code, title, clause, cause, remedy_editor, remedy_technician, first_used_at + interval '1 second'
    from findings.fault_edition where code = $1`,
    [CODE, former],
  );
  await sql('update findings.finding set fault_edition = $2 where code = $1', [CODE, former]);
  await sql('delete from findings.finding where code = $1 and url like $2', of('new'));
  await sql(`update findings.finding set state = 'dismissed' where code = $1 and url like $2`, of('back'));
  await sql(
    `update findings.finding set code = $1 where evidence ->> 'target' = 'http://192.168.1.10/' and url like $2`,
    of('gone-by'),
  );
  await sql(`update findings.finding set evidence = evidence - 'record' where url like '%/lost.html'`);
}

const ruleOf = async (code: string) =>
  (await get('/rules')).items.find((rule: { code: string }) => rule.code === code);

const trialOf = async (code: string) => get(`/rules/${(await ruleOf(code)).id}/trial`);

interface Place {
  url: string;
  findingId: string | null;
  findingState: string | null;
  siteName: string;
  snippet: string;
}

async function placesOf(trialId: string, change: string, as: Member = supervisor): Promise<Place[]> {
  return (await get(`/rule-trials/${trialId}/places?change=${change}`, as)).items;
}

const shown = (places: readonly Place[]) =>
  places.map(({ url, findingState }) => `${new URL(url).pathname} ${findingState}`);

async function confirmed(page: string): Promise<string> {
  const { items } = await get(`/findings?siteId=${siteId}&code=${CODE}&limit=200`);
  const { id, version } = items.find(({ url }: { url: string }) => url.endsWith(page));
  expect((await post('/findings/confirm', { items: [{ id, version }] })).status).toBe(200);
  return id;
}

const tryOf = async (code: string, as: Member = supervisor) =>
  post(`/rules/${(await ruleOf(code)).id}/try`, {}, as);

describe('the trial of a rule', () => {
  it('is not begun by a program that brings the edition of the ledger', async () => {
    await runJob(system, TRY_CHANGED);
    await system.drain();
    expect(await ruleOf(CODE)).toMatchObject({ isTriable: true, isHeld: false, trial: null });
    expect(await trialOf(CODE)).toMatchObject({ trial: null, untriable: null });
  });

  it('reads the words of pages by the lexicons of each site', async () => {
    await tryOf('text.wrong-word');
    await system.drain();
    expect((await trialOf('text.wrong-word')).trial).toMatchObject({
      appearing: 0,
      disappearing: 0,
      staying: 1,
    });
  });

  it('[1.4] is begun by a changed rule itself, and shows what would appear and disappear on the pages that are kept', async () => {
    await formerEdition();
    await runJob(system, TRY_CHANGED);
    expect(await ruleOf(CODE)).toMatchObject({ isHeld: true, trial: { state: 'trying' } });
    await system.drain();
    expect(await ruleOf(CODE)).toMatchObject({
      isHeld: true,
      trial: { state: 'tried', appearing: 2, disappearing: 1, pagesPlanned: 6, pagesDone: 6 },
    });
    const { trial } = await trialOf(CODE);
    expect(trial).toMatchObject({ because: 'changed', pagesRead: 5, pagesUnread: 1, staying: 1 });
    const appears = await placesOf(trial.id, 'appears');
    expect(shown(appears)).toEqual(['/back.html dismissed', '/new.html null']);
    expect(appears[0]?.snippet).toContain('ContentSource');
    expect(shown(await placesOf(trial.id, 'disappears'))).toEqual(['/gone-by.html new']);
    const told = (await get('/notices')).items.map(({ title }: { title: string }) => title);
    expect(told).toContain(`规则 ${CODE} 已更新，请查看试运行结果`);
    const { todos } = await get('/overview');
    expect(todos).toContainEqual(expect.objectContaining({ code: 'rule-trials-to-see', value: 1 }));
  });

  it('is begun once an edition, however often the program starts', async () => {
    const { trial } = await trialOf(CODE);
    await runJob(system, TRY_CHANGED);
    await system.drain();
    expect((await trialOf(CODE)).trial.id).toBe(trial.id);
  });

  it('shows the places of sites within reach alone', async () => {
    const { trial } = await trialOf(CODE);
    expect(await placesOf(trial.id, 'appears', monitor)).toHaveLength(2);
    expect(await placesOf(trial.id, 'appears', county)).toEqual([]);
  });

  it('[1.4] lets what the changed rule finds anew make no order before the city has looked at it', async () => {
    web.pages.set('/later.html', article('供水六', INCOMPLETE));
    web.pages.set('/', `${web.pages.get('/')}<a href="/later.html">供水的通知</a>`);
    await inspect();
    const [before, anew] = [await confirmed('/stays.html'), await confirmed('/later.html')];
    const order = (findingId: string) => post('/orders', { findingIds: [findingId] });
    expect((await order(anew)).body.code).toBe('rectification.not-orderable');
    expect((await order(before)).status).toBe(201);
    const { trial } = await trialOf(CODE);
    const settle = (as: Member, version = trial.version) =>
      post(`/rule-trials/${trial.id}/settle`, { version }, as);
    expect((await settle(monitor)).status).toBe(403);
    expect((await settle(county)).status).toBe(403);
    expect((await settle(supervisor, 9)).status).toBe(409);
    expect((await settle(supervisor)).body).toMatchObject({ state: 'settled' });
    expect((await settle(supervisor, trial.version + 1)).body.code).toBe('platform.state-refused');
    expect(await ruleOf(CODE)).toMatchObject({ isHeld: false, trial: { state: 'settled' } });
    expect((await order(anew)).status).toBe(201);
  });
});

describe('the trial that a person asks for', () => {
  it('is the city’s to begin, one at a time, of rules that one page can show', async () => {
    expect((await tryOf(CODE, monitor)).status).toBe(403);
    expect((await tryOf(CODE, county)).status).toBe(403);
    const refused = await tryOf('home.stale');
    expect(refused.body).toMatchObject({ code: 'findings.rule-not-triable' });
    expect(await trialOf('home.stale')).toMatchObject({
      untriable: refused.body.detail,
      actions: [{ name: 'try', allowed: false, reasons: [refused.body.detail] }],
    });
    const { body, status } = await tryOf(CODE);
    expect(status).toBe(201);
    expect((await tryOf(CODE)).body.code).toBe('findings.rule-trial-under-way');
    await system.drain();
    const { trial } = await trialOf(CODE);
    expect(trial).toMatchObject({ id: body.id, state: 'tried', because: 'asked', appearing: 1, staying: 4 });
  });

  it('ends unfinished where a program with another edition starts meanwhile, which tries its own', async () => {
    const { body } = await tryOf('link.intranet');
    await sql('update findings.rule_trial set edition = $1 where id = $2', ['before', body.id]);
    await system.drain();
    expect((await trialOf('link.intranet')).trial).toMatchObject({ id: body.id, state: 'trying' });
    await runJob(system, TRY_CHANGED);
    expect((await trialOf('link.intranet')).trial).toMatchObject({ id: body.id, state: 'failed' });
    const again = await tryOf('link.intranet');
    await system.drain();
    expect((await trialOf('link.intranet')).trial).toMatchObject({ id: again.body.id, state: 'tried' });
  });

  it('is handed back by a worker that stops, and ends unfinished when nobody runs its job any more', async () => {
    const { body } = await tryOf(CODE);
    const others = system.jobs.filter(({ name }) => name !== TRY_RULE);
    await drainQueue({ ...system, clock: () => system.clock.now, jobs: others });
    const [trying] = system.jobs.filter(({ name }) => name === TRY_RULE);
    const stopping = { ...jobEnv(trying?.permissions ?? []), signal: AbortSignal.abort() };
    await expect(trying?.perform(stopping, { trialId: body.id })).rejects.toThrow('handed back');
    expect((await trialOf(CODE)).trial).toMatchObject({ id: body.id, state: 'trying' });
    await sql(`update queue._private_jobs set attempts = max_attempts where payload ->> 'trialId' = $1`, [
      body.id,
    ]);
    await system.run(tellParked, { kind: 'job', name: 'test.tend', permissions: [] }, {});
    await system.drain();
    expect((await trialOf(CODE)).trial).toMatchObject({ id: body.id, state: 'failed', pagesRead: null });
    expect((await ruleOf(CODE)).actions).toContainEqual(
      expect.objectContaining({ name: 'try', allowed: true }),
    );
  });
});

function jobEnv(permissions: readonly string[]) {
  const { db, run, clock } = system;
  const actor = { kind: 'job', name: TRY_RULE, permissions } as const;
  return { db, run, actor, clock: () => clock.now, log: pino({ level: 'silent' }) };
}
