import { type Element, foldSpace } from './element.ts';

/** What a reader sees, line by line, and how much of it is links. */
export interface VisibleText {
  readonly lines: readonly string[];
  /** Characters outside of links. */
  readonly proseLength: number;
  readonly linkLength: number;
}

const HIDDEN = new Set(['script', 'style', 'template', 'head', 'select', 'textarea']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'img',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);
const MAX_LINES = 20_000;

/** Lay the text of a page out in lines: every block, cell and line break begins a new one. */
export function visibleText(root: Element): VisibleText {
  const lines: string[] = [];
  let line = '';
  let proseLength = 0;
  let linkLength = 0;

  function endLine(): void {
    const folded = foldSpace(line);
    line = '';
    if (folded !== '' && lines.length < MAX_LINES) lines.push(folded);
  }

  function walk(element: Element, inLink: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        line += child;
        const size = child.trim().length;
        if (inLink) linkLength += size;
        else proseLength += size;
      } else if (!HIDDEN.has(child.name)) {
        const inline = INLINE.has(child.name);
        if (!inline) endLine();
        walk(child, inLink || child.name === 'a');
        if (!inline) endLine();
      }
    }
  }

  walk(root, false);
  endLine();
  return { lines, proseLength, linkLength };
}
