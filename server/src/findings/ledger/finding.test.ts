import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { newId } from '../../platform/database/index.ts';
import { handOver } from '../../registry/index.ts';

let system: System;
let city: City;
let supervisor: Member;
let manager: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  manager = await addMember(system, 'site-manager', city.education);
});
afterAll(() => system.close());

const dead = fault('link.dead', { title: '链接打不开' });
const undated = fault('date.none', { title: '没有日期', failing: 'not-updated', severity: 'serious' });

function newSite(unitId = city.education) {
  return addSite(system, unitId, { kind: 'system' });
}

/** A look that sees one fault at these places. */
function look(siteId: string, places: string[], of: Partial<Parameters<typeof lookAt>[1]> = {}) {
  const sightings = places.map((place) => sighting(siteId, place));
  return lookAt(system, { siteId, measured: [{ fault: dead, sightings }], ...of });
}

async function list(query: string, as: Member = supervisor) {
  return (await call(system, as, 'GET', `/findings?${query}`)).body;
}

async function page(id: string, as: Member = supervisor) {
  return (await call(system, as, 'GET', `/findings/${id}`)).body;
}

describe('raising findings', () => {
  it('[1.4] raises one finding a place, however often and by however many looks it is seen', async () => {
    const siteId = await newSite();
    const first = await look(siteId, ['a', 'b', 'a']);
    expect(first.raised).toHaveLength(2);
    expect(await look(siteId, ['a', 'b'])).toEqual({ raised: [], reopened: [], resolved: [] });
    const { items, total } = await list(`siteId=${siteId}`);
    expect(total).toBe(2);
    expect(items.map((item: { seenCount: number }) => item.seenCount)).toEqual([2, 2]);
  });

  it('counts the same look once, so that a job that runs again changes nothing', async () => {
    const siteId = await newSite();
    const source = { name: 'test.look', id: newId() };
    await look(siteId, ['a'], { source });
    await look(siteId, ['a'], { source });
    expect((await list(`siteId=${siteId}`)).items).toMatchObject([{ seenCount: 1, state: 'new' }]);
  });

  it('[1.4] resolves what is gone and reopens what is back, with a history of both', async () => {
    const siteId = await newSite();
    const { raised } = await look(siteId, ['a']);
    const [id = ''] = raised;
    expect((await look(siteId, [])).resolved).toEqual([id]);
    expect(await page(id)).toMatchObject({
      state: 'resolved',
      resolvedAt: system.clock.now.toISOString(),
      version: 2,
    });
    expect((await look(siteId, ['a'])).reopened).toEqual([id]);
    expect(await page(id)).toMatchObject({ state: 'new', resolvedAt: null, version: 3 });
    const { body } = await call(system, supervisor, 'GET', `/findings/${id}/history`);
    expect(body.items.map((entry: { verb: string }) => entry.verb)).toEqual(['reopen', 'resolve']);
    expect(body.items[0].changes).toEqual([{ field: 'state', before: 'resolved', after: 'new' }]);
  });

  it('leaves alone what was not measured, and what lies where the look did not reach', async () => {
    const siteId = await newSite();
    const { raised } = await look(siteId, ['near', 'far']);
    await lookAt(system, { siteId, measured: [{ fault: undated, sightings: [] }] });
    const { resolved } = await look(siteId, [], { reached: ({ place }) => place === 'near' });
    expect(resolved).toHaveLength(1);
    expect(raised).toContain(resolved[0]);
    expect((await list(`siteId=${siteId}&phase=open`)).items).toMatchObject([{ url: 'http://far' }]);
  });

  it('keeps the words a finding was seen with until it is seen with others', async () => {
    const siteId = await newSite();
    const [id = ''] = (await look(siteId, ['a'])).raised;
    const reworded = fault('link.dead', { title: '死链', severity: 'veto', cause: '改版。' });
    await lookAt(system, {
      siteId: await newSite(),
      measured: [{ fault: reworded, sightings: [] }],
    });
    expect(await page(id)).toMatchObject({
      title: '链接打不开',
      severity: 'ordinary',
      cause: '页面已删除。',
      remedy: { editor: '改正链接。', technician: '设置跳转。' },
      clause: '攀办函〔2017〕11号 一',
    });
    await lookAt(system, { siteId, measured: [{ fault: reworded, sightings: [sighting(siteId, 'a')] }] });
    expect(await page(id)).toMatchObject({ title: '死链', severity: 'veto', cause: '改版。' });
  });

  it('writes thousands of sightings in one look', async () => {
    const siteId = await newSite();
    const places = Array.from({ length: 2500 }, (_, place) => `p${place}`);
    expect((await look(siteId, places)).raised).toHaveLength(2500);
    expect((await look(siteId, [])).resolved).toHaveLength(2500);
  });

  it('is open to checks that declare it, and to nobody by role', async () => {
    const siteId = await newSite();
    const raising = { siteId, measured: [{ fault: dead, sightings: [] }] };
    const idle = { kind: 'job', name: 'test.idle', permissions: ['finding.read'] } as const;
    await expect(lookAt(system, raising, idle)).rejects.toMatchObject({ code: 'platform.not-found' });
    await expect(lookAt(system, { ...raising, siteId: newId() })).rejects.toMatchObject({
      code: 'platform.not-found',
    });
  });

  it('[1.4] shows after any run of looks exactly what the last one saw of each place', async () => {
    const places = ['a', 'b', 'c', 'd'];
    const someOf = fc.subarray(places);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ seen: someOf, reached: someOf }), { minLength: 1, maxLength: 6 }),
        async (looks) => {
          const siteId = await newSite();
          const open = new Set<string>();
          for (const { seen, reached } of looks) {
            await look(siteId, seen, { reached: ({ place }) => reached.includes(place) });
            for (const place of reached) open.delete(place);
            for (const place of seen) open.add(place);
          }
          const { items } = await list(`siteId=${siteId}&phase=open`);
          expect(items.map((item: { url: string }) => item.url.slice('http://'.length)).sort()).toEqual(
            [...open].sort(),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('what follows', () => {
  it('[1.4] tells whoever manages the site, once, of everything new, and nobody else', async () => {
    const siteId = await newSite();
    await system.drain();
    const before = (await call(system, manager, 'GET', '/notices')).body.total;
    await lookAt(system, {
      siteId,
      measured: [
        { fault: dead, sightings: [sighting(siteId, 'a'), sighting(siteId, 'b')] },
        { fault: undated, sightings: [sighting(siteId, 'c')] },
      ],
    });
    await system.drain();
    await look(siteId, ['a', 'b']);
    await system.drain();
    const { items, total } = (await call(system, manager, 'GET', '/notices')).body;
    expect(total).toBe(before + 1);
    expect(items[0]).toMatchObject({
      title: expect.stringContaining('新发现 3 个问题'),
      body: '链接打不开 2 个、没有日期 1 个',
      href: `/findings?phase=open&siteId=${siteId}`,
    });
    expect((await call(system, supervisor, 'GET', '/notices')).body.total).toBe(0);
  });

  it('[0.4, 1.2] finds a site without named persons by its record, until they are named', async () => {
    const siteId = await addSite(system, city.education, { kind: 'system', staffed: false });
    await system.drain();
    const { items } = await list(`siteId=${siteId}&code=site.person-missing&phase=open`);
    expect(items.map((item: { snippet: string }) => item.snippet).sort()).toEqual([
      '未明确内容负责人，请指定专人',
      '未明确承办单位',
      '未明确运维负责人，请指定专人',
    ]);
    const personId = await addPerson(system, city.education);
    await system.run(handOver, builder, { id: siteId, duty: 'content', personId });
    await system.drain();
    expect((await list(`siteId=${siteId}&code=site.person-missing&phase=open`)).total).toBe(2);
    expect((await list(`siteId=${siteId}&code=site.person-missing&state=resolved`)).total).toBe(1);
  });
});
