/** Attributes by name in lower case, values with their references replaced; the first of a name counts. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** A CSS path, and the way on from it to a child. */
export interface ElementPath {
  readonly text: string;
  /** @param position of the child among the elements beside it, from 1 */
  to(name: string, position: number): ElementPath;
}

/** An element of a page. */
export interface Element {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: Element | null;
  readonly children: readonly (Element | string)[];
  /** Position among the element children of its parent, from 1. */
  readonly position: number;
  /** Offset of the start tag in the page's text. */
  readonly offset: number;
  /** Its own or an outer element's attributes keep it from readers (tabs and menus do that too). */
  readonly isHidden: boolean;
  elementCount: number;
  /** What `pathOf` found, so that the elements inside need not go up again. */
  path: ElementPath | null;
}

const WITHOUT_TEXT = new Set(['script', 'style', 'template', 'noscript', 'head']);
const MAX_TEXT = 20_000;
/** Nodes visited for one text; keeps hostile nesting linear. */
const MAX_NODES = 2_000;
const SPACES_BELOW_3000: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f]);
const SPACES = /[\s\u200b]+/g;

/** The visible text of an element, white space folded, at most 20,000 characters of 2,000 nodes. */
export function textOf(element: Element): string {
  const [only] = element.children;
  if (typeof only === 'string' && element.children.length === 1) return foldSpace(only).slice(0, MAX_TEXT);
  const parts: string[] = [];
  let size = 0;
  let nodes = 0;
  const collect = (node: Element): void => {
    for (const child of node.children) {
      nodes += 1;
      if (size > MAX_TEXT || nodes > MAX_NODES) return;
      if (typeof child === 'string') {
        parts.push(child);
        size += child.length;
      } else if (!WITHOUT_TEXT.has(child.name)) {
        parts.push(' ');
        collect(child);
      }
    }
  };
  collect(element);
  return foldSpace(parts.join('')).slice(0, MAX_TEXT);
}

/** Whether `textOf` an element is more than nothing; most show it with their first child. */
export function showsText(element: Element): boolean {
  let nodes = 0;
  const shows = (node: Element): boolean => {
    for (const child of node.children) {
      nodes += 1;
      if (nodes > MAX_NODES) return false;
      if (typeof child === 'string' ? !isBlank(child) : !WITHOUT_TEXT.has(child.name) && shows(child))
        return true;
    }
    return false;
  };
  return shows(element);
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** White space, no-break and ideographic spaces included, folded to single blanks. */
export function foldSpace(text: string): string {
  return isFolded(text) ? text : text.replace(SPACES, ' ').trim();
}

/** Whether folding would leave the text as it is; most texts of a page are so. */
function isFolded(text: string): boolean {
  let afterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (afterSpace || code !== 0x20) return false;
      afterSpace = true;
    } else afterSpace = false;
  }
  return !afterSpace || text === '';
}

/** What the expression `\s` matches, and the zero-width space. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code <= 0x0d && code >= 0x09);
  if (code > 0x3000) return code === 0xfeff;
  if (code >= 0x2000) return code <= 0x200b || code === 0x3000 || SPACES_BELOW_3000.has(code);
  return code === 0xa0 || code === 0x1680;
}

/**
 * A copy that does not keep the page alive from which it was cut. V8 copies what it joins, and a cut out of that
 * keeps only the copy (a third of the time that a copy through a Buffer takes; a test watches the memory).
 */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** The elements below, in the order of the page. */
export function descendants(element: Element): Element[] {
  const found: Element[] = [];
  const pending: Element[] = [element];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at !== element) found.push(at);
    for (let index = at.children.length - 1; index >= 0; index -= 1) {
      const child = at.children[index];
      if (child !== undefined && typeof child !== 'string') pending.push(child);
    }
  }
  return found;
}
