import { Tokenizer } from 'htmlparser2';
import type { Element } from './element.ts';

/** Deeper elements hang on the last one within the limit; no browser page that people read is that deep. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 200_000;
const MAX_TEXT = 4_000_000;
const MAX_ATTRIBUTE = 4096;
/** How far up an unclosed element of the same kind is looked for. */
const IMPLIED_CLOSE_REACH = 8;

const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'id',
  'class',
  'name',
  'property',
  'content',
  'http-equiv',
  'title',
  'alt',
  'datetime',
  'rel',
]);
const VOID = new Set([
  'area',
  'base',
  'basefont',
  'bgsound',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'keygen',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

const ROWS = new Set(['tr', 'td', 'th', 'thead', 'tbody', 'tfoot']);
const CELLS = new Set(['td', 'th']);
const PARAGRAPH = new Set(['p']);
const TERMS = new Set(['dt', 'dd']);
/** Opening a key closes an open element of its set, unless an element of `SCOPES` lies between (HTML 13.2.6). */
const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li']),
  dt: TERMS,
  dd: TERMS,
  tr: new Set(['tr', 'td', 'th']),
  td: CELLS,
  th: CELLS,
  tbody: ROWS,
  thead: ROWS,
  tfoot: ROWS,
  option: new Set(['option']),
  a: new Set(['a']),
  ...Object.fromEntries(
    [
      'address',
      'article',
      'aside',
      'blockquote',
      'center',
      'div',
      'dl',
      'fieldset',
      'footer',
      'form',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'header',
      'hr',
      'main',
      'nav',
      'ol',
      'p',
      'pre',
      'section',
      'table',
      'ul',
    ].map((name) => [name, PARAGRAPH]),
  ),
};
const SCOPES = new Set(['table', 'ul', 'ol', 'dl', 'body', 'div', 'select']);

export interface ParsedHtml {
  readonly root: Element;
  /** Something was left out because a limit was reached. */
  readonly truncated: boolean;
}

/**
 * Read HTML into a tree, whatever it looks like. Linear in the length of the page: the open tags lie on a stack of
 * our own with a count per name, because htmlparser2's own parser is quadratic on unclosed tags.
 */
export function parseHtml(html: string): ParsedHtml {
  const root = newElement('', {}, null, 0);
  const stack: Element[] = [root];
  const openByName = new Map<string, number>();
  let beyondDepth = 0;
  let elements = 0;
  let textSize = 0;
  let truncated = false;

  let tagName = '';
  let tagStart = 0;
  let attributes: Record<string, string> = {};
  let attributeName: string | null = null;
  let attributeValue = '';

  const top = (): Element => stack[stack.length - 1] ?? root;

  function pop(): void {
    const closed = stack.pop();
    if (closed !== undefined) openByName.set(closed.name, (openByName.get(closed.name) ?? 1) - 1);
  }

  function closeImplied(name: string): void {
    const targets = CLOSES[name];
    if (targets === undefined) return;
    const lowest = Math.max(1, stack.length - IMPLIED_CLOSE_REACH);
    for (let index = stack.length - 1; index >= lowest; index -= 1) {
      const open = stack[index]?.name ?? '';
      if (targets.has(open)) {
        while (stack.length > index) pop();
      } else if (SCOPES.has(open)) return;
    }
  }

  function open(selfClosing: boolean): void {
    const isVoid = VOID.has(tagName);
    closeImplied(tagName);
    elements += 1;
    if (elements > MAX_ELEMENTS) {
      truncated = true;
      return;
    }
    const parent = top();
    const element = newElement(tagName, attributes, parent, tagStart);
    parent.children.push(element);
    if (isVoid || (selfClosing && tagName === 'svg')) return;
    if (stack.length >= MAX_DEPTH) {
      beyondDepth += 1;
      truncated = true;
      return;
    }
    stack.push(element);
    openByName.set(tagName, (openByName.get(tagName) ?? 0) + 1);
  }

  function close(name: string): void {
    if (VOID.has(name)) return;
    if (beyondDepth > 0) {
      beyondDepth -= 1;
      return;
    }
    if ((openByName.get(name) ?? 0) === 0) return;
    while (stack.length > 1) {
      const closing = top().name;
      pop();
      if (closing === name) return;
    }
  }

  function text(piece: string): void {
    textSize += piece.length;
    if (textSize > MAX_TEXT) truncated = true;
    else top().children.push(piece);
  }

  function append(piece: string): void {
    if (attributeName !== null && attributeValue.length < MAX_ATTRIBUTE) attributeValue += piece;
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tagName = html.slice(start, end).toLowerCase();
        tagStart = Math.max(0, start - 1);
        attributes = {};
      },
      onattribname(start, end) {
        const name = end - start > 32 ? '' : html.slice(start, end).toLowerCase();
        attributeName = KEPT_ATTRIBUTES.has(name) ? name : null;
        attributeValue = '';
      },
      onattribdata(start, end) {
        append(html.slice(start, Math.min(end, start + MAX_ATTRIBUTE)));
      },
      onattribentity: (codepoint) => append(String.fromCodePoint(codepoint)),
      onattribend() {
        if (attributeName !== null) attributes[attributeName] ??= attributeValue;
        attributeName = null;
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (codepoint) => text(String.fromCodePoint(codepoint)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { root, truncated };
}

function ignore(): void {
  // Comments, doctypes and processing instructions carry nothing that is extracted yet.
}

function newElement(
  name: string,
  attributes: Record<string, string>,
  parent: Element | null,
  offset: number,
): Element {
  if (parent !== null) parent.elementCount += 1;
  return {
    name,
    attributes,
    parent,
    children: [],
    position: parent?.elementCount ?? 1,
    offset,
    elementCount: 0,
  };
}
