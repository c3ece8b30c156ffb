import type { Report } from '@mumian/inspect';
import { z } from 'zod';
import { addressesOfFindings, raiseFindings, storableText } from '../findings/index.ts';
import { authorize } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { occurred } from '../platform/events/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { type Ctx, operation } from '../platform/operation/index.ts';
import { inspectionFinished } from './events.ts';
import { loadInspection } from './inspection.ts';
import { runningAccess } from './inspection-access.ts';
import { reachOfInspection } from './inspection-reach.ts';
import { resultOf } from './inspection-result.ts';
import { inspectionLifecycle } from './inspection-states.ts';
import { registeredColumns } from './registered-columns.ts';

/** First operation of the job. @returns what to inspect; null when the inspection is over already */
export const beginInspection = operation(
  {
    name: 'inspection.begin',
    summary: '开始检查',
    permission: 'inspection.run',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const inspection = await loadInspection(ctx, input.id);
    await authorize(ctx, runningAccess, 'run', inspection);
    if (inspection.state === 'queued') await transition(ctx, inspectionLifecycle, inspection, 'begin');
    // One that runs already was handed back by a worker that stopped: it goes on from its state file, if that is here.
    else if (inspection.state !== 'running') return null;
    await ctx.tx
      .updateTable('monitoring.inspection')
      // What it had read before counts as seen when it began, so a second measurement asked for since is none.
      .set({
        started_at: inspection.started_at ?? ctx.now,
        pages_planned: 0,
        pages_done: 0,
        findings: 0,
        current_url: null,
      })
      .where('id', '=', inspection.id)
      .execute();
    const { site_id: siteId, site_url: url, max_pages: maxPages, scope } = inspection;
    return {
      siteId,
      url,
      maxPages,
      scope,
      lexicon: await lastLexicon(ctx, siteId),
      registered: await registeredColumns(ctx, siteId),
      afresh: await addressesOfFindings(ctx, siteId, 'monitoring.inspection'),
    };
  },
);

/** The lexicon editions by which the site's last inspection judged its texts; null for none. */
async function lastLexicon(ctx: Ctx, siteId: string): Promise<string | null> {
  const last = await ctx.tx
    .selectFrom('monitoring.inspection')
    .select('measured')
    .where('site_id', '=', siteId)
    .where('state', '=', 'finished')
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.measured?.versions.lexicon ?? null;
}

/** Tells how far the inspection is; an observation, so without history. @returns whether it is still wanted */
export const reportProgress = operation(
  {
    name: 'inspection.progress',
    summary: '报告检查进度',
    permission: 'inspection.run',
    input: z.strictObject({
      id: idSchema,
      planned: z.int(),
      fetched: z.int(),
      findings: z.int(),
      currentUrl: z.string().nullable(),
    }),
  },
  async (ctx, input) => {
    const inspection = await loadInspection(ctx, input.id);
    await authorize(ctx, runningAccess, 'run', inspection);
    if (inspection.state !== 'running') return { isWanted: false };
    await ctx.tx
      .updateTable('monitoring.inspection')
      .set({
        pages_planned: input.planned,
        pages_done: input.fetched,
        findings: input.findings,
        current_url: input.currentUrl === null ? null : storableText(input.currentUrl, 2000),
      })
      .where('id', '=', inspection.id)
      .execute();
    return { isWanted: true };
  },
);

/** Last operation of the job: keeps the result and brings the site's ledger up to it. The second time does nothing. */
export const finishInspection = operation(
  {
    name: 'inspection.finish',
    summary: '登记检查结果',
    permission: 'inspection.run',
    input: z.strictObject({
      id: idSchema,
      // Made by the engine in this very process: nothing to check.
      report: z.custom<Report>(),
      visited: z.array(z.string()),
      /** Those of them whose words were not judged. */
      unreadTexts: z.array(z.string()),
      /** The lexicon editions by which its texts were judged; null for none. */
      lexicon: z.string().nullable(),
    }),
  },
  async (ctx, input) => {
    const inspection = await loadInspection(ctx, input.id);
    await authorize(ctx, runningAccess, 'run', inspection);
    if (inspection.state !== 'running') return;
    const result = resultOf(inspection.site_id, input.report, input.lexicon);
    await raiseFindings(ctx, {
      siteId: inspection.site_id,
      source: { name: 'monitoring.inspection', id: inspection.id },
      versions: {
        ...input.report.measured.versions,
        ...(input.lexicon === null ? {} : { lexicon: input.lexicon }),
      },
      began: inspection.started_at ?? ctx.now,
      measured: result.faults,
      reached: reachOfInspection(input.report, input.visited, input.unreadTexts),
    });
    await ctx.tx
      .updateTable('monitoring.inspection')
      .set({
        pages_planned: result.measured.planned,
        pages_done: input.report.crawl.pages,
        findings: result.faults.reduce((sum, { sightings }) => sum + sightings.length, 0),
        current_url: null,
        measured: JSON.stringify(result.measured),
        columns: JSON.stringify(result.columns),
        unverified: JSON.stringify(result.unverified),
        error: result.failure,
        finished_at: ctx.now,
      })
      .where('id', '=', inspection.id)
      .execute();
    await end(ctx, inspection, result.failure === null ? 'finish' : 'fail');
  },
);

/** Ends an inspection that broke off by a fault of our own, or never began, so that the site can be inspected again. */
export const failInspection = operation(
  {
    name: 'inspection.fail',
    summary: '登记检查中断',
    permission: 'inspection.run',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const inspection = await loadInspection(ctx, input.id);
    await authorize(ctx, runningAccess, 'run', inspection);
    if (inspection.state !== 'running' && inspection.state !== 'queued') return;
    await ctx.tx
      .updateTable('monitoring.inspection')
      .set({
        error: '检查程序出错，没有得到结果。请再次检查；仍不行请联系系统管理员。',
        current_url: null,
        finished_at: ctx.now,
      })
      .where('id', '=', inspection.id)
      .execute();
    await end(ctx, inspection, 'fail');
  },
);

async function end(
  ctx: Ctx,
  inspection: Awaited<ReturnType<typeof loadInspection>>,
  verb: 'finish' | 'fail',
): Promise<void> {
  const events = [occurred(inspectionFinished, { inspectionId: inspection.id, siteId: inspection.site_id })];
  await transition(ctx, inspectionLifecycle, inspection, verb, { events });
}
