import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { entrance, operation, type Run } from '../operation/index.ts';
import { historyOf } from '../record/index.ts';
import { lifecycle, transitionObserved } from './index.ts';

const lamps = lifecycle({
  noun: 'lamp',
  title: '灯',
  table: 'platform.lamp',
  initial: ['on'],
  states: {
    on: { label: '亮', phase: '用' },
    dim: { label: '暗', phase: '用' },
    off: { label: '灭', phase: '停' },
  },
  transitions: {
    burnOut: { label: '熄灭', from: ['on', 'dim'], to: 'off', permission: 'lamp.see' },
    scrap: { label: '报废', from: ['off'], to: 'off', permission: 'lamp.scrap', reason: 'required' },
  },
});
type Lamp = { id: string; state: 'on' | 'dim' | 'off' };

let db: Db;
let run: Run;

beforeAll(async () => {
  const { appUrl, ownerUrl } = await testDatabase();
  const owner = openDb(ownerUrl);
  await owner.pool.query(
    'create table platform.lamp (id uuid primary key, state text, version integer, changed_at timestamptz)',
  );
  await owner.pool.query('grant all on platform.lamp to public');
  await owner.close();
  db = openDb(appUrl);
  run = entrance({ db, clock: () => new Date(), catalogues: [platformErrors] });
});
afterAll(() => db.close());

async function addLamp(state: Lamp['state']): Promise<Lamp> {
  const id = newId();
  await db.transact((tx) => sql`insert into platform.lamp values (${id}, ${state}, 1, now())`.execute(tx));
  return { id, state };
}

const see = operation(
  {
    name: 'lamp.see',
    summary: '看',
    permission: 'public',
    input: z.object({ rows: z.custom<Lamp[]>(), verb: z.enum(['burnOut', 'scrap']) }),
  },
  async (ctx, input) => {
    await transitionObserved(ctx, lamps, input.rows, input.verb);
    return Promise.all(input.rows.map(({ id }) => historyOf(ctx, 'lamp', id)));
  },
);
const watcher = { kind: 'job', name: 'test.watch', permissions: [] } as const;

describe('what a machine sees change on many rows at once', () => {
  it('moves each by the table and gives each its own line of history, without an audit entry', async () => {
    const rows = [await addLamp('on'), await addLamp('dim')];
    const histories = await run(see, watcher, { rows, verb: 'burnOut' });
    expect(histories).toMatchObject([
      [{ verb: 'burnOut', changes: [{ field: 'state', before: 'on', after: 'off' }] }],
      [{ verb: 'burnOut', changes: [{ field: 'state', before: 'dim', after: 'off' }] }],
    ]);
    const stored = await db.read((tx) =>
      sql<{ state: string; version: number }>`select state, version from platform.lamp`.execute(tx),
    );
    expect(stored.rows).toEqual([
      { state: 'off', version: 2 },
      { state: 'off', version: 2 },
    ]);
    const audited = await db.read((tx) => tx.selectFrom('audit.entry').select('id').execute());
    expect(audited).toEqual([]);
  });

  it('refuses a row from where the step does not lead, and steps that a person has to answer for', async () => {
    const off = await addLamp('off');
    await expect(run(see, watcher, { rows: [off], verb: 'burnOut' })).rejects.toThrow('does not lead');
    await expect(run(see, watcher, { rows: [off], verb: 'scrap' })).rejects.toThrow('one person');
  });
});
