import { sql } from 'kysely';
import { z } from 'zod';
import { subtreeOf, within } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../../platform/listing/index.ts';
import { type Ctx, reading, searchText } from '../../platform/operation/index.ts';
import { isOverdue, marksOf } from './report-clock.ts';
import { inPhase, reportNumber } from './report-row.ts';
import { reportLifecycle } from './report-states.ts';
import { type ReportPhase, reportChannels, reportKinds, reportPhases } from './report-words.ts';

export const reportListItemSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  siteId: z.uuid(),
  siteName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  channel: reportChannels.schema,
  externalNumber: z.string().nullable(),
  kind: reportKinds.schema,
  /** The reporter's words: text from outside. */
  words: z.string(),
  url: z.string().nullable(),
  state: reportLifecycle.vocabulary.schema,
  receivedAt: z.iso.datetime(),
  passDueOn: z.iso.date(),
  settleDueOn: z.iso.date(),
  dueProvisional: z.boolean(),
  passedOnAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** One of its clocks has run out and it is not settled. */
  overdue: z.boolean(),
  passedOnLate: z.boolean(),
  settledLate: z.boolean(),
  version: z.int(),
});

export const reportListSchema = listAnswer(reportListItemSchema);

const day = z.iso.date({ error: '应为 YYYY-MM-DD 格式的日期' }).optional();

/** The public error reports within reach: what is due first comes first. Who has reported is never searched for here. */
export const listReports = reading(
  {
    name: 'error-report.list',
    summary: '查看找错留言',
    permission: 'error-report.read',
    input: z.strictObject({
      ...listFields(['settleDueAt', 'receivedAt'], '-receivedAt'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      state: reportLifecycle.vocabulary.schema.optional(),
      phase: reportPhases.schema.optional(),
      channel: reportChannels.schema.optional(),
      kind: reportKinds.schema.optional(),
      receivedFrom: day,
      receivedUntil: day,
    }),
  },
  async (ctx, input) => {
    let query = reportsIn(ctx)
      .where(await within(ctx, 'error-report.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) query = query.where(saying(input.q));
    if (input.siteId) query = query.where('report.site_id', '=', input.siteId);
    if (input.state) query = query.where('report.state', '=', input.state);
    if (input.phase) query = query.where(inPhase(input.phase, ctx.now));
    if (input.channel) query = query.where('report.channel', '=', input.channel);
    if (input.kind) query = query.where('report.kind', '=', input.kind);
    if (input.receivedFrom) query = query.where('report.received_at', '>=', dayBegins(input.receivedFrom));
    if (input.receivedUntil) query = query.where('report.received_at', '<', dayEnds(input.receivedUntil));
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { settleDueAt: 'report.settle_due_at', receivedAt: 'report.received_at' },
      id: 'report.id',
    });
    return { ...page, items: page.items.map((row) => reportItem(row, ctx.now)) };
  },
);

function reportsIn(ctx: Ctx) {
  return ctx.tx
    .selectFrom('findings.error_report as report')
    .innerJoin('registry.site as site', 'site.id', 'report.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'report.unit_id')
    .select(['report.id', 'report.year', 'report.serial', 'report.site_id', 'site.name as site_name'])
    .select(['report.unit_id', 'unit.name as unit_name', 'report.channel', 'report.external_number'])
    .select(['report.kind', 'report.words', 'report.url', 'report.state', 'report.received_at'])
    .select(['report.pass_due_on', 'report.pass_due_at', 'report.settle_due_on', 'report.settle_due_at'])
    .select(['report.due_provisional', 'report.passed_on_at', 'report.closed_at', 'report.version']);
}

type ListRow = Awaited<ReturnType<ReturnType<typeof reportsIn>['executeTakeFirstOrThrow']>>;

/** A report as lists show it. */
export function reportItem(row: ListRow, now: Date) {
  return {
    id: row.id,
    number: reportNumber(row),
    siteId: row.site_id,
    siteName: row.site_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    channel: row.channel,
    externalNumber: row.external_number,
    kind: row.kind,
    words: row.words,
    url: row.url,
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    passDueOn: row.pass_due_on,
    settleDueOn: row.settle_due_on,
    dueProvisional: row.due_provisional,
    passedOnAt: row.passed_on_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    overdue: isOverdue(row, now),
    ...marksOf(row, now),
    version: row.version,
  };
}

/** A number as people type it, 12 or 2026-12 or 〔2026〕12, the number it came with, or words of report and site. */
function saying(text: string) {
  const pattern = `%${likePattern(text)}%`;
  const [year, serial] = /^(?:找错)?[〔[(]?(\d{4})[〕\])-]?(\d{1,6})号?$/.exec(text)?.slice(1) ?? [];
  const isNumber = sql<boolean>`(report.year = ${Number(year ?? 0)} and report.serial = ${Number(serial ?? 0)})`;
  return sql<boolean>`(${isNumber} or report.external_number = ${text} or report.words ilike ${pattern}
    or site.name ilike ${pattern} or report.url ilike ${pattern})`;
}

const dayBegins = (date: string) => new Date(`${date}T00:00:00+08:00`);
const dayEnds = (date: string) => new Date(dayBegins(date).getTime() + 86_400_000);

/** How many reports of a phase lie within reach, for dashboards and 待办. */
export function countReports(phase: ReportPhase, permission: string) {
  return async (ctx: Ctx, of: { unitId?: string | undefined }): Promise<number> => {
    const { reports } = await ctx.tx
      .selectFrom('findings.error_report as report')
      .innerJoin('identity.unit as unit', 'unit.id', 'report.unit_id')
      .select((count) => count.fn.countAll<number>().as('reports'))
      .where(inPhase(phase, ctx.now))
      .where(await within(ctx, permission, 'unit.path'))
      .where(await subtreeOf(ctx, of.unitId, 'unit.path'))
      .executeTakeFirstOrThrow();
    return reports;
  };
}
