import { sql } from 'kysely';
import { emit, occurred } from '../../platform/events/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { findingRechecked } from '../events.ts';
import { grouped } from '../grouped.ts';
import type { RecheckOutcome } from './recheck-outcomes.ts';

/** An answer as it is written; the finding's own state is the caller's matter. */
export interface SettledRecheck {
  recheckId: string;
  findingId: string;
  siteId: string;
  outcome: RecheckOutcome;
  reason: string | null;
  evidence: Record<string, unknown> | null;
}

/** After this a recheck that nobody has answered counts as not measured, and may be asked for anew. */
const OVERDUE_MS = 60 * 60_000;

/** Answers what a whole look at a site has measured, as far as it was asked for before the look began. */
export async function settleRechecks(
  ctx: Ctx,
  look: { siteId: string; there: readonly string[]; gone: readonly string[]; began: Date },
): Promise<void> {
  const measured = [...look.there, ...look.gone];
  if (measured.length === 0) return;
  const there = new Set(look.there);
  const rows = await ctx.tx
    .selectFrom('findings.recheck')
    .select(['id', 'finding_id'])
    .where(sql<boolean>`finding_id = any(${measured}::uuid[])`)
    .where('outcome', 'is', null)
    .where('asked_at', '<=', look.began)
    .forUpdate()
    .execute();
  await writeAnswers(
    ctx,
    rows.map((row) => ({
      recheckId: row.id,
      findingId: row.finding_id,
      siteId: look.siteId,
      outcome: there.has(row.finding_id) ? 'there' : 'gone',
      reason: null,
      evidence: null,
    })),
  );
}

/** Answers, as not measured, what was asked for an hour ago and never answered. @param findingIds all, when left out */
export async function answerOverdue(ctx: Ctx, findingIds?: readonly string[]): Promise<void> {
  let query = ctx.tx
    .selectFrom('findings.recheck as recheck')
    .innerJoin('findings.finding as finding', 'finding.id', 'recheck.finding_id')
    .select(['recheck.id', 'recheck.finding_id', 'finding.site_id'])
    .where('recheck.outcome', 'is', null)
    .where('recheck.asked_at', '<', new Date(ctx.now.getTime() - OVERDUE_MS))
    .forUpdate('recheck');
  if (findingIds) query = query.where(sql<boolean>`recheck.finding_id = any(${findingIds}::uuid[])`);
  const rows = await query.execute();
  await writeAnswers(
    ctx,
    rows.map((row) => ({
      recheckId: row.id,
      findingId: row.finding_id,
      siteId: row.site_id,
      outcome: 'unmeasured',
      reason: '一小时内没有测得结果，请再次复测',
      evidence: null,
    })),
  );
}

/** Writes answers, and tells of them, one event a site. */
export async function writeAnswers(ctx: Ctx, settled: readonly SettledRecheck[]): Promise<void> {
  if (settled.length === 0) return;
  const rows = JSON.stringify(
    settled.map(({ recheckId, outcome, reason, evidence }) => ({ id: recheckId, outcome, reason, evidence })),
  );
  await sql`
    update findings.recheck as recheck set
      outcome = answer.outcome, answer_reason = answer.reason, answered_at = ${ctx.now}::timestamptz,
      evidence = answer.evidence
    from jsonb_to_recordset(${rows}::jsonb) as answer(id uuid, outcome text, reason text, evidence jsonb)
    where recheck.id = answer.id`.execute(ctx.tx);
  for (const [siteId, some] of grouped(settled, (each) => each.siteId)) {
    const answers = some.map(({ findingId, recheckId, outcome }) => ({ findingId, recheckId, outcome }));
    const findingIds = some.map(({ findingId }) => findingId);
    await emit(ctx, occurred(findingRechecked, { siteId, findingIds, answers }));
  }
}
