import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
/** Up to here a total is counted; above it PostgreSQL's estimate has to do. */
const EXACT_COUNT = 10_000;

/** Query fields of every list: `?limit=50&after=CURSOR&sort=-field`. */
export function listFields<const Sort extends string>(sorts: readonly Sort[], initial: Sort | `-${Sort}`) {
  const directions = sorts.flatMap((sort) => [sort, `-${sort}`] as const);
  return {
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
    after: z.string().max(1000).optional(),
    sort: z.enum(directions as [string, ...string[]]).default(initial),
  };
}

/** Answer of every list. */
export function listAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    /** Rows that matched the first page's question; an estimate when `totalExact` is false (above 10,000). */
    total: z.number().int(),
    totalExact: z.boolean(),
    /** Cursor of the next page; absent on the last. */
    next: z.string().optional(),
  });
}

export interface Page<Row> {
  items: Row[];
  total: number;
  totalExact: boolean;
  next?: string;
}

/**
 * One page of a query by keyset, so that page 2,000 costs what page 1 costs. `sorts` maps the names allowed outside to
 * columns or expressions that are never null; `id` breaks ties.
 */
export async function pageOf<DB, TB extends keyof DB, Row>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
  list: { limit: number; after?: string | undefined; sort: string },
  by: { sorts: Record<string, string | RawBuilder<unknown>>; id: string },
): Promise<Page<Row>> {
  const descending = list.sort.startsWith('-');
  const column = by.sorts[descending ? list.sort.slice(1) : list.sort];
  if (!column) throw new Error(`sort ${list.sort} is allowed outside but has no column`);
  const key = typeof column === 'string' ? sql.ref(column) : column;
  const id = sql.ref(by.id);
  const direction = descending ? sql`desc` : sql`asc`;
  let rows = query
    .select([sql<string | number>`${key}`.as('cursor_key'), sql<string>`${id}`.as('cursor_id')])
    .orderBy(sql`${key} ${direction}`)
    .orderBy(sql`${id} ${direction}`)
    .limit(list.limit + 1);
  const cursor = list.after ? readCursor(list.after) : null;
  if (cursor) rows = rows.where(behind(cursor, key, id, descending));
  // Kysely cannot follow the two added columns through a generic row.
  const found = (await rows.execute()) as unknown as (Row & Keyed)[];
  const counted = cursor ? { total: cursor.total, totalExact: cursor.totalExact } : await countOf(tx, query);
  const shown = found.slice(0, list.limit);
  const last = shown.at(-1);
  const items = shown.map(({ cursor_key, cursor_id, ...row }) => row as Row);
  if (!last || found.length <= list.limit) return { items, ...counted };
  return {
    items,
    ...counted,
    next: writeCursor({ key: cursorValue(last.cursor_key), id: String(last.cursor_id), ...counted }),
  };
}

interface Keyed {
  cursor_key: unknown;
  cursor_id: string;
}

function behind(cursor: Cursor, key: RawBuilder<unknown>, id: RawBuilder<unknown>, descending: boolean) {
  return descending
    ? sql<boolean>`(${key}, ${id}) < (${cursor.key}, ${cursor.id})`
    : sql<boolean>`(${key}, ${id}) > (${cursor.key}, ${cursor.id})`;
}

function cursorValue(value: unknown): string | number {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? value : String(value);
}

/** Counts to 10,000; beyond that asks the planner, which knows within a few per cent without reading the rows. */
async function countOf<DB, TB extends keyof DB, Row>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
): Promise<{ total: number; totalExact: boolean }> {
  const bare = query.clearSelect().clearOrderBy().select(sql<number>`1`.as('one'));
  const limited = bare.limit(EXACT_COUNT + 1);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from (${limited}) as matching`.execute(tx);
  const total = counted.rows[0]?.total ?? 0;
  if (total <= EXACT_COUNT) return { total, totalExact: true };
  const plan = await sql<{
    'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }];
  }>`explain (format json) ${bare}`.execute(tx);
  const estimate = plan.rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? total;
  return { total: Math.max(estimate, EXACT_COUNT + 1), totalExact: false };
}

/** Escapes what a person typed for use inside a LIKE pattern. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
