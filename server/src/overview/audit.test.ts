import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealAll, statement } from '../../test/audit.ts';
import {
  addMember,
  addPerson,
  addSite,
  buildCity,
  type City,
  call,
  type Member,
  signIn,
} from '../../test/city.ts';
import { testDatabase } from '../../test/database.ts';
import { openSystem, type System } from '../../test/system.ts';

interface Item {
  outcome: string;
  noun: string;
  actorName: string;
  unitName: string | null;
}

let system: System;
let city: City;
let cityAuditor: Member;
let countyAuditor: Member;
let supervisor: Member;
let countySite: string;
let citySite: string;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  cityAuditor = await addMember(system, 'auditor', city.city);
  countyAuditor = await addMember(system, 'auditor', city.county);
  supervisor = await addMember(system, 'county-supervisor', city.county);
  countySite = await addSite(system, city.countyOffice, { kind: 'portal' });
  citySite = await addSite(system, city.education);
});
afterAll(() => system.close());

const list = async (who: Member, query: string, limit = 200) =>
  (await call(system, who, 'GET', `/audit-entries?limit=${limit}&${query}`)).body;

describe('[1.1] the audit', () => {
  test('shows an auditor what took place in the subtree, and the city’s auditor also what took place nowhere', async () => {
    await system.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'nobody-there', password: 'guess-guess-guess' },
    });
    expect((await list(cityAuditor, `nounId=${citySite}`)).items).not.toEqual([]);
    expect((await list(countyAuditor, `nounId=${citySite}`)).items).toEqual([]);
    expect((await list(countyAuditor, `nounId=${countySite}`)).items).toEqual([
      expect.objectContaining({ operation: 'site.hand-over' }),
      expect.objectContaining({ operation: 'site.hand-over' }),
      expect.objectContaining({ operation: 'site.register', operationLabel: '登记网站' }),
    ]);
    expect((await list(cityAuditor, 'operation=session.open&outcome=refused')).items).not.toEqual([]);
    expect((await list(countyAuditor, 'operation=session.open&outcome=refused')).items).toEqual([]);
    expect((await list(cityAuditor, 'noun=unit&q=')).items).toContainEqual(
      expect.objectContaining({ nounId: city.city, unitName: null }),
    );
  });

  test('names who signed in, and whose account was tried in vain, where they belong', async () => {
    await signIn(system, supervisor.username);
    await expect(signIn(system, supervisor.username, 'not-the-password')).rejects.toThrow();
    const tries = await list(countyAuditor, `q=${supervisor.accountId}&operation=session.open`);
    expect(
      tries.items.map((item: Item) => [item.outcome, item.noun, item.actorName, item.unitName]).slice(0, 2),
    ).toEqual([
      ['refused', 'account', '访客', '江东区'],
      ['done', 'session', expect.stringContaining('陈小棉'), '江东区'],
    ]);
  });

  test('keeps who has read personal data, and how much of it', async () => {
    const personId = await addPerson(system, city.countyOffice);
    await call(system, supervisor, 'GET', `/people/${personId}`);
    await call(system, supervisor, 'GET', '/people?limit=3');
    const read = await list(countyAuditor, `nounId=${personId}&operation=person.get`);
    expect(read.items).toEqual([
      expect.objectContaining({ actorName: expect.stringContaining('陈小棉'), operationLabel: '查看人员' }),
    ]);
    const [listed] = (await list(countyAuditor, 'operation=person.list')).items;
    const { body } = await call(system, countyAuditor, 'GET', `/audit-entries/${listed.id}`);
    expect(body).toMatchObject({ verb: 'list', outcome: 'done' });
    expect(body.changes).toContainEqual({ field: 'rows', before: null, after: 3, personal: false });
  });

  test('keeps who was turned away, from where and why, and shows it where it was tried', async () => {
    const refused = await call(system, supervisor, 'GET', `/sites/${citySite}`);
    expect(refused.status).toBe(404);
    const edit = await call(system, supervisor, 'PATCH', `/sites/${countySite}`, { version: 1 });
    expect(edit.status).toBe(400);
    const tried = await list(cityAuditor, `operation=site.get&outcome=refused&actor=${supervisor.accountId}`);
    expect(tried.items).toEqual([
      expect.objectContaining({
        nounId: citySite,
        unitName: '木棉市教育局',
        address: expect.stringMatching(/^[0-9.]+$/),
      }),
    ]);
    expect((await list(countyAuditor, 'operation=site.get&outcome=refused')).items).toEqual([]);
    const { body } = await call(system, cityAuditor, 'GET', `/audit-entries/${tried.items[0].id}`);
    expect(body).toMatchObject({ code: 'platform.not-found', channel: 'http', sealNumber: null });
  });

  test('tells what routes turn away before any operation: strangers, missing permissions, foreign pages', async () => {
    const before = (await list(cityAuditor, 'outcome=refused')).total;
    await call(system, null, 'POST', '/units', {});
    await call(system, null, 'GET', '/units');
    await call(system, supervisor, 'GET', '/audit-entries');
    await system.app.inject({
      method: 'POST',
      url: '/api/v1/units',
      headers: { cookie: cityAuditor.cookie, origin: 'https://evil.example' },
      payload: {},
    });
    const found = await list(cityAuditor, 'outcome=refused');
    expect(found.total - before).toBe(3);
    expect(
      found.items
        .slice(0, 3)
        .map((item: { operation: string; actorName: string }) => [item.operation, item.actorName]),
    ).toEqual([
      ['unit.create', '访客'],
      ['audit.list', expect.stringContaining('陈小棉')],
      ['unit.create', '访客'],
    ]);
  });

  test('shows before and after, personal values never', async () => {
    const personId = await addPerson(system, city.countyOffice);
    await call(system, supervisor, 'PATCH', `/people/${personId}`, {
      version: 1,
      post: '科长',
      phone: '13800000001',
    });
    const [entry] = (await list(countyAuditor, `nounId=${personId}&operation=person.edit`)).items;
    const { body } = await call(system, countyAuditor, 'GET', `/audit-entries/${entry.id}`);
    expect(body.changes).toEqual([
      { field: 'post', before: '科员', after: '科长', personal: false },
      { field: 'phone', before: '***', after: '***', personal: true },
    ]);
  });

  test('is searched by day, person, outcome, address, request and text', async () => {
    const all = await list(cityAuditor, '');
    const total = async (query: string) => (await list(cityAuditor, query)).total;
    expect(all.total).toBeGreaterThan(10);
    expect(await total('from=2026-03-02&to=2026-03-02')).toBe(all.total);
    expect(await total('to=2026-03-01')).toBe(0);
    expect(await total('from=2026-03-03')).toBe(0);
    expect(await total(`actor=${supervisor.accountId}&operation=person.edit`)).toBe(1);
    expect(await total('address=192.0.2.77')).toBe(0);
    const [item] = all.items;
    const { body } = await call(system, cityAuditor, 'GET', `/audit-entries/${item.id}`);
    expect(await total(`q=${body.requestId}`)).toBeGreaterThan(0);
    expect(await total('q=%25')).toBe(0);
    expect(await total(`unitId=${city.county}&nounId=${citySite}`)).toBe(0);
    const bad = await call(system, cityAuditor, 'GET', '/audit-entries?from=2026-02-30');
    expect(bad.body.code).toBe('platform.invalid-input');
  });

  test('pages through everything once, newest first', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = await list(cityAuditor, after, 7);
      seen.push(...page.items.map((item: { id: string }) => item.id));
      after = page.next ? `after=${page.next}` : '';
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });

  test('says where the chain stands, and raises an alarm when nobody chains', async () => {
    const { appUrl } = await testDatabase();
    await sealAll(appUrl);
    const state = async () => (await call(system, countyAuditor, 'GET', '/audit/state')).body;
    const todos = async () => (await call(system, cityAuditor, 'GET', '/overview')).body.todos;
    const [{ last } = { last: 0 }] = await statement<{ last: number }>(
      appUrl,
      'select max(number) as last from audit.seal',
    );
    expect(await state()).toMatchObject({
      head: { number: last, algorithm: 'sha256', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      unsealed: 0,
      silent: false,
      archivedTo: 0,
    });
    expect(await todos()).toEqual([]);
    await addPerson(system, city.office);
    system.clock.now = new Date(system.clock.now.getTime() + 10_001);
    expect(await state()).toMatchObject({ unsealed: 1, oldestUnsealedSeconds: 10, silent: true });
    expect(await todos()).toEqual([
      expect.objectContaining({ code: 'audit-silent', value: 1, href: '/audit' }),
    ]);
    await sealAll(appUrl);
    expect(await state()).toMatchObject({ unsealed: 0, silent: false });
  });
});
