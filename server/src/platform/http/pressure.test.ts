import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startThingsServer, type ThingsServer } from '../../../test/things-server.ts';

let server: ThingsServer;

beforeAll(async () => {
  server = await startThingsServer({
    gates: {
      read: { places: 2, waiting: 20, patienceMs: 10_000 },
      change: { places: 2, waiting: 2, patienceMs: 300 },
    },
    patience: { headersMs: 200, requestMs: 200, checkMs: 20 },
  });
});
afterEach(async () => {
  await server.owner.query('truncate test.thing');
});
afterAll(() => server.close());

const address = () => server.app.listeningOrigin;
const count = async () => {
  const answer = await fetch(`${address()}/api/v1/things`, { headers: { cookie: 'mumian-session=lin' } });
  return [answer.status, await answer.json()];
};

/** Waits until so many statements of the application wait for a lock. */
async function blocked(statements: number): Promise<void> {
  const asked = `select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (;;) {
    // Not the connection that holds the lock: within a transaction the statistics stand still.
    const { rows } = await server.db.pool.query<{ waiting: number }>(asked);
    if (rows[0]?.waiting === statements) return;
  }
}

describe('with every place for changes taken', () => {
  let answers: Promise<Answer>[];

  it('further changes are refused clearly, readings go on, and nothing is half done', async () => {
    await server.owner.query('begin; lock table test.thing in exclusive mode');
    answers = [server.post({ name: '1' }), server.post({ name: '2' })];
    await blocked(2);
    const waited = await Promise.all(['3', '4', '5', '6', '7'].map((name) => server.post({ name })));
    for (const refused of waited) {
      expect([refused.status, refused.body.code]).toEqual([503, 'platform.busy']);
      expect(refused.headers.get('retry-after')).toBe('3');
    }
    for (let time = 0; time < 5; time++) expect(await count()).toEqual([200, { things: 0 }]);
  });

  it('it recovers by itself once the database moves again', async () => {
    await server.owner.query('commit');
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([201, 201]);
    expect((await server.post({ name: '8' })).status).toBe(201);
    expect(await server.names()).toEqual(['1', '2', '8']);
  });
});

describe('a client that sends too slowly', () => {
  it.each([
    ['its headers', 'GET /api/v1/things HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    [
      'its body',
      'POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nCookie: mumian-session=lin\r\n' +
        'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"name":',
    ],
  ])('%s is cut off, in words', async (_what, beginning) => {
    const socket = connect(Number(new URL(address()).port), '127.0.0.1');
    const received: Buffer[] = [];
    socket.on('data', (chunk) => received.push(chunk));
    socket.write(beginning);
    await once(socket, 'close');
    const answer = Buffer.concat(received).toString();
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('platform.too-slow');
  });

  it('takes no place from others meanwhile', async () => {
    const slow = Array.from({ length: 10 }, () => connect(Number(new URL(address()).port), '127.0.0.1'));
    for (const socket of slow) {
      socket.write(
        'POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nCookie: mumian-session=lin\r\n' +
          'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
      );
    }
    expect((await server.post({ name: 'quick' })).status).toBe(201);
    await Promise.all(slow.map((socket) => once(socket.resume(), 'close')));
  });
});

describe('when the connection to the database is lost', () => {
  it('while a change is at work, it is refused and not done', async () => {
    await server.owner.query('begin; lock table test.thing in exclusive mode');
    const answer = server.post({ name: 'lost' });
    await blocked(1);
    await server.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    await server.owner.query('commit');
    expect(await answer).toMatchObject({ status: 503, body: { code: 'platform.busy' } });
    expect(await server.names()).toEqual([]);
  });

  it('during the commit, nobody claims to know whether it was saved', async () => {
    await server.owner.query(`
      create function test.die() returns trigger language plpgsql security definer as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create constraint trigger die after insert on test.thing deferrable initially deferred
        for each row execute function test.die()`);
    const answer = await server.post({ name: 'unknown' });
    await server.owner.query('drop function test.die cascade');
    expect(answer).toMatchObject({ status: 503, body: { code: 'platform.outcome-unknown' } });
    expect(answer.headers.get('retry-after')).toBe('3');
  });
});
