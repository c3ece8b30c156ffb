import { sql } from 'kysely';
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
  signIn,
} from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { createAccount, disableAccount } from './account.ts';
import { holdersOf } from './holders.ts';

let system: System;
let city: City;
let administrator: Member;
let countyAdministrator: Member;
let citySupervisor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  administrator = await addMember(system, 'system-administrator', city.city);
  countyAdministrator = await addMember(system, 'system-administrator', city.county);
  citySupervisor = await addMember(system, 'city-supervisor', city.city);
});
afterAll(() => system.close());

let accounts = 0;
async function opening(unitId: string) {
  accounts += 1;
  return {
    personId: await addPerson(system, unitId),
    username: `someone-${accounts}`,
    password: PASSWORD,
  };
}

async function personOf(member: Member): Promise<string> {
  const { body } = await call(system, member, 'GET', '/session');
  return body.person.id;
}

async function step(member: Member, verb: 'disable' | 'enable', id: string, of: object) {
  return call(system, member, 'POST', `/accounts/${id}/${verb}`, of);
}

async function waitingForLocks(): Promise<number> {
  const found = await system.db.read((tx) =>
    sql<{
      waiting: number;
    }>`select count(*) as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(tx),
  );
  return found.rows[0]?.waiting ?? 0;
}

describe('opening an account', () => {
  test('[1.1] never for a person beyond one’s reach', async () => {
    const body = await opening(city.education);
    expect(await call(system, countyAdministrator, 'POST', '/accounts', body)).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
  });

  test('starts without a role: whoever opens accounts cannot give any', async () => {
    const grants = [{ role: 'site-manager', unitId: city.education }];
    const body = await opening(city.education);
    expect(await call(system, administrator, 'POST', '/accounts', { ...body, grants })).toMatchObject({
      status: 403,
      body: { code: 'platform.forbidden' },
    });
    expect(await call(system, administrator, 'POST', '/accounts', body)).toMatchObject({
      status: 201,
      body: { grants: [] },
    });
  });

  test('only by those who keep accounts', async () => {
    const answer = await call(system, citySupervisor, 'POST', '/accounts', await opening(city.education));
    expect(answer).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
    expect((await call(system, citySupervisor, 'GET', '/accounts')).status).toBe(403);
  });

  test('never for oneself', async () => {
    const own = { ...(await opening(city.city)), personId: await personOf(administrator) };
    expect(await call(system, administrator, 'POST', '/accounts', own)).toMatchObject({
      status: 403,
      body: { code: 'identity.grant-to-oneself' },
    });
  });

  test('a user name is taken once, a person has one account', async () => {
    const first = await opening(city.education);
    expect((await call(system, administrator, 'POST', '/accounts', first)).status).toBe(201);
    const sameName = { ...(await opening(city.education)), username: first.username };
    expect(await call(system, administrator, 'POST', '/accounts', sameName)).toMatchObject({
      status: 409,
      body: { code: 'identity.username-taken' },
    });
    const samePerson = { ...(await opening(city.education)), personId: first.personId };
    expect(await call(system, administrator, 'POST', '/accounts', samePerson)).toMatchObject({
      status: 409,
      body: { code: 'identity.person-has-account' },
    });
  });

  test('of two who open one for the same person at once, one is told', async () => {
    const one = await opening(city.education);
    const other = { ...one, username: `${one.username}-b` };
    const answers = await Promise.all([
      call(system, administrator, 'POST', '/accounts', one),
      call(system, administrator, 'POST', '/accounts', other),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('identity.person-has-account');
  });

  test('a password that is easy to guess is refused with every reason', async () => {
    const weak = { ...(await opening(city.education)), username: 'mum', password: 'mumian教育' };
    const unit = { ...weak, password: 'A1-木棉市教育局-2026' };
    expect(await call(system, administrator, 'POST', '/accounts', weak)).toMatchObject({
      status: 422,
      body: {
        code: 'identity.password-refused',
        issues: [
          { field: 'password', message: '密码至少 10 个字符' },
          { message: '密码应含大写字母、小写字母、数字、其他字符中的至少 3 种' },
          { message: '密码不能包含用户名' },
          { message: '密码不能包含系统名称' },
        ],
      },
    });
    const { body } = await call(system, administrator, 'POST', '/accounts', unit);
    expect(body.issues.map((issue: { message: string }) => issue.message)).toContain(
      '密码不能包含姓名或单位名称',
    );
  });

  test('state and hash cannot be set by sending them', async () => {
    const body = { ...(await opening(city.education)), state: 'active', passwordHash: 'x' };
    expect(await call(system, administrator, 'POST', '/accounts', body)).toMatchObject({
      status: 400,
      body: { issues: [{ field: 'state' }, { field: 'passwordHash' }] },
    });
  });

  test('the account then signs in; neither answer, history nor audit holds the password', async () => {
    const body = await opening(city.county);
    const opened = await call(system, countyAdministrator, 'POST', '/accounts', body);
    expect(opened).toMatchObject({
      status: 201,
      body: {
        username: body.username,
        state: 'active',
        unit: { name: '江东区' },
        grants: [],
      },
    });
    expect(await signIn(system, body.username)).toContain('mumian-session=');
    const kept = await system.db.read((tx) =>
      tx.selectFrom('audit.entry').selectAll().where('noun_id', '=', opened.body.id).execute(),
    );
    const told = JSON.stringify([opened.body, kept]);
    expect(told).not.toContain(PASSWORD);
    expect(told).not.toContain('argon2');
  });
});

describe('the list of accounts', () => {
  test('[1.1] holds those within reach only, and is searched by user name', async () => {
    const all = await call(system, administrator, 'GET', '/accounts?limit=200&sort=-username');
    const county = await call(system, countyAdministrator, 'GET', '/accounts');
    expect(county.body.total).toBeLessThan(all.body.total);
    const paths = county.body.items.map((account: { unit: { name: string } }) => account.unit.name);
    expect(new Set(paths)).toEqual(new Set(['江东区']));
    const found = await call(system, administrator, 'GET', `/accounts?q=${administrator.username}`);
    expect(found.body.items).toMatchObject([{ id: administrator.accountId, state: 'active' }]);
    const disabled = await call(system, administrator, 'GET', '/accounts?state=disabled');
    expect(disabled.body.items).toEqual([]);
  });

  test('[1.1] an account beyond it is answered as if absent', async () => {
    const id = citySupervisor.accountId;
    for (const answer of [
      await call(system, countyAdministrator, 'GET', `/accounts/${id}`),
      await call(system, countyAdministrator, 'GET', `/accounts/${id}/history`),
      await step(countyAdministrator, 'disable', id, { version: 1, reason: '试探' }),
      await step(countyAdministrator, 'enable', id, { version: 1 }),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'platform.not-found' } });
    }
  });
});

describe('disabling and enabling', () => {
  test('one’s own account stays, and the button says why', async () => {
    const own = administrator.accountId;
    const { body } = await call(system, administrator, 'GET', `/accounts/${own}`);
    expect(body.actions.find((action: { name: string }) => action.name === 'disable')).toMatchObject({
      allowed: false,
      reasons: expect.arrayContaining(['不能停用本人的账号']),
    });
    expect(await step(administrator, 'disable', own, { version: 1, reason: '离任' })).toMatchObject({
      status: 403,
      body: { code: 'platform.forbidden' },
    });
  });

  test('the last administrator of the city stays, whoever asks', async () => {
    const disabling = system.run(disableAccount, builder, {
      id: administrator.accountId,
      version: 1,
      reason: '离任',
    });
    await expect(disabling).rejects.toMatchObject({ code: 'identity.last-administrator' });
    const { body } = await call(system, administrator, 'GET', `/accounts/${administrator.accountId}`);
    const disable = body.actions.find((action: { name: string }) => action.name === 'disable');
    expect(disable.reasons.join()).toContain('最后一名在用的“系统管理员”');
  });

  test('two administrators who disable each other at once leave one', async () => {
    const second = await addMember(system, 'system-administrator', city.city);
    const both = [administrator.accountId, second.accountId];
    // Both are held up at their first lock or write until both have come that far.
    const { steps } = await system.db.transact(async (tx) => {
      await tx
        .selectFrom('identity.account')
        .select('id')
        .where('id', 'in', both)
        .orderBy('id')
        .forUpdate()
        .execute();
      const steps = [
        step(administrator, 'disable', second.accountId, { version: 1, reason: '离任' }),
        step(second, 'disable', administrator.accountId, { version: 1, reason: '离任' }),
      ];
      while ((await waitingForLocks()) < steps.length);
      return { steps };
    });
    const statuses = (await Promise.all(steps)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const left = await system.db.read((tx) =>
      tx
        .selectFrom('identity.account')
        .select('id')
        .where('id', 'in', both)
        .where('state', '=', 'active')
        .execute(),
    );
    expect(left).toHaveLength(1);
    if (left[0]?.id === second.accountId) administrator = second;
  });

  test('needs a reason, and goes to and fro only as the lifecycle says', async () => {
    const { accountId: id } = await addMember(system, 'monitor', city.office);
    expect(await step(administrator, 'disable', id, { version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'platform.reason-required' },
    });
    expect(await step(administrator, 'enable', id, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'platform.state-refused' },
    });
    expect(await step(administrator, 'disable', id, { version: 1, reason: '调离' })).toMatchObject({
      status: 200,
      body: { state: 'disabled', version: 2 },
    });
    expect(await step(administrator, 'enable', id, { version: 1 })).toMatchObject({ status: 409 });
    expect(await step(administrator, 'enable', id, { version: 2 })).toMatchObject({
      status: 200,
      body: { state: 'active', version: 3 },
    });
    const { body } = await call(system, administrator, 'GET', `/accounts/${id}/history`);
    expect(body.items.map((entry: { verb: string }) => entry.verb)).toEqual([
      'enable',
      'disable',
      'grant',
      'create',
    ]);
  });
});

describe('who holds a permission over a unit', () => {
  test('[1.1] those with a role on it or above it, disabled ones no longer', async () => {
    const holders = () =>
      system.db.read(async (tx) => {
        const { path } = await tx
          .selectFrom('identity.unit')
          .select('path')
          .where('id', '=', city.township)
          .executeTakeFirstOrThrow();
        return holdersOf({ tx, now: system.clock.now }, 'site.register', path);
      });
    const above = await addMember(system, 'county-supervisor', city.county);
    const beside = await addMember(system, 'site-manager', city.countyOffice);
    const reader = await addMember(system, 'monitor', city.city);
    expect(await holders()).toEqual(expect.arrayContaining([above.accountId, citySupervisor.accountId]));
    expect(await holders()).not.toContain(beside.accountId);
    expect(await holders()).not.toContain(reader.accountId);
    await step(administrator, 'disable', above.accountId, { version: 1, reason: '调离' });
    expect(await holders()).not.toContain(above.accountId);
  });

  test('a permission that no role has is held by nobody', async () => {
    expect(
      await system.db.read((tx) => holdersOf({ tx, now: system.clock.now }, 'setup.offer', '/')),
    ).toEqual([]);
  });
});

test('the operator at the terminal, whom no account stands for, may open accounts', async () => {
  const opened = await system.run(createAccount, builder, await opening(city.health));
  expect(opened.state).toBe('active');
});
