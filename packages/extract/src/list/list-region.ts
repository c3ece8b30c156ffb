import type { Element } from '../element.ts';
import { foldSpace } from '../element.ts';
import type { Entry, EntryGroup } from './list-group.ts';
import { isDirectory } from './list-row.ts';
import { DOUBTFUL_HEADING, FRAME_REGION, SIDE_HEADING, SIDE_REGION } from './list-words.ts';

/** What a page says of itself that decides which of its lists is meant. */
export interface ListPlace {
  readonly host: string;
  /** Title and column name: a list under this heading is the page's own. */
  readonly subject: string;
  /** The page is a column by its metadata or address. */
  readonly isColumn: boolean;
  readonly isHome: boolean;
  /** An element of the list's page navigation; null when there is none. */
  readonly paging: Element | null;
  /** There is no page around it: what stands here was fetched or written as a list. */
  readonly isWhole?: boolean;
}

/** Lists of one manner at one place of the page. */
interface Region {
  readonly entries: Entry[];
  /** The element that the first of them stand in. */
  readonly container: Element;
  readonly shape: string;
  readonly isDated: boolean;
  /** It stands under a heading that the page calls itself by. */
  readonly isOwn: boolean;
  readonly weight: number;
}

const SHAPE_DEPTH = 5;
const MAX_ANCESTORS = 12;
const LEAST_DATED_SHARE = 0.5;
const LEAST_OF_LIST = 3;
const MOST_HEADLINES = 3;
/** Average title length of lists without dates: navigation is shorter. */
const LEAST_AVERAGE = 8;
const FULL_WEIGHT_TITLE = 40;
const FRAME_TAGS = new Set(['nav', 'footer', 'aside', 'select']);
const SAME_RANK = 0.15;
const IN_FRAME = 0.05;
/** A list under a heading that the page calls itself by counts more than others. */
const UNDER_SUBJECT = 2;
/** A dated list in what looks like a frame is one only when it has several full titles. */
const LEAST_WEIGHT = 2.5;

/** The regions that are the list of this page, in the order of the page. */
export function mainRegions(groups: readonly EntryGroup[], place: ListPlace): Region[] {
  const regions = regionsOf(shownFirst(groups), place).filter(
    ({ weight, isDated }) => weight > (isDated && !place.isWhole ? LEAST_WEIGHT : 0),
  );
  const dated = heaviest(regions.filter(({ isDated }) => isDated));
  const undated = heaviest(regions.filter((region) => !region.isDated && isClearList(region, place)));
  if (dated === null || (undated !== null && undated.weight > dated.weight * 3))
    return undated === null ? [] : alike(undated, regions);
  const count = regions.filter(({ isDated }) => isDated).flatMap(({ entries }) => entries).length;
  if (count < LEAST_OF_LIST && dated.entries.some(isWeak)) return [];
  if (count < LEAST_OF_LIST && !place.isColumn && !place.isHome && place.paging === null) return [];
  if (place.paging !== null && !place.isHome) return alike(dated, regions);
  return regions.filter(
    (region) =>
      region.isDated &&
      (region.shape === dated.shape || isOfSameRank(region, dated) || isHeadline(region, dated)),
  );
}

/** Lists behind a tab are another column's, unless nothing else is dated: then a script shows one of them. */
function shownFirst(groups: readonly EntryGroup[]): readonly EntryGroup[] {
  if (!groups.some(({ container }) => container.isHidden)) return groups;
  const shown = groups.filter(({ container }) => !container.isHidden);
  const dated = shown.flatMap(({ entries }) => entries.filter((entry) => entry.shown !== null));
  return dated.length >= LEAST_OF_LIST ? shown : groups;
}

/** Not enough to make a list of one or two. */
function isWeak({ title, url }: Entry): boolean {
  return title.length < 6 || isDirectory(url);
}

function isOfSameRank(region: Region, main: Region): boolean {
  return (
    region.isOwn === main.isOwn &&
    region.weight >= main.weight * SAME_RANK &&
    region.entries.length >= LEAST_OF_LIST - 1 &&
    showsYear(region) === showsYear(main)
  );
}

function showsYear({ entries }: Region): boolean {
  return entries.some(({ shown }) => shown !== null && shown.year !== null);
}

/** The lists of the same manner, and headlines of a few entries that stand beside or above the list. */
function alike(main: Region, regions: readonly Region[]): Region[] {
  return regions.filter(
    (region) => region.isDated === main.isDated && (region.shape === main.shape || isHeadline(region, main)),
  );
}

function isHeadline({ entries, container, isDated }: Region, main: Region): boolean {
  const above = main.container.parent;
  if (!isDated || entries.length > MOST_HEADLINES || above === null) return false;
  return container === above || container.parent === above;
}

function heaviest(regions: readonly Region[]): Region | null {
  return regions.reduce<Region | null>(
    (best, region) => (best === null || region.weight > best.weight ? region : best),
    null,
  );
}

/** Without dates only a long list of long titles, most of them pages of this host, is one for certain. */
function isClearList({ entries }: Region, { host, isColumn, paging }: ListPlace): boolean {
  const average = entries.reduce((sum, { title }) => sum + title.length, 0) / Math.max(1, entries.length);
  if (average < LEAST_AVERAGE) return false;
  const isLong = isColumn || paging !== null ? entries.length >= 2 : entries.length >= 8 && average >= 12;
  if (!isLong) return false;
  const own = entries.filter(({ url }) => !isDirectory(url) && new URL(url).host === host);
  return own.length >= entries.length * 0.6;
}

function regionsOf(groups: readonly EntryGroup[], place: ListPlace): Region[] {
  const regions = new Map<string, { entries: Entry[]; containers: [Element, ...Element[]] }>();
  const frames = new Map<Element, FrameSign>();
  for (const { container, entries } of groups) {
    const dated = entries.filter(({ shown }) => shown !== null).length;
    const isDated = dated >= LEAST_OF_LIST || dated >= Math.max(1, entries.length * LEAST_DATED_SHARE);
    const shape = `${isDated ? 'dated' : 'plain'} ${shapeOf(container)}>${rowName(entries)}`;
    const known = regions.get(shape);
    if (known === undefined) regions.set(shape, { entries: [...entries], containers: [container] });
    else {
      known.entries.push(...entries);
      known.containers.push(container);
    }
  }
  return [...regions].map(([shape, { entries, containers }]) => {
    const isDated = shape.startsWith('dated');
    const kept = isDated ? withoutStrangers(entries) : entries.filter(({ title }) => title.length >= 2);
    const sum = kept.reduce(
      (total, { title, shown }) =>
        total + Math.min(title.length, FULL_WEIGHT_TITLE) * (shown === null && isDated ? 0.3 : 1),
      0,
    );
    const isOwn = isSubject(headingOf(containers[0]), place.subject);
    const region = { entries: kept, container: containers[0], shape, isDated, isOwn };
    if (!isDated && sum < kept.length * LEAST_AVERAGE) return { ...region, weight: 0 };
    const share = Math.max(...containers.slice(0, 4).map((container) => standing(container, place, frames)));
    return { ...region, weight: sum * share };
  });
}

/** In a dated list an entry without a date is one only when it looks like the others. */
function withoutStrangers(entries: readonly Entry[]): Entry[] {
  const dated = entries.filter(({ shown }) => shown !== null);
  const leadsToPages = dated.some(({ url }) => !isDirectory(url));
  return entries.filter(
    ({ shown, title, url }) =>
      title.length >= 2 && (shown !== null || (title.length >= 6 && !(leadsToPages && isDirectory(url)))),
  );
}

function rowName(entries: readonly Entry[]): string {
  return entries[0]?.row.element.name ?? '';
}

/** The way to an element by names and classes: lists of one manner share it. */
function shapeOf(element: Element): string {
  let shape = '';
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < SHAPE_DEPTH; depth += 1, at = at.parent)
    shape += `<${at.name}.${at.attributes.class ?? ''}`;
  return shape;
}

/** 1 for a list in the page's body, less beside it, 0 in navigation and under the heading of another matter. */
function standing(container: Element, place: ListPlace, frames: Map<Element, FrameSign>): number {
  let share = 1;
  let depth = 0;
  for (
    let at: Element | null = container;
    at !== null && at.name !== 'body' && depth < MAX_ANCESTORS;
    at = at.parent
  ) {
    depth += 1;
    const sign = frameSign(at, frames);
    if (sign === 'tag') return 0;
    if (sign === 'frame' && depth <= 4) share *= IN_FRAME;
    else if (sign === 'side') share *= 0.3;
  }
  const heading = headingOf(container);
  if (heading === '') return share;
  if (isSubject(heading, place.subject)) return share * UNDER_SUBJECT;
  if (SIDE_HEADING.test(heading)) return 0;
  return DOUBTFUL_HEADING.test(heading) ? share * 0.5 : share;
}

type FrameSign = 'tag' | 'frame' | 'side' | 'none';

/** What name, id and class say of an element's part in the page. */
function frameSign(element: Element, known: Map<Element, FrameSign>): FrameSign {
  const memo = known.get(element);
  if (memo !== undefined) return memo;
  const { class: classes, id } = element.attributes;
  const label = classes === undefined && id === undefined ? '' : `${classes ?? ''} ${id ?? ''}`;
  const sign = FRAME_TAGS.has(element.name)
    ? 'tag'
    : label === ''
      ? 'none'
      : FRAME_REGION.test(label)
        ? 'frame'
        : SIDE_REGION.test(label)
          ? 'side'
          : 'none';
  known.set(element, sign);
  return sign;
}

function isSubject(heading: string, subject: string): boolean {
  const name = heading.replace(/[\s>›»更多+]+$/g, '');
  return name.length >= 2 && subject.includes(name);
}

/** A breadcrumb says where the page stands and heads nothing. */
const WAY_TO_PAGE = /位置|首\s?页\s?(?:>|»|›|＞|\/|-|→)/;
const MAX_HEADING = 24;
const HEADING_CLIMB = 3;

/** The short text right above a list, or above what it stands in. */
function headingOf(container: Element): string {
  let at: Element | null = container;
  for (let climbed = 0; at?.parent != null && climbed < HEADING_CLIMB; climbed += 1, at = at.parent) {
    const siblings: readonly (Element | string)[] = at.parent.children;
    for (let index = siblings.indexOf(at) - 1; index >= 0; index -= 1) {
      const node = siblings[index];
      const text = typeof node === 'string' ? foldSpace(node) : node === undefined ? '' : shortText(node);
      if (text === null) return '';
      if (text !== '') return text.length <= MAX_HEADING && !WAY_TO_PAGE.test(text) ? text : '';
    }
  }
  return '';
}

/** An element's text when it is short; null otherwise, without reading on. */
function shortText(element: Element): string | null {
  let text = '';
  let nodes = 0;
  const collect = (at: Element): boolean => {
    for (const child of at.children) {
      nodes += 1;
      if (nodes > 40 || text.length > MAX_HEADING * 3) return false;
      if (typeof child === 'string') text += child;
      else if (child.name !== 'script' && child.name !== 'style' && !collect(child)) return false;
    }
    return true;
  };
  return collect(element) ? foldSpace(text) : null;
}
