import { sql } from 'kysely';
import './tables.ts';
import { platformErrors } from '../errors/index.ts';
import type { Ctx } from '../operation/index.ts';
import type { ImportKind, RowIssue } from './importer.ts';

/** Rows of one statement. */
const AT_ONCE = 5_000;

/** A row as it is kept between being read and being taken. */
export interface KeptRow {
  number: number;
  cells: object;
  issues: RowIssue[] | null;
}

/**
 * One import of this kind, once the actor may see it; locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadImport(ctx: Ctx, of: ImportKind, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('platform.upload')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', of.kind);
  if (lock === 'lock') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: '这次导入' });
  return row;
}

/** The rows that are good, or those that are not, in their order. */
export async function rowsOf(ctx: Ctx, id: string, which: 'good' | 'bad', limit?: number) {
  let query = ctx.tx
    .selectFrom('platform.upload_row')
    .select(['number', 'cells', 'issues'])
    .where('upload_id', '=', id)
    .where('issues', which === 'good' ? 'is' : 'is not', null)
    .orderBy('number');
  if (limit !== undefined) query = query.limit(limit);
  return query.execute();
}

/** Keeps rows, or what is newly known of them. */
export async function keepRows(ctx: Ctx, id: string, rows: readonly KeptRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await sql`
      insert into platform.upload_row (upload_id, number, cells, issues)
      select ${id}::uuid, line.number, line.cells::jsonb, line.issues::jsonb
      from unnest(${some.map(({ number }) => number)}::int[], ${some.map(({ cells }) => JSON.stringify(cells))}::text[],
        ${some.map(({ issues }) => (issues ? JSON.stringify(issues) : null))}::text[]) as line(number, cells, issues)
      on conflict (upload_id, number) do update set issues = excluded.issues`.execute(ctx.tx);
  }
}
