import { newId } from '../../platform/database/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import type { Fault } from '../../wing.ts';

/** Enters rules that find something for the first time: in shadow, unless their precision has been shown before. */
export async function keepStandings(ctx: Ctx, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return;
  const rows = faults.map(({ code, earned }) => ({
    id: newId(),
    code,
    state: earned ? ('active' as const) : ('shadow' as const),
    version: 1,
    changed_at: ctx.now,
    counts_from: null,
  }));
  await ctx.tx
    .insertInto('findings.rule_standing')
    .values(rows.sort((one, other) => (one.code < other.code ? -1 : 1)))
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}
