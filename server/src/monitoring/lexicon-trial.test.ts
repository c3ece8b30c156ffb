import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, builder, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type SmallSite, smallPage, startSmallSite } from '../../test/web-site.ts';
import { relearnLessons } from '../wording/index.ts';

let system: System;
let city: City;
let supervisor: Member;
let monitor: Member;
let county: Member;
let web: SmallSite;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  monitor = await addMember(system, 'monitor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  web = await startSmallSite({});
});
afterAll(async () => {
  await web.close();
  await system.close();
});

const post = (path: string, body: object, as: Member = supervisor) => call(system, as, 'POST', path, body);
const get = async (path: string, as: Member = supervisor) => (await call(system, as, 'GET', path)).body;

const ARTICLE = (words: string) =>
  `<h1>关于供水的通知</h1><p>发布时间：2026-02-03 10:20 来源：市水务局</p><div id="zoom"><p>${words}</p><p>各单位：请认真做好供水工作，落实各项要求，保障群众用水，有关情况及时报告市水务局。</p></div>`;

let sites = 0;

/** A site with an article of these words, which has a broken link too, so that its page is kept; inspected. */
async function inspected(words: string, of: { unitId?: string; kind?: string } = {}) {
  sites += 1;
  const folder = `/w${sites}/`;
  web.pages.set(folder, smallPage('首页', `<a href="${folder}1.html">关于供水的通知</a>`));
  web.pages.set(
    `${folder}1.html`,
    smallPage('关于供水的通知', `${ARTICLE(words)}<a href="${folder}gone.html">旧闻</a>`),
  );
  const siteId = await addSite(system, of.unitId ?? city.education, {
    kind: of.kind ?? 'system',
    url: `${web.url}${folder.slice(1)}`,
  });
  await again(siteId);
  return siteId;
}

async function again(siteId: string): Promise<void> {
  system.clock.now = new Date(system.clock.now.getTime() + 60_000);
  expect((await post(`/sites/${siteId}/inspections`, {})).status).toBeLessThan(300);
  await system.drain();
}

async function wordsOf(siteId: string): Promise<string[]> {
  const { items } = await get(`/findings?siteId=${siteId}&limit=200&phase=open`);
  const found = items.filter(({ code }: { code: string }) => code.startsWith('text.'));
  const pages = await Promise.all(found.map(({ id }: { id: string }) => get(`/findings/${id}`)));
  return pages.map(({ evidence }) => evidence.wording.text).sort();
}

const add = (term: string, of: object = {}) =>
  post('/lexicon-terms', {
    ...{ unitId: city.city, term, kind: 'wording', level: 'error', reason: '名称已变更。' },
    ...{ source: '木棉委发〔2019〕2号', ...of },
  });

async function tried(unitId = city.city, as: Member = supervisor) {
  const { body } = await post('/lexicon-editions', { unitId }, as);
  await system.drain();
  return get(`/lexicon-editions/${body.id}`, as);
}

describe('an edition of a lexicon', () => {
  it('[3.8] judges nothing before it was tried on kept pages and released; then the next inspection finds its words', async () => {
    const siteId = await inspected('请到工商局办理，不必去国土局。原工商局的证照继续有效。');
    expect((await post('/lexicon-editions', { unitId: city.city })).body.code).toBe('wording.lexicon-empty');
    await add('工商局', { suggestion: '市场监督管理局', notAfter: ['原'] });
    await add('国土局', { source: null });
    const edition = await tried();
    expect(edition).toMatchObject({
      ...{ number: 1, state: 'tried', terms: 2, unproven: 1, pagesFound: 1, placesFound: 2 },
      actions: [{ name: 'release', allowed: true }, { name: 'retire', allowed: false }, { name: 'discard' }],
    });
    expect(edition.pagesRead).toBeGreaterThan(0);
    const { items } = await get(`/lexicon-editions/${edition.id}/places`);
    expect(items).toMatchObject([
      { term: '国土局', unproven: true, snippet: expect.stringContaining('【国土局】') },
      { term: '工商局', unproven: false, url: expect.stringContaining('1.html') },
    ]);
    expect((await get(`/lexicon-editions/${edition.id}/terms`)).items).toHaveLength(2);
    await again(siteId);
    expect(await wordsOf(siteId)).toEqual([]);

    const release = await post(`/lexicon-editions/${edition.id}/release`, { version: edition.version });
    expect(release.body).toMatchObject({ state: 'live' });
    await again(siteId);
    expect(await wordsOf(siteId)).toEqual(['工商局']);
    const [finding] = (await get(`/findings?siteId=${siteId}&code=text.wording`)).items;
    const seenBy = await system.db.pool.query('select seen_by from findings.finding where id = $1', [
      finding.id,
    ]);
    expect(seenBy.rows[0].seen_by.at(-1).versions).toMatchObject({ lexicon: '木棉市第1版' });
  });

  it('rests when the next one is released, can be set live again, and is retired with a reason', async () => {
    const [first] = (await get('/lexicon-editions?state=live')).items;
    await add('物价局');
    const second = await tried();
    expect(second.number).toBe(2);
    await post(`/lexicon-editions/${second.id}/release`, { version: second.version });
    expect(await get(`/lexicon-editions/${first.id}`)).toMatchObject({ state: 'retired' });
    const { version } = await get(`/lexicon-editions/${first.id}`);
    expect((await post(`/lexicon-editions/${first.id}/release`, { version: 1 })).status).toBe(409);
    expect((await post(`/lexicon-editions/${first.id}/release`, { version })).body.state).toBe('live');
    const live = await get(`/lexicon-editions/${first.id}`);
    const retire = (body: object) => post(`/lexicon-editions/${first.id}/retire`, body);
    expect((await retire({ version: live.version })).body.code).toBe('platform.reason-required');
    expect((await retire({ version: live.version, reason: '误报较多' })).body.state).toBe('retired');
    const verbs = (await get(`/lexicon-editions/${first.id}/history`)).items.map(
      ({ verb }: { verb: string }) => verb,
    );
    expect(verbs).toEqual(['retire', 'release', 'replace', 'release', 'finish', 'try']);
  });

  it('is tried by those who edit, released by supervisors alone, and is nobody’s outside its subtree', async () => {
    const edition = await tried(city.city, monitor);
    expect(edition.actions).toMatchObject([{ name: 'release', allowed: false }, {}, { allowed: true }]);
    const step = (verb: string, as: Member) =>
      post(`/lexicon-editions/${edition.id}/${verb}`, { version: edition.version }, as);
    expect((await step('release', monitor)).status).toBe(403);
    expect((await step('release', county)).status).toBe(404);
    expect((await step('retire', county)).status).toBe(404);
    expect((await step('discard', monitor)).body).toMatchObject({ state: 'discarded' });
    expect(
      (await post(`/lexicon-editions/${edition.id}/release`, { version: edition.version + 1 })).body.code,
    ).toBe('platform.state-refused');
    expect((await post('/lexicon-editions', { unitId: city.city }, county)).status).toBe(404);
  });

  it('is tried one at a time, and a trial that nobody wants any more writes nothing', async () => {
    const { body } = await post('/lexicon-editions', { unitId: city.city });
    expect((await post('/lexicon-editions', { unitId: city.city })).body.code).toBe(
      'wording.trial-under-way',
    );
    await post(`/lexicon-editions/${body.id}/discard`, { version: 1 });
    await system.drain();
    expect(await get(`/lexicon-editions/${body.id}`)).toMatchObject({ state: 'discarded', pagesRead: null });
  });

  it('[1.1] of a county holds for its own sites, together with the city’s, its word in place of the city’s', async () => {
    await add('卫计局', { unitId: city.county, suggestion: '卫健局' });
    await add('卫计局', { suggestion: '卫生健康委员会' });
    for (const [unitId, as] of [
      [city.city, supervisor],
      [city.county, county],
    ] as const) {
      const edition = await tried(unitId, as);
      await post(`/lexicon-editions/${edition.id}/release`, { version: edition.version }, as);
    }
    const siteId = await inspected('请到卫计局和工商局办理。', {
      ...{ unitId: city.countyOffice, kind: 'portal' },
    });
    expect(await wordsOf(siteId)).toEqual(['卫计局', '工商局']);
    const { items } = await get(`/findings?siteId=${siteId}&code=text.wording`);
    const said = await Promise.all(items.map(({ id }: { id: string }) => get(`/findings/${id}`)));
    expect(said.map(({ evidence }) => evidence.wording.suggestion)).toContain('卫健局');
  });
});

describe('what verdicts teach', () => {
  it('[1.4] a false positive is quiet at the next inspection, in its place alone, and back when the verdict is taken back', async () => {
    const siteId = await inspected('话剧《布署》在市剧院上演。');
    expect(await wordsOf(siteId)).toEqual(['布署']);
    const listed = (await get(`/findings?siteId=${siteId}&code=text.wrong-word`)).items;
    for (const { id } of listed) {
      const { version } = await get(`/findings/${id}`);
      const items = [{ id, version }];
      expect((await post('/findings/dismiss', { items, reason: 'quotation', scope: 'page' })).status).toBe(
        200,
      );
    }
    await system.drain();
    const lessons = (await get('/lessons?verdict=rejected')).items;
    expect(
      lessons.map(({ text, before, after }: Record<string, string>) => [before, text, after]),
    ).toContainEqual(['话剧《', '布署', '》在市剧']);
    expect(await system.run(relearnLessons, builder, {})).toEqual({ lessons: listed.length });
    expect((await get('/lessons?verdict=rejected')).items).toEqual(lessons);
    const other = await inspected('话剧《布署》在市剧院上演。');
    expect(await wordsOf(other)).toEqual([]);
    const elsewhere = await inspected('会议布署了防汛工作。');
    expect(await wordsOf(elsewhere)).toContain('布署');
    for (const { id } of listed) {
      const { version } = await get(`/findings/${id}`);
      await post('/findings/reconsider', { items: [{ id, version }] });
    }
    await system.drain();
    expect((await get('/lessons')).items).toEqual([]);
  });
});
