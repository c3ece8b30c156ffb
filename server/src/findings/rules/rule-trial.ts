import { sql } from 'kysely';
import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import { occurred } from '../../platform/events/index.ts';
import { transition } from '../../platform/lifecycle/index.ts';
import { actorName, type Ctx, operation } from '../../platform/operation/index.ts';
import { expectVersion, record } from '../../platform/record/index.ts';
import type { Fault } from '../../wing.ts';
import { findingsErrors } from '../errors.ts';
import { ruleTrialAsked } from '../events.ts';
import { editionOf } from '../ledger/fault-edition.ts';
import { pathOfRules, ruleAccess, trialAccess, trialRunAccess } from './rule-access.ts';
import { type TrialReason, trialLifecycle } from './trial-states.ts';

const NOUN = trialLifecycle.noun;

/** A person has a rule tried on the pages that are kept 试运行. */
export function tryRule(faults: readonly Fault[]) {
  return operation(
    {
      name: 'rule.try',
      summary: '试运行规则',
      permission: 'rule.set',
      input: z.strictObject({ id: idSchema }),
    },
    async (ctx, { id }) => {
      const rule = await ctx.tx
        .selectFrom('findings.rule_standing')
        .select('code')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!rule) throw platformErrors.refuse('not-found', { what: ruleAccess.noun });
      await authorize(ctx, ruleAccess, 'try', { path: await pathOfRules(ctx) });
      const fault = faults.find(({ code }) => code === rule.code);
      if (!fault?.triable) throw findingsErrors.refuse('rule-not-triable', {});
      if (await isUnderWay(ctx, rule.code)) throw findingsErrors.refuse('rule-trial-under-way', {});
      return { id: await begin(ctx, fault, 'asked') };
    },
  );
}

/**
 * Has every rule tried of which this program brings another edition than the newest of the ledger, once an edition. A
 * trial that an earlier program has left behind is none of the rule as it is now: it ends as not finished.
 */
export function tryChangedRules(faults: readonly Fault[]) {
  const triable = faults.filter((fault) => fault.triable);
  return operation(
    {
      name: 'rule.try-changed',
      summary: '试运行已更新的规则',
      permission: 'rule.try',
      input: z.strictObject({}),
    },
    async (ctx) => {
      await authorize(ctx, trialRunAccess, 'run', { path: await pathOfRules(ctx) });
      const present = new Map(triable.map((fault) => [fault.code, editionOf(fault)]));
      await lockRules(ctx, [...present.keys()]);
      for (const trial of await trialsUnderWay(ctx))
        if (present.get(trial.code) !== trial.edition) await transition(ctx, trialLifecycle, trial, 'fail');
      const changed = await changedCodes(ctx, present);
      for (const fault of triable) if (changed.has(fault.code)) await begin(ctx, fault, 'changed');
    },
  );
}

/** A person has looked at what a trial found: from now on what the changed rule finds anew may become an order. */
export const settleTrial = operation(
  {
    name: 'rule-trial.settle',
    summary: trialLifecycle.transitions.settle.label,
    permission: trialLifecycle.transitions.settle.permission,
    input: z.strictObject({ id: idSchema, version: z.int() }),
  },
  async (ctx, { id, version }) => {
    const trial = await loadTrial(ctx, id);
    await authorize(ctx, trialAccess, 'settle', { path: await pathOfRules(ctx) });
    await expectVersion(ctx, { noun: NOUN, id, version: trial.version }, version);
    return transition(ctx, trialLifecycle, trial, 'settle');
  },
);

/**
 * First step: the trial without its places, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadTrial(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('findings.rule_trial')
    .select(['id', 'code', 'edition', 'state', 'because', 'version'])
    .where('id', '=', id);
  if (lock === 'lock') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: trialAccess.noun });
  return row;
}

async function begin(ctx: Ctx, fault: Fault, because: TrialReason): Promise<string> {
  const id = newId();
  const { code } = fault;
  const edition = editionOf(fault);
  await ctx.tx
    .insertInto('findings.rule_trial')
    .values({
      ...{ id, code, edition, state: 'trying' as const, because },
      ...{ asked_by_name: actorName(ctx.actor), asked_at: ctx.now, tried_at: null },
      ...{ pages_read: null, pages_unread: null, appearing: null, disappearing: null, staying: null },
      ...{ version: 1, changed_at: ctx.now },
    })
    .execute();
  await record(ctx, {
    ...{ noun: NOUN, id, verb: 'try' },
    after: { code, edition, because },
    events: [occurred(ruleTrialAsked, { trialId: id })],
  });
  return id;
}

/** Two workers that start at once begin one trial. */
async function lockRules(ctx: Ctx, codes: readonly string[]): Promise<void> {
  await ctx.tx
    .selectFrom('findings.rule_standing')
    .select('id')
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .orderBy('code')
    .forUpdate()
    .execute();
}

function trialsUnderWay(ctx: Ctx) {
  return ctx.tx
    .selectFrom('findings.rule_trial')
    .select(['id', 'code', 'edition', 'state', 'version'])
    .where('state', '=', 'trying')
    .forUpdate()
    .execute();
}

async function isUnderWay(ctx: Ctx, code: string): Promise<boolean> {
  return (await trialsUnderWay(ctx)).some((trial) => trial.code === code);
}

/** Codes whose newest edition in the ledger is not the present one, which nobody has tried yet. */
async function changedCodes(ctx: Ctx, present: ReadonlyMap<string, string>): Promise<Set<string>> {
  const newest = await ctx.tx
    .selectFrom('findings.fault_edition')
    .distinctOn('code')
    .select(['code', 'id'])
    .where(sql<boolean>`code = any(${[...present.keys()]}::text[])`)
    .orderBy('code')
    .orderBy('first_used_at', 'desc')
    .execute();
  const tried = await ctx.tx.selectFrom('findings.rule_trial').select('edition').distinct().execute();
  const known = new Set(tried.map(({ edition }) => edition));
  const changed = newest.filter(
    ({ code, id }) => present.get(code) !== id && !known.has(present.get(code) ?? ''),
  );
  return new Set(changed.map(({ code }) => code));
}
