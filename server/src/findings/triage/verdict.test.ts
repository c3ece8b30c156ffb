import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { fault, lookAt, sighting } from '../../../test/ledger.ts';
import { openSystem, type System } from '../../../test/system.ts';
import type { Sighting } from '../../wing.ts';
import { endDueSuppressions } from './suppression.ts';

let system: System;
let city: City;
let monitor: Member;
let county: Member;
let manager: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  manager = await addMember(system, 'site-manager', city.education);
});
afterAll(() => system.close());

const dead = fault('link.gone', { title: '链接打不开' });
const word = fault('word.wrong', { title: '错别字', failing: 'inaccurate' });

/** Findings of one fault at these places of a site. */
async function raise(
  places = ['a'],
  of: { siteId?: string; fault?: typeof dead; sighting?: Partial<Sighting> } = {},
) {
  const siteId = of.siteId ?? (await addSite(system, city.education, { kind: 'system' }));
  const sightings = places.map((place) => sighting(siteId, place, of.sighting));
  const { raised } = await lookAt(system, { siteId, measured: [{ fault: of.fault ?? dead, sightings }] });
  return { siteId, ids: raised, id: raised[0] ?? '' };
}

const post = (path: string, payload: object, as = monitor) => call(system, as, 'POST', path, payload);

async function judge(verb: string, ids: string[], more: object = {}, as = monitor) {
  const items = [];
  for (const id of ids) items.push({ id, version: (await finding(id)).version });
  return post(`/findings/${verb}`, { items, ...more }, as);
}

async function finding(id: string) {
  return (await call(system, monitor, 'GET', `/findings/${id}`)).body;
}

const fifty = (letter: string) => Array.from({ length: 50 }, (_, place) => `${letter}${place}`);

describe('a verdict', () => {
  it('[1.4] is a row with who, when and why, and moves the finding along', async () => {
    const { ids, id } = await raise(['a', 'b']);
    expect((await judge('confirm', ids)).body.items).toHaveLength(2);
    expect(await finding(id)).toMatchObject({
      state: 'confirmed',
      verdicts: [{ verdict: 'confirmed', reason: null, by: expect.stringContaining('陈小棉') }],
    });
  });

  it('[1.1] is for those who supervise and monitor in their subtree; site people only read', async () => {
    const { id } = await raise();
    expect(await judge('confirm', [id], {}, manager)).toMatchObject({ status: 403 });
    expect(await judge('confirm', [id], {}, county)).toMatchObject({ status: 404 });
    expect((await finding(id)).state).toBe('new');
  });

  it('goes to the first of two who judge at the same time', async () => {
    const { id } = await raise();
    const items = [{ id, version: 1 }];
    const both = await Promise.all([
      post('/findings/confirm', { items }),
      post('/findings/dismiss', { items, reason: 'works' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('says of a duplicate which finding stands for it, and never itself or one that is settled', async () => {
    const { ids } = await raise(['a', 'b', 'c']);
    const [first = '', second = '', third = ''] = ids;
    expect((await judge('mark-duplicate', [first], { originalId: first })).body.code).toBe(
      'findings.duplicate-of-itself',
    );
    await judge('mark-duplicate', [second], { originalId: first });
    expect(await finding(second)).toMatchObject({ state: 'duplicate', duplicateOf: first });
    expect((await judge('mark-duplicate', [third], { originalId: second })).body.code).toBe(
      'findings.original-settled',
    );
  });

  it('may ask somebody else to look, with the reason', async () => {
    const { id } = await raise();
    await judge('ask-second-look', [id], { reason: 'rule-unclear', words: '是否属于引文？' });
    expect(await finding(id)).toMatchObject({
      state: 'second-look',
      verdicts: [{ verdict: 'second-look', reason: '规则适用有疑问', words: '是否属于引文？' }],
    });
  });

  it('can be taken back, and counts no more then', async () => {
    const { id } = await raise();
    await judge('dismiss', [id], { reason: 'works' });
    await judge('reconsider', [id]);
    expect(await finding(id)).toMatchObject({ state: 'new', verdicts: [], suppression: null });
    const { body } = await call(system, monitor, 'GET', '/suppressions?limit=1');
    expect(body.items).toMatchObject([{ findingId: id, endedBecause: 'person' }]);
  });

  it('of false positive needs words where the reason is none of the list', async () => {
    const { id } = await raise();
    expect((await judge('dismiss', [id], { reason: 'other' })).body.code).toBe('findings.words-required');
    expect((await judge('dismiss', [id], { reason: 'works', until: '2026-03-02' })).body.code).toBe(
      'findings.until-refused',
    );
    expect((await judge('dismiss', [id], { reason: 'works', scope: 'term' })).body.code).toBe(
      'findings.no-term',
    );
  });
});

describe('a suppression', () => {
  const again = (siteId: string, of: Partial<Sighting> = {}, seen = dead) =>
    lookAt(system, { siteId, measured: [{ fault: seen, sightings: [sighting(siteId, 'a', of)] }] });

  it('[1.4] keeps a false positive from coming back while status, words and rule stay', async () => {
    const { siteId, id } = await raise();
    await judge('dismiss', [id], { reason: 'works' });
    expect(await again(siteId)).toEqual({ raised: [], reopened: [], resolved: [] });
    expect((await finding(id)).state).toBe('dismissed');
  });

  it.each([
    ['the words', { snippet: '别的话' }, dead, 'look'],
    ['the status', { evidence: { status: 500 } }, dead, 'look'],
    ['the rule', {}, { ...dead, version: '2' }, 'rule'],
  ] as const)('[1.4] ends when %s change, and shows the old reason', async (_what, of, seen, because) => {
    const { siteId, id } = await raise();
    await judge('dismiss', [id], { reason: 'works', words: '人工打开正常' });
    expect((await again(siteId, of, seen)).reopened).toEqual([id]);
    expect(await finding(id)).toMatchObject({
      state: 'new',
      suppression: { endedBecause: because },
      verdicts: [{ reason: '复核正常', words: '人工打开正常' }],
    });
  });

  it('[1.4] ends after its last day', async () => {
    const { id } = await raise();
    await judge('dismiss', [id], { reason: 'works', until: '2026-03-05' });
    const before = system.clock.now;
    const night = async (now: string) => {
      system.clock.now = new Date(now);
      const actor = { kind: 'job', name: 'test', permissions: ['finding.raise'] } as const;
      await system.run(endDueSuppressions, actor, {});
      system.clock.now = before;
    };
    await night('2026-03-05T15:59:00Z');
    expect((await finding(id)).state).toBe('dismissed');
    await night('2026-03-05T16:05:00Z');
    expect(await finding(id)).toMatchObject({ state: 'new', suppression: { endedBecause: 'date' } });
  });

  it('of a site covers what else waits there and what comes, and gives all back when a person ends it', async () => {
    const { siteId, ids } = await raise(['a', 'b']);
    const [first = '', second = ''] = ids;
    await judge('dismiss', [first], { reason: 'not-ours', scope: 'site' });
    expect((await finding(second)).state).toBe('dismissed');
    const measured = [{ fault: dead, sightings: ['a', 'b', 'c'].map((place) => sighting(siteId, place)) }];
    expect((await lookAt(system, { siteId, measured })).raised).toEqual([]);
    const list = await call(system, monitor, 'GET', `/suppressions?siteId=${siteId}&standing=in-force`);
    const [{ id, version }] = list.body.items;
    const end = { version, reason: '网站已收回' };
    expect(await post(`/suppressions/${id}/end`, end, county)).toMatchObject({ status: 404 });
    expect((await post(`/suppressions/${id}/end`, end)).body).toEqual({ id, reopened: 3 });
    expect((await post(`/suppressions/${id}/end`, { ...end, version: version + 1 })).body.code).toBe(
      'findings.suppression-ended',
    );
  });

  it('of a term covers it on every site of whoever judged', async () => {
    const evidence = { term: '木绵', text: '木绵花' };
    const here = await raise(['a'], { fault: word, sighting: { evidence } });
    await judge('dismiss', [here.id], { reason: 'quotation', scope: 'term' });
    const siteId = await addSite(system, city.health, { kind: 'system' });
    expect((await raise(['x'], { siteId, fault: word, sighting: { evidence } })).ids).toEqual([]);
    const other = { evidence: { term: '攀枝化' } };
    expect((await raise(['y'], { siteId, fault: word, sighting: other })).ids).toHaveLength(1);
  });
});

describe('the precision of a rule', () => {
  const rule = async (code: string) => {
    const { body } = await call(system, monitor, 'GET', '/rules');
    return body.items.find((item: { code: string }) => item.code === code);
  };

  it('[1.4] takes a rule out of shadow once 50 verdicts have shown it', async () => {
    const fresh = fault('rule.fresh', { title: '新规则' });
    const { ids } = await raise(fifty('n'), { fault: fresh });
    await judge('confirm', ids.slice(0, 49));
    await system.drain();
    expect(await rule('rule.fresh')).toMatchObject({ state: 'shadow', judged: 49, right: 49 });
    await judge('confirm', ids.slice(49));
    await system.drain();
    expect(await rule('rule.fresh')).toMatchObject({ state: 'active', judged: 50 });
  });

  it('[1.4] stops a rule below 90 % from making orders, tells the city, and lets it set the rule back', async () => {
    const bad = fault('rule.bad', { title: '不准的规则', earned: true });
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    const { ids } = await raise(fifty('b'), { fault: bad });
    await judge('confirm', ids.slice(0, 45));
    await judge('dismiss', ids.slice(45, 48), { reason: 'wrong-rule' });
    await judge('dismiss', ids.slice(48), { reason: 'fixed' });
    await system.drain();
    expect(await rule('rule.bad')).toMatchObject({ state: 'active', judged: 48, right: 45 });
    const more = await raise(['x', 'y'], { fault: bad });
    await judge('confirm', more.ids);
    await system.drain();
    const standing = await rule('rule.bad');
    expect(standing).toMatchObject({ state: 'suspended', judged: 50, right: 47 });
    const notices = (await call(system, supervisor, 'GET', '/notices')).body.items;
    expect(notices[0]).toMatchObject({ title: '规则 rule.bad 已停发整改', href: '/rules' });
    const step = { version: standing.version, reason: '词表已更正' };
    expect(await post(`/rules/${standing.id}/restore`, step)).toMatchObject({ status: 403 });
    expect(
      await post(`/rules/${standing.id}/restore`, { version: standing.version }, supervisor),
    ).toMatchObject({
      body: { code: 'platform.reason-required' },
    });
    expect((await post(`/rules/${standing.id}/restore`, step, supervisor)).body.state).toBe('active');
    expect(await rule('rule.bad')).toMatchObject({ state: 'active', judged: 0, bound: null });
  });
});
