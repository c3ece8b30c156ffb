import { z } from 'zod';
import { authorize, unitById } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import { occurred } from '../../platform/events/index.ts';
import { transition } from '../../platform/lifecycle/index.ts';
import { actorName, type Ctx, operation, paragraph } from '../../platform/operation/index.ts';
import { expectVersion } from '../../platform/record/index.ts';
import { errorReportPassedOn } from '../events.ts';
import { passingAccess, reportAccess } from './report-access.ts';
import { loadReport, type ReportRow } from './report-row.ts';
import { reportLifecycle } from './report-states.ts';
import { type RejectionReason, rejectionReasons } from './report-words.ts';

const stepInput = { id: idSchema, version: z.int() };
type StepName = keyof typeof reportLifecycle.transitions;

/** The first three steps of every operation on a report. */
async function reportFor(
  ctx: Ctx,
  verb: StepName,
  { id, version }: { id: string; version: number },
): Promise<ReportRow> {
  const report = await loadReport(ctx, id);
  await authorize(ctx, reportAccess, verb, report);
  await expectVersion(ctx, { noun: 'error-report', id, version: report.version }, version);
  return report;
}

const passedOn = (reportId: string, unitId: string) => [occurred(errorReportPassedOn, { reportId, unitId })];

/** Passes a report on to whoever runs the site 转办, by default the site's sponsor. */
export const passOnReport = operation(
  {
    name: 'error-report.pass-on',
    summary: '转办找错留言',
    permission: 'error-report.handle',
    input: z.strictObject({ ...stepInput, unitId: idSchema.optional() }),
  },
  async (ctx, input) => {
    const report = await reportFor(ctx, 'pass-on', input);
    const unitId = await unitFor(ctx, report, input.unitId);
    const moved = await transition(ctx, reportLifecycle, report, 'pass-on', {
      events: passedOn(report.id, unitId),
    });
    await ctx.tx
      .updateTable('findings.error_report')
      .set({ unit_id: unitId, passed_on_at: ctx.now })
      .where('id', '=', report.id)
      .execute();
    return moved;
  },
);

/** Gives a report to another unit 改派; the clocks go on. */
export const transferReport = operation(
  {
    name: 'error-report.transfer',
    summary: '改派找错留言',
    permission: 'error-report.handle',
    input: z.strictObject({ ...stepInput, unitId: idSchema, reason: paragraph(500) }),
  },
  async (ctx, input) => {
    const report = await reportFor(ctx, 'transfer', input);
    const unitId = await unitFor(ctx, report, input.unitId);
    const events = passedOn(report.id, unitId);
    const moved = await transition(ctx, reportLifecycle, report, 'transfer', {
      reason: input.reason,
      events,
    });
    await ctx.tx
      .updateTable('findings.error_report')
      .set({ unit_id: unitId })
      .where('id', '=', report.id)
      .execute();
    return moved;
  },
);

async function unitFor(ctx: Ctx, report: ReportRow, unitId: string | undefined): Promise<string> {
  if (unitId === undefined || unitId === report.unit_id) return report.unit_id;
  const unit = await unitById(ctx, unitId);
  if (!unit) throw platformErrors.refuse('not-found', { what: passingAccess.noun });
  await authorize(ctx, passingAccess, 'receive', { unit_path: unit.path });
  return unit.id;
}

/** The unit says what was done about it 答复. */
export const answerReport = operation(
  {
    name: 'error-report.answer',
    summary: '答复找错留言',
    permission: 'error-report.answer',
    input: z.strictObject({ ...stepInput, answer: paragraph(2000) }),
  },
  async (ctx, input) => {
    const report = await reportFor(ctx, 'answer', input);
    const moved = await transition(ctx, reportLifecycle, report, 'answer');
    await ctx.tx
      .updateTable('findings.error_report')
      .set({ answer: input.answer, answered_by_name: actorName(ctx.actor), answered_at: ctx.now })
      .where('id', '=', report.id)
      .execute();
    return moved;
  },
);

/** Sends an answer back to the unit 退回. */
export const returnReport = operation(
  {
    name: 'error-report.return',
    summary: '退回找错留言的答复',
    permission: 'error-report.handle',
    input: z.strictObject({ ...stepInput, reason: paragraph(500) }),
  },
  async (ctx, input) => {
    const report = await reportFor(ctx, 'return', input);
    const events = passedOn(report.id, report.unit_id);
    return transition(ctx, reportLifecycle, report, 'return', { reason: input.reason, events });
  },
);

/** Settles a report 办结: the reporter has been told, in these words. */
export const settleReport = operation(
  {
    name: 'error-report.settle',
    summary: '办结找错留言',
    permission: 'error-report.handle',
    input: z.strictObject({ ...stepInput, reply: paragraph(2000) }),
  },
  async (ctx, input) => {
    const report = await reportFor(ctx, 'settle', input);
    return close(ctx, report, 'settle', { because: null, reply: input.reply });
  },
);

/** Ends a report that is not followed up 不予受理; the reporter has been told why. */
export const rejectReport = operation(
  {
    name: 'error-report.reject',
    summary: '不予受理找错留言',
    permission: 'error-report.handle',
    input: z.strictObject({ ...stepInput, because: rejectionReasons.schema, reply: paragraph(2000) }),
  },
  async (ctx, input) => {
    const report = await reportFor(ctx, 'reject', input);
    return close(ctx, report, 'reject', input);
  },
);

async function close(
  ctx: Ctx,
  report: ReportRow,
  verb: 'settle' | 'reject',
  { because, reply }: { because: RejectionReason | null; reply: string },
) {
  const reason = because === null ? undefined : rejectionReasons.label(because);
  const moved = await transition(ctx, reportLifecycle, report, verb, { reason });
  await ctx.tx
    .updateTable('findings.error_report')
    .set({ reply, rejected_because: because, closed_at: ctx.now })
    .where('id', '=', report.id)
    .execute();
  return moved;
}
