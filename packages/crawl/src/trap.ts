/** Why an address is taken for one of an endless row. */
export type Trap = 'segments' | 'parameters' | 'clicks' | 'calendar' | 'too-long';

const MAX_EQUAL_SEGMENTS = 3;
const MAX_EQUAL_PARAMETERS = 5;
const MAX_CLICKS = 60;
const MAX_LENGTH = 2_048;
const YEARS_AHEAD = 3;

/** Where an address names a year, perhaps with its month, as a parameter. */
const ASKED = [
  /[?&](?:year|nian|nf|y)=(\d{4})(?=&|$)()/i,
  /[?&](?:date|day|rq|riqi|month|ym|time|start|end)=(\d{4})[-/]?(\d{1,2})(?=\D|\d{2}(?:\D|$)|$)/i,
];
/** And as folders, where a number that no calendar reaches is a number: `/zt/277002/`. */
const FOLDERS = [
  /\/(20\d{2})[-/](0?[1-9]|1[0-2])(?=[-/.?]|$)/,
  /\/(20\d{2})(0[1-9]|1[0-2])(?:[0-3]\d)?(?=[/.?]|$)/,
];
const CALENDAR = [...ASKED, ...FOLDERS];
/** Content systems that number columns and articles where others have year and month: `/info/2031/5012.htm`. */
const NUMBERED = /\/(?:info|art|content|article|col)\/\d+/i;

/**
 * Is an address one of those that never end? Rules of the field: at most three equal path segments, five of one
 * parameter, sixty clicks, and no date more than three years ahead.
 *
 * @param year the present one
 */
export function trapOf(url: string, depth: number, year: number): Trap | null {
  if (depth > MAX_CLICKS) return 'clicks';
  if (url.length > MAX_LENGTH) return 'too-long';
  const path = url.indexOf('/', url.indexOf('//') + 2);
  const query = url.indexOf('?');
  const pathEnd = query < 0 ? url.length : query;
  if (mostEqual(url.slice(path, pathEnd), '/') > MAX_EQUAL_SEGMENTS) return 'segments';
  if (query >= 0 && mostEqual(url.slice(query + 1), '&') > MAX_EQUAL_PARAMETERS) return 'parameters';
  return isFarAhead(url, year) ? 'calendar' : null;
}

/** How often the most frequent part (up to `=`) occurs. */
function mostEqual(text: string, separator: string): number {
  const parts = text.split(separator);
  if (parts.length <= MAX_EQUAL_SEGMENTS) return 0;
  const counts = new Map<string, number>();
  let most = 0;
  for (const part of parts) {
    if (part === '') continue;
    const name = separator === '&' ? part.split('=', 1)[0] : part;
    const count = (counts.get(name ?? '') ?? 0) + 1;
    counts.set(name ?? '', count);
    most = Math.max(most, count);
  }
  return most;
}

function isFarAhead(url: string, year: number): boolean {
  if (!/[12]\d{3}|[3-9]\d{3}/.test(url) || NUMBERED.test(url)) return false;
  return CALENDAR.some((pattern) => {
    const named = Number(pattern.exec(url)?.[1] ?? 0);
    return named > year + YEARS_AHEAD && named < 10_000;
  });
}
