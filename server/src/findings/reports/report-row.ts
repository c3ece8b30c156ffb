import { sql } from 'kysely';
import { authorizeSight } from '../../identity/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { reportAccess } from './report-access.ts';
import { OPEN_REPORT } from './report-states.ts';
import type { ReportPhase } from './report-words.ts';

/** A public error report with its site and the unit that answers it. */
export type ReportRow = Awaited<ReturnType<typeof loadReport>>;

/**
 * First step: the report as the actor may see it, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadReport(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('findings.error_report as report')
    .innerJoin('registry.site as site', 'site.id', 'report.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'report.unit_id')
    .selectAll('report')
    .select(['site.name as site_name', 'site.url as site_url'])
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .where('report.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('report');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: reportAccess.noun });
  await authorizeSight(ctx, reportAccess, row);
  return row;
}

/** The number that people call a report by: 找错〔2026〕12号. */
export function reportNumber(of: { year: number; serial: number }): string {
  return `找错〔${of.year}〕${of.serial}号`;
}

const open = sql<boolean>`report.state = any(${[...OPEN_REPORT]}::text[])`;

/** The condition on `report` for a part of the list: the twin of `isOverdue` and `marksOf` in SQL. */
export function inPhase(phase: ReportPhase, now: Date) {
  switch (phase) {
    case 'open':
      return open;
    case 'to-pass-on':
      return sql<boolean>`report.state = 'received'`;
    case 'to-answer':
      return sql<boolean>`report.state = 'passed-on'`;
    case 'to-settle':
      return sql<boolean>`report.state = 'answered'`;
    case 'overdue':
      return sql<boolean>`(${open} and (report.settle_due_at <= ${now}
        or (report.state = 'received' and report.pass_due_at <= ${now})))`;
    case 'late':
      return sql<boolean>`report.closed_at >= report.settle_due_at`;
    case 'ended':
      return sql<boolean>`report.closed_at is not null`;
  }
}
