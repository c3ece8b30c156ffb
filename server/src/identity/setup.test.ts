import { afterAll, beforeAll, expect, test } from 'vitest';
import { builder, call } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { offerSetup } from './setup.ts';

let system: System;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const first = {
  username: 'chen.min',
  password: 'jacaranda avenue 7',
  name: '陈敏',
  phone: '0899-5510000',
  cityName: '木棉市',
  divisionCode: '519900',
};

let callers = 0;
async function finish(body: object) {
  callers += 1;
  const answer = await system.app.inject({
    method: 'POST',
    url: '/api/v1/setup',
    remoteAddress: `10.1.0.${callers}`,
    payload: body,
  });
  return { status: answer.statusCode, body: answer.body ? answer.json() : null };
}

async function offer(): Promise<string> {
  const { code } = await system.run(offerSetup, builder, {});
  if (code === null) throw new Error('an account exists already');
  return code;
}

const isOpen = async () => (await call(system, null, 'GET', '/setup')).body.open;

test('nobody but the server’s operator opens the set-up', async () => {
  await expect(system.run(offerSetup, { kind: 'visitor' }, {})).rejects.toMatchObject({
    code: 'platform.forbidden',
  });
  expect(await isOpen()).toBe(false);
});

test('without an offer, and with a wrong code, it is refused alike', async () => {
  const closed = await finish({ ...first, code: 'AAAA-BBBB-CCCC-DDDD' });
  await offer();
  const wrong = await finish({ ...first, code: 'AAAA-BBBB-CCCC-DDDD' });
  const told = [closed, wrong].map(({ status, body: { requestId, ...body } }) => ({ status, body }));
  expect(told[0]).toMatchObject({ status: 403, body: { code: 'identity.setup-refused' } });
  expect(told[1]).toEqual(told[0]);
});

test('a later offer replaces the earlier one', async () => {
  const earlier = await offer();
  await offer();
  expect((await finish({ ...first, code: earlier })).status).toBe(403);
});

test('what is refused leaves nothing behind, and the code still opens', async () => {
  const code = await offer();
  expect(await finish({ ...first, code, password: 'chen.min' })).toMatchObject({
    status: 422,
    body: { code: 'identity.password-refused' },
  });
  expect(await finish({ ...first, code, divisionCode: '519902' })).toMatchObject({
    status: 422,
    body: { code: 'identity.division-code-refused' },
  });
  expect(await finish({ ...first, code, role: 'system-administrator' })).toMatchObject({ status: 400 });
  expect(await isOpen()).toBe(true);
  const units = await system.db.read((tx) => tx.selectFrom('identity.unit').select('id').execute());
  expect(units).toEqual([]);
});

test('the code lets one first administrator in, however it is typed, and never again', async () => {
  const code = await offer();
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
  const answers = await Promise.all([
    finish({ ...first, code: typed }),
    finish({ ...first, username: 'second', code }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 403]);
  expect(await isOpen()).toBe(false);
  expect(await finish({ ...first, code })).toMatchObject({
    status: 403,
    body: { code: 'identity.setup-refused' },
  });
  expect(await system.run(offerSetup, builder, {})).toEqual({ code: null });

  const winner = answers[0]?.status === 204 ? first.username : 'second';
  const session = await call(system, null, 'POST', '/session', {
    username: winner,
    password: first.password,
  });
  expect(session).toMatchObject({
    status: 200,
    body: {
      person: { name: '陈敏' },
      unit: { name: '木棉市' },
      grants: [{ role: 'system-administrator', unitName: '木棉市' }],
      demo: false,
    },
  });
});

test('neither code nor password is in the audit', async () => {
  const entries = await system.db.read((tx) =>
    tx.selectFrom('audit.entry').select(['noun', 'verb', 'changes']).execute(),
  );
  expect(entries.filter((entry) => entry.noun === 'setup').map((entry) => entry.verb)).toContain('finish');
  expect(JSON.stringify(entries)).not.toContain(first.password);
});
