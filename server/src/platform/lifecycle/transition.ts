import { sql } from 'kysely';
import { platformErrors } from '../errors/index.ts';
import type { EmittedEvent } from '../events/index.ts';
import { actorSubject, type Ctx } from '../operation/index.ts';
import { record } from '../record/index.ts';
import { type Lifecycle, stateRefusals } from './lifecycle.ts';

/** The row as its operation has loaded and locked it. */
export interface Standing<StateName extends string> {
  id: string;
  state: StateName;
  version: number;
}

/**
 * The only writer of a state column: checks the table (state, reason, four eyes), writes the new state and records it.
 * The operation has loaded, locked, authorized and checked requirements before.
 * @returns the row's new state and version
 * @throws Refusal `platform.state-refused`, `platform.reason-required`
 */
export async function transition<StateName extends string, Verb extends string>(
  ctx: Ctx,
  table: Lifecycle<StateName, Verb>,
  row: Standing<StateName>,
  verb: Verb,
  with_: { reason?: string | undefined; events?: readonly EmittedEvent[] } = {},
): Promise<Standing<StateName>> {
  const step = table.transitions[verb];
  const refusals = [...stateRefusals(table, verb, row.state), ...(await fourEyes(ctx, table, row.id, verb))];
  if (refusals.length > 0) throw platformErrors.refuse('state-refused', { reasons: refusals });
  if (step.reason === 'required' && !with_.reason) {
    throw platformErrors.refuse('reason-required', { action: step.label });
  }
  const next = { id: row.id, state: step.to, version: row.version + 1 };
  await sql`update ${sql.table(table.table)}
    set state = ${next.state}, version = ${next.version}, changed_at = ${ctx.now} where id = ${row.id}`.execute(
    ctx.tx,
  );
  await record(ctx, {
    noun: table.noun,
    id: row.id,
    verb,
    reason: with_.reason ?? null,
    before: { state: row.state },
    after: { state: next.state },
    events: with_.events ?? [],
  });
  return next;
}

/** Refuses the second pair of eyes to whoever was the first. */
async function fourEyes<StateName extends string, Verb extends string>(
  ctx: Ctx,
  table: Lifecycle<StateName, Verb>,
  id: string,
  verb: Verb,
): Promise<string[]> {
  const { notBy = [], label } = table.transitions[verb];
  if (notBy.length === 0) return [];
  const mine = await ctx.tx
    .selectFrom('platform.history')
    .select('verb')
    .where('noun', '=', table.noun)
    .where('noun_id', '=', id)
    .where('verb', 'in', notBy)
    .where('actor_subject', '=', actorSubject(ctx.actor))
    .limit(1)
    .executeTakeFirst();
  return mine ? [`您经办过前一环节，不能再由您${label}`] : [];
}
