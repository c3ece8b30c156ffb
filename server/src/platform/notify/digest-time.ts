import { type Calendar, shanghaiDay } from '@mumian/workdays';

/** When officials begin their day; the digest lies there before them. */
const MORNING = 'T08:00:00+08:00';
const DAY = 24 * 60 * 60 * 1000;

/** The last working-day morning, 8:00 in Asia/Shanghai, that is not after `now`. What came before it belongs into a digest. */
export function digestCut(now: Date, days: Pick<Calendar, 'isWorkday'>): Date {
  for (let instant = now; ; instant = new Date(instant.getTime() - DAY)) {
    const day = shanghaiDay(instant);
    const morning = new Date(`${day}${MORNING}`);
    if (morning <= now && days.isWorkday(day)) return morning;
  }
}
