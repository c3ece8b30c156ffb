import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember, addPerson, buildCity, type City, call, type Member, signIn } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

const MONDAY = new Date('2026-03-02T01:00:00.000Z');

let system: System;
let city: City;
let administrator: Member;
let security: Member;
let manager: Member;
let deputy: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  administrator = await addMember(system, 'system-administrator', city.city);
  security = await addMember(system, 'security-administrator', city.city);
});
beforeEach(async () => {
  system.clock.now = MONDAY;
  manager = await addMember(system, 'site-manager', city.education);
  deputy = await addMember(system, 'monitor', city.education);
});
afterAll(() => system.close());

async function personOf(member: Member): Promise<string> {
  return (await call(system, member, 'GET', '/session')).body.person.id;
}

async function grantOf(member: Member): Promise<string> {
  return (await call(system, member, 'GET', '/session')).body.grants[0].id;
}

async function give(from: Member, to: Member, of: object = {}) {
  return call(system, from, 'POST', '/delegations', {
    grantId: await grantOf(from),
    personId: await personOf(to),
    from: '2026-03-02',
    until: '2026-03-03',
    reason: '出差',
    ...of,
  });
}

async function holds(member: Member, permission: string): Promise<boolean> {
  const cookie = await signIn(system, member.username);
  return (await call(system, { cookie }, 'GET', '/session')).body.permissions.includes(permission);
}

describe('standing in for somebody', () => {
  test('lasts from the first day to the end of the last, and ends by itself', async () => {
    expect((await give(manager, deputy)).status).toBe(201);
    expect(await holds(deputy, 'finding.settle')).toBe(true);
    system.clock.now = new Date('2026-03-03T15:59:59Z');
    expect(await holds(deputy, 'finding.settle')).toBe(true);
    system.clock.now = new Date('2026-03-03T16:00:00Z');
    expect(await holds(deputy, 'finding.settle')).toBe(false);
    expect(await holds(manager, 'finding.settle')).toBe(true);
  });

  test('begins on its first day only, and is shown to both', async () => {
    await give(manager, deputy, { from: '2026-03-04', until: '2026-03-05' });
    expect(await holds(deputy, 'finding.settle')).toBe(false);
    const given = await call(system, manager, 'GET', '/delegations');
    const taken = await call(system, deputy, 'GET', '/delegations');
    expect(given.body.items).toMatchObject([{ given: true, current: false, roleLabel: '网站管理员' }]);
    expect(taken.body.items).toMatchObject([{ given: false, current: false, reason: '出差' }]);
    const { body } = await call(system, security, 'GET', `/accounts/${deputy.accountId}`);
    expect(body.grants).toHaveLength(2);
  });

  test('is not handed further', async () => {
    await give(manager, deputy);
    const third = await addMember(system, 'editor', city.education);
    const grantId = await grantOf(manager);
    expect(await give(deputy, third, { grantId })).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
  });

  test('ends with the grant it comes from', async () => {
    await give(manager, deputy);
    const grantId = await grantOf(manager);
    expect(
      (await call(system, security, 'POST', `/grants/${grantId}/revoke`, { reason: '调岗' })).status,
    ).toBe(200);
    expect(await holds(deputy, 'finding.settle')).toBe(false);
  });

  test('rests while whoever gave it is disabled', async () => {
    await give(manager, deputy);
    await call(system, administrator, 'POST', `/accounts/${manager.accountId}/disable`, {
      version: 1,
      reason: '停职',
    });
    expect(await holds(deputy, 'finding.settle')).toBe(false);
  });

  test('needs an account that is in use', async () => {
    const personId = await addPerson(system, city.education);
    expect(await give(manager, deputy, { personId })).toMatchObject({
      status: 409,
      body: { code: 'identity.person-without-account' },
    });
  });

  test('[1.1] is not given to people whom one cannot see', async () => {
    const stranger = await addMember(system, 'monitor', city.health);
    expect(await give(manager, stranger)).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
  });

  test('is not given to oneself, nor for one of the three powers', async () => {
    for (const answer of [await give(manager, manager), await give(security, deputy)]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'identity.not-delegable' } });
    }
  });

  test('is not given to the auditor', async () => {
    const auditor = await addMember(system, 'auditor', city.city);
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    expect(await give(supervisor, auditor)).toMatchObject({
      status: 409,
      body: { code: 'identity.powers-apart' },
    });
  });

  test.each([
    ['are over', { from: '2026-02-01', until: '2026-03-01' }],
    ['end before they begin', { from: '2026-03-04', until: '2026-03-03' }],
    ['are more than 180', { from: '2026-03-02', until: '2026-08-29' }],
  ])('is refused when its days %s', async (_what, days) => {
    expect(await give(manager, deputy, days)).toMatchObject({
      status: 422,
      body: { code: 'identity.days-refused' },
    });
  });

  test('never lasts longer than the grant', async () => {
    const id = deputy.accountId;
    const days = { role: 'editor', unitId: city.education, until: '2026-03-10' };
    const { body } = await call(system, security, 'POST', `/accounts/${id}/grants`, days);
    const grantId = body.grants.find((grant: { role: string }) => grant.role === 'editor').id;
    expect(await give(deputy, manager, { grantId, until: '2026-03-11' })).toMatchObject({
      status: 422,
      body: { code: 'identity.days-refused' },
    });
    expect((await give(deputy, manager, { grantId, until: '2026-03-10' })).status).toBe(201);
  });

  test('is ended early by either of the two or by the security administrator, by nobody else', async () => {
    const other = await addMember(system, 'monitor', city.education);
    for (const actor of [manager, deputy, security]) {
      const { body } = await give(manager, deputy);
      const end = (as: Member) =>
        call(system, as, 'POST', `/delegations/${body.id}/end`, { reason: '提前返回' });
      expect((await end(other)).status).toBe(404);
      expect((await end(actor)).status).toBe(204);
      expect(await holds(deputy, 'finding.settle')).toBe(false);
      expect((await end(actor)).status).toBe(404);
    }
  });
});

test('the database lets nobody stand in for one of the three powers', async () => {
  const grantId = await grantOf(security);
  const inserting = system.db.transact((tx) =>
    tx
      .insertInto('identity.delegation')
      .values({
        id: '01890000-0000-7000-8000-000000000002',
        grant_id: grantId,
        account_id: deputy.accountId,
        starts_at: MONDAY,
        ends_at: new Date('2026-03-03T00:00:00Z'),
        reason: '试探',
        created_at: MONDAY,
      })
      .execute(),
  );
  await expect(inserting).rejects.toMatchObject({ constraint: 'delegation_of_grant' });
});
