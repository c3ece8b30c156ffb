import { dismissFindings, loadFindings } from '../findings/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import type { ObjectionReason } from './objection-reasons.ts';

/** What an objection that was upheld says of the finding, in the words of the ledger. */
const dismissals = {
  blocked: 'blocked',
  'approved-downtime': 'approved-downtime',
  'explained-empty': 'explained',
  'not-ours': 'not-ours',
  'already-fixed': 'fixed',
  'wrong-rule': 'wrong-rule',
} as const satisfies Record<ObjectionReason, string>;

/** Dismisses the finding of an upheld objection, so that it counts in the precision of its rule; one that is gone stays so. */
export async function dismissObjected(ctx: Ctx, findingId: string, reason: ObjectionReason): Promise<void> {
  const [finding] = await loadFindings(ctx, [findingId]);
  if (finding?.state !== 'confirmed') return;
  await dismissFindings(ctx, {
    items: [{ id: finding.id, version: finding.version }],
    reason: dismissals[reason],
    words: '整改异议成立',
    scope: 'page',
  });
}
