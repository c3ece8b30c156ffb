import { type Calendar, calendar } from '@mumian/workdays';
import type { Ctx } from '../platform/operation/index.ts';

/** The calendar by which this city counts: the State Council's notices and its own days before them. */
export async function cityCalendar(ctx: Ctx): Promise<Calendar> {
  const rows = await ctx.tx
    .selectFrom('rectification.calendar_day')
    .select(['day as date', 'kind', 'reason'])
    .execute();
  return calendar(rows);
}
