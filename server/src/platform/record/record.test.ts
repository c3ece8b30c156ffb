import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { eventType, occurred } from '../events/index.ts';
import { entrance, operation, type Run } from '../operation/index.ts';
import { expectVersion, historyOf, record } from './index.ts';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const thingMoved = eventType('test.moved', '已移动', z.strictObject({ id: z.uuid() }));
const clerk = { kind: 'person', subject: 'account-1', name: '王小棉', sessionId: newId() } as const;

const move = operation(
  {
    name: 'test.move',
    summary: '移动',
    permission: 'public',
    input: z.strictObject({ id: z.uuid(), fail: z.boolean().default(false) }),
  },
  async (ctx, input) => {
    await record(ctx, {
      noun: 'thing',
      id: input.id,
      verb: 'move',
      reason: '搬迁',
      before: { place: '甲', phone: '0899-5500001', same: 1 },
      after: { place: '乙', phone: '0899-5500002', same: 1 },
      personal: ['phone'],
      events: [occurred(thingMoved, { id: input.id })],
    });
    if (input.fail) throw platformErrors.refuse('busy', {});
    return historyOf(ctx, 'thing', input.id);
  },
);

let db: Db;
let run: Run;

beforeAll(async () => {
  const { appUrl } = await testDatabase();
  db = openDb(appUrl);
  run = entrance({ db, clock: () => NOW, catalogues: [platformErrors] });
});
afterAll(async () => {
  await db.close();
});

async function auditOf(id: string) {
  return db.read((tx) => tx.selectFrom('audit.entry').selectAll().where('noun_id', '=', id).execute());
}

async function queued(id: string): Promise<number> {
  const events = await db.read((tx) => tx.selectFrom('platform.event').selectAll().execute());
  return events.filter((event) => JSON.stringify(event.payload).includes(id)).length;
}

describe('record', () => {
  it('writes history, audit entry and event with the change, the audit with personal data as salted hashes', async () => {
    const id = newId();
    const history = await run(move, clerk, { id }, { address: '127.0.0.9' });
    expect(history).toEqual([
      expect.objectContaining({
        at: NOW.toISOString(),
        by: '王小棉',
        verb: 'move',
        reason: '搬迁',
        changes: [
          { field: 'place', before: '甲', after: '乙' },
          { field: 'phone', before: '0899-5500001', after: '0899-5500002' },
        ],
      }),
    ]);
    const [entry] = await auditOf(id);
    expect(entry).toMatchObject({
      operation: 'test.move',
      actor_subject: 'account-1',
      channel: 'http',
      address: '127.0.0.9',
      outcome: 'done',
      changes: [
        { field: 'place', before: '甲', after: '乙' },
        { field: 'phone', before: { personal: expect.any(String) }, after: { personal: expect.any(String) } },
      ],
    });
    expect(await queued(id)).toBe(1);
  });

  it('writes none of the three when the operation fails afterwards', async () => {
    const id = newId();
    await expect(run(move, clerk, { id, fail: true })).rejects.toMatchObject({ code: 'platform.busy' });
    expect(await auditOf(id)).toEqual([]);
    expect(await queued(id)).toBe(0);
  });

  it.each(['update', 'delete'] as const)('lets the application %s no audit entry', async (verb) => {
    const statement = db.transact<unknown>((tx) =>
      verb === 'update'
        ? tx.updateTable('audit.entry').set({ verb: 'x' }).execute()
        : tx.deleteFrom('audit.entry').execute(),
    );
    await expect(statement).rejects.toThrow(/permission denied/);
  });

  it('names who changed a thing meanwhile when an edit started from an older version', async () => {
    const id = newId();
    await run(move, clerk, { id });
    const edit = operation(
      { name: 'test.edit', summary: '编辑', permission: 'public', input: z.strictObject({}) },
      (ctx) => expectVersion(ctx, { noun: 'thing', id, version: 2 }, 1),
    );
    await expect(run(edit, clerk, {})).rejects.toMatchObject({
      code: 'platform.version-conflict',
      status: 409,
      detail: expect.stringContaining('王小棉已于'),
    });
  });
});
