import { sql } from 'kysely';
import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { actorName, type Ctx, line, operation, paragraph } from '../../platform/operation/index.ts';
import { record } from '../../platform/record/index.ts';
import { loadSite } from '../../registry/index.ts';
import type { CityCalendar } from '../../wing.ts';
import { findingsErrors } from '../errors.ts';
import { pageUrlSchema } from '../sources/finding-entry.ts';
import { reportEntryAccess } from './report-access.ts';
import { clockOf } from './report-clock.ts';
import { reportChannels, reportKinds } from './report-words.ts';

/** How long ago a report may have been received when it is entered. */
const OLDEST_DAYS = 90;
const DAY = 86_400_000;

const entrySchema = z.strictObject({
  /** The site by its id, or by its 网站标识码 where a platform sends the report. */
  siteId: idSchema.optional(),
  siteCode: line(20).optional(),
  channel: reportChannels.schema,
  externalNumber: line(60).nullable().default(null),
  kind: reportKinds.schema,
  words: paragraph(2000),
  url: pageUrlSchema.nullable().default(null),
  reporterName: line(50).nullable().default(null),
  reporterContact: line(100).nullable().default(null),
  /** When it came in, if not just now: the clocks run from there. */
  receivedAt: z.iso.datetime({ error: '时间格式不正确' }).optional(),
});

/**
 * Enters a public error report 找错留言: by staff, or by a platform that has an account for it. The clocks begin with
 * its receipt. A second one with the number of the first is refused and names it.
 */
export function enterReport(calendar: CityCalendar) {
  return operation(
    {
      name: 'error-report.enter',
      summary: '登记找错留言',
      permission: 'error-report.enter',
      input: entrySchema,
    },
    async (ctx, input) => {
      const site = await siteOf(ctx, input);
      await authorize(ctx, reportEntryAccess, 'enter', site);
      const receivedAt = receiptOf(ctx, input.receivedAt);
      await requireNew(ctx, input.channel, input.externalNumber);
      const clock = clockOf(await calendar.read(ctx), receivedAt);
      const id = newId();
      const year = yearOf(receivedAt);
      const { channel, externalNumber, kind, words, url } = input;
      await ctx.tx
        .insertInto('findings.error_report')
        .values({
          ...{ id, year, serial: await nextSerial(ctx, year), site_id: site.id, unit_id: site.unit_id },
          ...{ channel, external_number: externalNumber, kind, words, url },
          ...{ reporter_name: input.reporterName, reporter_contact: input.reporterContact },
          ...{ received_at: receivedAt, entered_by_name: actorName(ctx.actor), state: 'received' },
          ...{ pass_due_on: clock.passDueOn, pass_due_at: clock.passDueAt },
          ...{ settle_due_on: clock.settleDueOn, settle_due_at: clock.settleDueAt },
          ...{ due_provisional: clock.provisional, version: 1, changed_at: ctx.now },
        })
        .execute();
      // Who has reported is kept on the report alone: neither history nor audit nor a log has it.
      await record(ctx, {
        noun: 'error-report',
        id,
        verb: 'enter',
        after: { siteId: site.id, channel, externalNumber, kind, settleDueOn: clock.settleDueOn },
      });
      return { id };
    },
  );
}

async function siteOf(
  ctx: Ctx,
  { siteId, siteCode }: { siteId?: string | undefined; siteCode?: string | undefined },
) {
  if (siteId !== undefined) return loadSite(ctx, siteId, 'read');
  const site = await ctx.tx
    .selectFrom('registry.site')
    .select('id')
    .where('site_code', '=', siteCode ?? '')
    .executeTakeFirst();
  if (!site) throw findingsErrors.refuse('report-site-unknown', {});
  return loadSite(ctx, site.id, 'read');
}

function receiptOf(ctx: Ctx, text: string | undefined): Date {
  if (text === undefined) return ctx.now;
  const at = new Date(text);
  const age = ctx.now.getTime() - at.getTime();
  if (age < 0 || age > OLDEST_DAYS * DAY) {
    throw findingsErrors.refuse('report-receipt-refused', { days: OLDEST_DAYS });
  }
  return at;
}

async function requireNew(ctx: Ctx, channel: string, externalNumber: string | null): Promise<void> {
  if (externalNumber === null) return;
  // Two that bring the same one at the same moment follow each other, so that the second learns of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`error-report:${channel}:${externalNumber}`}, 0))`.execute(
    ctx.tx,
  );
  const known = await ctx.tx
    .selectFrom('findings.error_report as report')
    .select('id')
    .where(sql<boolean>`report.channel = ${channel} and report.external_number = ${externalNumber}`)
    .executeTakeFirst();
  if (known) throw findingsErrors.refuse('report-known', { number: externalNumber });
}

async function nextSerial(ctx: Ctx, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into findings.report_counter as counter (year, last) values (${year}, 1)
    on conflict (year) do update set last = counter.last + 1
    returning last`.execute(ctx.tx);
  return rows[0]?.last ?? 0;
}

/** The year an instant falls in in Shanghai, by which reports are numbered. */
function yearOf(instant: Date): number {
  return Number(instant.toLocaleString('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }));
}
