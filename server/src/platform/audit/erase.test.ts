import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sealAll, statement } from '../../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import { entrance, operation } from '../operation/index.ts';
import { historyOf, record } from '../record/index.ts';
import { eraseSubject, personalMark, verifyAudit } from './index.ts';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const PHONE = '13800000001';

let urls: TestDatabase;
let app: Db;
let owner: Db;

beforeAll(async () => {
  urls = await testDatabase();
  app = openDb(urls.appUrl);
  owner = openDb(urls.ownerUrl);
});
afterAll(async () => {
  await app.close();
  await owner.close();
});

const move = operation(
  { name: 'test.move', summary: '移动', permission: 'public', input: z.strictObject({ id: z.uuid() }) },
  async (ctx, { id }) => {
    await record(ctx, {
      noun: 'person',
      id,
      verb: 'edit',
      before: { post: '科员', phone: null },
      after: { post: '科长', phone: PHONE },
      personal: ['phone'],
    });
    return historyOf(ctx, 'person', id);
  },
);

const run = () => entrance({ db: app, clock: () => NOW, catalogues: [] });
const act = (id: string) => run()(move, { kind: 'operator', name: 'test' }, { id });
const saltsOf = (id: string) =>
  statement<{ salt: Buffer; after: { personal: string } }>(
    urls.appUrl,
    `select salt.salt, (e.changes::jsonb -> 1 -> 'after') as after from audit.salt join audit.entry e
     on e.id = salt.entry_id where e.noun_id = $1`,
    [id],
  );

describe('personal data in the audit', () => {
  it('can be proven as long as its salt is there, and is erased with it, while the chain still verifies', async () => {
    const [erased, other] = [newId(), newId()];
    await act(erased);
    await act(other);
    await sealAll(urls.appUrl);
    const [before] = await saltsOf(erased);
    expect(before && personalMark(before.salt, 'phone', 'after', PHONE)).toEqual(before?.after);
    const of = { noun: 'person', id: erased, reason: '本人申请', now: NOW, by: 'root' };
    expect(await eraseSubject(owner, of)).toEqual({ entries: 1, lines: 1 });
    expect(await saltsOf(erased)).toEqual([]);
    expect(await saltsOf(other)).toHaveLength(1);
    await sealAll(urls.appUrl);
    const verdict = await app.read((tx) =>
      verifyAudit(tx, { now: new Date(), publicKey: undefined, heads: [], segments: '/nowhere' }),
    );
    expect(verdict).toMatchObject({ flaws: [], links: 3 });
  });

  it('leaves the history with everything but the values, and the audit with who erased them', async () => {
    const id = newId();
    await act(id);
    await eraseSubject(owner, { noun: 'person', id, reason: '本人申请', now: NOW, by: 'root' });
    const rows = await statement(urls.appUrl, 'select changes from platform.history where noun_id = $1', [
      id,
    ]);
    expect(rows[0]?.changes).toEqual([
      { field: 'post', before: '科员', after: '科长' },
      { field: 'phone', before: '（已删除）', after: '（已删除）' },
    ]);
    const told = await statement(
      urls.appUrl,
      "select operation, actor_name, reason, noun from audit.entry where noun_id = $1 and operation = 'audit.erase'",
      [id],
    );
    expect(told).toEqual([
      { operation: 'audit.erase', actor_name: '服务器操作员（root）', reason: '本人申请', noun: 'person' },
    ]);
  });

  it('stands nowhere in the database but in the history, before and after', async () => {
    const id = newId();
    await act(id);
    const dump = await statement(urls.appUrl, 'select row_to_json(e)::text as row from audit.entry e');
    expect(JSON.stringify(dump)).not.toContain(PHONE);
  });

  it('cannot be erased by the application', async () => {
    const id = newId();
    await act(id);
    const of = { noun: 'person', id, reason: 'x', now: NOW, by: 'app' };
    await expect(eraseSubject(app, of)).rejects.toThrow(/permission denied/);
  });
});
