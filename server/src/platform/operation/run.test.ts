import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import { errorCatalogue, platformErrors, Refusal } from '../errors/index.ts';
import { entrance, line, operation, preparedOperation, type Run, reading, requireMet } from './index.ts';

const NOW = new Date('2026-03-02T01:00:00.000Z');

const noticeErrors = errorCatalogue('test', {
  'notice-taken': {
    status: 409,
    title: '重复',
    detail: () => '这条消息已经有了。',
    constraint: 'platform.notice_pkey',
  },
});

const addNotice = operation(
  {
    name: 'test.add-notice',
    summary: '新增',
    permission: 'public',
    input: z.strictObject({ id: z.uuid(), title: line(10) }),
  },
  async (ctx, input) => {
    await ctx.tx
      .insertInto('platform.notice')
      .values({
        id: input.id,
        recipient: 'nobody',
        at: ctx.now,
        title: input.title,
        body: null,
        href: null,
        read_at: null,
      })
      .execute();
    return ctx.now;
  },
);

let db: Db;
let run: Run;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  run = entrance({ db, clock: () => NOW, catalogues: [platformErrors, noticeErrors] });
});
afterAll(() => db.close());

const visitor = { kind: 'visitor' } as const;

async function titles(): Promise<string[]> {
  const rows = await db.read((tx) =>
    tx.selectFrom('platform.notice').select('title').orderBy('id').execute(),
  );
  return rows.map((row) => row.title);
}

describe('the entrance', () => {
  it('gives the whole operation one instant', async () => {
    expect(await run(addNotice, visitor, { id: newId(), title: '第一条' })).toEqual(NOW);
  });

  it('prepares an operation after parsing and before a connection is taken, and maps what it refuses', async () => {
    const prepared: number[] = [];
    const slow = preparedOperation(
      { name: 'test.slow', summary: '慢', permission: 'public', input: z.strictObject({ text: line(10) }) },
      async ({ text }, { actor, read }) => {
        prepared.push(db.pool.totalCount - db.pool.idleCount);
        if (text === 'taken') throw noticeErrors.refuse('notice-taken', {});
        const { rows } = await read((tx) => sql<{ length: number }>`select length(${text})`.execute(tx));
        return { length: rows[0]?.length, by: actor.kind };
      },
      async (_ctx, input) => input,
    );
    await expect(run(slow, visitor, { text: '' })).rejects.toMatchObject({ code: 'platform.invalid-input' });
    expect(await run(slow, visitor, { text: '木棉' })).toEqual({ length: 2, by: 'visitor' });
    await expect(run(slow, visitor, { text: 'taken' })).rejects.toMatchObject({ code: 'test.notice-taken' });
    expect(prepared).toEqual([0, 0]);
  });

  it('refuses input that the schema does not know, naming every field, before anything is written', async () => {
    const before = await titles();
    const refused = run(addNotice, visitor, { id: 'no', title: '', role: 'admin' });
    await expect(refused).rejects.toMatchObject({
      code: 'platform.invalid-input',
      status: 400,
      issues: expect.arrayContaining([
        expect.objectContaining({ field: 'id' }),
        expect.objectContaining({ field: 'title', message: '不能为空' }),
        expect.objectContaining({ field: 'role', code: 'input.unknown-field' }),
      ]),
    });
    expect(await titles()).toEqual(before);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['an escape character', 'a\u001bb'],
    ['a control character of the second set', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a mark that turns the direction of writing', 'a\u202eb'],
    ['a non-character', 'a\ufffeb'],
  ])('refuses text with %s rather than altering it', async (_what, title) => {
    await expect(run(addNotice, visitor, { id: newId(), title })).rejects.toMatchObject({
      code: 'platform.invalid-input',
    });
  });

  it('says a broken constraint in the words of the catalogue that names it', async () => {
    const id = newId();
    await run(addNotice, visitor, { id, title: '一' });
    await expect(run(addNotice, visitor, { id, title: '二' })).rejects.toMatchObject({
      code: 'test.notice-taken',
      detail: '这条消息已经有了。',
    });
  });

  it('says any other broken constraint in general words, and keeps the change out', async () => {
    const id = newId();
    const general = entrance({ db, clock: () => NOW, catalogues: [platformErrors] });
    await general(addNotice, visitor, { id, title: '一' });
    await expect(general(addNotice, visitor, { id, title: '二' })).rejects.toMatchObject({
      code: 'platform.duplicate',
    });
    const dangling = operation(
      { name: 'test.dangling', summary: '悬空', permission: 'public', input: z.strictObject({}) },
      (ctx) =>
        sql`insert into platform.inbox (event_id, reaction, at) values (${newId()}, 'x', ${ctx.now})`.execute(
          ctx.tx,
        ),
    );
    await expect(general(dangling, visitor, {})).rejects.toMatchObject({ code: 'platform.still-used' });
  });

  it('refuses what a visitor sends and no column holds; from within the same is a bug', async () => {
    const overflow = operation(
      { name: 'test.overflow', summary: '溢出', permission: 'public', input: z.strictObject({}) },
      (ctx) => sql`select ${'99999999999'}::int4`.execute(ctx.tx),
    );
    await expect(run(overflow, visitor, {})).rejects.toMatchObject({
      code: 'platform.malformed-request',
      detail: '请求中有不能保存的字符、数字或日期，请检查后再试。',
      cause: expect.objectContaining({ code: '22003' }),
    });
    const job = { kind: 'job', name: 'test', permissions: [] } as const;
    await expect(run(overflow, job, {})).rejects.toMatchObject({ code: '22003' });
  });

  it('tells of the first hundred mistakes how many there are in all', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_each, index) => [`x${index}`, 1]));
    const refused = await run(addNotice, visitor, { id: newId(), title: '多', ...many }).catch(
      (error) => error,
    );
    expect(refused.issues).toHaveLength(100);
    expect(refused.detail).toContain('300 处');
  });

  it('leaves nothing behind when an operation is refused after its first write', async () => {
    const half = operation(
      { name: 'test.half', summary: '半途', permission: 'public', input: z.strictObject({}) },
      async (ctx) => {
        await addNotice(ctx, { id: newId(), title: '半途' });
        requireMet('办结', [
          { field: null, code: 'x', message: '还差一项', clause: null, severity: 'blocking' },
        ]);
      },
    );
    await expect(run(half, visitor, {})).rejects.toMatchObject({
      code: 'platform.requirements-unmet',
      detail: '还有 1 项条件未满足，不能办结。',
    });
    expect(await titles()).not.toContain('半途');
  });

  it('runs the whole operation again after a serialization failure, three times at most', async () => {
    let tries = 0;
    const stubborn = operation(
      { name: 'test.stubborn', summary: '重试', permission: 'public', input: z.strictObject({}) },
      async (ctx) => {
        tries += 1;
        if (tries < 3)
          await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(ctx.tx);
        return tries;
      },
    );
    expect(await run(stubborn, visitor, {})).toBe(3);
    tries = -10;
    await expect(run(stubborn, visitor, {})).rejects.toMatchObject({ code: '40001' });
    expect(tries).toBe(-7);
  });

  it('lets a read write nothing', async () => {
    const sly = reading(
      { name: 'test.sly', summary: '偷写', permission: 'public', input: z.strictObject({}) },
      (ctx) => addNotice(ctx, { id: newId(), title: '偷写' }),
    );
    await expect(run(sly, visitor, {})).rejects.toThrow(/read-only transaction/);
  });

  it('answers "busy" when the database is out of reach, and "internal" for nobody but a bug', async () => {
    const nowhere = openDb('postgres://mumian@127.0.0.1:1/none');
    const lost = entrance({ db: nowhere, clock: () => NOW, catalogues: [] });
    await expect(lost(addNotice, visitor, { id: newId(), title: '无库' })).rejects.toMatchObject({
      code: 'platform.busy',
      status: 503,
    });
    await nowhere.close();
    const bug = operation(
      { name: 'test.bug', summary: '错误', permission: 'public', input: z.strictObject({}) },
      async () => {
        throw new TypeError('a bug');
      },
    );
    await expect(run(bug, visitor, {})).rejects.not.toBeInstanceOf(Refusal);
  });
});
