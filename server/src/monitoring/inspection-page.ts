import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { reading } from '../platform/operation/index.ts';
import { loadSite } from '../registry/index.ts';
import { loadInspection, reasonsAgainstStart } from './inspection.ts';
import { inspectedSiteAccess, inspectionAccess } from './inspection-access.ts';
import { inspectionListItemSchema } from './inspection-list.ts';
import { inspectedColumnSchema, measuredSchema, unverifiedSchema } from './inspection-result.ts';
import { inspectionLifecycle } from './inspection-states.ts';

export const inspectionSchema = inspectionListItemSchema.extend({
  siteUrl: z.string(),
  /** The page that was fetched last, while it runs. */
  currentUrl: z.string().nullable(),
  measured: measuredSchema.nullable(),
  columns: z.array(inspectedColumnSchema),
  /** The first 200 addresses that could not be verified. */
  unverified: z.array(unverifiedSchema),
  version: z.int(),
  actions: z.array(actionSchema),
});

/** One inspection: its progress while it runs, what it measured afterwards. */
export const getInspection = reading(
  {
    name: 'inspection.get',
    summary: '查看检查详情',
    permission: 'inspection.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const inspection = await loadInspection(ctx, input.id, 'read');
    await authorizeSight(ctx, inspectionAccess, inspection);
    return {
      id: inspection.id,
      siteId: inspection.site_id,
      siteName: inspection.site_name,
      siteUrl: inspection.site_url,
      unitId: inspection.unit_id,
      unitName: inspection.unit_name,
      state: inspection.state,
      requestedBy: inspection.requested_by_name,
      maxPages: inspection.max_pages,
      pagesPlanned: inspection.pages_planned,
      pagesDone: inspection.pages_done,
      findings: inspection.findings,
      currentUrl: inspection.current_url,
      measured: inspection.measured,
      columns: inspection.columns ?? [],
      unverified: inspection.unverified ?? [],
      error: inspection.error,
      requestedAt: inspection.requested_at.toISOString(),
      startedAt: inspection.started_at?.toISOString() ?? null,
      finishedAt: inspection.finished_at?.toISOString() ?? null,
      version: inspection.version,
      actions: await actionsOn(ctx, inspectionAccess, inspection, (verb) =>
        stateRefusals(inspectionLifecycle, verb, inspection.state),
      ),
    };
  },
);

export const siteInspectionSchema = z.object({
  /** The inspection that was asked for last. */
  latestId: z.uuid().nullable(),
  actions: z.array(actionSchema),
});

/** Whether a site can be inspected now, why not, and where its latest inspection is: what the site's page shows. */
export const siteInspection = reading(
  {
    name: 'inspection.of-site',
    summary: '查看网站的检查',
    permission: 'inspection.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const site = await loadSite(ctx, input.id, 'read');
    await authorizeSight(ctx, inspectedSiteAccess, site);
    const latest = await ctx.tx
      .selectFrom('monitoring.inspection')
      .select('id')
      .where('site_id', '=', site.id)
      .orderBy('requested_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const reasons = await reasonsAgainstStart(ctx, site);
    return {
      latestId: latest?.id ?? null,
      actions: await actionsOn(ctx, inspectedSiteAccess, site, () => reasons),
    };
  },
);
