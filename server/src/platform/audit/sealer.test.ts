import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAll, statement, withClient, writeEntries } from '../../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { sealPending } from './seal-pending.ts';
import { SEALER_LOCK, type Sealer, type SealerOptions, startSealer } from './sealer.ts';
import { verifyAudit } from './verify.ts';

let urls: TestDatabase;
let db: Db;

beforeAll(async () => {
  urls = await testDatabase();
  db = openDb(urls.appUrl);
});
afterAll(() => db.close());

const verdict = () =>
  db.read((tx) =>
    verifyAudit(tx, { now: new Date(), publicKey: undefined, heads: [], segments: '/nowhere' }),
  );

/** Numbers from 1 without a gap, one for every entry. */
async function expectWhole(): Promise<void> {
  const [counts] = await statement<{ entries: number; seals: number; last: number; waiting: number }>(
    urls.appUrl,
    `select (select count(*) from audit.entry) as entries, count(*) as seals, coalesce(max(number), 0) as last,
       (select count(*) from audit.unsealed) as waiting from audit.seal`,
  );
  expect(counts).toEqual({
    entries: counts?.entries,
    seals: counts?.entries,
    last: counts?.entries,
    waiting: 0,
  });
  expect((await verdict()).flaws).toEqual([]);
}

/** A sealer whose events can be awaited. */
function watched(options: Partial<SealerOptions> = {}) {
  const events = new EventEmitter();
  const sealer: Sealer = startSealer({
    databaseUrl: urls.appUrl,
    algorithm: 'sha256',
    onLead: () => events.emit('lead'),
    onEnd: (end) => events.emit('end', end),
    ...options,
  });
  return { sealer, events };
}

async function reached(events: EventEmitter, number: number): Promise<void> {
  for (;;) {
    const [end] = await once(events, 'end');
    if (end.number >= number) return;
  }
}

const chained = async () =>
  Number((await statement(urls.appUrl, 'select count(*) as n from audit.seal'))[0]?.n ?? 0);

describe('the sealer', () => {
  it('chains what was written, in numbers without a gap', async () => {
    await writeEntries(db, 5);
    await sealAll(urls.appUrl);
    await expectWhole();
  });

  it('takes an entry that commits late, after younger ones were chained', async () => {
    const late = await db.pool.connect();
    await late.query('begin');
    await late.query(
      `with entry as (insert into audit.entry values (gen_random_uuid(), now() - interval '1 minute', 'done', null,
         'thing.late', 'operator', null, 'x', 'terminal', 'r', null, 'thing', null, null, 'late', null, 1, '[]')
         returning id) insert into audit.unsealed select id from entry`,
    );
    await writeEntries(db, 3);
    await sealAll(urls.appUrl);
    const before = await chained();
    await late.query('commit');
    late.release();
    await sealAll(urls.appUrl);
    expect(await chained()).toBe(before + 1);
    await expectWhole();
  });

  it('chains with SM3 from where it is told to, and the chain verifies across', async () => {
    await writeEntries(db, 2);
    await sealAll(urls.appUrl, 'sm3');
    await writeEntries(db, 2);
    await sealAll(urls.appUrl);
    await expectWhole();
    const kinds = await statement(urls.appUrl, 'select distinct algorithm from audit.seal order by 1');
    expect(kinds).toEqual([{ algorithm: 'sha256' }, { algorithm: 'sm3' }]);
  });

  it('is one of any number: two at once never fork the chain', async () => {
    await writeEntries(db, 20);
    const both = await withClient(urls.appUrl, (one) =>
      withClient(urls.appUrl, (other) =>
        Promise.allSettled([sealPending(one, 'sha256'), sealPending(other, 'sha256')]),
      ),
    );
    expect(both.some((result) => result.status === 'fulfilled')).toBe(true);
    await sealAll(urls.appUrl);
    await expectWhole();
  });

  it('cannot be stopped by entries that an intruder puts in the queue again, or by marks of none', async () => {
    await statement(
      urls.appUrl,
      'insert into audit.unsealed select entry_id from audit.seal limit 3 on conflict do nothing',
    );
    await statement(
      urls.appUrl,
      "insert into audit.unsealed select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid from generate_series(1, 2500) n",
    );
    const before = await chained();
    await writeEntries(db, 2);
    await sealAll(urls.appUrl);
    expect(await chained()).toBe(before + 2);
    expect((await verdict()).flaws).toContainEqual(expect.objectContaining({ kind: 'entry-removed' }));
    await statement(urls.appUrl, 'delete from audit.unsealed');
    await expectWhole();
  });

  it('chains while many write, one process at a time, and hands over when its session ends', async () => {
    const first = watched();
    await once(first.events, 'lead');
    const second = watched();
    const before = await chained();
    const writing = Promise.all(Array.from({ length: 8 }, () => writeEntries(db, 25)));
    await reached(first.events, before + 1);
    const takenOver = once(second.events, 'lead');
    const lost = once(first.events, 'lead');
    await statement(
      urls.ownerUrl,
      'select pg_terminate_backend(pid) from pg_locks where locktype = $1 and objid = $2 and granted',
      ['advisory', SEALER_LOCK],
    );
    await Promise.race([takenOver, lost]);
    await writing;
    await Promise.race([first, second].map(({ events }) => reached(events, before + 200)));
    await Promise.all([first.sealer.close(), second.sealer.close()]);
    await expectWhole();
  });

  it('chains what is waiting before it ends, and lets go of the lock', async () => {
    const { sealer, events } = watched();
    await once(events, 'lead');
    await writeEntries(db, 3);
    await sealer.close();
    await expectWhole();
    const held = await statement(urls.appUrl, 'select pg_try_advisory_lock($1) as free', [SEALER_LOCK]);
    expect(held).toEqual([{ free: true }]);
  });

  it('picks up entries that came into the table past the queue', async () => {
    await statement(
      urls.appUrl,
      `insert into audit.entry values (gen_random_uuid(), now(), 'done', null, 'thing.past', 'operator', null, 'x',
         'terminal', 'r', null, 'thing', null, null, 'past', null, 1, '[]')`,
    );
    const { sealer, events } = watched();
    await once(events, 'end');
    await sealer.close();
    await expectWhole();
  });

  it('tells of a database that it cannot reach, and goes on trying', async () => {
    const troubles = new EventEmitter();
    const sealer = startSealer({
      databaseUrl: 'postgres://mumian@127.0.0.1:1/none',
      algorithm: 'sha256',
      onTrouble: (error) => troubles.emit('trouble', error),
    });
    const [error] = await once(troubles, 'trouble');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    await sealer.close();
  });
});
