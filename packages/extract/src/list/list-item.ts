import type { CalendarDate } from '../calendar-date.ts';
import type { Element } from '../element.ts';
import type { Anchor } from './list-anchor.ts';
import { type EntryGroup, mergeItemRows, readGroup } from './list-group.ts';
import { type ListPlace, mainRegions } from './list-region.ts';
import type { ListItem } from './list-result.ts';
import { candidatesOf, rowGroupsOf } from './list-row.ts';
import { completeDates } from './list-year.ts';

const MAX_ANCHORS = 5_000;

/**
 * The entries of the lists that stand in the page as links: rows of one manner, most of them with a date, outside of
 * navigation and of lists about other matters. Without any date only the clear main list of a column counts.
 */
export function readListItems(
  anchors: readonly Anchor[],
  place: ListPlace,
  today: CalendarDate | null,
): ListItem[] {
  const groups = rowGroupsOf(candidatesOf(anchors.slice(0, MAX_ANCHORS)));
  const read = joined(groups.map((group) => mergeItemRows(readGroup(group, today))));
  const entries = mainRegions(read, place).flatMap((region) => region.entries);
  entries.sort((one, other) => one.row.links[0].element.offset - other.row.links[0].element.offset);
  const dates = completeDates(entries, today);
  const seen = new Set<string>();
  const items: ListItem[] = [];
  for (const [index, { title, url }] of entries.entries()) {
    if (title === '' || seen.has(url)) continue;
    seen.add(url);
    items.push({ title, url, date: dates[index] ?? null });
  }
  return items;
}

/** Groups that came to stand in one element by merging the rows of its items. */
function joined(groups: readonly EntryGroup[]): EntryGroup[] {
  const known = new Map<Element, EntryGroup>();
  for (const { container, entries } of groups) {
    const before = known.get(container);
    known.set(container, {
      container,
      entries: before === undefined ? entries : [...before.entries, ...entries],
    });
  }
  return [...known.values()];
}

/** An address with its digits masked and without its directories' numbers: pages of one template share it. */
export function addressShape(url: string): string {
  const { host, pathname, search } = new URL(url);
  const query = search.replace(/=[^&]*/g, '=');
  return host + pathname.replace(/\d+/g, '0').replace(/[0-9a-f]{16,}/gi, '0') + query;
}
