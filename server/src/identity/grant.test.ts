import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMember,
  addPerson,
  buildCity,
  builder,
  type City,
  call,
  type Member,
  PASSWORD,
} from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { createAccount } from './account.ts';
import { type RoleName, roleNames, roles } from './roles.ts';
import { separations } from './separations.ts';

let system: System;
let city: City;
let administrator: Member;
let security: Member;
let countySecurity: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  administrator = await addMember(system, 'system-administrator', city.city);
  security = await addMember(system, 'security-administrator', city.city);
  countySecurity = await addMember(system, 'security-administrator', city.county);
});
afterAll(() => system.close());

let accounts = 0;
/** An account without a role, of a person of the unit. */
async function newcomer(unitId: string): Promise<string> {
  accounts += 1;
  const { id } = await system.run(createAccount, builder, {
    personId: await addPerson(system, unitId),
    username: `newcomer-${accounts}`,
    password: PASSWORD,
  });
  return id;
}

const grant = (as: Member, id: string, role: RoleName, unitId: string, days: object = {}) =>
  call(system, as, 'POST', `/accounts/${id}/grants`, { role, unitId, ...days });
const revoke = (as: Member, grantId: string, reason = '调岗') =>
  call(system, as, 'POST', `/grants/${grantId}/revoke`, { reason });

async function granted(as: Member, id: string, role: RoleName, unitId: string): Promise<string> {
  const answer = await grant(as, id, role, unitId);
  expect(answer.status).toBe(201);
  return answer.body.grants.find((held: { role: string }) => held.role === role).id;
}

describe('giving a role', () => {
  test('[1.1] is refused to those who do not keep roles, system administrators among them', async () => {
    const id = await newcomer(city.education);
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    for (const actor of [administrator, supervisor]) {
      expect(await grant(actor, id, 'site-manager', city.education)).toMatchObject({
        status: 403,
        body: { code: 'platform.forbidden' },
      });
    }
  });

  test('[1.1] is answered as if absent beyond one’s reach, person and unit alike', async () => {
    const beyond = await newcomer(city.education);
    const within = await newcomer(city.countyOffice);
    for (const answer of [
      await grant(countySecurity, beyond, 'editor', city.countyOffice),
      await grant(countySecurity, within, 'editor', city.education),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'platform.not-found' } });
    }
  });

  test('never for oneself', async () => {
    expect(await grant(security, security.accountId, 'monitor', city.city)).toMatchObject({
      status: 403,
      body: { code: 'platform.forbidden', detail: '不能为本人授予或收回岗位' },
    });
  });

  test('one of the three powers comes from further up, on the city from its own', async () => {
    const id = await newcomer(city.countyOffice);
    expect(await grant(countySecurity, id, 'security-administrator', city.county)).toMatchObject({
      status: 403,
      body: { code: 'identity.grant-exceeds-own' },
    });
    expect((await grant(security, id, 'security-administrator', city.county)).status).toBe(201);
    const peer = await newcomer(city.office);
    expect((await grant(security, peer, 'security-administrator', city.city)).status).toBe(201);
  });

  test('only on kinds of unit where it makes sense', async () => {
    const id = await newcomer(city.education);
    for (const [role, unitId] of [
      ['city-supervisor', city.county],
      ['county-supervisor', city.education],
      ['auditor', city.education],
    ] as const) {
      expect(await grant(security, id, role, unitId)).toMatchObject({
        status: 422,
        body: { code: 'identity.role-misplaced' },
      });
    }
  });

  test('is told when it is there already', async () => {
    const id = await newcomer(city.education);
    await granted(security, id, 'editor', city.education);
    expect(await grant(security, id, 'editor', city.education)).toMatchObject({
      status: 409,
      body: { code: 'identity.grant-exists' },
    });
  });

  test('counts from its first day to the end of its last, with nobody doing anything', async () => {
    const began = system.clock.now;
    const member = await addMember(system, 'editor', city.health);
    const days = { from: '2026-03-03', until: '2026-03-04' };
    expect((await grant(security, member.accountId, 'monitor', city.education, days)).status).toBe(201);
    const mayInspect = async () => {
      const { body } = await call(system, member, 'GET', '/session');
      return body.permissions.includes('inspection.start');
    };
    const at: [string, boolean][] = [
      ['2026-03-02T01:10:00Z', false],
      ['2026-03-02T15:59:59Z', false],
      ['2026-03-02T16:00:00Z', true],
    ];
    for (const [instant, holds] of at) {
      system.clock.now = new Date(instant);
      await system.db.transact((tx) =>
        tx
          .updateTable('platform.session')
          .set({ last_seen_at: new Date(instant), expires_at: new Date('2027-01-01') })
          .execute(),
      );
      expect([instant, await mayInspect()]).toEqual([instant, holds]);
    }
    for (const [instant, holds] of [
      ['2026-03-04T15:59:59Z', true],
      ['2026-03-04T16:00:00Z', false],
    ] as const) {
      system.clock.now = new Date(instant);
      await system.db.transact((tx) =>
        tx
          .updateTable('platform.session')
          .set({ last_seen_at: new Date(instant) })
          .execute(),
      );
      expect([instant, await mayInspect()]).toEqual([instant, holds]);
    }
    const again = await grant(security, member.accountId, 'monitor', city.education);
    expect(again.status).toBe(201);
    system.clock.now = began;
  });

  test.each([
    ['that end before they begin', { from: '2026-03-05', until: '2026-03-04' }, 422],
    ['that are over', { from: '2026-02-01', until: '2026-03-01' }, 422],
    ['that do not exist', { from: '2026-02-30' }, 400],
  ])('refuses days %s', async (_what, days, status) => {
    const answer = await grant(security, await newcomer(city.education), 'editor', city.education, days);
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body.code).toBe('identity.days-refused');
  });
});

describe('separation of duties, by its table', () => {
  const pairs = separations.flatMap(({ roles: apart, where, severity }) =>
    apart.flatMap((one, index) => apart.slice(index + 1).map((other) => ({ one, other, where, severity }))),
  );
  const placeOf = (role: RoleName) =>
    roles[role].heldOn.some((kind) => kind === 'county') ? city.county : city.city;

  test('names every pair of the three powers', () => {
    const blocking = pairs
      .filter(({ severity }) => severity === 'blocking')
      .map(({ one, other }) => [one, other]);
    expect(blocking).toEqual(
      expect.arrayContaining([
        ['system-administrator', 'security-administrator'],
        ['system-administrator', 'auditor'],
        ['security-administrator', 'auditor'],
      ]),
    );
  });

  test.each(pairs)('$one and $other: $severity', async ({ one, other, severity }) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const id = await newcomer(city.countyOffice);
      await granted(security, id, first, placeOf(first));
      const answer = await grant(security, id, second, placeOf(second));
      if (severity === 'blocking') {
        expect(answer).toMatchObject({ status: 409, body: { code: 'identity.powers-apart' } });
      } else {
        expect(answer.status).toBe(201);
        expect(answer.body.advice).toHaveLength(1);
      }
    }
  });

  test('roles whose subtrees do not meet run into no advice', async () => {
    const id = await newcomer(city.office);
    await granted(security, id, 'editor', city.education);
    expect((await grant(security, id, 'reviewer', city.health)).body.advice).toEqual([]);
  });

  test('the database itself holds the three powers apart', async () => {
    const accountId = await newcomer(city.office);
    await granted(security, accountId, 'auditor', city.county);
    const inserting = system.db.transact((tx) =>
      tx
        .insertInto('identity.role_grant')
        .values({
          id: '01890000-0000-7000-8000-000000000001',
          account_id: accountId,
          unit_id: city.city,
          role: 'system-administrator',
          granted_at: system.clock.now,
          starts_at: system.clock.now,
          ends_at: null,
        })
        .execute(),
    );
    await expect(inserting).rejects.toMatchObject({ constraint: 'role_grant_power' });
    const reassigning = system.db.transact((tx) =>
      tx
        .updateTable('identity.account')
        .set({ power: 'system-administrator' })
        .where('id', '=', accountId)
        .execute(),
    );
    await expect(reassigning).rejects.toMatchObject({ constraint: 'role_grant_power' });
  });

  test('a power given back makes room for another', async () => {
    const id = await newcomer(city.countyOffice);
    const grantId = await granted(security, id, 'auditor', city.county);
    expect((await revoke(security, grantId)).status).toBe(200);
    expect((await grant(security, id, 'system-administrator', city.county)).status).toBe(201);
  });
});

describe('taking a role back', () => {
  test('ends what it allowed at once, and is in the history with its reason', async () => {
    const member = await addMember(system, 'site-manager', city.education);
    const { body } = await call(system, security, 'GET', `/accounts/${member.accountId}`);
    expect(body.grants[0].revoke).toEqual({ allowed: true, reasons: [] });
    expect((await call(system, member, 'GET', '/sites')).status).toBe(200);
    expect(await revoke(security, body.grants[0].id)).toMatchObject({ status: 200, body: { grants: [] } });
    expect((await call(system, member, 'GET', '/sites')).status).toBe(403);
    expect((await revoke(security, body.grants[0].id)).status).toBe(404);
    const history = await call(system, security, 'GET', `/accounts/${member.accountId}/history`);
    expect(history.body.items[0]).toMatchObject({ verb: 'revoke', reason: '调岗' });
  });

  test('[1.1] is answered as if absent beyond one’s reach', async () => {
    const { accountId } = await addMember(system, 'site-manager', city.education);
    const { body } = await call(system, security, 'GET', `/accounts/${accountId}`);
    expect(await revoke(countySecurity, body.grants[0].id)).toMatchObject({ status: 404 });
  });

  test('never one’s own, and never the last of a power on the city', async () => {
    const own = await call(system, security, 'GET', `/accounts/${security.accountId}`);
    expect(own.body.grants[0].revoke.reasons).toEqual(['不能为本人授予或收回岗位']);
    expect(await revoke(security, own.body.grants[0].id)).toMatchObject({ status: 403 });
    const last = await call(system, security, 'GET', `/accounts/${administrator.accountId}`);
    expect(last.body.grants[0].revoke.allowed).toBe(false);
    expect(await revoke(security, last.body.grants[0].id)).toMatchObject({
      status: 409,
      body: { code: 'identity.last-administrator' },
    });
  });

  test('one for a time does not count as the one that remains', async () => {
    const id = await newcomer(city.office);
    await grant(security, id, 'system-administrator', city.city, { until: '2026-03-31' });
    const last = await call(system, security, 'GET', `/accounts/${administrator.accountId}`);
    expect(await revoke(security, last.body.grants[0].id)).toMatchObject({
      status: 409,
      body: { code: 'identity.last-administrator' },
    });
  });
});

test('every role is held on some kind of unit, and the three powers touch no finding', () => {
  for (const role of roleNames.values) expect(roles[role].heldOn.length).toBeGreaterThan(0);
  for (const power of ['system-administrator', 'security-administrator', 'auditor'] as const) {
    expect(roles[power].permissions.filter((name) => name.startsWith('finding.'))).toEqual([]);
  }
  expect(roles['system-administrator'].permissions).not.toContain('role.grant');
  expect(roles['security-administrator'].permissions).not.toContain('account.edit');
});
