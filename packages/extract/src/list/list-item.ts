import { type CalendarDate, type DateInText, datesIn, firstDateIn } from '../calendar-date.ts';
import { detach, type Element, foldSpace, textOf } from '../element.ts';
import type { ListItem } from './list.ts';

/** An anchor with its resolved address, as the list reader needs it. */
export interface Anchor {
  readonly element: Element;
  readonly url: string;
}

const CONTAINERS = new Set(['li', 'tr', 'dd', 'p']);
const MIN_TITLE = 4;
const MAX_TITLE = 200;
const MAX_CLIMB = 4;
/** Longer texts are summaries or articles, where a date is part of the text. */
const MAX_ITEM_TEXT = 600;
const LEAST_ITEMS = 3;
/** Brackets that may stand around a date. */
const EDGE = 2;

/**
 * The entries of the page's lists: links of one address shape, at least three of them with a date of their own.
 * Links of that shape without a date are entries too. Empty when the page has no dated list.
 */
export function readListItems(anchors: readonly Anchor[]): ListItem[] {
  const onlyAddress = soleAddresses(anchors);
  const groups = new Map<string, ListItem[]>();
  const seen = new Set<string>();
  for (const { element, url } of anchors) {
    const text = textOf(element);
    const edge = dateAtEdge(text);
    const title = titleOf(element, text, edge);
    if (title.length < MIN_TITLE || seen.has(url)) continue;
    seen.add(url);
    const item = { title, url, date: dateBeside(element, text, onlyAddress) ?? edge?.date ?? null };
    const shape = addressShape(url);
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [item]);
    else group.push(item);
  }
  return [...groups.values()]
    .filter((items) => items.filter(({ date }) => date !== null).length >= LEAST_ITEMS)
    .flat();
}

/** The newest date of the items, or null. */
export function newestOf(items: readonly ListItem[]): CalendarDate | null {
  let newest: CalendarDate | null = null;
  for (const { date } of items) if (date !== null && (newest === null || date > newest)) newest = date;
  return newest;
}

/** An address with its digits masked and without its directories' numbers: pages of one template share it. */
export function addressShape(url: string): string {
  const { host, pathname, search } = new URL(url);
  const query = search.replace(/=[^&]*/g, '=');
  return host + pathname.replace(/\d+/g, '0').replace(/[0-9a-f]{16,}/gi, '0') + query;
}

/** For each element above an anchor: the one address that its anchors share, or null when they differ. */
function soleAddresses(anchors: readonly Anchor[]): Map<Element, string | null> {
  const sole = new Map<Element, string | null>();
  for (const { element, url } of anchors)
    for (let at = element.parent; at !== null; at = at.parent) {
      const known = sole.get(at);
      if (known === null) break;
      sole.set(at, known === undefined || known === url ? url : null);
    }
  return sole;
}

/**
 * The date in the widest surrounding that belongs to this link alone, or right behind the link. A date inside the
 * title ("…11月3日停水…") is a part of the title.
 */
function dateBeside(
  anchor: Element,
  title: string,
  sole: ReadonlyMap<Element, string | null>,
): CalendarDate | null {
  let widest: Element | null = null;
  let climbed = 0;
  for (let at = anchor.parent; at !== null && climbed < MAX_CLIMB; at = at.parent, climbed += 1) {
    const shared = sole.get(at) === null;
    if (shared && widest !== null) break;
    if (shared && !CONTAINERS.has(at.name)) return dateBehind(anchor);
    widest = at;
    if (CONTAINERS.has(at.name)) break;
  }
  if (widest === null) return null;
  const text = textOf(widest).replace(title, ' ');
  return text.length > MAX_ITEM_TEXT ? null : (datesIn(text).at(-1)?.date ?? null);
}

/** A date within the link, before or behind the title: `<a>标题 <span>2026-11-23</span></a>`. */
function dateAtEdge(text: string): DateInText | null {
  const atEdge = datesIn(text).find(
    ({ index, length }) => index <= EDGE || index + length >= text.length - EDGE,
  );
  return atEdge ?? null;
}

/** Lists without containers: `<a>…</a><span>2026-11-23</span><br>`. */
function dateBehind(anchor: Element): CalendarDate | null {
  const siblings = anchor.parent?.children ?? [];
  let text = '';
  for (const sibling of siblings.slice(siblings.indexOf(anchor) + 1)) {
    if (typeof sibling === 'string') text += sibling;
    else if (sibling.name === 'a' || sibling.name === 'br') break;
    else text += textOf(sibling);
    if (text.length > MAX_ITEM_TEXT) return null;
  }
  return firstDateIn(text);
}

function titleOf(anchor: Element, text: string, edge: DateInText | null): string {
  const full = foldSpace(anchor.attributes.title ?? '');
  const shown = edge === null ? text : withoutDate(text, edge);
  return detach((full.length > shown.length ? full : shown).slice(0, MAX_TITLE));
}

function withoutDate(text: string, { index, length }: DateInText): string {
  const [before, behind] = [text.slice(0, index), text.slice(index + length)];
  return (before.length > behind.length ? before : behind).replace(/[[【(（]\s*$|^\s*[\]】)）]/, '').trim();
}
