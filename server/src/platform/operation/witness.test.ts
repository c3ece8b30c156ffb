import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { statement } from '../../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { auditAbout, auditRead, entrance, line, operation, type Run, reading } from './index.ts';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const clerk = { kind: 'person', subject: 'account-1', name: '王小棉', sessionId: newId() } as const;
const from = { requestId: 'request-1', address: '192.0.2.1' };

let urls: TestDatabase;
let db: Db;
let run: Run;
let clock = NOW;

beforeAll(async () => {
  urls = await testDatabase();
  db = openDb(urls.appUrl);
});
afterAll(() => db.close());
beforeEach(async () => {
  clock = NOW;
  run = entrance({ db, clock: () => clock, catalogues: [platformErrors] });
  await statement(urls.ownerUrl, 'truncate audit.entry');
});

const meta = { summary: '测试', permission: 'public', input: z.strictObject({ id: z.string() }) };

const refusedIn = (place: string) =>
  operation({ ...meta, name: 'thing.move' }, async (ctx) => {
    ctx.notes.place = place;
    throw platformErrors.refuse('state-refused', { reasons: ['已关闭'] });
  });

const broken = operation({ ...meta, name: 'thing.break' }, async () => {
  throw new TypeError('a bug with 13800000001 in it');
});

const guess = operation({ ...meta, name: 'session.open' }, async (ctx) => {
  auditAbout(ctx, { noun: 'account', id: 'account-7', place: '/city/' });
  throw platformErrors.refuse('unauthenticated', {});
});

function readingThat(refusal: 'not-found' | 'forbidden' | null, place: string | null = '/city/') {
  return reading({ ...meta, name: 'thing.get' }, async (ctx) => {
    if (place !== null) ctx.notes.place = place;
    if (refusal === 'not-found') throw platformErrors.refuse('not-found', { what: '它' });
    if (refusal === 'forbidden') throw platformErrors.refuse('forbidden', { reasons: ['不能'] });
    auditRead(ctx, { noun: 'person', id: 'p-1', verb: 'read', what: { fields: ['phone'] } });
    return 'read';
  });
}

const entries = () =>
  statement(
    urls.appUrl,
    `select outcome, code, operation, actor_subject as actor, address, noun, noun_id as id, place, verb, occurrences,
       changes from audit.entry order by id`,
  );

describe('the audit of what was not done', () => {
  it('keeps a refused change after its rollback: who, from where, on what, why', async () => {
    const refused = run(refusedIn('/city/county/'), clerk, { id: 'thing-1' }, from);
    await expect(refused).rejects.toMatchObject({ code: 'platform.state-refused' });
    expect(await entries()).toEqual([
      {
        outcome: 'refused',
        code: 'platform.state-refused',
        operation: 'thing.move',
        actor: 'account-1',
        address: '192.0.2.1',
        noun: 'thing',
        id: 'thing-1',
        place: '/city/county/',
        verb: 'move',
        occurrences: 1,
        changes: [],
      },
    ]);
  });

  it('keeps a failure, without what the error says', async () => {
    await expect(run(broken, clerk, { id: 'thing-1' }, from)).rejects.toThrow(TypeError);
    const found = await entries();
    expect(found).toMatchObject([{ outcome: 'failed', code: 'platform.internal', operation: 'thing.break' }]);
    expect(JSON.stringify(found)).not.toContain('13800000001');
  });

  it('keeps of bad input the fields and rules, never the values', async () => {
    const typed = operation(
      { ...meta, name: 'thing.type', input: z.strictObject({ id: z.uuid(), title: line(3) }) },
      async () => undefined,
    );
    const input = { id: 'not-an-id\u0000', title: 'geheim', password: 'kapok' };
    await expect(run(typed, clerk, input, from)).rejects.toMatchObject({ code: 'platform.invalid-input' });
    const [entry] = await entries();
    expect(entry).toMatchObject({ code: 'platform.invalid-input', id: null });
    expect(entry?.changes).toEqual(
      expect.arrayContaining([{ field: 'title', before: null, after: 'input.too-big' }]),
    );
    expect(JSON.stringify(entry)).not.toMatch(/geheim|kapok|not-an-id/);
  });

  it('names the thing that an operation says it is about', async () => {
    await expect(run(guess, { kind: 'visitor' }, { id: 'x' }, from)).rejects.toThrow();
    expect(await entries()).toMatchObject([
      { noun: 'account', id: 'account-7', actor: null, place: '/city/' },
    ]);
  });

  it.each([
    ['forbidden', '/city/', 1],
    ['forbidden', null, 1],
    ['not-found', '/city/', 1],
    ['not-found', null, 0],
  ] as const)('keeps a reading that was %s at %s %i times', async (refusal, place, times) => {
    await expect(run(readingThat(refusal, place), clerk, { id: 'thing-1' }, from)).rejects.toThrow();
    expect(await entries()).toHaveLength(times);
  });

  it('keeps a refusal once, even when the route tells it again', async () => {
    const move = refusedIn('/city/');
    const error = await run(move, clerk, { id: 'thing-1' }, from).catch((thrown: unknown) => thrown);
    await run.turnedAway(move, clerk, error, from);
    await run.turnedAway(move, { kind: 'visitor' }, platformErrors.refuse('unauthenticated', {}), from);
    expect(await entries()).toMatchObject([
      { code: 'platform.state-refused' },
      { code: 'platform.unauthenticated', actor: null, id: null },
    ]);
  });

  it('places what was asked nowhere where whoever asked belongs', async () => {
    const lost = operation({ ...meta, name: 'thing.lose' }, async () => {
      throw platformErrors.refuse('state-refused', { reasons: ['x'] });
    });
    await expect(run(lost, { ...clerk, home: '/city/county/' }, { id: 'x' }, from)).rejects.toThrow();
    expect(await entries()).toMatchObject([{ place: '/city/county/' }]);
  });

  it('does not fill the disk when one address floods it, and loses no count', async () => {
    const move = refusedIn('/city/');
    for (let time = 0; time < 100; time++) {
      await run(move, clerk, { id: 'thing-1' }, from).catch(() => undefined);
    }
    expect(await entries()).toHaveLength(20);
    await run.settle();
    const summary = (await entries()).at(-1);
    expect(summary).toMatchObject({
      operation: 'audit.count-refusals',
      address: '192.0.2.1',
      occurrences: 80,
      changes: [{ field: 'thing.move platform.state-refused', before: null, after: 80 }],
    });
    await run.settle();
    expect(await entries()).toHaveLength(21);
  });

  it('counts what it cannot write, tells that, and writes it when the database is back', async () => {
    const lost: unknown[] = [];
    const guarded = entrance({
      db,
      clock: () => clock,
      catalogues: [platformErrors],
      onUnaudited: (error) => lost.push(error),
    });
    await statement(
      urls.ownerUrl,
      'alter table audit.entry add constraint full_disk check (false) not valid',
    );
    try {
      const refused = guarded(refusedIn('/city/'), clerk, { id: 'thing-1' }, from);
      await expect(refused).rejects.toMatchObject({ code: 'platform.state-refused' });
      await guarded.settle();
      expect(lost).toHaveLength(2);
    } finally {
      await statement(urls.ownerUrl, 'alter table audit.entry drop constraint full_disk');
    }
    await guarded.settle();
    expect(await entries()).toMatchObject([{ occurrences: 1, operation: 'audit.count-refusals' }]);
  });
});

describe('the audit of readings', () => {
  it('keeps what an operation says it has read, before the answer leaves', async () => {
    expect(await run(readingThat(null), clerk, { id: 'p-1' }, from)).toBe('read');
    expect(await entries()).toMatchObject([
      {
        outcome: 'done',
        operation: 'thing.get',
        noun: 'person',
        id: 'p-1',
        verb: 'read',
        place: '/city/',
        changes: [{ field: 'fields', before: null, after: ['phone'] }],
      },
    ]);
  });

  it('gives no answer that it cannot keep', async () => {
    await statement(
      urls.ownerUrl,
      'alter table audit.entry add constraint full_disk check (false) not valid',
    );
    try {
      await expect(run(readingThat(null), clerk, { id: 'p-1' }, from)).rejects.toThrow();
    } finally {
      await statement(urls.ownerUrl, 'alter table audit.entry drop constraint full_disk');
    }
  });
});
