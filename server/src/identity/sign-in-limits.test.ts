import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, buildCity, type City, type Member, PASSWORD } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { signInLimits } from './sign-in-limits.ts';

const HOME = '10.200.0.1';
const ATTACKER = '203.0.113.66';

let system: System;
let city: City;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
});
afterAll(() => system.close());

interface From {
  address?: string;
  device?: string | undefined;
  forwarded?: string;
}

function attempt(username: string, password: string, from: From = {}) {
  return system.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: from.address ?? ATTACKER,
    headers: {
      ...(from.device ? { cookie: `mumian-device=${from.device}` } : {}),
      ...(from.forwarded ? { 'x-forwarded-for': from.forwarded } : {}),
    },
    payload: { username, password },
  });
}

/** Signs in at home and gives the token by which that browser is known again. */
async function atHome(member: Member): Promise<string | undefined> {
  const answer = await attempt(member.username, PASSWORD, { address: HOME });
  expect(answer.statusCode).toBe(200);
  return answer.cookies.find((cookie) => cookie.name === 'mumian-device')?.value;
}

function pass(seconds: number): void {
  system.clock.now = new Date(system.clock.now.getTime() + seconds * 1000);
}

async function statusesOf(tries: number, from: (time: number) => Parameters<typeof attempt>) {
  const statuses: number[] = [];
  for (let time = 0; time < tries; time += 1) statuses.push((await attempt(...from(time))).statusCode);
  return statuses;
}

describe('forty guesses', () => {
  test('from one address are slowed after five, whatever header changes', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const statuses = await statusesOf(40, (time) => [
      member.username,
      `guess ${time}`,
      { address: '203.0.113.1', forwarded: `198.51.100.${time}` },
    ]);
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(35).fill(429)]);
  });

  test('are answered alike for a name that exists and one that does not', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const told = async (username: string, address: string) => {
      const answers = [];
      for (let time = 0; time < 7; time += 1) {
        const { requestId, ...problem } = (await attempt(username, 'wrong', { address })).json();
        answers.push(problem);
      }
      return answers;
    };
    const existing = await told(member.username, '203.0.113.2');
    expect(await told('nobody-at-all', '203.0.113.3')).toEqual(existing);
    expect(existing.at(-1)).toMatchObject({ status: 429, code: 'identity.sign-in-slowed' });
  });

  test('from forty addresses are slowed by name', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const statuses = await statusesOf(40, (time) => [
      member.username,
      `guess ${time}`,
      { address: `198.18.0.${time}` },
    ]);
    const { free } = signInLimits.name;
    expect(statuses).toEqual([...Array(free).fill(401), ...Array(40 - free).fill(429)]);
  });

  test('at forty names from one address are slowed by address', async () => {
    const statuses = await statusesOf(40, (time) => [`name-${time}`, 'guess', { address: '203.0.113.4' }]);
    const { free } = signInLimits.address;
    expect(statuses).toEqual([...Array(free).fill(401), ...Array(40 - free).fill(429)]);
  });

  test('at once get no further than one after the other', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, time) =>
        attempt(member.username, `guess ${time}`, { address: '203.0.113.5' }),
      ),
    );
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(signInLimits.pair.free);
  });
});

describe('whoever is guessed at', () => {
  test('still enters at home while strangers try', async () => {
    const member = await addMember(system, 'monitor', city.city);
    await atHome(member);
    await statusesOf(40, (time) => [member.username, `guess ${time}`, { address: `198.18.1.${time}` }]);
    expect((await attempt(member.username, PASSWORD, { address: '198.18.2.1' })).statusCode).toBe(429);
    expect((await attempt(member.username, PASSWORD, { address: HOME })).statusCode).toBe(200);
  });

  test('still enters with a browser that is known, even from the address of the guesser', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const device = await atHome(member);
    await statusesOf(40, (time) => [member.username, `guess ${time}`, { address: HOME }]);
    expect((await attempt(member.username, PASSWORD, { address: HOME })).statusCode).toBe(429);
    expect((await attempt(member.username, PASSWORD, { address: HOME, device })).statusCode).toBe(200);
  });

  test('enters from anywhere after five minutes without guesses, and from the guesser’s address after fifteen', async () => {
    const member = await addMember(system, 'monitor', city.city);
    for (let round = 0; round < 40; round += 1) {
      await attempt(member.username, 'guess', { address: '203.0.113.9' });
      pass(round < 15 ? 60 : 1);
    }
    pass(signInLimits.name.longest);
    expect((await attempt(member.username, PASSWORD, { address: '198.18.3.1' })).statusCode).toBe(200);
    pass(signInLimits.pair.longest);
    expect((await attempt(member.username, PASSWORD, { address: '203.0.113.9' })).statusCode).toBe(200);
  });

  test('a known browser is slowed too when it guesses', async () => {
    const member = await addMember(system, 'monitor', city.city);
    const device = await atHome(member);
    const statuses = await statusesOf(7, (time) => [
      member.username,
      `guess ${time}`,
      { address: HOME, device },
    ]);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test('a sign-in of one’s own between guesses clears nobody else’s count', async () => {
    const own = await addMember(system, 'monitor', city.city);
    const statuses: number[] = [];
    for (let time = 0; time < 40; time += 1) {
      statuses.push((await attempt(`other-${time}`, 'guess', { address: '203.0.113.7' })).statusCode);
      await attempt(own.username, PASSWORD, { address: '203.0.113.7' });
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(signInLimits.address.free);
  });
});

test('proving the present password is slowed like signing in', async () => {
  const member = await addMember(system, 'monitor', city.city);
  const statuses: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    const answer = await system.app.inject({
      method: 'POST',
      url: '/api/v1/account/password',
      remoteAddress: '203.0.113.8',
      headers: { cookie: member.cookie },
      payload: { current: `guess ${time}`, next: 'Jacaranda avenue 7' },
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
});

test('no limit keeps anybody out for more than fifteen minutes', () => {
  for (const { longest } of Object.values(signInLimits)) expect(longest).toBeLessThanOrEqual(15 * 60);
  expect(signInLimits.name.longest).toBeLessThanOrEqual(5 * 60);
});
