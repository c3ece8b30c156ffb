import { z } from 'zod';
import { actionSchema, actionsOn, reachOf } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { stateRefusals } from '../../platform/lifecycle/index.ts';
import { auditRead, type Ctx, reading } from '../../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../../platform/record/index.ts';
import { findingLifecycle } from '../ledger/finding-states.ts';
import { reportAccess } from './report-access.ts';
import { reportItem, reportListItemSchema } from './report-list.ts';
import { loadReport, type ReportRow } from './report-row.ts';
import { reportLifecycle } from './report-states.ts';
import { rejectionReasons } from './report-words.ts';
import { maskedReporter } from './reporter.ts';

export const reportSchema = reportListItemSchema.extend({
  siteUrl: z.string(),
  enteredBy: z.string(),
  /** Masked for those who do not turn to the reporter. */
  reporter: z.object({ name: z.string().nullable(), contact: z.string().nullable(), masked: z.boolean() }),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  rejectedBecause: rejectionReasons.schema.nullable(),
  /** What the reporter was told. */
  reply: z.string().nullable(),
  findings: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      snippet: z.string().nullable(),
      state: findingLifecycle.vocabulary.schema,
      linkedBy: z.string(),
      linkedAt: z.iso.datetime(),
    }),
  ),
  actions: z.array(actionSchema),
});

const byId = z.strictObject({ id: idSchema });

/** One report with its answer, its reporter as far as the reader needs to know, and what became of it. */
export const getReport = reading(
  {
    name: 'error-report.get',
    summary: '查看找错留言详情',
    permission: 'error-report.read',
    input: byId,
  },
  async (ctx, { id }) => {
    const report = await loadReport(ctx, id, 'read');
    return {
      ...reportItem(report, ctx.now),
      siteUrl: report.site_url,
      enteredBy: report.entered_by_name,
      reporter: await reporterOf(ctx, report),
      answer: report.answer,
      answeredBy: report.answered_by_name,
      answeredAt: report.answered_at?.toISOString() ?? null,
      rejectedBecause: report.rejected_because,
      reply: report.reply,
      findings: await findingsOf(ctx, id),
      actions: await actionsOn(ctx, reportAccess, report, (name) => refusalsOf(report, name)),
    };
  },
);

function refusalsOf(report: ReportRow, name: keyof typeof reportAccess.rules): string[] {
  if (name === 'link-finding') return [];
  if (name === 'raise-finding') return report.closed_at === null ? [] : ['留言已了结'];
  return stateRefusals(reportLifecycle, name, report.state);
}

/** Personal data: whoever answers the reporter sees it, and that it was seen is told to the audit. */
async function reporterOf(ctx: Ctx, report: ReportRow) {
  const reporter = { name: report.reporter_name, contact: report.reporter_contact };
  const isKnown = reporter.name !== null || reporter.contact !== null;
  const reach = await reachOf(ctx);
  if (!reach.holds('error-report.see-reporter', report.unit_path)) {
    return { ...maskedReporter(reporter), masked: isKnown };
  }
  if (isKnown)
    auditRead(ctx, { noun: 'error-report', id: report.id, verb: 'read', what: { reporter: true } });
  return { ...reporter, masked: false };
}

async function findingsOf(ctx: Ctx, reportId: string) {
  const rows = await ctx.tx
    .selectFrom('findings.report_finding as link')
    .innerJoin('findings.finding as finding', 'finding.id', 'link.finding_id')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .select(['finding.id', 'edition.title', 'finding.snippet', 'finding.state'])
    .select(['link.linked_by_name', 'link.linked_at'])
    .where('link.report_id', '=', reportId)
    .orderBy('link.linked_at')
    .orderBy('finding.id')
    .execute();
  return rows.map(({ linked_by_name, linked_at, ...finding }) => ({
    ...finding,
    linkedBy: linked_by_name,
    linkedAt: linked_at.toISOString(),
  }));
}

export const reportHistorySchema = z.object({ items: z.array(historyEntrySchema) });

/** Every hop of a report: who received, passed on, answered, settled it and when. */
export const reportHistory = reading(
  {
    name: 'error-report.history',
    summary: '查看找错留言办理记录',
    permission: 'error-report.read',
    input: byId,
  },
  async (ctx, { id }) => {
    await loadReport(ctx, id, 'read');
    return { items: await historyOf(ctx, 'error-report', id) };
  },
);
