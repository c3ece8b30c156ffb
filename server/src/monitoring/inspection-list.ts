import { z } from 'zod';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { inspectionLifecycle } from './inspection-states.ts';

export const inspectionListItemSchema = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  state: inspectionLifecycle.vocabulary.schema,
  requestedBy: z.string(),
  maxPages: z.int(),
  /** Page addresses known so far and within the limit. */
  pagesPlanned: z.int(),
  pagesDone: z.int(),
  /** Findings seen; while it runs, those that are certain before the end. */
  findings: z.int(),
  error: z.string().nullable(),
  requestedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export const inspectionListSchema = listAnswer(inspectionListItemSchema);

/** The inspections within reach, newest first. */
export const listInspections = reading(
  {
    name: 'inspection.list',
    summary: '查看检查',
    permission: 'inspection.read',
    input: z.strictObject({
      ...listFields(['requestedAt'], '-requestedAt'),
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      state: inspectionLifecycle.vocabulary.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = inspectionsWithin(ctx)
      .select([
        'inspection.id',
        'inspection.site_id as siteId',
        'site.name as siteName',
        'site.unit_id as unitId',
        'unit.name as unitName',
        'inspection.state',
        'inspection.requested_by_name as requestedBy',
        'inspection.max_pages as maxPages',
        'inspection.pages_planned as pagesPlanned',
        'inspection.pages_done as pagesDone',
        'inspection.findings',
        'inspection.error',
        'inspection.requested_at',
        'inspection.started_at',
        'inspection.finished_at',
      ])
      .where(await within(ctx, 'inspection.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.siteId) query = query.where('inspection.site_id', '=', input.siteId);
    if (input.state) query = query.where('inspection.state', '=', input.state);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { requestedAt: 'inspection.requested_at' },
      id: 'inspection.id',
    });
    return {
      ...page,
      items: page.items.map(({ requested_at, started_at, finished_at, ...item }) => ({
        ...item,
        requestedAt: requested_at.toISOString(),
        startedAt: started_at?.toISOString() ?? null,
        finishedAt: finished_at?.toISOString() ?? null,
      })),
    };
  },
);

/** How many inspections run now within reach, for the dashboards. */
export async function countRunning(ctx: Ctx, of: { unitId?: string | undefined }): Promise<number> {
  const { running } = await inspectionsWithin(ctx)
    .select((count) => count.fn.countAll<number>().as('running'))
    .where('inspection.state', '=', 'running')
    .where(await within(ctx, 'inspection.read', 'unit.path'))
    .where(await subtreeOf(ctx, of.unitId, 'unit.path'))
    .executeTakeFirstOrThrow();
  return running;
}

function inspectionsWithin(ctx: Ctx) {
  return ctx.tx
    .selectFrom('monitoring.inspection as inspection')
    .innerJoin('registry.site as site', 'site.id', 'inspection.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id');
}
