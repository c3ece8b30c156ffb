import { type Element, foldSpace, textOf } from '../element.ts';
import { dateInColumn } from './list-column.ts';
import { dateOfTexts, isOnlyDate, mayHoldYear, type ShownDate } from './list-date.ts';
import { isDirectory, type Row, type RowGroup } from './list-row.ts';
import { textsOfRow } from './list-texts.ts';
import { plainTitle, titleLinkOf, titleOf } from './list-title.ts';

/** An entry before its year is known. */
export interface Entry {
  readonly row: Row;
  readonly url: string;
  readonly title: string;
  readonly shown: ShownDate | null;
  readonly headedYear: number | null;
}

/** The entries that stand in one element. */
export interface EntryGroup {
  readonly container: Element;
  readonly entries: readonly Entry[];
}

const YEAR_HEADING = /^[\s[【(（]*((?:19|20)\d{2})\s?年?(?:度)?[\s\]】)）]*$/;
const MAX_RUN = 40;
const MAY_HOLD_DATE = /[\d前天]|刚刚/;
const ITEM_ROWS = new Set(['li', 'tr', 'dd', 'dl', 'div', 'p', 'td', 'table']);

/** Read the rows of a group: titles, and dates in the row, or before or behind it where rows have no element. */
export function readGroup({ container, rows, holds }: RowGroup, today: string | null): EntryGroup {
  const read = rows.map((row) => readRow(row, today));
  const dated = read.filter(({ shown }) => shown !== null).length;
  const runs = container.children.length > rows.length ? runsOf(container, rows, holds) : null;
  const needed = dated < rows.length / 2;
  const fromRuns = runs !== null && needed ? datesOfRuns(runs, container, today) : null;
  let headedYear: number | null = yearAbove(container);
  const entries = read.map((entry, index) => {
    headedYear = runs === null ? headedYear : (yearIn(runs[index] ?? []) ?? headedYear);
    const { row, url, title, shown } = entry;
    return { row, url, title, shown: shown ?? fromRuns?.[index] ?? null, headedYear };
  });
  return { container, entries };
}

function readRow(row: Row, today: string | null): Omit<Entry, 'headedYear'> {
  if (isPlain(row)) {
    const [only] = row.links;
    const shown = dateInTitleAttribute(only.element.attributes.title);
    return { row, url: row.url, title: plainTitle(only), shown };
  }
  const link = titleLinkOf(row);
  const texts = textsOfRow([row.element], link?.element ?? null, row.element);
  const title = titleOf(link, texts);
  const shown =
    dateInColumn(row.element, texts.beside) ??
    dateOfTexts(
      texts.beside.map(({ text }) => text),
      today,
    ) ??
    title.date ??
    (texts.hidden.length === 0 ? null : dateOfTexts(texts.hidden, today)) ??
    dateInTitleAttribute(link?.element.attributes.title);
  return { row, url: row.url, title: title.text, shown };
}

/** The row is its link in wrappers, the link one text without a date: what navigation is made of. */
function isPlain({ element, links }: Row): boolean {
  const [first] = links;
  if (links.length > 1 || first.isDetail || first.isPicture) return false;
  const mayHoldDate = MAY_HOLD_DATE.test(first.text);
  if (mayHoldDate && (mayHoldYear(first.text) || isOnlyDate(first.text))) return false;
  let at: Element = first.element;
  while (at.children.length === 1 && at !== element && at.parent !== null) {
    at = at.parent;
    if (mayHoldDate && saysMore(at)) return false;
  }
  return (
    at === element &&
    at.children.length === 1 &&
    first.element.children.length === 1 &&
    typeof first.element.children[0] === 'string'
  );
}

function saysMore({ attributes: { title, datetime } }: Element): boolean {
  return title !== undefined || datetime !== undefined;
}

/** `标题：…\n发布时间：2026-11-03`; a date elsewhere in the attribute belongs to the title. */
function dateInTitleAttribute(attribute: string | undefined): ShownDate | null {
  if (attribute === undefined || attribute.length < 12) return null;
  const labelled = /(?:发布|更新)?(?:日期|时间)\s*[:：]\s*([\d年月日/.: -]{8,24})/.exec(attribute)?.[1];
  return labelled === undefined ? null : dateOfTexts([labelled.trim()], null);
}

type Node = Element | string;

/**
 * What stands before each row, and behind the last: rows.length + 1 runs of nodes. A run ends at an element with
 * links of its own.
 */
function runsOf(container: Element, rows: readonly Row[], holds: RowGroup['holds']): Node[][] {
  const starts = new Set<Node>(rows.map(({ element }) => element));
  const runs: Node[][] = [];
  let run: Node[] = [];
  let isOpen = true;
  for (const child of container.children) {
    if (starts.has(child)) {
      runs.push(run);
      run = [];
      isOpen = true;
    } else if (typeof child !== 'string' && holds(child)) isOpen = false;
    else if (isOpen && run.length < MAX_RUN) run.push(child);
  }
  return [...runs, run];
}

/** Dates behind each row, or before each row when the last has none behind it. */
function datesOfRuns(
  runs: readonly Node[][],
  container: Element,
  today: string | null,
): (ShownDate | null)[] {
  const dates = runs.map((run) => {
    if (run.every((node) => typeof node === 'string' && node.trim() === '')) return null;
    const { beside, hidden } = textsOfRow(run.slice(0, 12), null, container);
    const texts = beside.map(({ text }) => text);
    return dateOfTexts(texts, today) ?? (hidden.length === 0 ? null : dateOfTexts(hidden, today));
  });
  const behind = dates.slice(1);
  const before = dates.slice(0, -1);
  return count(before) > count(behind) || (before[0] !== null && behind.at(-1) === null) ? before : behind;
}

function count(dates: readonly (ShownDate | null)[]): number {
  return dates.filter((date) => date !== null).length;
}

function yearIn(run: readonly Node[]): number | null {
  for (const node of [...run].reverse()) {
    const year = YEAR_HEADING.exec(foldSpace(typeof node === 'string' ? node : textOf(node)))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** The year that stands right before the group: `<h3>2026年</h3><ul>…`. */
function yearAbove(container: Element): number | null {
  let at: Element | null = container;
  for (let climbed = 0; climbed < 2 && at !== null; climbed += 1, at = at.parent) {
    const siblings: readonly Node[] = at.parent?.children ?? [];
    for (let index = siblings.indexOf(at) - 1; index >= 0; index -= 1) {
      const node = siblings[index];
      if (typeof node === 'string' || node === undefined) {
        if ((node ?? '').trim() !== '') break;
        continue;
      }
      const year = node.children.length <= 4 ? YEAR_HEADING.exec(textOf(node))?.[1] : undefined;
      if (year !== undefined) return Number(year);
      break;
    }
  }
  return null;
}

/**
 * Rows of one item or table row that share its single date, such as title and attachment: only the row with the
 * longest title to a page is an entry.
 */
export function mergeItemRows({ container, entries }: EntryGroup): EntryGroup {
  if (entries.length < 2 || entries.length > 4 || !ITEM_ROWS.has(container.name))
    return { container, entries };
  const dated = entries.filter(({ shown }) => shown !== null);
  const twins = (container.parent?.children ?? []).filter(
    (child) => typeof child !== 'string' && child.name === container.name && isItemLike(child, container),
  ).length;
  if (dated.length !== 1 || twins < 2) return { container, entries };
  const best = entries.reduce((one, other) => (weight(other) > weight(one) ? other : one));
  const row = { ...best.row, element: container };
  return {
    container: container.parent ?? container,
    entries: [{ ...best, row, shown: dated[0]?.shown ?? null }],
  };
}

/** Whether an element may be an item beside another: of the same class, and not much smaller. */
function isItemLike(element: Element, item: Element): boolean {
  if (item.name !== 'div') return true;
  return element.attributes.class === item.attributes.class && element.elementCount * 3 >= item.elementCount;
}

function weight({ title, url }: Entry): number {
  return title.length - (isDirectory(url) ? 40 : 0);
}
