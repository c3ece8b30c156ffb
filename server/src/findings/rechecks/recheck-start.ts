import { sql } from 'kysely';
import { authorize } from '../../identity/index.ts';
import { type Reaction, when } from '../../platform/events/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { loadSite, type SiteRow } from '../../registry/index.ts';
import type { Fault, RecheckedFinding } from '../../wing.ts';
import { recheckAsked } from '../events.ts';
import { grouped } from '../grouped.ts';
import { writeLook } from '../ledger/finding.ts';
import { ledgerAccess } from '../ledger/finding-access.ts';
import { answerRecheck } from './recheck-answer.ts';

/** Hands what was asked to be measured again to the wings that can, fault by fault. */
export function recheckReaction(faults: readonly Fault[]): Reaction {
  const byCode = new Map(faults.map((fault) => [fault.code, fault]));
  return when(
    recheckAsked,
    {
      name: 'findings.start-rechecks',
      follows: '逐类交有关模块复测；能当即判明的当即答复',
      permissions: ['finding.raise'],
    },
    async (ctx, { siteId, recheckIds }) => {
      const site = await loadSite(ctx, siteId);
      await authorize(ctx, ledgerAccess, 'raise', site);
      const waiting = await waitingFindings(ctx, recheckIds);
      for (const [code, findings] of grouped(waiting, (finding) => finding.code)) {
        await start(ctx, site, byCode.get(code), findings);
      }
    },
  );
}

async function start(
  ctx: Ctx,
  site: SiteRow,
  fault: Fault | undefined,
  findings: readonly RecheckedFinding[],
): Promise<void> {
  if (!fault) {
    const reason = '这类问题不由程序检测，请由人核实';
    const answers = findings.map(({ recheckId }) => ({ recheckId, outcome: 'unmeasured' as const, reason }));
    return answerRecheck(ctx, answers);
  }
  const sightings = await fault.recheck(ctx, { siteId: site.id, findings });
  if (sightings === null) return;
  const source = { name: 'findings.recheck', id: null };
  const measured = [{ fault, sightings }];
  await writeLook(ctx, site, { siteId: site.id, source, measured, began: ctx.now });
}

async function waitingFindings(ctx: Ctx, recheckIds: readonly string[]): Promise<RecheckedFinding[]> {
  return ctx.tx
    .selectFrom('findings.recheck as recheck')
    .innerJoin('findings.finding as finding', 'finding.id', 'recheck.finding_id')
    .select(['finding.id', 'recheck.id as recheckId', 'finding.code', 'finding.place', 'finding.url'])
    .select('finding.evidence')
    .where(sql<boolean>`recheck.id = any(${recheckIds}::uuid[])`)
    .where('recheck.outcome', 'is', null)
    .orderBy('finding.id')
    .execute();
}
