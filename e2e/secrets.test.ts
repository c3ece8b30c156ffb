import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from './instance.ts';

/** A journey with a secret at every step, written down as far as a log can be turned up. */
let instance: Instance;
const planted = new Map<string, string>();

const plant = (name: string, secret: string): string => {
  planted.set(name, secret);
  return secret;
};

beforeAll(async () => {
  instance = await startInstance({ LOG_LEVEL: 'trace' });
});
afterAll(() => instance?.stop());

function send(method: string, path: string, body?: unknown, cookie = ''): Promise<Response> {
  return fetch(`${instance.address}/api/v1${path}`, {
    method,
    headers: {
      origin: instance.address,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

async function enter(username: string, password: string): Promise<string> {
  const answer = await send('POST', '/session', { username, password });
  expect(answer.status).toBe(200);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  for (const [index, cookie] of cookies.entries()) {
    plant(`cookie ${index} of ${username}`, cookie.slice(cookie.indexOf('=') + 1));
  }
  return cookies.join('; ');
}

/** Every file below a folder, but those of the database itself. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

describe('the logs of a whole journey', () => {
  it('are written while people sign in, are refused, change passwords and send what cannot be read', async () => {
    const accounts = instance.accounts();
    for (const account of accounts) plant(`password of ${account.username}`, account.password);
    const keys = JSON.parse(readFileSync(join(instance.data, 'keys', 'postgres.json'), 'utf8'));
    plant('the owner’s database password', keys.owner);
    plant('the application’s database password', keys.app);

    const wrong = plant('a wrong password', 'Wrong-Kapok-Sentence-7351');
    const first = accounts[0];
    if (!first) throw new Error('the demo has no accounts');
    expect((await send('POST', '/session', { username: first.username, password: wrong })).status).toBe(401);
    const broken = plant('a password in a broken body', 'Broken-Kapok-Sentence-7352');
    expect((await send('POST', '/session', `{"username":"x","password":"${broken}"`)).status).toBe(400);
    const misplaced = plant('a password in an unknown field', 'Misplaced-Kapok-Sentence-7353');
    const body = { username: first.username, password: wrong, passphrase: misplaced };
    expect((await send('POST', '/session', body)).status).toBe(400);
    const code = plant('a code of the set-up', 'KAPK-7354-KAPK-7354');
    const setUp = { code, username: 'kapok', password: wrong, name: '林', phone: '0899-5501234' };
    expect((await send('POST', '/setup', { ...setUp, cityName: '石榴市', divisionCode: '519800' })).ok).toBe(
      false,
    );

    const cookie = await enter(first.username, first.password);
    const next = plant('a new password', 'New-Kapok-Sentence-7355!');
    expect((await send('GET', '/session', undefined, cookie)).status).toBe(200);
    expect((await send('GET', '/findings?after=AAAA', undefined, cookie)).status).toBe(400);
    const changed = await send('POST', '/account/password', { current: first.password, next }, cookie);
    expect(changed.ok).toBe(true);
    await enter(first.username, next);
    const forged = plant('a made-up session', 'made-up-session-token-7356');
    expect((await send('GET', '/session', undefined, `mumian-session=${forged}`)).status).toBe(401);
  });

  it('hold none of their secrets', () => {
    const logs = filesBelow(join(instance.data, 'logs'));
    const written = logs.map((path) => readFileSync(path, 'utf8')).join('\n');
    expect(written).toContain('/api/v1/session');
    expect(planted.size).toBeGreaterThan(10);
    for (const [name, secret] of planted) expect([name, written.includes(secret)]).toEqual([name, false]);
  });

  it('can be read, like every key and list of accounts, by their owner alone', () => {
    const files = ['logs', 'keys'].flatMap((folder) => filesBelow(join(instance.data, folder)));
    expect(files.length).toBeGreaterThan(3);
    for (const path of [...files, join(instance.data, 'demo-accounts.json')]) {
      expect([path, (statSync(path).mode & 0o077).toString(8)]).toEqual([path, '0']);
    }
  });

  it('tie every line of a request to the number that its answer carried', async () => {
    const answer = await send('GET', '/session');
    const number = answer.headers.get('x-request-id') ?? 'none';
    const web = join(instance.data, 'logs', 'web.log');
    await expect.poll(() => readFileSync(web, 'utf8')).toContain(number);
    const lines = readFileSync(web, 'utf8')
      .split('\n')
      .filter((line) => line.includes(number));
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ reqId: number });
  });
});
