import { z } from 'zod';
import type { FieldChange } from '../audit/index.ts';
import type { Ctx } from '../operation/index.ts';

/** One line of a noun's history as the console shows it. */
export const historyEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string(),
  verb: z.string(),
  reason: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

export type HistoryEntry = z.output<typeof historyEntrySchema>;

const HISTORY_LIMIT = 500;

/** The history of one thing, newest first, at most 500 entries. Whoever calls has authorized the reader. */
export async function historyOf(ctx: Ctx, noun: string, id: string): Promise<HistoryEntry[]> {
  const rows = await ctx.tx
    .selectFrom('platform.history')
    .select(['id', 'at', 'actor_name', 'verb', 'reason', 'changes'])
    .where('noun', '=', noun)
    .where('noun_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(HISTORY_LIMIT)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.actor_name,
    verb: row.verb,
    reason: row.reason,
    // jsonb arrives parsed; the column's type speaks of what is written. That a value is personal stays inside.
    changes: (row.changes as unknown as FieldChange[]).map(({ field, before, after }) => ({
      field,
      before,
      after,
    })),
  }));
}

/** Who last changed it and when, for the sentence of a version conflict. */
export async function lastChange(
  ctx: Ctx,
  noun: string,
  id: string,
): Promise<{ by: string; at: Date } | null> {
  const row = await ctx.tx
    .selectFrom('platform.history')
    .select(['actor_name', 'at'])
    .where('noun', '=', noun)
    .where('noun_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { by: row.actor_name, at: row.at } : null;
}
