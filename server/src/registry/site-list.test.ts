import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let supervisor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  await addSite(system, city.office, {
    kind: 'portal',
    name: '木棉市人民政府',
    url: 'http://www.mumianshi.gov.cn/',
  });
  await addSite(system, city.education, { name: '木棉市教育局' });
  await addSite(system, city.health, { name: '木棉市卫健委', staffed: false });
  await addSite(system, city.countyOffice, { kind: 'portal', name: '江东区人民政府' });
});
afterAll(() => system.close());

async function names(query: string, as: Member = supervisor): Promise<string[]> {
  const { body } = await call(system, as, 'GET', `/sites?${query}`);
  return body.items.map((item: { name: string }) => item.name);
}

describe('the list of sites', () => {
  it('sorts by pinyin, both ways', async () => {
    const ascending = ['江东区人民政府', '木棉市教育局', '木棉市人民政府', '木棉市卫健委'];
    expect(await names('sort=name')).toEqual(ascending);
    expect(await names('sort=-name')).toEqual(ascending.toReversed());
  });

  it.each([
    ['a part of the name', 'q=教育', ['木棉市教育局']],
    ['pinyin initials', 'q=mmsjyj', ['木棉市教育局']],
    ['initials in capitals', 'q=JDQ', ['江东区人民政府']],
    ['a part of the address', 'q=www.mumian', ['木棉市人民政府']],
    ['a character of LIKE, literally', 'q=%25', []],
    ['the state', 'state=closed', []],
    ['the kind', 'kind=portal', ['江东区人民政府', '木棉市人民政府']],
    ['who is not complete', 'incomplete=true', ['木棉市卫健委']],
  ])('filters by %s', async (_what, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('[1.1] narrows to a unit with everything beneath it, never beyond the reach', async () => {
    expect(await names(`unitId=${city.county}`)).toEqual(['江东区人民政府']);
    const countySupervisor = await addMember(system, 'county-supervisor', city.county);
    expect(await names('', countySupervisor)).toEqual(['江东区人民政府']);
    for (const unitId of [city.city, city.education]) {
      const beyond = await call(system, countySupervisor, 'GET', `/sites?unitId=${unitId}`);
      expect(beyond.body).toMatchObject({ code: 'platform.not-found' });
    }
  });

  it('refuses a page size, a sort or a filter that it does not know', async () => {
    for (const query of ['limit=1000000000', 'limit=0', 'sort=password', 'owner=1', 'state=unknown']) {
      expect((await call(system, supervisor, 'GET', `/sites?${query}`)).body).toMatchObject({
        code: 'platform.invalid-input',
      });
    }
  });
});
