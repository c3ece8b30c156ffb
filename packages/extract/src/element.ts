/** An element of a page, with only the attributes that extraction reads. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
  /** Position among the element children of its parent, from 1. */
  readonly position: number;
  /** Offset of the start tag in the page's text. */
  readonly offset: number;
  elementCount: number;
}

const WITHOUT_TEXT = new Set(['script', 'style', 'template', 'noscript', 'head']);
const MAX_TEXT = 20_000;
/** Nodes visited for one text; keeps hostile nesting linear. */
const MAX_NODES = 2_000;
const MAX_STEPS = 12;

/** The visible text of an element, white space folded, at most 20,000 characters of 2,000 nodes. */
export function textOf(element: Element): string {
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

/** White space, no-break and ideographic spaces included, folded to single blanks. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();
}

/** A CSS path that leads to the element: from the nearest id, at most 12 steps. */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && steps.length < MAX_STEPS; at = at.parent) {
    const id = at.attributes.id;
    if (id !== undefined && /^[A-Za-z][\w-]{0,63}$/.test(id)) {
      steps.push(`${at.name}#${id}`);
      break;
    }
    if (at.parent === null) break;
    const named = at.name === 'html' || at.name === 'body';
    steps.push(named ? at.name : `${at.name}:nth-child(${at.position})`);
  }
  return steps.reverse().join(' > ');
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

/** A copy that does not keep the text alive from which it was cut. */
export function detach(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
