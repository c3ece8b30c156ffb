import { type Element, foldSpace } from './element.ts';

/** What a reader sees, line by line, and how much of it is links. */
export interface VisibleText {
  readonly lines: readonly string[];
  /** Characters outside of links. */
  readonly proseLength: number;
  readonly linkLength: number;
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const HIDDEN = names('script style template head select textarea iframe noembed');
const INLINE = names(
  'a abbr b big cite code em font i img label mark q s small span strike strong sub sup time u',
);
const MAX_LINES = 20_000;

/** Lay the text of a page out in lines: every block, cell and line break begins a new one. */
export function visibleText(root: Element): VisibleText {
  const layout = new Layout();
  layout.walk(root, false);
  layout.endLine();
  return layout;
}

class Layout implements VisibleText {
  readonly lines: string[] = [];
  proseLength = 0;
  linkLength = 0;
  private line = '';

  endLine(): void {
    if (this.line === '') return;
    if (this.line !== ' ') {
      const folded = foldSpace(this.line);
      if (folded !== '' && this.lines.length < MAX_LINES) this.lines.push(folded);
    }
    this.line = '';
  }

  walk(element: Element, inLink: boolean): void {
    const { children } = element;
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at];
      if (child === undefined) return;
      if (typeof child === 'string') this.add(child, inLink);
      else if (INLINE.has(child.name)) this.walk(child, inLink || child.name === 'a');
      else if (!HIDDEN.has(child.name)) {
        this.endLine();
        this.walk(child, inLink);
        this.endLine();
      }
    }
  }

  private add(text: string, inLink: boolean): void {
    if (text === ' ') {
      if (this.line !== '') this.line += text;
      return;
    }
    this.line = this.line === '' ? text : this.line + text;
    const size = isTrimmed(text) ? text.length : text.trim().length;
    if (inLink) this.linkLength += size;
    else this.proseLength += size;
  }
}

/** Letters or signs at both ends; all white space lies outside of these ranges. */
function isTrimmed(text: string): boolean {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
}

function isInk(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfe00);
}
