import { type Element, foldSpace } from '../element.ts';
import { LEADS_ON, linkWords, PAGES, SHOWS_DETAIL } from './link-word.ts';
import type { Anchor } from './list-anchor.ts';

/** A link that may name an entry. */
export interface Candidate {
  readonly element: Element;
  readonly url: string;
  /** Visible text; for a picture its alternative text or title. */
  readonly text: string;
  readonly isPicture: boolean;
  /** The link says 详细 or 查看: the entry's name stands beside it. */
  readonly isDetail: boolean;
}

/** The part of a page that belongs to one entry alone: one address, one or more links. */
export interface Row {
  readonly element: Element;
  readonly url: string;
  readonly links: [Candidate, ...Candidate[]];
}

/** The rows that stand side by side in one element, in the order of the page. */
export interface RowGroup {
  readonly container: Element;
  readonly rows: Row[];
  /** Whether there are links of entries in an element. */
  holds(element: Element): boolean;
}

const HIDDEN = new Set(['script', 'style', 'template', 'head']);
const BRACKETED = /^\s*[[【［(（][^\]】］)）]{1,14}[\]】］)）]\s*$/;
const MAX_NODES = 120;
const MAX_CATEGORY = 10;
/** A short link that goes on returning leads to a column or an office, not to an entry. */
const LEAST_REPEATED = 4;
/** Rows taller than this are regions with one link, not entries. */
const MAX_CLIMB = 8;

/** The links of a page that may name entries, without those that lead on, page, or name an entry's category. */
export function candidatesOf(anchors: readonly Anchor[]): Candidate[] {
  const all: Candidate[] = [];
  for (const { element, url } of anchors) {
    const shown = linkText(element);
    const text = shown === '' ? labelOf(element) : shown;
    if (text === '') continue;
    const words = linkWords(text);
    const isDetail = (words & SHOWS_DETAIL) !== 0;
    if ((words & PAGES) !== 0 || ((words & LEADS_ON) !== 0 && !isDetail)) continue;
    all.push({ element, url, text, isPicture: shown === '', isDetail });
  }
  const named = new Map<string, number>();
  for (const { url, isDetail } of all) if (!isDetail) named.set(url, (named.get(url) ?? 0) + 1);
  return all
    .filter(({ url, isDetail }) => !isDetail || !named.has(url))
    .filter(({ url, text }) => text.length > MAX_CATEGORY || (named.get(url) ?? 0) < LEAST_REPEATED)
    .filter((candidate, index) => !isCategory(candidate, all[index - 1], all[index + 1]));
}

/** Group the candidates by the widest element that belongs to one address, and these by what they stand in. */
export function rowGroupsOf(candidates: readonly Candidate[]): RowGroup[] {
  const sole = soleAddresses(candidates);
  const holds = (element: Element): boolean => sole.has(element);
  const rows = new Map<Element, Row>();
  const groups = new Map<Element, RowGroup>();
  for (const candidate of candidates) {
    let element = candidate.element;
    let climbed = 0;
    for (let above = element.parent; above !== null && climbed < MAX_CLIMB; above = above.parent) {
      if (sole.get(above) !== candidate.url || above.name === 'body') break;
      element = above;
      climbed += 1;
    }
    const known = rows.get(element);
    if (known !== undefined) {
      known.links.push(candidate);
      continue;
    }
    const row: Row = { element, url: candidate.url, links: [candidate] };
    rows.set(element, row);
    const container = element.parent ?? element;
    const group = groups.get(container);
    if (group === undefined) groups.set(container, { container, rows: [row], holds });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

/** For each element above a candidate: the one address that its candidates share, or null when they differ. */
function soleAddresses(candidates: readonly Candidate[]): Map<Element, string | null> {
  const sole = new Map<Element, string | null>();
  for (const { element, url } of candidates)
    for (let at = element.parent; at !== null; at = at.parent) {
      const known = sole.get(at);
      if (known === null) break;
      sole.set(at, known === undefined || known === url ? url : null);
    }
  return sole;
}

/** `[通知公告]`, or a short link to a directory right beside a longer link to a page. */
function isCategory(
  candidate: Candidate,
  before: Candidate | undefined,
  behind: Candidate | undefined,
): boolean {
  if (candidate.isPicture || candidate.text.length > MAX_CATEGORY + 4) return false;
  const bracketed = BRACKETED.test(candidate.text);
  if (!bracketed && (candidate.text.length > MAX_CATEGORY || !isDirectory(candidate.url))) return false;
  return [before, behind].some(
    (other) =>
      other !== undefined &&
      other.url !== candidate.url &&
      other.text.length > candidate.text.length &&
      areBeside(candidate.element, other.element) &&
      !BRACKETED.test(other.text) &&
      (bracketed || !isDirectory(other.url)),
  );
}

const NO_COMMON_PARENT = new Set(['ul', 'ol', 'tbody', 'table', 'dl', 'body']);

function areBeside(one: Element, other: Element): boolean {
  if (one.parent === other.parent) return true;
  const above = one.parent?.parent ?? null;
  return (
    above !== null &&
    above === other.parent?.parent &&
    !NO_COMMON_PARENT.has(above.name) &&
    isCell(one.parent)
  );
}

function isCell(element: Element | null): boolean {
  return element !== null && (element.name === 'td' || element.name === 'span' || element.name === 'em');
}

const COLUMN_FILE = /\/(?:(?:index|list|default|home|node)(?:_\d+)?\.\w+)?(?:\?[^=]*)?$/i;
const COLUMN_NUMBER = /\/col\/col\d+\//;

/** Whether an address is that of a column and not of a page in it. */
export function isDirectory(url: string): boolean {
  return url.endsWith('/') || COLUMN_FILE.test(url) || COLUMN_NUMBER.test(url);
}

function labelOf(link: Element): string {
  const title = foldSpace(link.attributes.title ?? '');
  if (title !== '') return title;
  for (const child of link.children)
    if (typeof child !== 'string') {
      const label = foldSpace(child.attributes.alt ?? child.attributes.title ?? '');
      if (label !== '') return label;
    }
  return '';
}

/** Visible text of a link; short paths for the usual link that holds one text. */
function linkText(link: Element): string {
  const [only] = link.children;
  if (link.children.length === 1 && typeof only === 'string') return foldSpace(only);
  let text = '';
  let nodes = 0;
  const collect = (element: Element): void => {
    for (const child of element.children) {
      nodes += 1;
      if (nodes > MAX_NODES) return;
      if (typeof child === 'string') text += child;
      else if (!HIDDEN.has(child.name)) {
        text += ' ';
        collect(child);
      }
    }
  };
  collect(link);
  return foldSpace(text);
}
