import { sql } from 'kysely';
import type { Ctx } from '../operation/index.ts';
import { recordObserved } from '../record/index.ts';
import type { Lifecycle } from './lifecycle.ts';

/**
 * `transition()` for what a machine has seen on many rows at once: the same table decides, the states change in one
 * statement, and each row gets its line of history. For steps without reason and four eyes; the operation has loaded,
 * locked and authorized before, so a row in another state is a bug.
 */
export async function transitionObserved<StateName extends string, Verb extends string>(
  ctx: Ctx,
  table: Lifecycle<StateName, Verb>,
  rows: readonly { id: string; state: StateName }[],
  verb: Verb,
): Promise<void> {
  if (rows.length === 0) return;
  const step = table.transitions[verb];
  if (step.reason || step.notBy)
    throw new Error(`${table.noun}.${verb} is for one person and one row at a time`);
  const stray = rows.find((row) => !step.from.includes(row.state));
  if (stray) throw new Error(`${table.noun} ${stray.id} is ${stray.state}, from where ${verb} does not lead`);
  const ids = rows.map((row) => row.id);
  await sql`update ${sql.table(table.table)}
    set state = ${step.to}, version = version + 1, changed_at = ${ctx.now} where id = any(${ids}::uuid[])`.execute(
    ctx.tx,
  );
  for (const state of step.from) {
    const those = rows.filter((row) => row.state === state).map((row) => row.id);
    await recordObserved(ctx, {
      noun: table.noun,
      ids: those,
      verb,
      before: { state },
      after: { state: step.to },
    });
  }
}
