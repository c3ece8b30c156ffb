import { z } from 'zod';
import { answerRecheck, type RecheckAnswer } from '../src/findings/index.ts';
import { type Actor, operation } from '../src/platform/operation/index.ts';
import type { System } from './system.ts';

const checker: Actor = { kind: 'job', name: 'test.recheck', permissions: ['finding.raise'] };

const answer = operation(
  {
    name: 'test.answer',
    summary: '答复',
    permission: 'finding.raise',
    input: z.custom<readonly RecheckAnswer[]>(),
  },
  answerRecheck,
);

/** Answers the rechecks under way of an order's items, in the order of the items. */
export async function answering(
  system: System,
  orderId: string,
  answers: readonly Omit<RecheckAnswer, 'recheckId'>[],
): Promise<void> {
  const waiting = await system.db.read((tx) =>
    tx
      .selectFrom('rectification.order_item as item')
      .innerJoin('findings.recheck as recheck', 'recheck.finding_id', 'item.finding_id')
      .select('recheck.id')
      .where('item.order_id', '=', orderId)
      .where('recheck.outcome', 'is', null)
      .orderBy('item.position')
      .execute(),
  );
  await system.run(
    answer,
    checker,
    waiting.map(({ id }, index) => ({ recheckId: id, outcome: 'gone', ...answers[index] })),
  );
}
