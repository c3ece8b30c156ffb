import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import '../notify/index.ts';
import { likePattern, pageOf } from './index.ts';

let db: Db;
const COUNT = 57;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  // Only three titles, so that most neighbours are ties that the id has to break.
  const rows = Array.from({ length: COUNT }, (_, index) => ({
    id: newId(),
    recipient: 'r',
    at: new Date(1_772_000_000_000 + (index % 7) * 1000),
    title: `t${index % 3}`,
    body: null,
    href: null,
    read_at: null,
  }));
  await db.transact((tx) => tx.insertInto('platform.notice').values(rows).execute());
});
afterAll(() => db.close());

function page(sort: string, limit: number, after?: string) {
  return db.read((tx) =>
    pageOf(
      tx,
      tx.selectFrom('platform.notice as notice').select(['notice.id', 'notice.title', 'notice.at']),
      { sort, limit, after },
      { sorts: { title: 'notice.title', at: 'notice.at' }, id: 'notice.id' },
    ),
  );
}

describe('a list', () => {
  it('shows every row once in order, whatever the page size, the sort and its direction', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('title', '-title', 'at', '-at'),
        async (limit, sort) => {
          const seen: { id: string; title: string; at: Date }[] = [];
          let after: string | undefined;
          do {
            const part = await page(sort, limit, after);
            expect(part.total).toBe(COUNT);
            seen.push(...part.items);
            after = part.next;
          } while (after);
          expect(new Set(seen.map((row) => row.id)).size).toBe(COUNT);
          expect(seen).toHaveLength(COUNT);
          const key = sort.endsWith('title')
            ? (row: { title: string }) => row.title
            : (row: { at: Date }) => row.at.toISOString();
          const keys = seen.map(key);
          const ordered = [...keys].sort();
          expect(keys).toEqual(sort.startsWith('-') ? ordered.reverse() : ordered);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each(['!!!', 'bnVsbA', 'eyJhIjoxfQ'])('refuses the made-up cursor %j', async (after) => {
    await expect(page('title', 5, after)).rejects.toMatchObject({ code: 'platform.malformed-request' });
  });

  it('takes what a person typed literally inside LIKE', () => {
    expect(likePattern('100%_\\')).toBe('100\\%\\_\\\\');
  });
});
