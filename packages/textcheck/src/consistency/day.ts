/** A date as it is written: the year may be missing. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const DATE =
  /(?<![\d年])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?!\d)|(?<![\d.\-/])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])|(?<![\d./])(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/g;

export function datesIn(text: string): WrittenDate[] {
  if (!/[月\-/]/.test(text)) return [];
  return Array.from(
    text.matchAll(DATE),
    ({ index, 0: whole, 1: y1, 2: m1, 3: d1, 4: y2, 5: m2, 6: d2, 7: y3, 8: m3, 9: d3 }) => {
      const year = y1 ?? y2 ?? y3;
      return {
        start: index,
        end: index + whole.length,
        year: year === undefined ? undefined : Number(year),
        month: Number(m1 ?? m2 ?? m3),
        day: Number(d1 ?? d2 ?? d3),
      };
    },
  );
}

/** Days of a month; February of an unknown year may have 29. */
export function daysOf(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
