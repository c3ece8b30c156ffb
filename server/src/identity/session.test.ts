import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMember,
  buildCity,
  builder,
  type City,
  call,
  type Member,
  PASSWORD,
  signIn,
} from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { disableAccount } from './account.ts';

const MINUTE = 60_000;

let system: System;
let city: City;
let member: Member;

beforeAll(async () => {
  system = await openSystem({ demo: true });
  city = await buildCity(system);
  member = await addMember(system, 'county-supervisor', city.county);
});
afterAll(() => system.close());

/** Every sign-in of the file comes from an address of its own: the limit per minute is not the subject here. */
let callers = 0;
async function attempt(username: string, password: string, cookie?: string) {
  callers += 1;
  return system.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: `10.0.${callers >> 8}.${callers & 255}`,
    payload: { username, password },
    ...(cookie ? { headers: { cookie } } : {}),
  });
}

describe('signing in', () => {
  test('unknown name, wrong password and disabled account are answered alike', async () => {
    const disabled = await addMember(system, 'monitor', city.office);
    await system.run(disableAccount, builder, { id: disabled.accountId, version: 1, reason: '调离' });
    const answers = [
      await attempt('nobody-at-all', PASSWORD),
      await attempt(member.username, 'not the password'),
      await attempt(disabled.username, PASSWORD),
    ];
    const told = answers.map((answer) => {
      const { requestId, ...problem } = answer.json();
      return { status: answer.statusCode, problem, cookies: answer.cookies };
    });
    expect(told[0]).toMatchObject({
      status: 401,
      problem: { code: 'identity.sign-in-refused' },
      cookies: [],
    });
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  test('fields it does not know are refused, role and account among them', async () => {
    const answer = await call(system, null, 'POST', '/session', {
      username: member.username,
      password: PASSWORD,
      role: 'system-administrator',
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'platform.invalid-input', issues: [{ field: 'role', code: 'input.unknown-field' }] },
    });
  });

  test('the answer says who one is, what is granted where, and that the data is invented', async () => {
    const answer = await attempt(member.username.toUpperCase(), PASSWORD);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      account: { id: member.accountId, username: member.username },
      unit: { id: city.county, name: '江东区' },
      grants: [
        { role: 'county-supervisor', roleLabel: '县区监管员', unitId: city.county, unitName: '江东区' },
      ],
      city: { id: city.city, name: '木棉市' },
      demo: true,
    });
    const { permissions } = answer.json();
    expect(permissions).toEqual([...permissions].sort());
    expect(permissions).toContain('unit.read');
    expect(permissions).not.toContain('account.edit');
  });

  test('the cookie is out of reach of scripts and other sites', async () => {
    const answer = await attempt(member.username, PASSWORD);
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  });

  test('a session id set by someone else is not taken over, and the presented session ends', async () => {
    const planted = 'mumian-session=planted-by-an-attacker';
    const fresh = await attempt(member.username, PASSWORD, planted);
    expect(fresh.cookies[0]?.value).not.toBe('planted-by-an-attacker');
    expect((await call(system, { cookie: planted }, 'GET', '/session')).status).toBe(401);

    const first = await signIn(system, member.username);
    const second = await attempt(member.username, PASSWORD, first);
    expect(second.statusCode).toBe(200);
    expect(`mumian-session=${second.cookies[0]?.value}`).not.toBe(first);
    expect((await call(system, { cookie: first }, 'GET', '/session')).status).toBe(401);
  });

  test('the audit names the account and never holds the password', async () => {
    await attempt(member.username, PASSWORD);
    const entries = await system.db.read((tx) =>
      tx
        .selectFrom('audit.entry')
        .selectAll()
        .where('noun', '=', 'session')
        .where('noun_id', '=', member.accountId)
        .where('verb', '=', 'sign-in')
        .execute(),
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });
});

describe('a session', () => {
  test('whoever is not signed in has none', async () => {
    expect(await call(system, null, 'GET', '/session')).toMatchObject({
      status: 401,
      body: { code: 'platform.unauthenticated' },
    });
    expect((await call(system, null, 'DELETE', '/session')).status).toBe(401);
  });

  test('is void after signing out, and the browser is told to forget it', async () => {
    const cookie = await signIn(system, member.username);
    const answer = await system.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies[0]).toMatchObject({ name: 'mumian-session', value: '' });
    expect((await call(system, { cookie }, 'GET', '/session')).status).toBe(401);
  });

  test('is void at once when its account is disabled, and does not come back with it', async () => {
    const other = await addMember(system, 'monitor', city.office);
    expect((await call(system, other, 'GET', '/session')).status).toBe(200);
    await system.run(disableAccount, builder, { id: other.accountId, version: 1, reason: '调离' });
    expect((await call(system, other, 'GET', '/session')).status).toBe(401);
    expect((await call(system, other, 'GET', '/units')).status).toBe(401);
  });

  test('ends after half an hour without a request, and after twelve hours in any case', async () => {
    const began = system.clock.now;
    const cookie = await signIn(system, member.username);
    const statusAfter = async (minutes: number) => {
      system.clock.now = new Date(began.getTime() + minutes * MINUTE);
      return (await call(system, { cookie }, 'GET', '/session')).status;
    };
    for (let minutes = 29; minutes < 12 * 60; minutes += 29) expect(await statusAfter(minutes)).toBe(200);
    expect(await statusAfter(12 * 60)).toBe(401);

    const idle = await signIn(system, member.username);
    system.clock.now = new Date(system.clock.now.getTime() + 31 * MINUTE);
    expect((await call(system, { cookie: idle }, 'GET', '/session')).status).toBe(401);
    system.clock.now = began;
  });
});

describe('one’s own password', () => {
  const next = 'jacaranda avenue 7';

  test('is not changed without the present one, nor to one that is easy to guess', async () => {
    const someone = await addMember(system, 'monitor', city.office);
    const wrong = await call(system, someone, 'POST', '/account/password', { current: 'wrong', next });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'identity.current-password-wrong' } });
    const weak = await call(system, someone, 'POST', '/account/password', {
      current: PASSWORD,
      next: '木棉',
    });
    expect(weak).toMatchObject({
      status: 422,
      body: { code: 'identity.password-refused', issues: [{ field: 'next' }, {}, {}] },
    });
    expect((await attempt(someone.username, PASSWORD)).statusCode).toBe(200);
  });

  test('changes for visitors never', async () => {
    const answer = await call(system, null, 'POST', '/account/password', { current: PASSWORD, next });
    expect(answer.status).toBe(401);
  });

  test('once changed ends every other session and goes on under a new token', async () => {
    const someone = await addMember(system, 'monitor', city.office);
    const elsewhere = await signIn(system, someone.username);
    const answer = await system.app.inject({
      method: 'POST',
      url: '/api/v1/account/password',
      headers: { cookie: someone.cookie },
      payload: { current: PASSWORD, next },
    });
    expect(answer.statusCode).toBe(204);
    const renewed = `mumian-session=${answer.cookies[0]?.value}`;
    expect((await call(system, { cookie: renewed }, 'GET', '/session')).status).toBe(200);
    expect((await call(system, { cookie: elsewhere }, 'GET', '/session')).status).toBe(401);
    expect((await call(system, someone, 'GET', '/session')).status).toBe(401);
    expect((await attempt(someone.username, PASSWORD)).statusCode).toBe(401);
    expect((await attempt(someone.username, next)).statusCode).toBe(200);
  });
});
