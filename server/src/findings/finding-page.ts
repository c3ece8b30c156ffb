import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../platform/record/index.ts';
import { findingAccess } from './finding-access.ts';
import { findingListItemSchema } from './finding-list.ts';

export const findingSchema = findingListItemSchema.extend({
  siteUrl: z.string(),
  place: z.string(),
  evidence: z.record(z.string(), z.unknown()),
  /** Document and clause that the fault goes against. */
  clause: z.string(),
  cause: z.string(),
  remedy: z.object({ editor: z.string(), technician: z.string() }),
  /** The look that saw it last, e.g. `monitoring.inspection` and the inspection's id. */
  source: z.object({ name: z.string(), id: z.uuid().nullable() }),
  version: z.int(),
  actions: z.array(actionSchema),
});

const findingIdInput = z.strictObject({ id: idSchema });

/** One finding with its place, its evidence, and what to do about it in the words it was raised with. */
export const getFinding = reading(
  { name: 'finding.get', summary: '查看问题详情', permission: 'finding.read', input: findingIdInput },
  async (ctx, input) => {
    const finding = await loadFinding(ctx, input.id);
    await authorizeSight(ctx, findingAccess, finding);
    return {
      id: finding.id,
      siteId: finding.site_id,
      siteName: finding.site_name,
      siteUrl: finding.site_url,
      unitId: finding.unit_id,
      unitName: finding.unit_name,
      code: finding.code,
      title: finding.title,
      clause: finding.clause,
      failing: finding.failing,
      severity: finding.severity,
      certainty: finding.certainty,
      state: finding.state,
      place: finding.place,
      url: finding.url,
      snippet: finding.snippet,
      evidence: finding.evidence,
      cause: finding.cause,
      remedy: { editor: finding.remedy_editor, technician: finding.remedy_technician },
      source: { name: finding.source_name, id: finding.source_id },
      firstSeenAt: finding.first_seen_at.toISOString(),
      lastSeenAt: finding.last_seen_at.toISOString(),
      resolvedAt: finding.resolved_at?.toISOString() ?? null,
      seenCount: finding.seen_count,
      version: finding.version,
      actions: await actionsOn(ctx, findingAccess, finding),
    };
  },
);

/** When a finding went and came back, newest first; its first sighting is on the finding itself. */
export const findingHistory = reading(
  {
    name: 'finding.history',
    summary: '查看问题处置记录',
    permission: 'finding.read',
    input: findingIdInput,
  },
  async (ctx, input) => {
    await authorizeSight(ctx, findingAccess, await loadFinding(ctx, input.id));
    return { items: await historyOf(ctx, 'finding', input.id) };
  },
);

export const findingHistorySchema = z.object({ items: z.array(historyEntrySchema) });

/** @throws Refusal `platform.not-found` */
async function loadFinding(ctx: Ctx, id: string) {
  const row = await ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .selectAll('finding')
    .select([
      'edition.title',
      'edition.clause',
      'edition.cause',
      'edition.remedy_editor',
      'edition.remedy_technician',
    ])
    .select(['site.name as site_name', 'site.url as site_url', 'site.unit_id'])
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .where('finding.id', '=', id)
    .executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: findingAccess.noun });
  return row;
}
