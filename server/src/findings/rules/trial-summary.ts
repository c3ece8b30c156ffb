import { reachOf } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import type { Fault } from '../../wing.ts';
import { editionOf } from '../ledger/fault-edition.ts';
import { pathOfRules } from './rule-access.ts';

/** The latest trial of each rule that was ever tried, by code. */
export async function latestTrials(ctx: Ctx) {
  const rows = await ctx.tx
    .selectFrom('findings.rule_trial')
    .distinctOn('code')
    .selectAll()
    .orderBy('code')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ id, code, state, because, appearing, disappearing, staying, version, ...row }) => [
      code,
      {
        ...{ id, state, because, appearing, disappearing, staying, version },
        askedBy: row.asked_by_name,
        askedAt: row.asked_at.toISOString(),
        triedAt: row.tried_at?.toISOString() ?? null,
        ...{ pagesPlanned: row.pages_planned, pagesDone: row.pages_done },
        ...{ pagesRead: row.pages_read, pagesUnread: row.pages_unread },
      },
    ]),
  );
}

/** Codes of rules that have changed, and whose present edition nobody has looked at in a trial. */
export async function heldRules(ctx: Ctx, faults: readonly Fault[]): Promise<Set<string>> {
  const trials = await ctx.tx
    .selectFrom('findings.rule_trial')
    .select(['code', 'edition', 'because', 'state'])
    .distinct()
    .execute();
  const present = new Map(faults.map((fault) => [fault.code, editionOf(fault)]));
  const ofNow = trials.filter(({ code, edition }) => present.get(code) === edition);
  const settled = new Set(ofNow.filter(({ state }) => state === 'settled').map(({ code }) => code));
  const changed = ofNow.filter(({ because, code }) => because === 'changed' && !settled.has(code));
  return new Set(changed.map(({ code }) => code));
}

/** Changed rules whose trial waits to be looked at, for whoever may say that it was. */
export async function countTrialsToSee(ctx: Ctx): Promise<number> {
  ctx.asked.add('rule.set');
  if (!(await reachOf(ctx)).holds('rule.set', await pathOfRules(ctx))) return 0;
  const { waiting } = await ctx.tx
    .selectFrom('findings.rule_trial')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .where('state', '=', 'tried')
    .where('because', '=', 'changed')
    .executeTakeFirstOrThrow();
  return Number(waiting);
}
