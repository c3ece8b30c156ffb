import { type Calendar, calendar, type DayException } from '@mumian/workdays';
import type { Ctx } from '../platform/operation/index.ts';

/** The days on which this city departs from the State Council's notices. */
export function cityDays(ctx: Pick<Ctx, 'tx'>): Promise<DayException[]> {
  return ctx.tx.selectFrom('rectification.calendar_day').select(['day as date', 'kind', 'reason']).execute();
}

/** The calendar by which this city counts: the State Council's notices and its own days before them. */
export async function cityCalendar(ctx: Pick<Ctx, 'tx'>): Promise<Calendar> {
  return calendar(await cityDays(ctx));
}
