import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { entrance, line, operation, reading } from '../operation/index.ts';
import { createServer, type Route, route } from './index.ts';

const echo = operation(
  {
    name: 'test.echo',
    summary: '回声',
    permission: 'test.speak',
    input: z.strictObject({ id: z.string(), text: line(20) }),
  },
  async (ctx, input) => {
    ctx.asked.add('test.speak');
    return { ...input, secret: 'never leaves' };
  },
);
const hello = reading(
  {
    name: 'test.hello',
    summary: '问候',
    permission: 'public',
    input: z.strictObject({ q: z.string().optional() }),
  },
  async (_ctx, input) => ({ q: input.q ?? null }),
);
const whence = reading(
  { name: 'test.whence', summary: '来处', permission: 'public', input: z.strictObject({}) },
  async (ctx) => ({ address: ctx.origin.address }),
);
const careless = operation(
  { name: 'test.careless', summary: '疏忽', permission: 'test.speak', input: z.strictObject({}) },
  async () => ({}),
);
const broken = reading(
  { name: 'test.broken', summary: '出错', permission: 'public', input: z.strictObject({}) },
  async () => {
    throw new Error('postgres://owner:hunter2@db');
  },
);

const routes: Route[] = [
  route({
    method: 'POST',
    path: '/echoes/:id',
    permission: 'test.speak',
    operation: echo,
    answer: z.object({ id: z.string(), text: z.string() }),
  }),
  route({
    method: 'GET',
    path: '/hello',
    permission: 'public',
    operation: hello,
    answer: z.object({ q: z.string().nullable() }),
  }),
  route({
    method: 'POST',
    path: '/careless',
    permission: 'test.speak',
    operation: careless,
    answer: z.object({}),
  }),
  route({
    method: 'GET',
    path: '/whence',
    permission: 'public',
    operation: whence,
    answer: z.object({ address: z.string() }),
  }),
  route({ method: 'GET', path: '/broken', permission: 'public', operation: broken, answer: z.object({}) }),
];

const unasked: string[] = [];
let db: Db;
let app: FastifyInstance;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  app = await serve(routes);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

function serve(mounted: Route[], trustedProxies: string[] = []) {
  const consoleFolder = mkdtempSync(join(tmpdir(), 'mumian-console-'));
  writeFileSync(join(consoleFolder, 'index.html'), '<style nonce="__CSP_NONCE__"></style>木棉');
  return createServer({
    groups: [{ title: '测试', routes: mounted }],
    run: entrance({ db, clock: () => new Date(), catalogues: [] }),
    identify: async (token) =>
      token === 'speaker' || token === 'mute'
        ? {
            actor: { kind: 'person', subject: token, name: token, sessionId: token },
            permissions: new Set(token === 'speaker' ? ['test.speak'] : []),
          }
        : null,
    onUnasked: (route) => unasked.push(route.path),
    ready: async () => true,
    consoleFolder,
    publicOrigin: undefined,
    trustedProxies,
    logger: pino({ level: 'silent' }),
  });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { 'content-type': 'application/json', cookie: 'mumian-session=speaker', ...headers },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });
}

const SECURITY_HEADERS = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'x-request-id',
];

describe('every answer', () => {
  it.each([
    ['a missing address of the API', '/api/v1/none', 404],
    ['a malformed address', '/api/v1/%ff', 400],
    ['a malformed query', '/api/v1/hello?q=%E4%B8', 400],
    ['an error of ours', '/api/v1/broken', 500],
    ['an unknown query field', '/api/v1/hello?x=1', 400],
    ['a field given twice', '/api/v1/hello?q=1&q=2', 400],
  ])('is problem+json with the security headers for %s', async (_what, url, status) => {
    const answer = await app.inject({ method: 'GET', url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    for (const header of SECURITY_HEADERS) expect(answer.headers).toHaveProperty(header);
    expect(answer.json()).toMatchObject({
      status,
      code: expect.stringMatching(/^platform\./),
      requestId: expect.any(String),
    });
    expect(answer.body).not.toContain('hunter2');
  });

  it('carries a nonce of its own that the page repeats', async () => {
    const [one, two] = await Promise.all([app.inject('/sites'), app.inject('/sites')]);
    const nonce = /nonce-([^']+)'/.exec(String(one.headers['content-security-policy']))?.[1];
    expect(one.body).toContain(`nonce="${nonce}"`);
    expect(two.headers['content-security-policy']).not.toBe(one.headers['content-security-policy']);
    expect((await app.inject('/index.html')).body).not.toContain('__CSP_NONCE__');
  });
});

it('tells nothing of a bug but its request id', async () => {
  const { body } = await app.inject('/api/v1/broken');
  expect(JSON.parse(body)).toMatchObject({
    status: 500,
    code: 'platform.internal',
    requestId: expect.any(String),
  });
  expect(body).not.toContain('hunter2');
});

describe('a route', () => {
  it('asks for the permission before it looks at the input', async () => {
    const malformed = '{"text":';
    expect((await post('/echoes/1', malformed, { cookie: '' })).json()).toMatchObject({
      code: 'platform.unauthenticated',
    });
    expect((await post('/echoes/1', malformed, { cookie: 'mumian-session=mute' })).json()).toMatchObject({
      code: 'platform.forbidden',
    });
    expect((await post('/echoes/1', malformed)).json()).toMatchObject({ code: 'platform.malformed-request' });
  });

  it('answers only what its schema names', async () => {
    expect((await post('/echoes/1', { text: '好' })).json()).toEqual({ id: '1', text: '好' });
  });

  it.each([
    ['an unknown field', { text: '好', role: 'x' }, 400],
    ['the path parameter given again', { text: '好', id: '2' }, 400],
    ['a list', [], 400],
    ['a prototype key', '{"text":"好","__proto__":{"x":1}}', 400],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ])('refuses %s', async (_what, body, status) => {
    expect((await post('/echoes/1', body)).statusCode).toBe(status);
  });

  it('refuses a body beyond 1 MiB', async () => {
    const answer = await post('/echoes/1', { text: 'x'.repeat(1024 * 1024) });
    expect(answer.json()).toMatchObject({ status: 413, code: 'platform.too-large' });
  });

  it('reads nothing but JSON', async () => {
    const answer = await post('/echoes/1', 'text=1', { 'content-type': 'text/plain' });
    expect(answer.json()).toMatchObject({ status: 415, code: 'platform.unsupported-media' });
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a null origin', { origin: 'null' }],
    ['another site by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a change from %s, whatever its type', async (_what, headers) => {
    for (const type of ['application/json', 'text/plain']) {
      const answer = await post('/echoes/1', { text: '好' }, { ...headers, 'content-type': type });
      expect(answer.json()).toMatchObject({ status: 403, code: 'platform.foreign-origin' });
    }
    const own = await post(
      '/echoes/1',
      { text: '好' },
      { origin: 'http://localhost:80', host: 'localhost:80' },
    );
    expect(own.statusCode).toBe(200);
  });

  it('is reported when a call succeeds that never asked for the declared permission', async () => {
    await post('/careless', {});
    expect(unasked).toEqual(['/careless']);
  });

  it('does not start without a permission, or with another than its operation asks', async () => {
    const undeclared = { ...routes[1], permission: '' } as Route;
    const other = { ...routes[0], permission: 'test.other' } as Route;
    await expect(serve([undeclared])).rejects.toThrow(/declares no permission/);
    await expect(serve([other])).rejects.toThrow(/test\.other/);
  });
});

describe('the server', () => {
  it('says that it lives, is ready, and describes itself', async () => {
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    const document = (await app.inject('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/echoes/{id}'].post.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
      required: ['text'],
    });
    expect((await app.inject('/api/v1/docs')).body).toContain('/api/v1/echoes/:id');
  });

  it('shows its metrics to this machine only', async () => {
    expect((await app.inject('/metrics')).body).toContain('mumian_http_answer_seconds');
    const proxied = await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(proxied.statusCode).toBe(404);
    const foreign = await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' });
    expect(foreign.statusCode).toBe(404);
  });

  it('answers headers beyond the limit with a status, not with silence', async () => {
    const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(address.port), address.hostname);
      socket.once('data', (data) => resolve(data.toString()));
      socket.once('error', reject);
      socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(64 * 1024)}\r\n\r\n`);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 431/);
    expect(answer).toContain('application/problem+json');
  });

  it('slows whoever asks too often', async () => {
    const busy = await serve([{ ...(routes[1] as Route), perMinute: 2 }]);
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await busy.inject('/api/v1/hello'));
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]?.json()).toMatchObject({ code: 'platform.too-many-requests' });
    await busy.close();
  });

  it('lets as many at once pass as one after the other', async () => {
    const busy = await serve([{ ...(routes[1] as Route), perMinute: 5 }]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => busy.inject('/api/v1/hello')));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(5);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(7);
    await busy.close();
  });

  it('counts strangers too, where a session is asked for', async () => {
    const busy = await serve([{ ...(routes[0] as Route), perMinute: 2 }]);
    const statuses = [];
    for (let time = 0; time < 3; time++) {
      const answer = await busy.inject({ method: 'POST', url: '/api/v1/echoes/1', payload: {} });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toEqual([401, 401, 429]);
    await busy.close();
  });

  it.each([
    ['from nobody when no proxy is configured', [], '10.0.0.7', '10.0.0.7'],
    ['from another address than the proxy’s', ['192.0.2.0/24'], '10.0.0.7', '10.0.0.7'],
    ['from the configured proxy, the last hop before it', ['10.0.0.0/24'], '10.0.0.7', '203.0.113.9'],
  ])('believes X-Forwarded-For %s', async (_what, proxies, remoteAddress, seen) => {
    const behind = await serve(routes, proxies);
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
    const answer = await behind.inject({ url: '/api/v1/whence', remoteAddress, headers });
    expect(answer.json()).toEqual({ address: seen });
    await behind.close();
  });

  it('is not outrun by a header that changes with every request', async () => {
    const busy = await serve([{ ...(routes[1] as Route), perMinute: 2 }]);
    const statuses = [];
    for (let time = 0; time < 3; time++) {
      const headers = { 'x-forwarded-for': `203.0.113.${time}` };
      statuses.push((await busy.inject({ url: '/api/v1/hello', headers })).statusCode);
    }
    expect(statuses).toEqual([200, 200, 429]);
    await busy.close();
  });
});
