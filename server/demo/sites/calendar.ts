const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** `YYYY-MM-DD HH:MM` in Asia/Shanghai, the form of PubDate (国办发〔2017〕47号 附件). */
export function localMinute(instant: Date): string {
  return new Date(instant.getTime() + shanghaiMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** `YYYY-MM-DD` in Asia/Shanghai. */
export function localDate(instant: Date): string {
  return localMinute(instant).slice(0, 10);
}

/**
 * The office hour at which an item about `days` days old was published: Monday to Friday, never later than `now`.
 * `seed` varies hour and minute.
 */
export function publishedAt(now: Date, days: number, seed: number): Date {
  const local = new Date(now.getTime() + shanghaiMs - Math.max(1, days) * dayMs);
  while (local.getUTCDay() === 0 || local.getUTCDay() === 6) local.setUTCDate(local.getUTCDate() - 1);
  local.setUTCHours(9 + (seed % 9), (seed * 17) % 60, 0, 0);
  return new Date(local.getTime() - shanghaiMs);
}
