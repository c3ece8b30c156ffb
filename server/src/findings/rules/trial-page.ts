import { z } from 'zod';
import { actionSchema, actionsOn, within } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import { stateRefusals } from '../../platform/lifecycle/index.ts';
import { listAnswer, listFields, pageOf } from '../../platform/listing/index.ts';
import { type Ctx, reading } from '../../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../../platform/record/index.ts';
import type { Fault } from '../../wing.ts';
import { NOT_TRIABLE } from '../errors.ts';
import { findingLifecycle } from '../ledger/finding-states.ts';
import { pathOfRules, ruleAccess, trialAccess } from './rule-access.ts';
import { requireRuleReader } from './rule-reader.ts';
import { loadTrial } from './rule-trial.ts';
import { trialChanges, trialLifecycle, trialReasons } from './trial-states.ts';
import { heldRules, latestTrials } from './trial-summary.ts';

export const trialPageSchema = z.object({
  /** The rule. */
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  /** Why it cannot be tried on kept pages, a sentence; null where it can. */
  untriable: z.string().nullable(),
  /** The rule has changed, and what it finds anew makes no order before its trial is settled. */
  isHeld: z.boolean(),
  /** The latest trial; null where there was none. */
  trial: z
    .object({
      id: z.uuid(),
      state: trialLifecycle.vocabulary.schema,
      because: trialReasons.schema,
      askedBy: z.string(),
      askedAt: z.iso.datetime(),
      triedAt: z.iso.datetime().nullable(),
      pagesPlanned: z.int(),
      pagesDone: z.int(),
      pagesRead: z.int().nullable(),
      /** Pages without archive, or of which it does not hold all that was seen. */
      pagesUnread: z.int().nullable(),
      appearing: z.int().nullable(),
      disappearing: z.int().nullable(),
      staying: z.int().nullable(),
      version: z.int(),
      actions: z.array(actionSchema),
      history: z.array(historyEntrySchema),
    })
    .nullable(),
  /** What may be done with the rule: try it. */
  actions: z.array(actionSchema),
});

/** A rule's latest trial 规则试运行 on kept pages, and what may be done. */
export function getTrial(faults: readonly Fault[]) {
  return reading(
    {
      name: 'rule.get-trial',
      summary: '查看规则试运行',
      permission: 'rule.read',
      input: z.strictObject({ id: idSchema }),
    },
    async (ctx, { id }) => {
      await requireRuleReader(ctx);
      const { code, title } = await loadRule(ctx, id);
      const trial = (await latestTrials(ctx)).get(code);
      const path = await pathOfRules(ctx);
      const isTriable = faults.some((fault) => fault.code === code && fault.triable);
      const held = await heldRules(ctx, faults);
      const actions = await actionsOn(ctx, ruleAccess, { path }, (verb) =>
        verb === 'try' ? tryRefusals(isTriable, trial?.state) : [],
      );
      return {
        ...{ id, code, title, isHeld: held.has(code), untriable: isTriable ? null : NOT_TRIABLE },
        trial: trial ? await trialOf(ctx, trial, path) : null,
        actions: actions.filter(({ name }) => name === 'try'),
      };
    },
  );
}

/** Why a rule cannot be tried now; empty when it can. */
export function tryRefusals(isTriable: boolean, state: string | undefined): string[] {
  if (!isTriable) return [NOT_TRIABLE];
  return state === 'trying' ? ['这条规则正在试运行'] : [];
}

type Trial = NonNullable<ReturnType<Awaited<ReturnType<typeof latestTrials>>['get']>>;

async function trialOf(ctx: Ctx, trial: Trial, path: string) {
  const refusals = () => stateRefusals(trialLifecycle, 'settle', trial.state);
  return {
    ...trial,
    actions: await actionsOn(ctx, trialAccess, { path }, refusals),
    history: await historyOf(ctx, trialLifecycle.noun, trial.id),
  };
}

async function loadRule(ctx: Ctx, id: string) {
  const rule = await ctx.tx
    .selectFrom('findings.rule_standing as standing')
    .innerJoin('findings.fault_edition as edition', 'edition.code', 'standing.code')
    .select(['standing.code', 'edition.title'])
    .where('standing.id', '=', id)
    .orderBy('edition.first_used_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!rule) throw platformErrors.refuse('not-found', { what: ruleAccess.noun });
  return rule;
}

export const trialPlaceListSchema = listAnswer(
  z.object({
    id: z.uuid(),
    siteId: z.uuid(),
    siteName: z.string(),
    /** Text of a site, as the address and the snippet. */
    url: z.string(),
    place: z.string(),
    snippet: z.string(),
    /** The finding that stays away; of a place that appears, one that was settled before. */
    findingId: z.uuid().nullable(),
    findingState: findingLifecycle.vocabulary.schema.nullable(),
  }),
);

/** The places of a trial within reach, those that appear or those that disappear. */
export const listTrialPlaces = reading(
  {
    name: 'rule-trial.list-places',
    summary: '查看试运行变化的位置',
    permission: 'rule.read',
    input: z.strictObject({
      ...listFields(['url'], 'url'),
      id: idSchema,
      change: trialChanges.schema.optional(),
    }),
  },
  async (ctx, input) => {
    await requireRuleReader(ctx);
    await loadTrial(ctx, input.id, 'read');
    let query = ctx.tx
      .selectFrom('findings.rule_trial_place as place')
      .innerJoin('registry.site as site', 'site.id', 'place.site_id')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .leftJoin('findings.finding as finding', 'finding.id', 'place.finding_id')
      .select(['place.id', 'place.site_id as siteId', 'site.name as siteName', 'place.url', 'place.place'])
      .select(['place.snippet', 'place.finding_id as findingId', 'finding.state as findingState'])
      .where('place.trial_id', '=', input.id)
      .where(await within(ctx, 'rule.read', 'unit.path'));
    if (input.change) query = query.where('place.change', '=', input.change);
    return pageOf(ctx.tx, query, input, { sorts: { url: 'place.url' }, id: 'place.id' });
  },
);
