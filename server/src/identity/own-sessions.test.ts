import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, buildCity, type City, call, type Member, signIn } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
afterAll(() => system.close());

const sessionsOf = async (as: Pick<Member, 'cookie'>) =>
  (await call(system, as, 'GET', '/sessions')).body.items;
const isIn = async (cookie: string) => (await call(system, { cookie }, 'GET', '/session')).status === 200;

describe('one’s own sessions', () => {
  test('are listed with where from and since when, and which one asks; their ids open nothing', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const elsewhere = await signIn(system, member.username);
    const sessions = await sessionsOf(member);
    expect(sessions).toHaveLength(2);
    expect(sessions.map((session: { current: boolean }) => session.current)).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({
      openedAt: system.clock.now.toISOString(),
      lastSeenAt: system.clock.now.toISOString(),
      address: expect.stringMatching(/^10\./),
    });
    for (const { id } of sessions) {
      expect(elsewhere).not.toContain(id);
      expect(await isIn(`mumian-session=${id}`)).toBe(false);
    }
  });

  test('are ended one by one, or all but this one', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const one = await signIn(system, member.username);
    const [first] = await sessionsOf(member);
    expect((await call(system, member, 'DELETE', `/sessions/${first.id}`)).status).toBe(204);
    expect(await isIn(one)).toBe(false);
    expect((await call(system, member, 'DELETE', `/sessions/${first.id}`)).status).toBe(404);
    const others = [await signIn(system, member.username), await signIn(system, member.username)];
    expect(await call(system, member, 'DELETE', '/sessions')).toMatchObject({
      status: 200,
      body: { ended: 2 },
    });
    for (const cookie of others) expect(await isIn(cookie)).toBe(false);
    expect(await isIn(member.cookie)).toBe(true);
  });

  test('a sixth sign-in ends the oldest', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const later = [];
    for (let time = 0; time < 5; time += 1) later.push(await signIn(system, member.username));
    expect(await isIn(member.cookie)).toBe(false);
    for (const cookie of later) expect(await isIn(cookie)).toBe(true);
  });

  test('of somebody else are answered as if absent', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const other = await addMember(system, 'monitor', city.city);
    const [theirs] = await sessionsOf(other);
    expect(await call(system, member, 'DELETE', `/sessions/${theirs.id}`)).toMatchObject({
      status: 404,
      body: { code: 'platform.not-found' },
    });
    expect(await isIn(other.cookie)).toBe(true);
  });
});

describe('anybody’s sessions', () => {
  test('[1.1] are ended by administrators within their reach', async () => {
    const county = await addMember(system, 'system-administrator', city.county);
    const security = await addMember(system, 'security-administrator', city.city);
    const inside = await addMember(system, 'monitor', city.countyOffice);
    const outside = await addMember(system, 'monitor', city.office);
    const end = (as: Member, of: Member) =>
      call(system, as, 'POST', `/accounts/${of.accountId}/end-sessions`, { reason: '设备遗失' });
    expect((await end(county, outside)).status).toBe(404);
    expect((await end(inside, outside)).status).toBe(403);
    expect((await end(county, inside)).status).toBe(200);
    expect((await end(security, outside)).status).toBe(200);
    expect([await isIn(inside.cookie), await isIn(outside.cookie)]).toEqual([false, false]);
  });
});
