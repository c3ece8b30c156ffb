import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';
import type { Measured } from './order-recheck.ts';
import type { ItemOutcome } from './order-words.ts';

/** What rechecks answered, each with why it could not be measured. */
export async function measuredBy(
  ctx: Ctx,
  answers: readonly { findingId: string; recheckId: string; outcome: ItemOutcome }[],
): Promise<Measured[]> {
  const rows = await ctx.tx
    .selectFrom('findings.recheck')
    .select(['id', 'answer_reason'])
    .where(sql<boolean>`id = any(${answers.map(({ recheckId }) => recheckId)}::uuid[])`)
    .execute();
  const reasons = new Map(rows.map((row) => [row.id, row.answer_reason]));
  return answers.map(({ findingId, recheckId, outcome }) => ({
    findingId,
    outcome,
    reason: reasons.get(recheckId) ?? null,
  }));
}
