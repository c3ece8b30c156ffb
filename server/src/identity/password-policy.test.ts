import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember, buildCity, type City, call, type Member, PASSWORD, signIn } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import type { PresetName } from './password-presets.ts';

const MONDAY = new Date('2026-03-02T01:00:00.000Z');
const DAY = 24 * 60 * 60_000;

let system: System;
let city: City;
let security: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
beforeEach(async () => {
  system.clock.now = MONDAY;
  security = await addMember(system, 'security-administrator', city.city);
});
afterAll(() => system.close());

const policy = async () => (await call(system, security, 'GET', '/password-policy')).body;

async function choose(as: Member, preset: PresetName) {
  return call(system, as, 'PATCH', '/password-policy', { version: (await policy()).version, preset });
}

async function change(as: Pick<Member, 'cookie'>, current: string, next: string) {
  const answer = await system.app.inject({
    method: 'POST',
    url: '/api/v1/account/password',
    headers: as,
    payload: { current, next },
  });
  const renewed = answer.cookies[0] ? `mumian-session=${answer.cookies[0].value}` : as.cookie;
  return { status: answer.statusCode, body: answer.body ? answer.json() : null, cookie: renewed };
}

describe('the password policy', () => {
  test('is that of 等保 until another is chosen, and everybody may read it', async () => {
    const member = await addMember(system, 'monitor', city.office);
    const { body } = await call(system, member, 'GET', '/password-policy');
    expect(body).toMatchObject({ preset: 'mlps', clause: 'GB/T 22239—2019 8.1.4.1 a)', mayEdit: false });
    expect(body.choices.map((choice: { preset: string }) => choice.preset)).toEqual(['mlps', 'asvs']);
    expect((await policy()).mayEdit).toBe(true);
  });

  test('is chosen for the whole city, by nobody whose reach is less, and not over another’s choice', async () => {
    const county = await addMember(system, 'security-administrator', city.county);
    expect(await choose(county, 'asvs')).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
    const { version } = await policy();
    expect(await choose(security, 'asvs')).toMatchObject({ status: 200, body: { preset: 'asvs' } });
    const late = await call(system, security, 'PATCH', '/password-policy', { version, preset: 'mlps' });
    expect(late).toMatchObject({ status: 409, body: { code: 'platform.version-conflict' } });
    expect((await choose(security, 'mlps')).status).toBe(200);
  });

  test('decides what is good enough', async () => {
    const member = await addMember(system, 'monitor', city.office);
    const next = 'correct horse battery staple';
    expect(await change(member, PASSWORD, next)).toMatchObject({
      status: 422,
      body: { code: 'identity.password-refused', issues: [{ clause: 'GB/T 22239—2019 8.1.4.1 a)' }] },
    });
    await choose(security, 'asvs');
    expect((await change(member, PASSWORD, next)).status).toBe(204);
    await choose(security, 'mlps');
  });
});

describe('a password', () => {
  test('of ninety days opens nothing but its own change', async () => {
    const member = await addMember(system, 'city-supervisor', city.city);
    system.clock.now = new Date(MONDAY.getTime() + 90 * DAY - 1);
    const young = { cookie: await signIn(system, member.username) };
    expect((await call(system, young, 'GET', '/session')).body.passwordExpired).toBe(false);
    system.clock.now = new Date(MONDAY.getTime() + 90 * DAY);
    const session = { cookie: await signIn(system, member.username) };
    expect((await call(system, session, 'GET', '/session')).body.passwordExpired).toBe(true);
    for (const path of ['/sites', '/units', '/notices', '/sessions']) {
      expect(await call(system, session, 'GET', path)).toMatchObject({
        status: 403,
        body: { code: 'identity.password-expired' },
      });
    }
    const { status, cookie } = await change(session, PASSWORD, 'Jacaranda avenue 7');
    expect(status).toBe(204);
    expect((await call(system, { cookie }, 'GET', '/sites')).status).toBe(200);
  });

  test('does not age where the policy asks for no change', async () => {
    const member = await addMember(system, 'monitor', city.office);
    await choose(security, 'asvs');
    system.clock.now = new Date(MONDAY.getTime() + 1000 * DAY);
    const session = { cookie: await signIn(system, member.username) };
    expect((await call(system, session, 'GET', '/units')).status).toBe(200);
    system.clock.now = MONDAY;
    await choose(security, 'mlps');
  });

  test('does not come back, neither at once nor within the five last', async () => {
    const member = await addMember(system, 'monitor', city.office);
    const same = await change(member, PASSWORD, PASSWORD);
    expect(same.body.issues).toMatchObject([{ message: '不能与现在的或最近用过的密码相同' }]);
    let current = PASSWORD;
    let session: { cookie: string } = member;
    for (let round = 1; round <= 6; round += 1) {
      system.clock.now = new Date(system.clock.now.getTime() + 1000);
      const back = await change(session, current, round === 1 ? current : PASSWORD);
      expect([round, back.status]).toEqual([round, 422]);
      const next = `Jacaranda avenue ${round}`;
      session = await change(session, current, next);
      current = next;
    }
    expect((await change(session, current, PASSWORD)).status).toBe(204);
  });
});
