import { sql } from 'kysely';
import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { emit, occurred } from '../../platform/events/index.ts';
import { actorName, actorSubject, type Ctx, operation, paragraph } from '../../platform/operation/index.ts';
import { recordAll } from '../../platform/record/index.ts';
import { recheckAsked } from '../events.ts';
import { grouped } from '../grouped.ts';
import { findingAccess } from '../ledger/finding-access.ts';
import { type FindingRow, loadFindings } from '../ledger/finding-row.ts';
import { requireFewRechecks } from './recheck-limit.ts';
import { answerOverdue } from './recheck-settle.ts';

const MOST_AT_ONCE = 500;

/**
 * Asks for a second measurement 复测 of exactly these findings. One that is under way answers for everybody who asks
 * meanwhile. The answers come by the event `finding.rechecked`.
 * @throws Refusal `platform.not-found` when one is out of reach, `platform.forbidden`, `findings.recheck-limit`
 */
export const askRecheck = operation(
  {
    name: 'finding.recheck',
    summary: '要求复测问题',
    permission: 'finding.recheck',
    input: z.strictObject({
      findingIds: z
        .array(idSchema)
        .min(1)
        .max(MOST_AT_ONCE, { error: `一次最多复测 ${MOST_AT_ONCE} 个问题` }),
      reason: paragraph(500),
    }),
  },
  async (ctx, { findingIds, reason }) => {
    const findings = await loadFindings(ctx, findingIds);
    for (const finding of findings) await authorize(ctx, findingAccess, 'recheck', finding);
    await answerOverdue(
      ctx,
      findings.map(({ id }) => id),
    );
    const waiting = await waitingOf(
      ctx,
      findings.map(({ id }) => id),
    );
    const fresh = findings
      .filter(({ id }) => !waiting.has(id))
      .map((finding) => ({ finding, recheckId: newId() }));
    await requireFewRechecks(
      ctx,
      fresh.map(({ finding }) => finding.unit_id),
    );
    await addRechecks(ctx, fresh, reason);
    for (const [siteId, some] of grouped(fresh, ({ finding }) => finding.site_id)) {
      await emit(ctx, occurred(recheckAsked, { siteId, recheckIds: some.map(({ recheckId }) => recheckId) }));
    }
    const asked = new Map([
      ...waiting,
      ...fresh.map(({ finding, recheckId }) => [finding.id, recheckId] as const),
    ]);
    return { items: findings.map(({ id }) => ({ findingId: id, recheckId: asked.get(id) ?? '' })) };
  },
);

export const askedRechecksSchema = z.object({
  items: z.array(z.object({ findingId: z.uuid(), recheckId: z.uuid() })),
});

/** The recheck under way of each of these findings. */
async function waitingOf(ctx: Ctx, findingIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .selectFrom('findings.recheck')
    .select(['id', 'finding_id'])
    .where(sql<boolean>`finding_id = any(${findingIds}::uuid[])`)
    .where('outcome', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.finding_id, row.id]));
}

async function addRechecks(
  ctx: Ctx,
  fresh: readonly { finding: FindingRow; recheckId: string }[],
  reason: string,
): Promise<void> {
  if (fresh.length === 0) return;
  await ctx.tx
    .insertInto('findings.recheck')
    .values(
      fresh.map(({ finding, recheckId }) => ({
        id: recheckId,
        finding_id: finding.id,
        asked_by: actorSubject(ctx.actor),
        asked_by_name: actorName(ctx.actor),
        asked_at: ctx.now,
        reason,
        outcome: null,
        answer_reason: null,
        answered_at: null,
        evidence: null,
      })),
    )
    .execute();
  const things = fresh.map(({ finding, recheckId }) => ({
    ...{ id: finding.id, place: finding.unit_path, reason },
    after: { recheckId },
  }));
  await recordAll(ctx, { noun: 'finding', verb: 'ask-recheck', things });
}
