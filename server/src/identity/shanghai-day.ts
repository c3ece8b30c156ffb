import { z } from 'zod';

const DAY = 24 * 60 * 60_000;

/** A calendar day as it comes in, `2026-03-02`; a day that does not exist is refused. */
export const daySchema = z.iso.date({ error: '日期应为“年-月-日”，例如 2026-03-02' });

/** When the day begins in Panzhihua: 00:00 at UTC+8, which China keeps all year. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** When the day is over: 24:00. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(day).getTime() + DAY);
}
