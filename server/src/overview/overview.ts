import { z } from 'zod';
import { reachOf, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import type { Count, Todo } from '../wing.ts';
import { failingTable, failingTableSchema } from './failing-table.ts';
import { hrefWithin } from './href.ts';

/** What the wings have registered for the dashboards; the composition hands it over. */
export interface Registered {
  counts: readonly Count[];
  todos: readonly Todo[];
  /** What each operation is called, for the audit. */
  operations: readonly { name: string; summary: string }[];
}

const countSchema = z.object({
  code: z.string(),
  label: z.string(),
  value: z.int(),
  /** The console's list of what was counted. */
  href: z.string(),
});

export const overviewSchema = z.object({
  counts: z.array(countSchema),
  todos: z.array(countSchema.extend({ advice: z.string() })),
  /** Open findings by county and department; null for whoever may not see findings. */
  failings: failingTableSchema.nullable(),
});

/**
 * The overview 总览 of the actor's reach, or of one unit within it. Whatever the actor may not see is left out; nothing
 * is shown as zero that was not counted.
 */
export function overviewReading(registered: Pick<Registered, 'counts' | 'todos'>) {
  return reading(
    {
      name: 'overview.get',
      summary: '查看总览',
      permission: 'overview.read',
      input: z.strictObject({ unitId: idSchema.optional() }),
    },
    async (ctx, input) => {
      await within(ctx, 'overview.read', 'unit.path');
      await subtreeOf(ctx, input.unitId, 'unit.path');
      const counts = await valuesOf(ctx, registered.counts, input.unitId);
      const todos = await valuesOf(ctx, registered.todos, input.unitId);
      const seesFindings = (await reachOf(ctx)).holdsAnywhere('finding.read');
      return {
        counts: counts.map(({ of, ...count }) => count),
        todos: todos
          .filter((todo) => todo.value > 0)
          .map(({ of, ...todo }) => ({ ...todo, advice: of.advice })),
        failings: seesFindings ? await failingTable(ctx, input.unitId) : null,
      };
    },
  );
}

async function valuesOf<Of extends Count>(ctx: Ctx, counts: readonly Of[], unitId: string | undefined) {
  const reach = await reachOf(ctx);
  const values = [];
  // One after the other: a transaction has one connection.
  for (const of of counts) {
    if (!reach.holdsAnywhere(of.permission)) continue;
    const value = await of.value(ctx, { unitId });
    values.push({ code: of.code, label: of.label, value, href: hrefWithin(of.href, unitId), of });
  }
  return values;
}
