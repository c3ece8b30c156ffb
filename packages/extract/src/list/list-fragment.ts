import type { CalendarDate } from '../calendar-date.ts';
import { descendants } from '../element.ts';
import { linkOf } from '../link.ts';
import { parseHtml } from '../parse.ts';
import type { Anchor } from './list-anchor.ts';
import { readGroup } from './list-group.ts';
import { readListItems } from './list-item.ts';
import type { ListItem } from './list-result.ts';
import { candidatesOf, rowGroupsOf } from './list-row.ts';
import { completeDates } from './list-year.ts';

const MAX_RECORDS = 5_000;

/** Read mark-up that a script or an answer holds as a list of its own. */
export function itemsOfMarkup(html: string, base: URL, today: CalendarDate | null): ListItem[] {
  return readListItems(
    anchorsOf(html, base),
    { host: base.host, subject: '', isColumn: true, isHome: false, paging: null, isWhole: true },
    today,
  );
}

/** Read records of mark-up, each of which is one entry. */
export function itemsOfRecordMarkup(
  records: readonly string[],
  base: URL,
  today: CalendarDate | null,
): ListItem[] {
  const entries = records.slice(0, MAX_RECORDS).flatMap((html) => {
    const groups = rowGroupsOf(candidatesOf(anchorsOf(html, base))).map((group) => readGroup(group, today));
    const found = groups.flatMap((group) => group.entries);
    const best = found.reduce<(typeof found)[number] | null>(
      (one, other) => (one === null || other.title.length > one.title.length ? other : one),
      null,
    );
    const shown = best?.shown ?? found.find((entry) => entry.shown !== null)?.shown ?? null;
    return best === null || best.title === '' ? [] : [{ ...best, shown }];
  });
  const dates = completeDates(entries, today);
  return entries.map(({ title, url }, index) => ({ title, url, date: dates[index] ?? null }));
}

/** The links of a piece of mark-up, attachments included: a record may lead to a file. */
function anchorsOf(html: string, base: URL): Anchor[] {
  return descendants(parseHtml(html).root).flatMap((element) => {
    const link = element.name === 'a' ? linkOf(element, base) : null;
    return link === null ? [] : [{ element, url: link.url }];
  });
}
