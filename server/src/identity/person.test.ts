import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, addPerson, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let citySupervisor: Member;
let countySupervisor: Member;
let siteManager: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  citySupervisor = await addMember(system, 'city-supervisor', city.city);
  countySupervisor = await addMember(system, 'county-supervisor', city.county);
  siteManager = await addMember(system, 'site-manager', city.township);
});
afterAll(() => system.close());

const someone = (unitId: string) => ({ name: '柏稼舟', unitId, post: '主任', phone: '0899-5510001' });

describe('what lies outside one’s reach', () => {
  test('[1.1] a person beyond the subtree is answered as if absent, in lists and alone', async () => {
    const beyond = await addPerson(system, city.education, '岑边界');
    for (const answer of [
      await call(system, countySupervisor, 'GET', `/people/${beyond}`),
      await call(system, countySupervisor, 'GET', `/people/${beyond}/history`),
      await call(system, countySupervisor, 'PATCH', `/people/${beyond}`, { version: 1, post: '科长' }),
      await call(system, countySupervisor, 'POST', '/people', someone(city.education)),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'platform.not-found' } });
    }
    const found = await call(system, countySupervisor, 'GET', `/people?q=${encodeURIComponent('岑边界')}`);
    expect(found.body).toMatchObject({ items: [], total: 0 });
  });

  test('[1.1] nobody moves a person to a unit beyond their own reach', async () => {
    const own = await addPerson(system, city.township);
    const answer = await call(system, countySupervisor, 'PATCH', `/people/${own}`, {
      version: 1,
      unitId: city.health,
    });
    expect(answer.status).toBe(404);
  });

  test('a role that only reads people is told why it cannot add or edit them', async () => {
    const { body } = await call(system, siteManager, 'GET', '/people');
    expect((await call(system, siteManager, 'POST', '/people', someone(city.township))).status).toBe(403);
    const { body: person } = await call(system, siteManager, 'GET', `/people/${body.items[0].id}`);
    expect(person.actions).toEqual([
      { name: 'edit', label: '编辑', allowed: false, reasons: ['您的岗位不能编辑'] },
      expect.objectContaining({ name: 'open-account', allowed: false }),
    ]);
  });
});

describe('keeping people', () => {
  test.each(['5510001', '0899 5510001', '+86 13800000000', '１３８００００００００', '138000000000', ''])(
    '“%s” is no telephone number',
    async (phone) => {
      const answer = await call(system, citySupervisor, 'POST', '/people', {
        ...someone(city.education),
        phone,
      });
      expect(answer).toMatchObject({ status: 400, body: { issues: [{ field: 'phone' }] } });
    },
  );

  test.each([
    '王小棉',
    'wang@',
    'wang@example',
    'a b@example.gov.cn',
    'Wang <wang@example.gov.cn>',
    'w@x.cn\r\nBcc: a@b.cn',
  ])('“%s” is no e-mail address', async (email) => {
    const fields = { ...someone(city.education), email };
    const answer = await call(system, citySupervisor, 'POST', '/people', fields);
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ field: 'email' }] } });
  });

  test('an e-mail address is kept, changed and removed; the audit has that it was, and not which', async () => {
    const fields = { ...someone(city.education), email: ' bai@example.gov.cn ' };
    const { body: person } = await call(system, citySupervisor, 'POST', '/people', fields);
    expect(person).toMatchObject({ email: 'bai@example.gov.cn', version: 1 });
    const { body: without } = await call(system, citySupervisor, 'PATCH', `/people/${person.id}`, {
      version: 1,
      email: null,
    });
    expect(without).toMatchObject({ email: null });
    const entries = await system.db.read((tx) =>
      tx.selectFrom('audit.entry').select('changes').where('noun_id', '=', person.id).execute(),
    );
    expect(JSON.stringify(entries)).toContain('"field":"email"');
    expect(JSON.stringify(entries)).not.toContain('bai@example');
  });

  test('fields that decide about access cannot be sent along', async () => {
    const answer = await call(system, citySupervisor, 'POST', '/people', {
      ...someone(city.education),
      hasAccount: true,
    });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ field: 'hasAccount' }] } });
  });

  test('[1.2] every change is in the history; the audit keeps the phone masked', async () => {
    const added = await call(system, citySupervisor, 'POST', '/people', someone(city.education));
    expect(added).toMatchObject({
      status: 201,
      body: { name: '柏稼舟', unitName: '木棉市教育局', version: 1 },
    });
    const { id } = added.body;
    const edited = await call(system, citySupervisor, 'PATCH', `/people/${id}`, {
      version: 1,
      phone: '13800000001',
      unitId: city.health,
      post: null,
    });
    expect(edited).toMatchObject({ status: 200, body: { version: 2, unitId: city.health, post: null } });

    const { body: history } = await call(system, citySupervisor, 'GET', `/people/${id}/history`);
    expect(history.items.map((entry: { verb: string }) => entry.verb)).toEqual(['edit', 'create']);
    expect(history.items[0].changes).toContainEqual({
      field: 'phone',
      before: '0899-5510001',
      after: '13800000001',
    });
    const audit = await system.db.read((tx) =>
      tx
        .selectFrom('audit.entry')
        .select('changes')
        .where('noun_id', '=', id)
        .where('verb', '!=', 'read')
        .execute(),
    );
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toContain('13800000001');
  });

  test('two who edit at once do not overwrite each other', async () => {
    const id = await addPerson(system, city.education);
    const edit = (post: string) =>
      call(system, citySupervisor, 'PATCH', `/people/${id}`, { version: 1, post });
    const answers = await Promise.all([edit('科长'), edit('局长')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });
});

describe('finding people', () => {
  test('by part of the name, by pinyin initials, by unit; what was typed is never a pattern', async () => {
    const id = await addPerson(system, city.countyOffice, '葛棉桐');
    const idsFor = async (query: string) => {
      const { body } = await call(system, citySupervisor, 'GET', `/people?${query}`);
      return body.items.map((person: { id: string }) => person.id);
    };
    expect(await idsFor(`q=${encodeURIComponent('棉桐')}`)).toEqual([id]);
    expect(await idsFor('q=GMT')).toEqual([id]);
    expect(await idsFor('q=%25')).toEqual([]);
    expect(await idsFor('q=_')).toEqual([]);
    expect(await idsFor(`unitId=${city.county}`)).toContain(id);
    expect(await idsFor(`unitId=${city.education}`)).not.toContain(id);
  });

  test('pages follow each other without a gap or a double, sorted by pinyin', async () => {
    const all = await call(system, citySupervisor, 'GET', '/people?limit=200');
    const names: string[] = [];
    let after = '';
    do {
      const { body } = await call(system, citySupervisor, 'GET', `/people?limit=3${after}`);
      names.push(...body.items.map((person: { id: string }) => person.id));
      after = body.next ? `&after=${body.next}` : '';
    } while (after);
    expect(names).toEqual(all.body.items.map((person: { id: string }) => person.id));
    expect(all.body).toMatchObject({ total: names.length, totalExact: true });
  });
});
