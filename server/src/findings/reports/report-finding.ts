import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { actorName, type Ctx, line, operation } from '../../platform/operation/index.ts';
import { record } from '../../platform/record/index.ts';
import { loadSite } from '../../registry/index.ts';
import { findingsErrors } from '../errors.ts';
import { failings, severities } from '../failings.ts';
import { loadFindings } from '../ledger/finding-row.ts';
import { enteredFaults } from '../sources/entered-faults.ts';
import { enteredFingerprint, enterFindings, fingerprintsKnown } from '../sources/entered-finding.ts';
import { reportAccess } from './report-access.ts';
import { loadReport, type ReportRow, reportNumber } from './report-row.ts';
import { failingOfKind } from './report-words.ts';

/** Enters what a report says as a finding, which then takes its own way to an order; due when the report is. */
export const raiseReportFinding = operation(
  {
    name: 'error-report.raise-finding',
    summary: '把找错留言登记为问题',
    permission: 'error-report.handle',
    input: z.strictObject({
      id: idSchema,
      /** One sentence that says what is wrong, without anything of the reporter's own. */
      words: line(200),
      failing: failings.schema.optional(),
      severity: severities.schema,
    }),
  },
  async (ctx, { id, words, failing, severity }) => {
    const report = await loadReport(ctx, id);
    await authorize(ctx, reportAccess, 'raise-finding', report);
    requireOpen(report);
    // Locked, so that the same finding is not entered twice at the same time.
    const site = await loadSite(ctx, report.site_id);
    const finding = {
      ...{ site, fault: enteredFaults.report, words, severity, url: report.url },
      failing: failing ?? failingOfKind[report.kind],
      evidence: { report: reportNumber(report) },
      dueOn: report.settle_due_on,
      place: JSON.stringify(['error-report', report.id, words]),
    };
    const known = await fingerprintsKnown(ctx, [enteredFingerprint(finding)]);
    if (known.size > 0) throw findingsErrors.refuse('entered-before', { site: site.name });
    const [findingId = ''] = await enterFindings(ctx, [finding], 'findings.error-report');
    await link(ctx, report, findingId);
    return { id: findingId };
  },
);

/** Says that a report speaks of a finding that is known already. */
export const linkReportFinding = operation(
  {
    name: 'error-report.link-finding',
    summary: '把找错留言关联到已有问题',
    permission: 'error-report.handle',
    input: z.strictObject({ id: idSchema, findingId: idSchema }),
  },
  async (ctx, { id, findingId }) => {
    const report = await loadReport(ctx, id);
    await authorize(ctx, reportAccess, 'link-finding', report);
    const [finding] = await loadFindings(ctx, [findingId], 'read');
    if (finding?.site_id !== report.site_id) {
      throw findingsErrors.refuse('finding-elsewhere', { site: report.site_name });
    }
    await link(ctx, report, findingId);
    return { id: findingId };
  },
);

/** @throws Refusal `findings.report-ended` */
function requireOpen(report: ReportRow): void {
  if (report.closed_at !== null)
    throw findingsErrors.refuse('report-ended', { number: reportNumber(report) });
}

/** Written and recorded once, however often it is said. */
async function link(ctx: Ctx, report: ReportRow, findingId: string): Promise<void> {
  const { numInsertedOrUpdatedRows: written } = await ctx.tx
    .insertInto('findings.report_finding')
    .values({
      ...{ report_id: report.id, finding_id: findingId },
      ...{ linked_by_name: actorName(ctx.actor), linked_at: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (written === 0n) return;
  await record(ctx, { noun: 'error-report', id: report.id, verb: 'link-finding', after: { findingId } });
}
