import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startThingsServer, type ThingsServer } from '../../../test/things-server.ts';
import { sweepAnswers } from './index.ts';

let server: ThingsServer;
let keys = 0;

beforeAll(async () => {
  server = await startThingsServer();
});
beforeEach(() => server.owner.query('truncate test.thing'));
afterAll(() => server.close());

function newKey(): string {
  keys += 1;
  return `key-of-sixteen-or-more-${keys}`;
}

const keyed = (key: string, more: Record<string, string> = {}) => ({ 'idempotency-key': key, ...more });

describe('a creating request with an Idempotency-Key', () => {
  it('is answered the same again when it is sent again, and makes one thing', async () => {
    const key = newKey();
    const first = await server.post({ name: 'a' }, keyed(key));
    const second = await server.post({ name: 'a' }, keyed(key));
    expect(first).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect([first, second].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([
      null,
      'true',
    ]);
    expect(await server.names()).toEqual(['a']);
  });

  it('makes one thing although many arrive at the same moment', async () => {
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.post({ name: 'b' }, keyed(key))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(await server.names()).toEqual(['b']);
  });

  it('is refused with other content', async () => {
    const key = newKey();
    await server.post({ name: 'c' }, keyed(key));
    const other = await server.post({ name: 'd' }, keyed(key));
    expect(other).toMatchObject({ status: 422, body: { code: 'platform.key-reused' } });
    expect(await server.names()).toEqual(['c']);
  });

  it('says nothing to anybody else: the same key of another person is another request', async () => {
    const key = newKey();
    const mine = await server.post({ name: 'e' }, keyed(key));
    const theirs = await server.post({ name: 'e' }, keyed(key, { cookie: 'mumian-session=wang' }));
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('keeps no key whose request came to nothing', async () => {
    const key = newKey();
    expect((await server.post({ name: 'refused' }, keyed(key))).status).toBe(409);
    expect((await server.post({ name: 'f' }, keyed(key))).status).toBe(201);
    expect(await server.names()).toEqual(['f']);
  });

  it('must carry a key that nobody else can have thought of', async () => {
    const answer = await server.post({ name: 'g' }, keyed('1'));
    expect(answer).toMatchObject({ status: 400, body: { code: 'platform.malformed-request' } });
    expect(await server.names()).toEqual([]);
  });

  it('may be sent again for 24 hours; neither key nor content nor answer is kept in the clear', async () => {
    const key = newKey();
    const { body } = await server.post({ name: 'secret-name' }, keyed(key));
    const kept = await server.owner.query('select to_json(answered) as row from platform.answered');
    const said = Buffer.from(String(body.id)).toString('hex');
    for (const secret of ['secret-name', key, 'hidden', String(body.id), said]) {
      expect(JSON.stringify(kept.rows)).not.toContain(secret);
    }
    const after = (hours: number) => new Date(server.clock.now.getTime() + hours * 3_600_000);
    expect(await server.db.transact((tx) => sweepAnswers(tx, after(23)))).toBe(0);
    expect(await server.db.transact((tx) => sweepAnswers(tx, after(24)))).toBeGreaterThan(0);
    await server.post({ name: 'secret-name' }, keyed(key));
    expect(await server.names()).toEqual(['secret-name', 'secret-name']);
  });
});

it('without a key every request makes a thing of its own', async () => {
  await server.post({ name: 'h' });
  await server.post({ name: 'h' });
  expect(await server.names()).toEqual(['h', 'h']);
});
