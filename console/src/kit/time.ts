/** The wall clock that every reader of the console lives by, whatever zone the browser is set to. */
const zone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function read(instant: string): Record<string, string> | undefined {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return undefined;
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** An RFC 3339 instant as `YYYY-MM-DD HH:mm` in Asia/Shanghai; a dash where there is none. */
export function formatInstant(instant: string | null | undefined): string {
  const at = instant ? read(instant) : undefined;
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}` : '—';
}

/** An RFC 3339 instant to the second, `YYYY-MM-DD HH:mm:ss` in Asia/Shanghai; a dash where there is none. */
export function formatSecond(instant: string | null | undefined): string {
  const at = instant ? read(instant) : undefined;
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}:${at.second}` : '—';
}

/** An instant or a calendar date (`YYYY-MM-DD`) as the calendar date in Asia/Shanghai; a dash where there is none. */
export function formatDate(value: string | null | undefined): string {
  if (value && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const at = value ? read(value) : undefined;
  return at ? `${at.year}-${at.month}-${at.day}` : '—';
}

/** The time between two instants in words: `8 秒`, `3 分 20 秒`, `2 小时 5 分`. */
export function formatSpan(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (Number.isNaN(seconds)) return '—';
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} 分` : `${minutes} 分 ${seconds % 60} 秒`;
  return minutes % 60 === 0
    ? `${Math.floor(minutes / 60)} 小时`
    : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
