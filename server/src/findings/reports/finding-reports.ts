import { within } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { reportNumber } from './report-row.ts';

/** The public error reports that a finding came from or was linked to, those that the actor may see. */
export async function reportsOf(ctx: Ctx, findingId: string): Promise<{ id: string; number: string }[]> {
  const rows = await ctx.tx
    .selectFrom('findings.report_finding as link')
    .innerJoin('findings.error_report as report', 'report.id', 'link.report_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'report.unit_id')
    .select(['report.id', 'report.year', 'report.serial'])
    .where('link.finding_id', '=', findingId)
    .where(await within(ctx, 'error-report.read', 'unit.path'))
    .orderBy('link.linked_at')
    .orderBy('report.id')
    .execute();
  return rows.map(({ id, ...number }) => ({ id, number: reportNumber(number) }));
}
