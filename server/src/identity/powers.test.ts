import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { createAccount, disableAccount } from './account.ts';

let system: System;
let city: City;
let administrator: Member;
let countyAdministrator: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  administrator = await addMember(system, 'system-administrator', city.city);
  countyAdministrator = await addMember(system, 'system-administrator', city.county);
});
afterAll(() => system.close());

let accounts = 0;
async function newcomer(): Promise<string> {
  accounts += 1;
  const personId = await addPerson(system, city.office);
  const username = `appointee-${accounts}`;
  return (await system.run(createAccount, builder, { personId, username, password: PASSWORD })).id;
}

const appoint = (as: Member, securityAdministrator: string, auditor: string) =>
  call(system, as, 'POST', '/powers', { securityAdministrator, auditor });

test('a city that has just been set up says which powers are missing, to whom it may concern', async () => {
  const view = await call(system, administrator, 'GET', '/powers');
  expect(view.body).toEqual({ missing: ['security-administrator', 'auditor'], mayAppoint: true });
  expect((await call(system, countyAdministrator, 'GET', '/powers')).body.mayAppoint).toBe(false);
  const { body } = await call(system, administrator, 'GET', '/overview');
  expect(JSON.stringify(body)).toContain('三员尚未设齐');
  const county = await call(system, countyAdministrator, 'GET', '/overview');
  expect(JSON.stringify(county.body)).not.toContain('三员尚未设齐');
});

test('only the administrator of the whole city appoints, two others who are two', async () => {
  const [one, other] = [await newcomer(), await newcomer()];
  expect(await appoint(countyAdministrator, one, other)).toMatchObject({
    status: 403,
    body: { code: 'platform.forbidden' },
  });
  expect(await appoint(administrator, administrator.accountId, other)).toMatchObject({
    status: 403,
    body: { code: 'identity.grant-to-oneself' },
  });
  expect(await appoint(administrator, one, one)).toMatchObject({
    status: 409,
    body: { code: 'identity.powers-apart' },
  });
  expect(await appoint(administrator, one, countyAdministrator.accountId)).toMatchObject({
    status: 409,
    body: { code: 'identity.powers-apart' },
  });
  await system.run(disableAccount, builder, { id: other, version: 1, reason: '离任' });
  expect(await appoint(administrator, one, other)).toMatchObject({
    status: 409,
    body: { code: 'identity.person-without-account' },
  });
  expect((await call(system, administrator, 'GET', '/powers')).body.missing).toHaveLength(2);
});

test('of two who appoint at once one is told, and nobody appoints a second time', async () => {
  const [one, other, third, fourth] = [
    await newcomer(),
    await newcomer(),
    await newcomer(),
    await newcomer(),
  ];
  const answers = await Promise.all([
    appoint(administrator, one, other),
    appoint(administrator, third, fourth),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('identity.powers-appointed');
  expect((await call(system, administrator, 'GET', '/powers')).body).toEqual({
    missing: [],
    mayAppoint: false,
  });
  expect(await appoint(administrator, third, fourth)).toMatchObject({ status: 409 });
  const { body } = await call(system, administrator, 'GET', '/overview');
  expect(JSON.stringify(body)).not.toContain('三员尚未设齐');
});
