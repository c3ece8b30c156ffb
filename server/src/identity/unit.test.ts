import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, addPerson, buildCity, builder, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { emptyNotes } from '../platform/operation/index.ts';
import { createUnit } from './unit.ts';

let system: System;
let city: City;
let administrator: Member;
let countyAdministrator: Member;
let countySupervisor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  administrator = await addMember(system, 'system-administrator', city.city);
  countyAdministrator = await addMember(system, 'system-administrator', city.county);
  countySupervisor = await addMember(system, 'county-supervisor', city.county);
});
afterAll(() => system.close());

const department = (parentId: string | null, name: string) => ({
  parentId,
  kind: 'city-department',
  name,
  divisionCode: '519900',
});

describe('what lies outside one’s reach', () => {
  test('[1.1] a unit beyond the subtree is answered as if it did not exist, in every way of asking', async () => {
    const absent = '0190a000-0000-7000-8000-000000000000';
    const answers = (id: string) =>
      Promise.all([
        call(system, countyAdministrator, 'GET', `/units/${id}`),
        call(system, countyAdministrator, 'GET', `/units/${id}/history`),
        call(system, countyAdministrator, 'PATCH', `/units/${id}`, { version: 1, name: '改名' }),
        call(system, countyAdministrator, 'POST', '/units', { ...department(id, '某局') }),
        call(system, countyAdministrator, 'GET', `/people?unitId=${id}`),
      ]);
    const withoutIds = (found: Awaited<ReturnType<typeof answers>>) =>
      found.map(({ status, body: { requestId, ...body } }) => ({ status, body }));
    const beyond = withoutIds(await answers(city.education));
    expect(beyond).toEqual(withoutIds(await answers(absent)));
    expect(beyond.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
    expect(beyond[0]?.body).toMatchObject({ code: 'platform.not-found' });
  });

  test('[1.1] the tree holds the subtree, and of the rest only what stands above it', async () => {
    const { body } = await call(system, countySupervisor, 'GET', '/units');
    const shown = new Map<string, boolean>(
      body.items.map((unit: { id: string; inReach: boolean }) => [unit.id, unit.inReach]),
    );
    expect(Object.fromEntries(shown)).toEqual({
      [city.city]: false,
      [city.county]: true,
      [city.countyOffice]: true,
      [city.countyDepartment]: true,
      [city.township]: true,
    });
    const whole = await call(system, administrator, 'GET', '/units');
    expect(whole.body.items).toHaveLength(8);
  });

  test('[1.1] counts stop where reach stops', async () => {
    const counts = system.wings.flatMap((wing) => wing.counts);
    const countOf = async (code: string, member: Member, unitId?: string) =>
      system.db.read(async (tx) => {
        const found = counts.find((count) => count.code === code);
        const actor = { kind: 'person', subject: member.accountId, name: '', sessionId: '' } as const;
        const origin = { channel: 'http', requestId: 'test', address: null } as const;
        const now = system.clock.now;
        return found?.value(
          { tx, actor, now, origin, operation: 'test', asked: new Set(), notes: emptyNotes() },
          { unitId },
        );
      });
    expect(await countOf('unit.count', administrator)).toBe(8);
    expect(await countOf('unit.count', countySupervisor)).toBe(4);
    expect(await countOf('unit.count', administrator, city.township)).toBe(1);
    const everyone = await countOf('person.count', administrator);
    expect(await countOf('person.count', countySupervisor)).toBe(2);
    expect(everyone).toBe(3);
  });
});

describe('adding a unit', () => {
  test('whoever may not is refused before the input is looked at', async () => {
    const answer = await call(system, countySupervisor, 'POST', '/units', { nonsense: true });
    expect(answer).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
    expect((await call(system, null, 'POST', '/units', { nonsense: true })).status).toBe(401);
  });

  test('only kinds that stand beneath the parent are taken', async () => {
    const answer = await call(system, administrator, 'POST', '/units', department(city.county, '某局'));
    expect(answer).toMatchObject({ status: 422, body: { code: 'identity.unit-kind-misplaced' } });
    const orphan = system.run(createUnit, builder, department(null, '某局'));
    await expect(orphan).rejects.toMatchObject({ code: 'identity.unit-kind-misplaced' });
  });

  test('nothing stands beneath a township, and the button says so', async () => {
    const { body } = await call(system, administrator, 'GET', `/units/${city.township}`);
    expect(body.kindsBeneath).toEqual([]);
    expect(body.actions).toContainEqual({
      name: 'add-unit',
      label: '新增下级单位',
      allowed: false,
      reasons: ['这类单位不设下级单位'],
    });
    const answer = await call(system, administrator, 'POST', '/units', department(city.township, '某局'));
    expect(answer).toMatchObject({ status: 403, body: { detail: '这类单位不设下级单位' } });
  });

  test('the division code is that of the area', async () => {
    const county = { parentId: city.city, kind: 'county', name: '江西区', divisionCode: '510302' };
    const answer = await call(system, administrator, 'POST', '/units', county);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'identity.division-code-refused', issues: [{ field: 'divisionCode' }] },
    });
  });

  test('siblings bear different names', async () => {
    const answer = await call(system, administrator, 'POST', '/units', department(city.city, '木棉市教育局'));
    expect(answer).toMatchObject({ status: 409, body: { code: 'identity.unit-name-taken' } });
  });

  test('there is one city', async () => {
    const second = { parentId: null, kind: 'city', name: '另一市', divisionCode: '519800' };
    await expect(system.run(createUnit, builder, second)).rejects.toMatchObject({
      code: 'identity.city-exists',
    });
    expect((await call(system, administrator, 'POST', '/units', second)).status).toBe(404);
  });

  test('version and path cannot be set by sending them', async () => {
    const answer = await call(system, administrator, 'POST', '/units', {
      ...department(city.city, '木棉市水利局'),
      path: '/',
      version: 9,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'platform.invalid-input', issues: [{ field: 'path' }, { field: 'version' }] },
    });
  });

  test('[1.1] within reach it joins the tree with its history', async () => {
    const added = await call(system, countyAdministrator, 'POST', '/units', {
      parentId: city.county,
      kind: 'township',
      name: '芦汀镇人民政府',
      divisionCode: '519902',
    });
    expect(added).toMatchObject({
      status: 201,
      body: { parentId: city.county, version: 1, above: [{ id: city.city }, { id: city.county }], people: 0 },
    });
    const { body } = await call(system, countyAdministrator, 'GET', `/units/${added.body.id}/history`);
    expect(body.items).toMatchObject([{ verb: 'create' }]);
    const parent = await call(system, countyAdministrator, 'GET', `/units/${city.county}`);
    expect(parent.body.children.map((child: { name: string }) => child.name)).toContain('芦汀镇人民政府');
  });
});

describe('editing a unit', () => {
  test('an edit from an older version is refused and names who was faster', async () => {
    const { body: unit } = await call(system, administrator, 'GET', `/units/${city.health}`);
    const edit = (name: string) =>
      call(system, administrator, 'PATCH', `/units/${unit.id}`, { version: unit.version, name });
    expect(await edit('木棉市卫健委')).toMatchObject({ status: 200, body: { version: unit.version + 1 } });
    expect(await edit('木棉市卫生局')).toMatchObject({
      status: 409,
      body: { code: 'platform.version-conflict' },
    });
    const { body } = await call(system, administrator, 'GET', `/units/${unit.id}/history`);
    expect(body.items[0]).toMatchObject({
      verb: 'edit',
      changes: [{ field: 'name', before: '木棉市卫生健康委员会', after: '木棉市卫健委' }],
    });
  });

  test('units that bear the code of their area follow when it changes', async () => {
    const { body: county } = await call(system, administrator, 'GET', `/units/${city.county}`);
    const answer = await call(system, administrator, 'PATCH', `/units/${city.county}`, {
      version: county.version,
      divisionCode: '519904',
    });
    expect(answer).toMatchObject({ status: 200, body: { divisionCode: '519904' } });
    const below = await call(system, administrator, 'GET', `/units/${city.countyOffice}`);
    expect(below.body).toMatchObject({ divisionCode: '519904', version: 2 });
  });

  test('a city does not take a code that its counties contradict', async () => {
    const { body } = await call(system, administrator, 'GET', `/units/${city.city}`);
    const answer = await call(system, administrator, 'PATCH', `/units/${city.city}`, {
      version: body.version,
      divisionCode: '519800',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'identity.division-code-refused' } });
  });

  test('people of the unit and all beneath it are counted', async () => {
    const before = await call(system, administrator, 'GET', `/units/${city.city}`);
    await addPerson(system, city.township);
    const after = await call(system, administrator, 'GET', `/units/${city.city}`);
    expect(after.body.people).toBe(before.body.people + 1);
  });
});
