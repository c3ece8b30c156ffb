import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { enqueue } from '../platform/jobs/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { actorName, actorSubject, type Ctx, operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { shanghaiTime } from '../platform/time/index.ts';
import { loadSite, type SiteRow, siteLifecycle } from '../registry/index.ts';
import type { RecheckAsk } from '../wing.ts';
import type { CrawlScope } from './crawl-scopes.ts';
import { monitoringErrors } from './errors.ts';
import { inspectionFinished } from './events.ts';
import { inspectedSiteAccess, inspectionAccess } from './inspection-access.ts';
import { inspectionLifecycle } from './inspection-states.ts';
import { SERVED } from './served.ts';

/** The job that runs an inspection; its input is `{inspectionId}`. */
export const INSPECT_SITE = 'monitoring.inspect-site';

const DEFAULT_PAGES = 1000;
const MOST_PAGES = 5000;

/** Has a site inspected 检查: queued now, run by the job. One inspection of a site at a time. */
export const startInspection = operation(
  {
    name: 'inspection.start',
    summary: '检查网站',
    permission: 'inspection.start',
    input: z.strictObject({
      id: idSchema,
      maxPages: z.int().min(1).max(MOST_PAGES).default(DEFAULT_PAGES),
    }),
  },
  async (ctx, input) => {
    const site = await loadSite(ctx, input.id);
    await authorize(ctx, inspectedSiteAccess, 'start', site);
    requireServed(site);
    const present = await inspectionUnderWay(ctx, site.id);
    if (present) {
      throw monitoringErrors.refuse('inspection-under-way', {
        site: site.name,
        who: present.requested_by_name,
        at: shanghaiTime(present.requested_at),
        state: inspectionLifecycle.vocabulary.label(present.state),
      });
    }
    return queueInspection(ctx, { siteId: site.id, maxPages: input.maxPages });
  },
);

/**
 * The recheck of this wing's faults: makes sure that the site is inspected anew. An inspection that only waits will do;
 * a site that nobody can open now is left alone. Findings has asked whether the actor may.
 */
export async function recheckSite(ctx: Ctx, { siteId }: Pick<RecheckAsk, 'siteId'>): Promise<null> {
  const site = await loadSite(ctx, siteId);
  if (SERVED.includes(site.state) && !(await inspectionUnderWay(ctx, siteId))) {
    await queueInspection(ctx, { siteId, maxPages: DEFAULT_PAGES });
  }
  return null;
}

/** Ends an inspection before it is done. The job notices within a second; what it has seen so far is not used. */
export const stopInspection = operation(
  {
    name: 'inspection.stop',
    summary: '停止检查',
    permission: 'inspection.start',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const inspection = await loadInspection(ctx, input.id);
    await authorize(ctx, inspectionAccess, 'stop', inspection);
    const events = [
      occurred(inspectionFinished, { inspectionId: inspection.id, siteId: inspection.site_id }),
    ];
    const standing = await transition(ctx, inspectionLifecycle, inspection, 'stop', { events });
    await ctx.tx
      .updateTable('monitoring.inspection')
      .set({ finished_at: ctx.now })
      .where('id', '=', inspection.id)
      .execute();
    return standing;
  },
);

/**
 * First step: the inspection with its site and the path of the sponsor, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadInspection(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('monitoring.inspection as inspection')
    .innerJoin('registry.site as site', 'site.id', 'inspection.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .selectAll('inspection')
    .select(['site.name as site_name', 'site.url as site_url', 'site.unit_id'])
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .where('inspection.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('inspection');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: inspectionAccess.noun });
  return row;
}

/** Why this site can't be inspected now, in the words of the disabled button. */
export async function reasonsAgainstStart(ctx: Ctx, site: SiteRow): Promise<string[]> {
  const present = await inspectionUnderWay(ctx, site.id);
  return [
    ...(SERVED.includes(site.state) ? [] : [`只有${servedWords}的网站才能检查`]),
    ...(present ? [`已有一次检查${inspectionLifecycle.vocabulary.label(present.state)}`] : []),
  ];
}

const servedWords = SERVED.map((state) => `“${siteLifecycle.vocabulary.label(state)}”`).join('、');

/** @throws Refusal `monitoring.site-not-served` */
function requireServed(site: SiteRow): void {
  if (SERVED.includes(site.state)) return;
  throw monitoringErrors.refuse('site-not-served', {
    site: site.name,
    state: siteLifecycle.vocabulary.label(site.state),
    allowed: servedWords,
  });
}

async function inspectionUnderWay(ctx: Ctx, siteId: string) {
  return ctx.tx
    .selectFrom('monitoring.inspection')
    .select(['id', 'state', 'requested_by_name', 'requested_at'])
    .where('site_id', '=', siteId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
}

/** Writes an inspection and the job that runs it. Whoever calls has seen that none is under way. */
export async function queueInspection(
  ctx: Ctx,
  of: { siteId: string; maxPages: number; planned?: { scope: CrawlScope; slot: Date } },
): Promise<{ id: string }> {
  const id = newId();
  const { siteId, maxPages, planned } = of;
  const scope = planned?.scope ?? 'incremental';
  await ctx.tx
    .insertInto('monitoring.inspection')
    .values({
      id,
      site_id: siteId,
      requested_by: ctx.actor.kind === 'person' ? actorSubject(ctx.actor) : null,
      requested_by_name: planned ? '检查计划' : actorName(ctx.actor),
      scope,
      slot_at: planned?.slot ?? null,
      state: 'queued',
      max_pages: maxPages,
      pages_planned: 0,
      pages_done: 0,
      findings: 0,
      current_url: null,
      measured: null,
      columns: null,
      unverified: null,
      error: null,
      requested_at: ctx.now,
      started_at: null,
      finished_at: null,
      version: 1,
      changed_at: ctx.now,
    })
    .execute();
  const after = { siteId, maxPages, scope, state: 'queued' };
  await record(ctx, { noun: 'inspection', id, verb: 'start', after });
  await enqueue(ctx.tx, INSPECT_SITE, { inspectionId: id }, { key: `${INSPECT_SITE}:${id}` });
  return { id };
}
