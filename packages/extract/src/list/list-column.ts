import { type Element, textOf } from '../element.ts';
import { dateOfTexts, type ShownDate } from './list-date.ts';
import type { BesideText } from './list-texts.ts';
import { BEST_LABEL, OTHER_LABEL } from './list-words.ts';

const YEAR = /(?:19|20)\d{2}/;
const TELLS_DAY = /日期|时间|日$/;
/** Columns of a list whose rows are no rows of a table. */
const LEAST_CELLS = 3;
const MAX_HEAD_CELLS = 12;

/**
 * In rows with several dates under a head: the one under the words that say 发布, else the first that no other day
 * names (截止日期, 成文日期). Null without such a head.
 */
export function dateInColumn(row: Element, beside: readonly BesideText[]): ShownDate | null {
  if (row.name !== 'tr' && row.elementCount < LEAST_CELLS) return null;
  if (beside.filter(({ text }) => YEAR.test(text)).length < 2) return null;
  const head = row.name === 'tr' ? headOfTable(row) : headOfRows(row);
  if (head === null) return null;
  let fallback: ShownDate | null = null;
  for (const { text, element: place } of beside) {
    const label = head[columnOf(place, row)] ?? '';
    if (!TELLS_DAY.test(label)) continue;
    const date = dateOfTexts([text], null);
    if (date === null) continue;
    if (BEST_LABEL.test(label)) return date;
    if (!OTHER_LABEL.test(label)) fallback ??= date;
  }
  return fallback;
}

function headOfTable(row: Element): string[] | null {
  const table = row.parent?.name === 'tbody' ? row.parent.parent : row.parent;
  let first: Element | undefined;
  for (const child of table?.children ?? []) {
    if (typeof child === 'string') continue;
    first = child.name === 'tr' ? child : child.children.find((inner) => isNamed(inner, 'tr'));
    if (first !== undefined) break;
  }
  return first === undefined || first === row ? null : cellsOf(first);
}

/** The first element beside the rows, or right before the element that holds them, with as many parts as a row. */
function headOfRows(row: Element): string[] | null {
  for (const head of [firstIn(row.parent), before(row.parent)]) {
    if (head === null || head === row || head.elementCount > MAX_HEAD_CELLS) continue;
    const cells = cellsOf(head);
    if (cells.length === cellsOf(row).length && cells.filter((cell) => TELLS_DAY.test(cell)).length >= 2)
      return cells;
  }
  return null;
}

function firstIn(parent: Element | null): Element | null {
  return parent?.children.find((child) => typeof child !== 'string') ?? null;
}

function before(element: Element | null): Element | null {
  let found: Element | null = null;
  for (const child of element?.parent?.children ?? []) {
    if (child === element) return found;
    if (typeof child !== 'string') found = child;
  }
  return null;
}

function cellsOf(row: Element): string[] {
  return row.children.filter((cell) => typeof cell !== 'string').map(textOf);
}

function columnOf(place: Element, row: Element): number {
  let at: Element = place;
  while (at.parent !== null && at.parent !== row) at = at.parent;
  return row.children.filter((cell) => typeof cell !== 'string').indexOf(at);
}

function isNamed(node: Element | string, name: string): node is Element {
  return typeof node !== 'string' && node.name === name;
}
