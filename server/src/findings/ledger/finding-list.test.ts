import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { fault, lookAt, sighting } from '../../../test/ledger.ts';
import { openSystem, type System } from '../../../test/system.ts';

let system: System;
let city: City;
let supervisor: Member;
let county: Member;
let school: string;
let portal: string;

const veto = fault('site.gone', { title: '网站关停', failing: 'impractical', severity: 'veto' });
const stale = fault('column.stale', { title: '栏目不更新', failing: 'not-updated', severity: 'serious' });
const hint = fault('link.odd', { title: '链接不规范', failing: 'inaccurate', severity: 'hint' });

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  school = await addSite(system, city.education, { name: '木棉市教育局' });
  portal = await addSite(system, city.countyOffice, { name: '江东区人民政府', kind: 'portal' });
  await lookAt(system, {
    siteId: school,
    measured: [
      { fault: veto, sightings: [sighting(school, 'jyj.mumianshi.gov.cn/')] },
      {
        fault: stale,
        sightings: [sighting(school, 'jyj.mumianshi.gov.cn/100%25_x/', { certainty: 'probable' })],
      },
    ],
  });
  system.clock.now = new Date('2026-03-02T01:05:00.000Z');
  await lookAt(system, {
    siteId: portal,
    measured: [
      {
        fault: hint,
        sightings: [sighting(portal, 'jdq.mumianshi.gov.cn/a', { snippet: '“布署”应为“部署”。' })],
      },
    ],
  });
});
afterAll(() => system.close());

async function codes(query: string, as: Member = supervisor): Promise<string[]> {
  const { status, body } = await call(system, as, 'GET', `/findings?${query}`);
  expect(status).toBe(200);
  return body.items.map((item: { code: string }) => item.code);
}

describe('the list of findings', () => {
  it('narrows by every filter and all of them together', async () => {
    expect(await codes(`siteId=${portal}`)).toEqual(['link.odd']);
    expect(await codes('severity=veto')).toEqual(['site.gone']);
    expect(await codes('failing=not-updated')).toEqual(['column.stale']);
    expect(await codes('code=link.odd')).toEqual(['link.odd']);
    expect(await codes('certainty=probable')).toEqual(['column.stale']);
    expect(await codes('state=resolved')).toEqual([]);
    expect(await codes('phase=open&severity=veto&failing=not-updated')).toEqual([]);
  });

  it('finds by title, content, address and site, and takes wildcards for the characters that they are', async () => {
    expect(await codes(`q=${encodeURIComponent('不更新')}`)).toEqual(['column.stale']);
    expect(await codes(`q=${encodeURIComponent('布署')}`)).toEqual(['link.odd']);
    expect(await codes(`q=${encodeURIComponent('江东区')}`)).toEqual(['link.odd']);
    expect(await codes(`q=${encodeURIComponent('100%25_x')}`)).toEqual(['column.stale']);
    expect(await codes(`q=${encodeURIComponent('%_%')}`)).toEqual([]);
  });

  it('puts the gravest first and the newest first, page by page', async () => {
    expect(await codes('sort=-severity')).toEqual(['site.gone', 'column.stale', 'link.odd']);
    expect((await codes('sort=-lastSeenAt'))[0]).toBe('link.odd');
    const { body } = await call(system, supervisor, 'GET', '/findings?sort=-severity&limit=2');
    expect(body).toMatchObject({ total: 3, totalExact: true });
    expect(await codes(`sort=-severity&limit=2&after=${body.next}`)).toEqual(['link.odd']);
  });

  it("[1.1] keeps to the subtree of the reader's units, and narrows to one unit and all beneath it", async () => {
    expect(await codes('', county)).toEqual(['link.odd']);
    expect(await codes(`unitId=${city.county}`)).toEqual(['link.odd']);
    expect((await codes(`unitId=${city.city}`)).length).toBe(3);
    const outside = await call(system, county, 'GET', `/findings?unitId=${city.education}`);
    expect(outside).toMatchObject({ status: 404, body: { code: 'platform.not-found' } });
  });

  it('[1.1] answers for a finding outside the reach as if it were absent', async () => {
    const { body } = await call(system, supervisor, 'GET', `/findings?siteId=${school}`);
    const id = body.items[0].id;
    for (const path of [`/findings/${id}`, `/findings/${id}/history`]) {
      expect(await call(system, county, 'GET', path)).toMatchObject({
        status: 404,
        body: { code: 'platform.not-found' },
      });
    }
  });

  it('counts the open findings of the sites named, and of none out of reach', async () => {
    const path = `/findings/open-by-site?siteIds=${school},${portal}`;
    const { body } = await call(system, supervisor, 'GET', path);
    expect(body.items).toHaveLength(2);
    expect(body.items).toContainEqual({ siteId: school, open: 2 });
    expect((await call(system, county, 'GET', path)).body.items).toEqual([{ siteId: portal, open: 1 }]);
  });
});
