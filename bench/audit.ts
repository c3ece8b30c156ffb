import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { startSealer, verifyAudit } from '../server/src/platform/audit/index.ts';
import { type Db, migrate, openDb } from '../server/src/platform/database/index.ts';
import { entrance, operation } from '../server/src/platform/operation/index.ts';
import { startThrowawayPostgres } from '../server/src/platform/postgres/index.ts';
import { record } from '../server/src/platform/record/index.ts';

const WRITERS = 16;
const CHANGES = 6_000;

/** The smallest change there is: history and audit entry, in one transaction. */
const change = operation(
  { name: 'bench.change', summary: '修改', permission: 'public', input: z.strictObject({ id: z.uuid() }) },
  (ctx, { id }) =>
    record(ctx, { noun: 'thing', id, verb: 'change', before: { place: '甲' }, after: { place: '乙' } }),
);

/**
 * `npm run bench -- audit`: changes a second by 16 writers at once, through the whole entrance, without the sealer and
 * with it; how long entries wait for the chain; how fast the chain is verified. On a throw-away PostgreSQL that syncs
 * nothing, loopback only.
 */
export async function run(): Promise<void> {
  const server = await startThrowawayPostgres();
  const db = openDb(server.appUrl, { max: WRITERS });
  try {
    await migrate({ ownerUrl: server.ownerUrl, appRole: new URL(server.appUrl).username });
    await write(db, CHANGES / 10);
    console.log(`without the sealer: ${await rate(db)} changes/s`);
    await truncate(server.ownerUrl);
    const sealer = startSealer({ databaseUrl: server.appUrl, algorithm: 'sha256' });
    console.log(`with the sealer: ${await rate(db)} changes/s`);
    await sealer.close();
    const lag = await lagOf(server.appUrl);
    console.log(`from entry to seal: median ${lag.median} ms, p95 ${lag.p95} ms, worst ${lag.worst} ms`);
    await verify(db);
  } finally {
    await db.close();
    await server.stop();
  }
}

async function rate(db: Db): Promise<number> {
  const start = performance.now();
  await write(db, CHANGES);
  return Math.round(CHANGES / ((performance.now() - start) / 1000));
}

async function write(db: Db, changes: number): Promise<void> {
  const enter = entrance({ db, clock: () => new Date(), catalogues: [] });
  const actor = { kind: 'operator', name: 'bench' } as const;
  let left = changes;
  const writeSome = async () => {
    while (left-- > 0) await enter(change, actor, { id: randomUUID() });
  };
  await Promise.all(Array.from({ length: WRITERS }, writeSome));
}

/** Milliseconds between the instant of the change and its seal. */
async function lagOf(url: string): Promise<{ median: number; p95: number; worst: number }> {
  return ask(
    url,
    `select round(percentile_cont(0.5) within group (order by lag))::int as median,
       round(percentile_cont(0.95) within group (order by lag))::int as p95, round(max(lag))::int as worst
     from (select extract(epoch from s.sealed_at - e.at)::float8 * 1000 as lag
       from audit.seal s join audit.entry e on e.id = s.entry_id) as lags`,
  );
}

async function verify(db: Db): Promise<void> {
  const start = performance.now();
  const by = { now: new Date(), publicKey: undefined, heads: [], segments: '' };
  const { links, flawCount } = await db.read((tx) => verifyAudit(tx, by));
  const perSecond = Math.round(links / ((performance.now() - start) / 1000));
  console.log(`verified ${links} links, ${flawCount} flaws: ${perSecond} links/s`);
}

async function truncate(ownerUrl: string): Promise<void> {
  await ask(ownerUrl, 'truncate audit.entry, audit.unsealed, audit.seal, audit.salt');
}

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows[0] as Row;
  } finally {
    await client.end();
  }
}
