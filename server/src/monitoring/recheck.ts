import { findingCodes, isRecheckable, type Suspect } from '@mumian/inspect';
import { z } from 'zod';
import { answerRecheck, type RecheckAnswer } from '../findings/index.ts';
import { authorize } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { enqueue } from '../platform/jobs/index.ts';
import { type Ctx, operation } from '../platform/operation/index.ts';
import { loadSite, siteLifecycle } from '../registry/index.ts';
import type { RecheckAsk } from '../wing.ts';
import { recheckSite } from './inspection.ts';
import { runningAccess } from './inspection-access.ts';
import { registeredColumns } from './registered-columns.ts';
import { SERVED } from './served.ts';

/** The job that measures findings again; its input is `{siteId, suspects}`. */
export const RECHECK_FINDINGS = 'monitoring.recheck-findings';

/** Findings of one job, so that each is answered within two minutes. */
const AT_ONCE = 20;

const monitoredCodes: ReadonlySet<string> = new Set(findingCodes);

/**
 * The recheck of this wing's faults. What a few pages can show is fetched at once by a job of its own; what only a look
 * at the whole site can show waits for an inspection, which answers too. Findings has asked whether the actor may.
 */
export async function recheckFaults(ctx: Ctx, ask: RecheckAsk): Promise<null> {
  const site = await loadSite(ctx, ask.siteId, 'read');
  if (!SERVED.includes(site.state)) {
    const reason = `网站现为“${siteLifecycle.vocabulary.label(site.state)}”，不对外服务，不能复测`;
    const unmeasured = ({ recheckId }: { recheckId: string }) => ({
      recheckId,
      outcome: 'unmeasured' as const,
      reason,
    });
    await answerRecheck(ctx, ask.findings.map(unmeasured));
    return null;
  }
  const near = ask.findings.filter(({ code }) => isRecheckable(code));
  if (near.length < ask.findings.length) await recheckSite(ctx, ask);
  for (let from = 0; from < near.length; from += AT_ONCE) {
    const suspects = near
      .slice(from, from + AT_ONCE)
      .map(({ recheckId, code, url, evidence }): Suspect => ({ id: recheckId, code, url, evidence }));
    const key = `${RECHECK_FINDINGS}:${suspects[0]?.id}`;
    await enqueue(ctx.tx, RECHECK_FINDINGS, { siteId: site.id, suspects }, { key });
  }
  return null;
}

/** Whether somebody has asked, since an instant, for what only a look at the whole site can measure again. */
export async function isLookAwaited(ctx: Ctx, siteId: string, since: Date): Promise<boolean> {
  const waiting = await ctx.tx
    .selectFrom('findings.recheck as recheck')
    .innerJoin('findings.finding as finding', 'finding.id', 'recheck.finding_id')
    .select('finding.code')
    .distinct()
    .where('finding.site_id', '=', siteId)
    .where('recheck.outcome', 'is', null)
    .where('recheck.asked_at', '>', since)
    .execute();
  return waiting.some(({ code }) => monitoredCodes.has(code) && !isRecheckable(code));
}

/** First operation of the job. @returns the address of the site's start page */
export const beginRecheck = operation(
  {
    name: 'recheck.begin',
    summary: '开始复测',
    permission: 'inspection.run',
    input: z.strictObject({ siteId: idSchema }),
  },
  async (ctx, input) => {
    const site = await loadSite(ctx, input.siteId, 'read');
    await authorize(ctx, runningAccess, 'run', site);
    return { url: site.url, registered: await registeredColumns(ctx, site.id) };
  },
);

/** Last operation of the job: gives the answers to the ledger. The second time does nothing. */
export const finishRecheck = operation(
  {
    name: 'recheck.finish',
    summary: '登记复测结果',
    permission: 'inspection.run',
    input: z.strictObject({
      siteId: idSchema,
      // Made by the engine in this very process: nothing to check.
      answers: z.custom<readonly RecheckAnswer[]>(),
    }),
  },
  async (ctx, input) => {
    const site = await loadSite(ctx, input.siteId, 'read');
    await authorize(ctx, runningAccess, 'run', site);
    await answerRecheck(ctx, input.answers);
  },
);
