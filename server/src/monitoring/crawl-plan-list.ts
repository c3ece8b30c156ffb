import { sql } from 'kysely';
import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { reading, searchText } from '../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../platform/record/index.ts';
import { loadCrawlPlan } from './crawl-plan.ts';
import { crawlPlanAccess } from './crawl-plan-access.ts';
import { crawlScopes, siteLooks } from './crawl-scopes.ts';
import { inspectionLifecycle } from './inspection-states.ts';
import { SERVED } from './served.ts';
import { lookOf } from './site-look.ts';

const crawlPlanSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Null for a plan of all sites of the unit and beneath. */
  siteId: z.uuid().nullable(),
  siteName: z.string().nullable(),
  incrementalDays: z.int(),
  fullDays: z.int(),
  maxPages: z.int(),
  paused: z.boolean(),
  /** Sites whose nearest plan it is. */
  sites: z.int(),
  version: z.int(),
  actions: z.array(actionSchema),
});

export const crawlPlanListSchema = listAnswer(crawlPlanSchema);

/** The plans within reach, those of units first. */
export const listCrawlPlans = reading(
  {
    name: 'crawl-plan.list',
    summary: '查看检查计划',
    permission: 'inspection.read',
    input: z.strictObject({ ...listFields(['unit'], 'unit'), unitId: idSchema.optional() }),
  },
  async (ctx, input) => {
    const query = ctx.tx
      .selectFrom('monitoring.crawl_plan as plan')
      .leftJoin('registry.site as site', 'site.id', 'plan.site_id')
      .innerJoin('identity.unit as unit', (join) =>
        join.on((row) => row('unit.id', '=', row.fn.coalesce('plan.unit_id', 'site.unit_id'))),
      )
      .select(['plan.id', 'unit.id as unitId', 'unit.name as unitName', 'unit.path as unit_path'])
      .select(['plan.site_id as siteId', 'site.name as siteName', 'plan.version', 'plan.paused'])
      .select(['plan.incremental_days as incrementalDays', 'plan.full_days as fullDays'])
      .select('plan.max_pages as maxPages')
      .select((plan) =>
        plan
          .selectFrom('monitoring.crawl_target as target')
          .select((count) => count.fn.countAll<number>().as('sites'))
          .whereRef('target.plan_id', '=', 'plan.id')
          .as('sites'),
      )
      .where(await within(ctx, 'inspection.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    // The path's depth puts the city before its counties.
    const byDepth = sql`unit.path || coalesce(site.name_key, '')`;
    const page = await pageOf(ctx.tx, query, input, { sorts: { unit: byDepth }, id: 'plan.id' });
    const items = [];
    for (const { unit_path, sites, ...plan } of page.items) {
      const actions = await actionsOn(ctx, crawlPlanAccess, { unit_path });
      items.push({ ...plan, sites: sites ?? 0, actions });
    }
    return { ...page, items };
  },
);

/** Every change to a plan, newest first. */
export const crawlPlanHistory = reading(
  {
    name: 'crawl-plan.history',
    summary: '查看检查计划变更记录',
    permission: 'inspection.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, crawlPlanAccess, await loadCrawlPlan(ctx, input.id, 'read'));
    return { items: await historyOf(ctx, 'crawl-plan', input.id) };
  },
);

export const crawlPlanHistorySchema = z.object({ items: z.array(historyEntrySchema) });

const crawlTargetSchema = z.object({
  /** The site's. */
  id: z.uuid(),
  name: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Null where no plan covers the site. */
  planId: z.uuid().nullable(),
  dueAt: z.iso.datetime().nullable(),
  nextScope: crawlScopes.schema.nullable(),
  /** The next inspection makes up for a missed one. */
  catchesUp: z.boolean(),
  lastId: z.uuid().nullable(),
  lastState: inspectionLifecycle.vocabulary.schema.nullable(),
  lastAt: z.iso.datetime().nullable(),
  /** (ok + broken) / planned of the last inspection, 0 to 1; null where nothing was measured. */
  coverage: z.number().nullable(),
  findings: z.int().nullable(),
});

export const crawlTargetListSchema = listAnswer(crawlTargetSchema);

/** Every served site within reach: by which plan, when next, and how the last inspection ended. */
export const listCrawlTargets = reading(
  {
    name: 'crawl-target.list',
    summary: '查看各网站的检查安排',
    permission: 'inspection.read',
    input: z.strictObject({
      ...listFields(['dueAt', 'name'], 'dueAt'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      planId: idSchema.optional(),
      planned: z.stringbool({ error: '应为 true 或 false' }).optional(),
      look: siteLooks.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('registry.site as site')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .leftJoin('monitoring.crawl_target as target', 'target.site_id', 'site.id')
      .leftJoinLateral(
        (row) =>
          row
            .selectFrom('monitoring.inspection as past')
            .select(['id', 'state', 'requested_at', 'findings', 'measured'])
            .whereRef('past.site_id', '=', 'site.id')
            .where('state', 'in', ['finished', 'failed', 'stopped'])
            .orderBy('requested_at', 'desc')
            .orderBy('id', 'desc')
            .limit(1)
            .as('last'),
        (join) => join.onTrue(),
      )
      .select(['site.id', 'site.name', 'site.unit_id as unitId', 'unit.name as unitName'])
      .select(['target.plan_id as planId', 'target.due_at', 'target.full_due_at', 'target.catches_up'])
      .select(['last.id as lastId', 'last.state as lastState', 'last.requested_at', 'last.findings'])
      .select(sql<number | null>`(last.measured ->> 'coverage')::float8`.as('coverage'))
      .where('site.state', 'in', SERVED)
      .where(await within(ctx, 'inspection.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) {
      const pattern = `%${likePattern(input.q.toLowerCase())}%`;
      query = query.where((row) =>
        row.or([row('site.name', 'ilike', pattern), row('site.name_initials', 'like', pattern)]),
      );
    }
    if (input.planId) query = query.where('target.plan_id', '=', input.planId);
    if (input.look) query = query.where(lookOf(ctx.now), '=', input.look);
    if (input.planned !== undefined) {
      query = query.where('target.site_id', input.planned ? 'is not' : 'is', null);
    }
    const page = await pageOf(ctx.tx, query, input, {
      sorts: {
        // Sites without a plan come last.
        dueAt: sql`coalesce(target.due_at, timestamptz '9999-12-31')`,
        name: 'site.name_key',
      },
      id: 'site.id',
    });
    return {
      ...page,
      items: page.items.map(({ due_at, full_due_at, catches_up, requested_at, ...item }) => ({
        ...item,
        dueAt: due_at?.toISOString() ?? null,
        nextScope: due_at && full_due_at ? (full_due_at <= due_at ? 'full' : 'incremental') : null,
        catchesUp: catches_up ?? false,
        lastAt: requested_at?.toISOString() ?? null,
      })),
    };
  },
);
