import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let manager: Member;
let siteId: string;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  manager = await addMember(system, 'site-manager', city.education);
  siteId = await addSite(system, city.education);
});
afterAll(() => system.close());

function add(over: object) {
  return call(system, manager, 'POST', `/sites/${siteId}/columns`, {
    name: '通知公告',
    url: 'http://jyj.mumianshi.gov.cn/tzgg/',
    kind: 'notices',
    firstLevel: true,
    ...over,
  });
}

const columns = async () => (await call(system, manager, 'GET', `/sites/${siteId}/columns`)).body.items;

describe('a column', () => {
  it('[3.3] takes the update period of its kind unless the city sets another', async () => {
    expect((await add({})).status).toBe(201);
    await add({ name: '要闻', kind: 'news' });
    await add({ name: '工作动态', kind: 'news', updateDays: 7 });
    await add({ name: '概况', kind: 'overview' });
    await add({ name: '热点回应', kind: 'response' });
    const days = (await columns()).map((column: { name: string; updateDays: number | null }) => [
      column.name,
      column.updateDays,
    ]);
    expect(days).toEqual([
      ['通知公告', 183],
      ['要闻', 14],
      ['工作动态', 7],
      ['概况', null],
      ['热点回应', null],
    ]);
  });

  it('has a name of its own within the site and a unit that keeps it up', async () => {
    expect((await add({})).body).toMatchObject({ code: 'registry.column-name-taken' });
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect((await add({ name: '别处', unitId: nowhere })).body).toMatchObject({
      code: 'registry.unknown-unit',
    });
    expect((await columns())[0]).toMatchObject({ unitName: '木棉市教育局', emptyReason: null });
  });

  it('is edited from the version one has seen, and the site keeps the change', async () => {
    const [first] = await columns();
    const edit = {
      version: first.version,
      name: '通知公告',
      url: first.url,
      kind: 'notices',
      firstLevel: true,
      emptyReason: '经核实，暂无此类信息产生',
    };
    expect((await call(system, manager, 'PATCH', `/columns/${first.id}`, edit)).body.version).toBe(2);
    expect((await call(system, manager, 'PATCH', `/columns/${first.id}`, edit)).status).toBe(409);
    const { items } = (await call(system, manager, 'GET', `/sites/${siteId}/history`)).body;
    expect(items[0]).toMatchObject({ verb: 'edit-column' });
  });

  it('[1.1] stays out of reach of other units', async () => {
    const outside = await addMember(system, 'site-manager', city.health);
    const [first] = await columns();
    const edit = { version: 2, name: '改', url: first.url, kind: 'notices', firstLevel: true };
    expect((await call(system, outside, 'PATCH', `/columns/${first.id}`, edit)).status).toBe(404);
  });
});
