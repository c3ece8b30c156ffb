import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { fault, lookAt, sighting } from '../../test/ledger.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let supervisor: Member;
let county: Member;
let manager: Member;
let administrator: Member;
let school: string;
let portal: string;

const stale = fault('column.stale', { failing: 'not-updated' });
const dead = fault('link.dead', { failing: 'impractical' });

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  manager = await addMember(system, 'site-manager', city.education);
  administrator = await addMember(system, 'system-administrator', city.city);
  school = await addSite(system, city.education, { name: '木棉市教育局' });
  portal = await addSite(system, city.countyOffice, { name: '江东区人民政府', kind: 'portal' });
  await raise(school, stale, ['a', 'b']);
  await raise(portal, dead, ['c']);
  await system.drain();
});
afterAll(() => system.close());

function raise(siteId: string, of: typeof dead, places: string[]) {
  const sightings = places.map((place) => sighting(siteId, place));
  return lookAt(system, { siteId, measured: [{ fault: of, sightings }] });
}

async function overview(as: Member, query = '') {
  return (await call(system, as, 'GET', `/overview${query}`)).body;
}

interface Numbered {
  label: string;
  value: number;
  href: string;
}

interface Figure {
  value: number;
  href: string;
}

interface Week {
  found: Figure;
  resolved: Figure;
}

interface Kind {
  code: string;
  open: Figure;
  rule: { judged: number; bound: number | null; state: string; href: string } | null;
}

/** The rows behind a number: the same address asked of the API. */
/** The desk of triage 研判 is a page of its own over the findings that wait there. */
async function totalBehind(as: Member, href: string): Promise<number> {
  const list = href.replace(/^\/triage(?:\?|$)/, '/findings?phase=triage&').replace(/&$/, '');
  return (await call(system, as, 'GET', list)).body.total;
}

describe('the overview', () => {
  it('[0.2] shows the four failings of every county and department', async () => {
    const { failings } = await overview(supervisor);
    const table = failings.rows.map((row: { name: string; open: number; cells: { open: number }[] }) => [
      row.name,
      row.open,
      row.cells.map((cell) => cell.open),
    ]);
    expect(table).toEqual([
      ['木棉市教育局', 2, [2, 0, 0, 0]],
      ['江东区', 1, [0, 0, 0, 1]],
    ]);
  });

  it('opens behind every number exactly what was counted', async () => {
    for (const [who, query] of [
      [supervisor, ''],
      [supervisor, `?unitId=${city.county}`],
      [supervisor, `?unitId=${city.education}`],
      [county, ''],
    ] as const) {
      const { counts, todos, failings } = await overview(who, query);
      for (const { label, value, href } of [...counts, ...todos] as Numbered[]) {
        // The units are a tree without a total.
        if (label === '单位') continue;
        expect([label, await totalBehind(who, href)]).toEqual([label, value]);
      }
      for (const row of failings.rows) {
        expect(await totalBehind(who, row.href)).toBe(row.open);
        for (const cell of row.cells) expect(await totalBehind(who, cell.href)).toBe(cell.open);
        if (row.of === 'unit') expect(await totalBehind(who, row.sitesHref)).toBe(row.sites);
      }
    }
  });

  it('[1.1] keeps every number to the reach, and to the unit chosen', async () => {
    const own = await overview(county);
    expect(own.failings.rows.map((row: { name: string }) => row.name)).toEqual(['江东区人民政府办公室']);
    expect(numberOf(own.counts, '待处置问题')).toBe(1);
    expect(numberOf((await overview(supervisor)).counts, '待处置问题')).toBe(3);
    const narrowed = await overview(supervisor, `?unitId=${city.education}`);
    expect(numberOf(narrowed.counts, '不更新')).toBe(2);
    expect(narrowed.failings.rows).toMatchObject([{ of: 'site', id: school, sitesHref: `/sites/${school}` }]);
    expect(await call(system, county, 'GET', `/overview?unitId=${city.education}`)).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
  });

  it('leaves out what the reader may not see, and shows no nought in its place', async () => {
    const { counts, failings } = await overview(administrator);
    expect(failings).toBeNull();
    expect(counts.map((count: Numbered) => count.label)).not.toContain('待处置问题');
    expect(counts.map((count: Numbered) => count.label)).toContain('在册网站');
  });

  it('names as 待办 only what there is to do, with what to do about it', async () => {
    const { todos } = await overview(manager);
    expect(todos).toMatchObject([{ label: '待处置问题', value: 2, advice: expect.any(String) }]);
  });

  it('[0.2] shows findings by week and by kind, and of which sites nothing is known, each with its list', async () => {
    for (const query of ['', `?unitId=${city.education}`, `?siteId=${school}`]) {
      const { weeks, kinds, looks } = (await call(system, supervisor, 'GET', `/overview/trend${query}`)).body;
      expect(weeks).toHaveLength(13);
      expect(weeks.at(-1)).toMatchObject({ from: '2026-03-02', until: '2026-03-08' });
      const numbers = [
        ...weeks.flatMap(({ found, resolved }: Week) => [found, resolved]),
        ...kinds.map(({ open }: { open: Figure }) => open),
        ...(query.includes('siteId') ? [] : Object.values(looks)),
      ] as Figure[];
      for (const { value, href } of numbers) {
        expect([href, await totalBehind(supervisor, href)]).toEqual([href, value]);
      }
      expect(looks.unmeasured.value).toBe(query === '' ? 2 : 1);
    }
    const whole = (await call(system, supervisor, 'GET', '/overview/trend')).body;
    expect(whole.weeks.at(-1).found.value).toBe(3);
    expect(whole.kinds.map(({ code, open }: Kind) => [code, open.value])).toEqual([
      ['column.stale', 2],
      ['link.dead', 1],
    ]);
    const own = (await call(system, county, 'GET', '/overview/trend')).body;
    expect(own.weeks.at(-1).found.value).toBe(1);
  });

  it('[1.4] says beside each kind how far its rule may be believed, and opens the findings that were judged', async () => {
    const judged = fault('link.judged', { failing: 'impractical' });
    const { raised } = await raise(portal, judged, ['j1', 'j2', 'j3', 'j4']);
    const items = raised.map((id) => ({ id, version: 1 }));
    await call(system, supervisor, 'POST', '/findings/confirm', { items: items.slice(0, 2) });
    await call(system, supervisor, 'POST', '/findings/dismiss', {
      items: items.slice(2, 3),
      reason: 'works',
    });
    const kindOf = async (who: Member) =>
      (await call(system, who, 'GET', '/overview/trend')).body.kinds.find(
        ({ code }: Kind) => code === 'link.judged',
      );
    const { rule, open } = await kindOf(county);
    // Two of three: (2/3 + z²/6 - z √(2/27 + z²/36)) / (1 + z²/3) with z = 1.96.
    expect(rule).toMatchObject({ state: 'shadow', judged: 3, bound: expect.closeTo(0.2077, 4) });
    expect(open.value).toBe(3);
    expect(await totalBehind(supervisor, rule.href)).toBe(3);
    const officeManager = await addMember(system, 'site-manager', city.countyOffice);
    expect((await kindOf(officeManager)).rule).toBeNull();
  });

  function numberOf(counts: Numbered[], label: string): number | undefined {
    return counts.find((count) => count.label === label)?.value;
  }
});

describe('the inbox', () => {
  it('shows everybody their own messages, marks one or all as read, and touches nobody else’s', async () => {
    await raise(school, dead, ['d']);
    await system.drain();
    const { body } = await call(system, manager, 'GET', '/notices?unread=true');
    expect(body.total).toBe(2);
    const stranger = await call(system, county, 'POST', '/notices/read', { id: body.items[0].id });
    expect(stranger.body).toEqual({ unread: 0 });
    const one = await call(system, manager, 'POST', '/notices/read', { id: body.items[0].id });
    expect(one.body).toEqual({ unread: 1 });
    expect((await call(system, manager, 'POST', '/notices/read', {})).body).toEqual({ unread: 0 });
    expect((await call(system, manager, 'GET', '/notices')).body.total).toBe(2);
  });
});
