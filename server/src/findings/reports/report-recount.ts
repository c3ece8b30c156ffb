import { authorize, cityPath, EVERYWHERE } from '../../identity/index.ts';
import { type Reaction, when } from '../../platform/events/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { record } from '../../platform/record/index.ts';
import type { CityCalendar } from '../../wing.ts';
import { ledgerAccess } from '../ledger/finding-access.ts';
import { clockOf } from './report-clock.ts';

/** When the city changes its calendar, the clocks of all reports that are not settled are counted anew. */
export function recountReaction(calendar: CityCalendar): Reaction {
  return when(
    calendar.changed,
    {
      name: 'findings.recount-error-reports',
      follows: '重新计算未办结找错留言的转办和办结期限',
      permissions: ['finding.raise'],
    },
    (ctx) => recountReports(ctx, calendar),
  );
}

async function recountReports(ctx: Ctx, calendar: CityCalendar): Promise<void> {
  await authorize(ctx, ledgerAccess, 'raise', { unit_path: (await cityPath(ctx)) ?? EVERYWHERE });
  const days = await calendar.read(ctx);
  const open = await ctx.tx
    .selectFrom('findings.error_report')
    .select(['id', 'received_at', 'pass_due_on', 'settle_due_on', 'due_provisional', 'version'])
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const report of open) {
    const clock = clockOf(days, report.received_at);
    const before = { passDueOn: report.pass_due_on, settleDueOn: report.settle_due_on };
    const after = { passDueOn: clock.passDueOn, settleDueOn: clock.settleDueOn };
    const isSame = before.passDueOn === after.passDueOn && before.settleDueOn === after.settleDueOn;
    if (isSame && clock.provisional === report.due_provisional) continue;
    await ctx.tx
      .updateTable('findings.error_report')
      .set({
        ...{ pass_due_on: clock.passDueOn, pass_due_at: clock.passDueAt },
        ...{ settle_due_on: clock.settleDueOn, settle_due_at: clock.settleDueAt },
        ...{ due_provisional: clock.provisional, version: report.version + 1, changed_at: ctx.now },
      })
      .where('id', '=', report.id)
      .execute();
    const change = { noun: 'error-report', id: report.id, verb: 'change-due', reason: '工作日历变更' };
    await record(ctx, { ...change, before, after });
  }
}
