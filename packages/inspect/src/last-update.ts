import type { ColumnNote } from './column.ts';
import type { SiteView } from './site-view.ts';

/** The newest day that anything on the site bears, days to come left out; null when nothing dated was read. */
export function lastUpdate(site: SiteView, columns: readonly ColumnNote[]): string | null {
  const days = [
    site.home?.list.newest ?? null,
    ...columns.map(({ newest }) => newest),
    ...site.articleDays(),
  ];
  return (
    days
      .filter((day) => day !== null)
      .map((day) => day.slice(0, 10))
      .filter((day) => day <= site.today)
      .sort()
      .at(-1) ?? null
  );
}
