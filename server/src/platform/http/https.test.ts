import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { entrance, operation } from '../operation/index.ts';
import { clearSessionCookie, createServer, type Route, route, setSessionCookie } from './index.ts';

const UNTIL = new Date('2026-03-02T09:00:00.000Z');
const ORIGIN = 'https://mumian.example.gov.cn';

const change = (name: string) =>
  operation({ name, summary: '测试', permission: 'public', input: z.strictObject({}) }, async () => ({}));

const routes: Route[] = [
  route({
    method: 'POST',
    path: '/enter',
    permission: 'public',
    operation: change('test.enter'),
    answer: z.object({}),
    deliver: (_out, { request, reply }) => {
      setSessionCookie(request, reply, 'token', UNTIL);
      return {};
    },
  }),
  route({
    method: 'POST',
    path: '/leave',
    permission: 'public',
    operation: change('test.leave'),
    answer: z.object({}),
    deliver: (_out, { request, reply }) => {
      clearSessionCookie(request, reply);
      return {};
    },
  }),
  route({
    method: 'POST',
    path: '/known',
    permission: 'signed-in',
    operation: operation(
      { name: 'test.known', summary: '测试', permission: 'signed-in', input: z.strictObject({}) },
      async () => ({}),
    ),
    answer: z.object({}),
  }),
];

let db: Db;
let app: FastifyInstance;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  app = await createServer({
    groups: [{ title: '测试', routes }],
    run: entrance({ db, clock: () => UNTIL, catalogues: [] }),
    identify: async (token) =>
      token === 'token'
        ? { actor: { kind: 'person', subject: 'p', name: '人', sessionId: 's' }, permissions: new Set() }
        : null,
    onUnasked: () => undefined,
    ready: async () => true,
    consoleFolder: mkdtempSync(join(tmpdir(), 'mumian-no-console-')),
    publicOrigin: ORIGIN,
    trustedProxies: [],
    logger: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

function post(path: string, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: `/api/v1${path}`, headers: { origin: ORIGIN, ...headers } });
}

describe('behind a public https address', () => {
  it('the session is tied to this very host: __Host-, Secure, HttpOnly, SameSite=Strict', async () => {
    const cookie = String((await post('/enter')).headers['set-cookie']);
    expect(cookie.split('; ').sort()).toEqual(
      [
        '__Host-mumian-session=token',
        'Path=/',
        'HttpOnly',
        'SameSite=Strict',
        'Secure',
        `Expires=${UNTIL.toUTCString()}`,
      ].sort(),
    );
  });

  it('a cookie without the prefix, which another host of the domain could have set, opens nothing', async () => {
    expect((await post('/known', { cookie: 'mumian-session=token' })).statusCode).toBe(401);
    expect((await post('/known', { cookie: '__Host-mumian-session=token' })).statusCode).toBe(200);
  });

  it('leaving takes the cookie and what the browser has stored', async () => {
    const { headers } = await post('/leave');
    expect(String(headers['set-cookie'])).toMatch(/^__Host-mumian-session=; .*Secure/);
    expect(headers['clear-site-data']).toContain('"storage"');
  });

  it('only the public address is our own origin, whatever Host says', async () => {
    const headers = { host: 'evil.example', origin: 'http://evil.example' };
    expect((await post('/enter', headers)).json()).toMatchObject({ code: 'platform.foreign-origin' });
    expect((await post('/enter', { host: 'evil.example' })).statusCode).toBe(200);
  });

  it.each(['/api/v1/none', '/healthz', '/%ff', '/api/v1/enter'])(
    '%s tells the browser to come by https for a year',
    async (url) => {
      const { headers } = await app.inject({ url });
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    },
  );
});
