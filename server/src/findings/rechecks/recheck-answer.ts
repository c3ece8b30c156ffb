import { sql } from 'kysely';
import { authorize } from '../../identity/index.ts';
import { transitionObserved } from '../../platform/lifecycle/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { loadSite } from '../../registry/index.ts';
import type { Sighting } from '../../wing.ts';
import { findingRaised, findingReopened, findingResolved } from '../events.ts';
import { grouped } from '../grouped.ts';
import { ledgerAccess } from '../ledger/finding-access.ts';
import { findingLifecycle, isOpen } from '../ledger/finding-states.ts';
import { sized } from '../ledger/sighting-size.ts';
import { tellSites } from '../ledger/site-events.ts';
import type { RecheckOutcome } from './recheck-outcomes.ts';
import { type SettledRecheck, writeAnswers } from './recheck-settle.ts';

/** What a second measurement says of one finding. */
export interface RecheckAnswer {
  recheckId: string;
  outcome: RecheckOutcome;
  /** In Chinese, why it could not be measured; asked for with `unmeasured`. */
  reason?: string;
  /** What was seen now, with `there`; without it the last sighting stays. */
  sighting?: Sighting;
}

/**
 * Answers rechecks. `gone` resolves the finding, `there` brings it up to date and reopens what was resolved,
 * `unmeasured` leaves it as it is and says why. What was answered already is passed over, so that a job may run twice.
 * @throws Refusal `platform.not-found`, `platform.forbidden` when the actor may not write to the site's ledger
 */
export async function answerRecheck(ctx: Ctx, answers: readonly RecheckAnswer[]): Promise<void> {
  const waiting = await waitingRechecks(ctx, answers);
  const byId = new Map(answers.map((answer) => [answer.recheckId, answer]));
  for (const [siteId, some] of grouped(waiting, (row) => row.site_id)) {
    const site = await loadSite(ctx, siteId);
    await authorize(ctx, ledgerAccess, 'raise', site);
    const locked = await lockFindings(ctx, some);
    const settled = some.flatMap((row) => {
      const answer = byId.get(row.id);
      const finding = locked.get(row.finding_id);
      return answer && finding ? [{ answer, finding, recheckId: row.id }] : [];
    });
    const of = (outcome: RecheckOutcome) => settled.filter(({ answer }) => answer.outcome === outcome);
    const gone = of('gone').flatMap(({ finding }) => (isOpen(finding.state) ? [finding] : []));
    const back = of('there').flatMap(({ finding }) => (finding.state === 'resolved' ? [finding] : []));
    await transitionObserved(ctx, findingLifecycle, gone, 'resolve');
    await transitionObserved(ctx, findingLifecycle, back, 'reopen');
    await markSeen(ctx, of('there'));
    await markGone(ctx, gone);
    await writeAnswers(
      ctx,
      settled.map((each) => written(siteId, each)),
    );
    await tellSites(ctx, gone, findingResolved);
    await tellSites(ctx, back, findingRaised);
    await tellSites(ctx, back, findingReopened);
  }
}

async function waitingRechecks(ctx: Ctx, answers: readonly RecheckAnswer[]) {
  const ids = answers.map(({ recheckId }) => recheckId);
  return ctx.tx
    .selectFrom('findings.recheck as recheck')
    .innerJoin('findings.finding as finding', 'finding.id', 'recheck.finding_id')
    .select(['recheck.id', 'recheck.finding_id', 'finding.site_id'])
    .where(sql<boolean>`recheck.id = any(${ids}::uuid[])`)
    .where('recheck.outcome', 'is', null)
    .orderBy('finding.site_id')
    .orderBy('recheck.id')
    .forUpdate('recheck')
    .execute();
}

async function lockFindings(ctx: Ctx, rows: readonly { finding_id: string }[]) {
  const ids = rows.map((row) => row.finding_id);
  const findings = await ctx.tx
    .selectFrom('findings.finding')
    .select(['id', 'state', 'site_id'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(findings.map((finding) => [finding.id, finding]));
}

interface Settled {
  answer: RecheckAnswer;
  finding: { id: string };
  recheckId: string;
}

async function markSeen(ctx: Ctx, there: readonly Settled[]): Promise<void> {
  for (const { answer, finding } of there) {
    const seen = answer.sighting ? sized(answer.sighting) : null;
    await ctx.tx
      .updateTable('findings.finding')
      .set({ last_seen_at: ctx.now, resolved_at: null })
      .$if(seen !== null, (query) =>
        query.set({ snippet: seen?.snippet ?? null, evidence: JSON.stringify(seen?.evidence) }),
      )
      .where('id', '=', finding.id)
      .execute();
  }
}

async function markGone(ctx: Ctx, gone: readonly { id: string }[]): Promise<void> {
  await ctx.tx
    .updateTable('findings.finding')
    .set({ resolved_at: ctx.now })
    .where(sql<boolean>`id = any(${gone.map(({ id }) => id)}::uuid[])`)
    .execute();
}

function written(siteId: string, { answer, finding, recheckId }: Settled): SettledRecheck {
  const { outcome, reason = null, sighting } = answer;
  if (outcome === 'unmeasured' && reason === null) {
    throw new Error(`recheck ${recheckId}: what was not measured needs its reason`);
  }
  const evidence = sighting ? sized(sighting).evidence : null;
  return { recheckId, findingId: finding.id, siteId, outcome, reason, evidence };
}
