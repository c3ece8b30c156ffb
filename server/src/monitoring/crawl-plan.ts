import { sql } from 'kysely';
import { z } from 'zod';
import { authorize, reachOf, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { loadSite } from '../registry/index.ts';
import { crawlPlanAccess } from './crawl-plan-access.ts';
import { assignTargets } from './crawl-target.ts';
import { monitoringErrors } from './errors.ts';

/** Default rhythm: every day what has changed, every month everything (攀办函〔2017〕11号 一: 日常监测; the figures 待核). */
const rhythmFields = {
  incrementalDays: z.int().min(1).max(31).default(1),
  fullDays: z.int().min(7).max(366).default(30),
  maxPages: z.int().min(1).max(5000).default(1000),
  paused: z.boolean().default(false),
};

type RhythmFields = z.output<z.ZodObject<typeof rhythmFields>>;

/** Sets up a plan 检查计划 for the sites of a unit and all beneath it, or for one site; the nearest plan counts. */
export const addCrawlPlan = operation(
  {
    name: 'crawl-plan.add',
    summary: '新建检查计划',
    permission: 'crawl-plan.edit',
    input: z
      .strictObject({
        ...rhythmFields,
        unitId: idSchema.nullable().default(null),
        siteId: idSchema.nullable().default(null),
      })
      .refine(({ unitId, siteId }) => (unitId === null) !== (siteId === null), {
        error: '请选择一个单位或一个网站，只选其一',
        path: ['unitId'],
      }),
  },
  async (ctx, input) => {
    const { unitId, siteId, ...rhythm } = input;
    const place = await placeOf(ctx, { unitId, siteId });
    await authorize(ctx, crawlPlanAccess, 'edit', { unit_path: place });
    await requireNoWeaker(ctx, { place, isOfSite: siteId !== null }, rhythm);
    const id = newId();
    await ctx.tx
      .insertInto('monitoring.crawl_plan')
      .values({ id, unit_id: unitId, site_id: siteId, ...rowOf(rhythm), version: 1, changed_at: ctx.now })
      .execute();
    await record(ctx, { noun: 'crawl-plan', id, verb: 'add', after: { unitId, siteId, ...rhythm } });
    await assignTargets(ctx);
    return { id };
  },
);

/** Changes how often a plan's sites are inspected, or pauses it. Whom it is for stays. */
export const editCrawlPlan = operation(
  {
    name: 'crawl-plan.edit',
    summary: '编辑检查计划',
    permission: 'crawl-plan.edit',
    input: z.strictObject({ ...rhythmFields, id: idSchema, version: z.int() }),
  },
  async (ctx, input) => {
    const { id, version, ...rhythm } = input;
    const plan = await loadCrawlPlan(ctx, id);
    await authorize(ctx, crawlPlanAccess, 'edit', plan);
    await expectVersion(ctx, { noun: 'crawl-plan', id, version: plan.version }, version);
    await requireNoWeaker(ctx, { place: plan.unit_path, isOfSite: plan.site_id !== null }, rhythm);
    await ctx.tx
      .updateTable('monitoring.crawl_plan')
      .set({ ...rowOf(rhythm), version: plan.version + 1, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    await record(ctx, { noun: 'crawl-plan', id, verb: 'edit', before: fieldsOf(plan), after: rhythm });
    await assignTargets(ctx);
    return { id, version: plan.version + 1 };
  },
);

/** Removes a plan; its sites come under the next plan above, if there is one. */
export const removeCrawlPlan = operation(
  {
    name: 'crawl-plan.remove',
    summary: '删除检查计划',
    permission: 'crawl-plan.edit',
    input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(500).optional() }),
  },
  async (ctx, input) => {
    const plan = await loadCrawlPlan(ctx, input.id);
    await authorize(ctx, crawlPlanAccess, 'remove', plan);
    await expectVersion(ctx, { noun: 'crawl-plan', id: plan.id, version: plan.version }, input.version);
    if (!input.reason) throw platformErrors.refuse('reason-required', { action: '删除检查计划' });
    await assignTargets(ctx, { without: plan.id });
    await ctx.tx.deleteFrom('monitoring.crawl_plan').where('id', '=', plan.id).execute();
    const { unit_id: unitId, site_id: siteId } = plan;
    const before = { unitId, siteId, ...fieldsOf(plan) };
    await record(ctx, { noun: 'crawl-plan', id: plan.id, verb: 'remove', reason: input.reason, before });
    return { id: plan.id };
  },
);

/**
 * First step: the plan with the path of the unit on which it turns, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadCrawlPlan(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('monitoring.crawl_plan as plan')
    .leftJoin('registry.site as site', 'site.id', 'plan.site_id')
    .innerJoin('identity.unit as unit', (join) =>
      join.on((row) => row('unit.id', '=', row.fn.coalesce('plan.unit_id', 'site.unit_id'))),
    )
    .selectAll('plan')
    .select(['unit.path as unit_path', 'unit.name as unit_name', 'site.name as site_name'])
    .where('plan.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('plan');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: crawlPlanAccess.noun });
  return row;
}

async function placeOf(ctx: Ctx, of: { unitId: string | null; siteId: string | null }): Promise<string> {
  if (of.siteId !== null) return (await loadSite(ctx, of.siteId, 'read')).unit_path;
  const unit = of.unitId === null ? null : await unitById(ctx, of.unitId);
  if (!unit) throw platformErrors.refuse('not-found', { what: '这个单位' });
  return unit.path;
}

/**
 * Whoever is watched does not thin out the watching: a plan of one's own may be denser than the one above it, never
 * rarer, unless one may set that one too (攀办函〔2017〕11号 一: the city supervises all sites).
 * @throws Refusal `monitoring.plan-weaker`
 */
async function requireNoWeaker(
  ctx: Ctx,
  of: { place: string; isOfSite: boolean },
  rhythm: RhythmFields,
): Promise<void> {
  const above = await ctx.tx
    .selectFrom('monitoring.crawl_plan as plan')
    .innerJoin('identity.unit as unit', 'unit.id', 'plan.unit_id')
    .select(['plan.incremental_days', 'plan.full_days', 'plan.max_pages', 'unit.path', 'unit.name'])
    .where('plan.paused', '=', false)
    .where(sql<boolean>`${of.place} like unit.path || '%'`)
    .orderBy('unit.path', 'desc')
    .execute();
  const next = above.find(({ path }) => of.isOfSite || path !== of.place);
  if (!next || (await reachOf(ctx)).holds('crawl-plan.edit', next.path)) return;
  const { incremental_days, full_days, max_pages } = next;
  const isWeaker =
    rhythm.paused ||
    rhythm.incrementalDays > incremental_days ||
    rhythm.fullDays > full_days ||
    rhythm.maxPages < max_pages;
  if (!isWeaker) return;
  throw monitoringErrors.refuse('plan-weaker', {
    unit: next.name,
    incrementalDays: incremental_days,
    fullDays: full_days,
    maxPages: max_pages,
  });
}

function rowOf({ incrementalDays, fullDays, maxPages, paused }: RhythmFields) {
  return { incremental_days: incrementalDays, full_days: fullDays, max_pages: maxPages, paused };
}

function fieldsOf(plan: ReturnType<typeof rowOf>): RhythmFields {
  const { incremental_days, full_days, max_pages, paused } = plan;
  return { incrementalDays: incremental_days, fullDays: full_days, maxPages: max_pages, paused };
}
