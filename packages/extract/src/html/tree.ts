import { type Attributes, type Element, NO_ATTRIBUTES } from '../element.ts';
import { isHiddenBy } from './hidden.ts';
import { HtmlElement } from './html-element.ts';
import { KNOWN_TAGS, knownTag, newTag, type Tag } from './tag.ts';

/** Deeper elements hang on the last one within the limit; no page that people read is that deep. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 200_000;
const ROOT = newTag('', 'document', KNOWN_TAGS);

const P = knownTag('p');
const DL = knownTag('dl');
const HEAD = knownTag('head');
const BODY = knownTag('body');
const NOSCRIPT = knownTag('noscript');
const TABLE = knownTag('table');
const TEMPLATE = knownTag('template');
const BUTTON = knownTag('button');
const tags = (...names: string[]): readonly Tag[] => names.map(knownTag);
const LISTS = tags('ul', 'ol');
const ITEMS = tags('li');
const TERMS = tags('dd', 'dt');
const HEADINGS = tags('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const FOREIGN = tags('svg', 'math');
const CELLS = tags('td', 'th', 'caption');
const ROWS = tags('tr', 'td', 'th', 'caption', 'colgroup');
const SECTIONS = tags('tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup');

/**
 * Builds the tree of a page from its tags. Every question about the open elements is answered in constant time: for
 * each tag the place of its innermost open element is known, and each open element knows what it covers. So the
 * whole is linear, whatever is never closed.
 */
export class Tree {
  readonly root: HtmlElement = new HtmlElement('', NO_ATTRIBUTES, null, 0, false);
  /** All elements in the order of the page. */
  readonly elements: Element[] = [];

  /** An element more than the limit came, and was left out. */
  isFull = false;

  private top = 0;
  private current: HtmlElement = this.root;
  private readonly open: HtmlElement[] = [this.root];
  private readonly tags: Tag[] = [ROOT];
  /** For each open element, the place of the next outer one of its tag; -1 when there is none. */
  private readonly outer: number[] = [-1];
  /** For each open element, the place of the nearest special element, itself included. */
  private readonly special: number[] = [0];
  /** The same for the nearest element that ends a scope. */
  private readonly scope: number[] = [0];
  /** By number of a tag, the place of its innermost open element; -1 when none is open. */
  private readonly innermost: number[] = new Array<number>(KNOWN_TAGS + 1).fill(-1);
  private readonly strangers = new Map<string, Tag>();
  private hasHead = false;

  /** The tag of a name that the standard does not know; undefined when no element of the page has it so far. */
  stranger(name: string): Tag | undefined {
    return this.strangers.get(name);
  }

  /** Take up such a name. */
  welcome(name: string): Tag {
    const tag = newTag(name, 'plain', this.innermost.length);
    this.strangers.set(name, tag);
    this.innermost.push(-1);
    return tag;
  }

  /**
   * A start tag. Gives its element, or null when browsers pass over the tag. An element whose content is no markup
   * is complete at once; the text is put into it by the caller.
   *
   * @param offset of the tag in the page
   */
  start(tag: Tag, attributes: Attributes, offset: number, isSelfClosing: boolean): HtmlElement | null {
    if (this.innermost[HEAD.id] !== -1 && !tag.isMetadata) this.leaveHead(tag);
    if (tag.role !== 'plain' && !this.prepare(tag)) return null;
    if (this.elements.length >= MAX_ELEMENTS) {
      this.isFull = true;
      return null;
    }
    const isHidden = this.current.isHidden || (attributes !== NO_ATTRIBUTES && isHiddenBy(attributes));
    const element = new HtmlElement(tag.name, attributes, this.current, offset, isHidden);
    this.elements.push(element);
    const isComplete = tag.isVoid || tag.content !== 'markup' || (isSelfClosing && this.isForeign(tag));
    if (!isComplete && this.top + 1 < MAX_DEPTH) this.push(tag, element);
    return element;
  }

  end(tag: Tag, offset: number): void {
    switch (tag.role) {
      case 'document':
        // What follows `</body>` is shown in the body.
        return;
      case 'head':
        this.leaveHead(BODY);
        return;
      case 'paragraph':
        if (!this.closeParagraph()) {
          this.start(P, NO_ATTRIBUTES, offset, false);
          this.closeParagraph();
        }
        return;
      case 'formatting':
      case 'anchor':
        this.closeFormatting(tag);
        return;
      case 'heading':
        this.closeTo(this.highest(HEADINGS), this.scopePlace());
        return;
      case 'table':
        this.closeTo(this.place(TABLE), this.place(TEMPLATE));
        return;
      case 'section':
      case 'row':
      case 'cell':
        this.closeTo(this.place(tag), this.tablePlace());
        return;
      case 'item':
        this.closeTo(this.place(tag), Math.max(this.scopePlace(), this.highest(LISTS)));
        return;
      case 'plain':
      case 'option':
        // "Any other end tag": it does not reach beyond a special element.
        this.closeTo(this.place(tag), this.special[this.top] ?? 0);
        return;
      default:
        this.closeTo(this.place(tag), tag.isScope ? this.tablePlace() : this.scopePlace());
    }
  }

  text(piece: string): void {
    if (this.tags[this.top] === HEAD && piece !== ' ') this.leaveHead(BODY);
    this.current.append(piece);
  }

  /** Close what the start tag ends; false when the tag itself is to be passed over. */
  private prepare(tag: Tag): boolean {
    switch (tag.role) {
      case 'document':
        return this.place(tag) === -1 && this.place(BODY) === -1;
      case 'head':
        if (this.hasHead || this.place(BODY) !== -1) return false;
        this.hasHead = true;
        return true;
      case 'block':
      case 'table':
      case 'paragraph':
        this.closeParagraph();
        return true;
      case 'heading':
        this.closeParagraph();
        if (this.tags[this.top]?.role === 'heading') this.pop();
        return true;
      case 'item':
        this.closeOutermost(ITEMS, Math.max(this.scopePlace(), this.highest(LISTS)));
        this.closeParagraph();
        return true;
      case 'term':
        this.closeOutermost(TERMS, Math.max(this.scopePlace(), this.place(DL)));
        this.closeParagraph();
        return true;
      case 'option':
        if (this.tags[this.top]?.role === 'option') this.pop();
        return true;
      case 'anchor':
        this.closeFormatting(tag);
        return true;
      case 'section':
        this.closeOutermost(SECTIONS, this.tablePlace());
        return true;
      case 'row':
        this.closeOutermost(ROWS, this.tablePlace());
        return true;
      case 'cell':
        this.closeOutermost(CELLS, this.tablePlace());
        return true;
      default:
        return true;
    }
  }

  /** `head` ends where something begins that cannot stand in it, whether it is closed or not. */
  private leaveHead(tag: Tag): void {
    const place = this.place(HEAD);
    const isCurrent = place === this.top || (place === this.top - 1 && this.tags[this.top] === NOSCRIPT);
    if (isCurrent || tag === BODY) this.closeTo(place, 0);
  }

  private closeParagraph(): boolean {
    return this.closeTo(this.place(P), Math.max(this.scopePlace(), this.place(BUTTON)));
  }

  /**
   * Browsers close a formatting element beneath open blocks and go on in the blocks (adoption agency). Here the
   * element stays where it is, but counts as closed.
   */
  private closeFormatting(tag: Tag): void {
    const place = this.place(tag);
    if (place <= this.scopePlace()) return;
    if ((this.special[this.top] ?? 0) < place) this.closeTo(place, 0);
    else this.innermost[tag.id] = this.outer[place] ?? -1;
  }

  private closeTo(place: number, lowest: number): boolean {
    if (place <= lowest) return false;
    while (this.top >= place) this.pop();
    return true;
  }

  /** Close the outermost of the innermost open elements of some tags, as far as they lie above a place. */
  private closeOutermost(candidates: readonly Tag[], lowest: number): void {
    let outermost = this.top + 1;
    for (const tag of candidates) {
      const place = this.place(tag);
      if (place > lowest && place < outermost) outermost = place;
    }
    while (this.top >= outermost) this.pop();
  }

  private push(tag: Tag, element: HtmlElement): void {
    const below = this.top;
    const place = below + 1;
    this.top = place;
    this.current = element;
    this.open[place] = element;
    this.tags[place] = tag;
    this.outer[place] = this.innermost[tag.id] ?? -1;
    this.innermost[tag.id] = place;
    this.special[place] = tag.isSpecial ? place : (this.special[below] ?? 0);
    this.scope[place] = tag.isScope ? place : (this.scope[below] ?? 0);
  }

  private pop(): void {
    const place = this.top;
    const id = (this.tags[place] ?? ROOT).id;
    if (this.innermost[id] === place) this.innermost[id] = this.outer[place] ?? -1;
    this.top = place - 1;
    this.current = this.open[place - 1] ?? this.root;
  }

  private place(tag: Tag): number {
    return this.innermost[tag.id] ?? -1;
  }

  private highest(candidates: readonly Tag[]): number {
    let highest = -1;
    for (const tag of candidates) highest = Math.max(highest, this.place(tag));
    return highest;
  }

  private scopePlace(): number {
    return this.scope[this.top] ?? 0;
  }

  private tablePlace(): number {
    return Math.max(0, this.place(TABLE), this.place(TEMPLATE));
  }

  /** In SVG and MathML `<path/>` has no content; in HTML the slash means nothing. */
  private isForeign(tag: Tag): boolean {
    return FOREIGN.includes(tag) || this.highest(FOREIGN) !== -1;
  }
}
