import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import { actorName, type Ctx, operation, paragraph } from '../../platform/operation/index.ts';
import { expectVersion, record } from '../../platform/record/index.ts';
import { shanghaiTime } from '../../platform/time/index.ts';
import { vocabulary } from '../../platform/vocabulary/index.ts';
import { findingsErrors } from '../errors.ts';
import { suppressionAccess } from './suppression-access.ts';
import { endSuppressions } from './suppression-cover.ts';

/** Why a suppression holds no more. */
export const suppressionEnds = vocabulary('suppression-end', '豁免失效原因', {
  date: '期限届满',
  look: '页面状态或内容已变',
  rule: '规则已变',
  person: '人工结束',
});

/** Ends a suppression before its time; what it covered waits for a person again. */
export const endSuppression = operation(
  {
    name: 'suppression.end',
    summary: '结束豁免',
    permission: 'finding.triage',
    input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(500) }),
  },
  async (ctx, { id, version, reason }) => {
    const row = await loadSuppression(ctx, id);
    await authorize(ctx, suppressionAccess, 'end', row);
    await expectVersion(ctx, { noun: 'suppression', id, version: row.version }, version);
    if (row.ended_because !== null) {
      throw findingsErrors.refuse('suppression-ended', { why: suppressionEnds.label(row.ended_because) });
    }
    const reopened = await endSuppressions(ctx, [id], 'person', actorName(ctx.actor));
    await record(ctx, { noun: 'suppression', id, verb: 'end', reason, after: { endedBecause: 'person' } });
    return { id, reopened: reopened.length };
  },
);

/** Ends what has come to its last day, and gives what it covered back to triage. Runs every night. */
export const endDueSuppressions = operation(
  {
    name: 'suppression.end-due',
    summary: '结束到期的豁免',
    permission: 'finding.raise',
    input: z.strictObject({}),
  },
  async (ctx) => {
    ctx.asked.add('finding.raise');
    const due = await ctx.tx
      .selectFrom('findings.suppression')
      .select('id')
      .where('ended_at', 'is', null)
      .where('until', '<', shanghaiTime(ctx.now).slice(0, 10))
      .orderBy('id')
      .forUpdate()
      .execute();
    const reopened = await endSuppressions(
      ctx,
      due.map(({ id }) => id),
      'date',
    );
    return { ended: due.length, reopened: reopened.length };
  },
);

/** @throws Refusal `platform.not-found` */
async function loadSuppression(ctx: Ctx, id: string) {
  const row = await ctx.tx
    .selectFrom('findings.suppression as suppression')
    .innerJoin('identity.unit as unit', 'unit.id', 'suppression.unit_id')
    .selectAll('suppression')
    .select('unit.path as unit_path')
    .where('suppression.id', '=', id)
    .forUpdate('suppression')
    .executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: suppressionAccess.noun });
  return row;
}
