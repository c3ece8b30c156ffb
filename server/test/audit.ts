import pg from 'pg';
import { type HashName, sealPending, writeEntry } from '../src/platform/audit/index.ts';
import type { Db } from '../src/platform/database/index.ts';

/** Runs statements as the role of the address, on a connection of its own. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** One statement as the role of the address. */
export async function statement<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(text, values)).rows);
}

/** Chains everything that waits, as the sealer would. */
export async function sealAll(appUrl: string, algorithm: HashName = 'sha256'): Promise<void> {
  await withClient(appUrl, async (client) => {
    for (let after: string | undefined; ; ) {
      const { next } = await sealPending(client, algorithm, after);
      if (next === null) return;
      after = next;
    }
  });
}

/** Writes `count` entries, one transaction each. */
export async function writeEntries(db: Db, count: number, at = new Date()): Promise<void> {
  for (let n = 1; n <= count; n++) {
    await db.transact((tx) =>
      writeEntry(tx, {
        at,
        outcome: 'done',
        code: null,
        operation: 'thing.move',
        actor: { kind: 'person', subject: 'account-1', name: '王小棉' },
        channel: 'http',
        requestId: `request-${n}`,
        address: '192.0.2.1',
        noun: 'thing',
        nounId: `thing-${n}`,
        place: '/city/',
        verb: 'move',
        reason: null,
        changes: [
          { field: 'place', before: '甲', after: '乙' },
          { field: 'phone', before: null, after: '0899-5500001' },
        ],
        personal: ['phone'],
      }),
    );
  }
}
