import type { HtmlDocument } from '../document.ts';
import { type Element, foldSpace } from '../element.ts';
import { type SignedLine, signsOf } from '../line-sign.ts';
import { roleOfCell } from './label.ts';
import { Writer } from './written.ts';

/** One line as a reader sees it: every block, cell and line break begins a new one. */
export interface Line extends SignedLine {
  /** Characters of it that are links. */
  readonly linkLength: number;
  /** It continues the row of a table that the line before began. */
  readonly continuesRow: boolean;
}

export const NO_LINE: Line = { text: '', linkLength: 0, continuesRow: false, signs: 0 };

/** A block element (or an inline one with an id) and the lines it covers: `from` up to, but without, `to`. */
export interface Block {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
  /** Index of the block around it; -1 for the outermost. */
  readonly parent: number;
}

/** A link, picture, frame or script, and the line in which it stands. */
export interface Placed {
  readonly element: Element;
  readonly line: number;
}

/** The visible text of a page in one walk: what every reader of articles looks at instead of the tree. */
export interface Layout {
  readonly lines: readonly Line[];
  /** Outer blocks before inner ones. */
  readonly blocks: readonly Block[];
  readonly anchors: readonly Placed[];
  /** Pictures, frames and embedded files. */
  readonly media: readonly Placed[];
  readonly scripts: readonly Placed[];
  /** Characters outside of links, and in them. */
  readonly proseLength: number;
  readonly linkLength: number;
  /** There are more lines than the limit: how the page ends is unknown. */
  readonly isCut: boolean;
}

/** What an element does to the lines; elements that are not named here are part of a line. */
type Role = 'unseen' | 'block' | 'cell' | 'row' | 'break' | 'media' | 'script';
const ROLES = new Map<string, Role>();
for (const [role, names] of [
  ['unseen', 'style template noscript head select textarea title button'],
  ['media', 'img iframe embed object video audio'],
  ['break', 'br hr'],
  ['cell', 'td th'],
  ['row', 'tr'],
  ['script', 'script'],
  [
    'block',
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
      'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary ' +
      'table tbody tfoot thead ul',
  ],
] as const)
  for (const name of names.split(' ')) ROLES.set(name, role);
const BEGINS_WITH_LABEL = /^[\u4e00-\u9fff]{2,6}\s?[:：]/;
/** How an element begins that stands beside a name, a day or a counter in the line below a headline. */
const BEGINS_WITH_TOOL =
  /^(?:AI|语音|朗读|收听|听读|阅读|浏览|点击|访问|人气|热度|字体|字号|打印|分享|收藏|评论|点赞|\d{1,8}次?(?:阅读|浏览|点击)|\d{1,8}\s?次$)/;
const ENDS_IN_MOMENT = /(?:\d{1,2}:\d{2}|(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2})$/;
const LONGEST_HEADER = 80;
const CLOCK = /^\d{1,2}:\d{2}(?!\d)/;
const YEAR = /^\s*(?:19|20)\d{2}$/;
const YEAR_FIRST = /^(?:19|20)\d{2}\s?[-/.年]/;
const DAY = /^\s*\d{1,2}$/;
const MONTH_DAY = /^\s*\d{1,2}[-/.]\d{1,2}$/;
const LONGEST_PIECE = 12;
const LEAST_LABEL = 4;
const MAX_LINES = 20_000;
/** A page with less visible text than this is one whose script shows what its styles hide. */
const LEAST_VISIBLE = 120;

/** Lay a page out in lines. */
export function layOut(document: HtmlDocument): Layout {
  const layout = walk(document.root, false);
  return layout.proseLength >= LEAST_VISIBLE ? layout : walk(document.root, true);
}

function walk(root: Element, withHidden: boolean): Layout {
  const lines: Line[] = [];
  const blocks: { element: Element; from: number; to: number; parent: number }[] = [];
  const anchors: Placed[] = [];
  const media: Placed[] = [];
  const scripts: Placed[] = [];
  let line = '';
  let lineLinks = 0;
  let continuesRow = false;
  let atBoundary = false;
  let isBehindTerm = false;
  let proseLength = 0;
  let linkLength = 0;
  let isCut = false;
  const writer = new Writer();

  function endLine(): void {
    if (line !== '') {
      const text = line === ' ' ? '' : foldSpace(line);
      isCut ||= text !== '' && lines.length >= MAX_LINES;
      if (text !== '' && !isCut) {
        lines.push({
          text,
          linkLength: Math.min(lineLinks, text.length),
          continuesRow,
          signs: signsOf(text),
        });
        continuesRow = false;
      }
      line = '';
    }
    lineLinks = 0;
  }

  function add(text: string, inLink: boolean): void {
    if (text === ' ') {
      if (line !== '') line += text;
      return;
    }
    if (atBoundary) {
      atBoundary = false;
      // `<span>来源：甲</span><span>日期：…</span>`: styles set apart what the source does not.
      if (
        line !== '' &&
        (BEGINS_WITH_LABEL.test(text) || arePiecesOfDate(line, text) || areFacts(line, text) || isLabel(line))
      )
        line += ' ';
    }
    line = line === '' ? text : line + text;
    const size = beginsOrEndsInSpace(text) ? text.trim().length : text.length;
    if (inLink) {
      linkLength += size;
      lineLinks += size;
    } else proseLength += size;
  }

  function visit(element: Element, parent: number, inLink: boolean): void {
    const { children } = element;
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at];
      if (child === undefined) return;
      if (typeof child === 'string') add(child, inLink);
      else enter(child, parent, inLink);
    }
  }

  function enter(child: Element, parent: number, inLink: boolean): void {
    const role = ROLES.get(child.name);
    if (role === 'unseen' || (child.isHidden && !withHidden)) return;
    switch (role) {
      case 'script':
        scripts.push({ element: child, line: lines.length });
        line += writer.written(child);
        return;
      case 'break':
        endLine();
        return;
      case undefined: {
        const isLink = child.name === 'a';
        if (isLink) anchors.push({ element: child, line: lines.length });
        // The text of some content systems stands in a span with a name.
        atBoundary = true;
        if (child.attributes.id === undefined) visit(child, parent, inLink || isLink);
        else cover(child, parent, inLink || isLink);
        atBoundary = true;
        return;
      }
      case 'media':
        media.push({ element: child, line: lines.length });
        // What stands in a film or a frame is for browsers that show none.
        if (child.name === 'object') visit(child, parent, inLink);
        return;
      default:
        endLine();
        if (role === 'cell') continuesRow = child.position > 1;
        else if (role === 'row') continuesRow = false;
        else if (child.name === 'dd') continuesRow = isBehindTerm;
        cover(child, parent, inLink);
        endLine();
        isBehindTerm = child.name === 'dt';
    }
  }

  function cover(element: Element, parent: number, inLink: boolean): void {
    const block = { element, from: lines.length, to: 0, parent };
    visit(element, blocks.push(block) - 1, inLink);
    // What is not ended yet is a line of this block too.
    block.to = lines.length + (line === '' || line === ' ' ? 0 : 1);
  }

  visit(root, -1, false);
  endLine();
  return { lines, blocks, anchors, media, scripts, proseLength, linkLength, isCut };
}

/** Whether two elements side by side show parts of one date: a year and a month, a day and its year, a day and a clock. */
function arePiecesOfDate(line: string, text: string): boolean {
  if (!isDigit(text.charCodeAt(0)) || !isDigit(line.charCodeAt(line.length - 1))) return false;
  if (CLOCK.test(text)) return true;
  if (line.length > LONGEST_PIECE) return false;
  return (
    YEAR.test(line) || (DAY.test(line) && YEAR_FIRST.test(text)) || (MONTH_DAY.test(line) && YEAR.test(text))
  );
}

/** Whether two elements side by side show facts of a header: a moment and whose it is, a name and a tool. */
function areFacts(line: string, text: string): boolean {
  if (line.length > LONGEST_HEADER || text.length > LONGEST_HEADER) return false;
  if (isDigit(line.charCodeAt(line.length - 1)) && ENDS_IN_MOMENT.test(line)) return true;
  return BEGINS_WITH_TOOL.test(text) && !line.includes('，') && !line.includes('。');
}

/** Whether a line so far is a label alone, whose value stands in the element beside it. */
function isLabel(line: string): boolean {
  return line.length >= LEAST_LABEL && line.length <= LONGEST_PIECE && roleOfCell(line) !== null;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether there may be something to trim: nearly all white space is below, or in, the block of punctuation. */
function beginsOrEndsInSpace(text: string): boolean {
  return mayBeSpace(text.charCodeAt(0)) || mayBeSpace(text.charCodeAt(text.length - 1));
}

function mayBeSpace(code: number): boolean {
  return code <= 0x20 || (code >= 0xa0 && code <= 0x3000) || code === 0xfeff;
}
