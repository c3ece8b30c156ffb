import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let supervisor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
});
afterAll(() => system.close());

function register(over: object = {}) {
  return call(system, supervisor, 'POST', '/media-accounts', {
    unitId: city.education,
    platform: 'wechat',
    name: '木棉教育',
    handle: 'mumian-edu',
    ...over,
  });
}

describe('a new-media account', () => {
  it('is one of a unit on each platform, unless somebody says why there is another', async () => {
    expect((await register()).status).toBe(201);
    const second = await register({ name: '木棉教育二号' });
    expect(second.body).toMatchObject({
      code: 'registry.one-media-account-per-platform',
      clause: '国办发〔2018〕123号 三',
      detail: expect.stringContaining('“木棉教育”'),
    });
    expect((await register({ name: '木棉招考', reason: '考试招生专用' })).status).toBe(201);
    expect((await register({ platform: 'weibo' })).status).toBe(201);
  });

  it('has a name of its own on its platform, a unit and a person that exist', async () => {
    const twin = await register({ unitId: city.health });
    expect(twin.body).toMatchObject({ code: 'registry.media-account-name-taken' });
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect((await register({ unitId: nowhere })).body).toMatchObject({ code: 'registry.unknown-unit' });
    expect((await register({ platform: 'douyin', personId: nowhere })).body).toMatchObject({
      code: 'registry.unknown-person',
    });
  });

  it('is edited from the version one has seen, cancelled with a reason, and its history tells both', async () => {
    const personId = await addPerson(system, city.health);
    const { body } = await register({ unitId: city.health, name: '木棉卫健', personId });
    const path = `/media-accounts/${body.id}`;
    const edit = { version: 1, platform: 'wechat', name: '木棉健康', personId };
    expect((await call(system, supervisor, 'PATCH', path, edit)).body.version).toBe(2);
    expect((await call(system, supervisor, 'PATCH', path, edit)).status).toBe(409);
    expect((await call(system, supervisor, 'POST', `${path}/cancel`, { version: 2 })).body).toMatchObject({
      code: 'platform.reason-required',
    });
    const cancelled = await call(system, supervisor, 'POST', `${path}/cancel`, {
      version: 2,
      reason: '并入市级账号',
    });
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    const { items } = (await call(system, supervisor, 'GET', `${path}/history`)).body;
    expect(items.map((entry: { verb: string }) => entry.verb)).toEqual(['cancel', 'edit', 'register']);
    const page = (await call(system, supervisor, 'GET', path)).body;
    expect(page.actions.find((action: { name: string }) => action.name === 'cancel').allowed).toBe(false);
  });

  it('[1.1] is listed within the reach alone, by platform, unit, name or initials', async () => {
    const outside = await addMember(system, 'county-supervisor', city.county);
    expect((await call(system, outside, 'GET', '/media-accounts')).body.total).toBe(0);
    const names = async (query: string) =>
      (await call(system, supervisor, 'GET', `/media-accounts?${query}`)).body.items.map(
        (item: { name: string }) => item.name,
      );
    expect(await names('platform=weibo')).toEqual(['木棉教育']);
    expect(await names('q=mmzk')).toEqual(['木棉招考']);
    expect(await names(`unitId=${city.health}&state=cancelled`)).toEqual(['木棉健康']);
  });
});
