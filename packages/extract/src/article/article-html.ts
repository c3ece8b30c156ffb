import type { HtmlDocument } from '../document.ts';
import type { Element } from '../element.ts';
import type { Body } from './body.ts';
import type { Block, Layout } from './layout.ts';

/** Elements that are left out with all that is in them. */
const REMOVED = new Set(
  'script style template noscript head title meta link form button select textarea input iframe frame object embed svg'.split(
    ' ',
  ),
);
/** Elements that stay; of all others only the content does. */
const KEPT = new Set(
  (
    'a article b blockquote br caption center code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'hr i img ins li ol p pre s section small strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
);
const WITHOUT_END = new Set(['br', 'hr', 'img', 'col']);
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const SPANS = /\b(colspan|rowspan)\s*=\s*["']?(\d{1,3})/gi;
const MAX_START_TAG = 2_000;

/**
 * The text of an article as clean HTML: structure, links, pictures and tables only; addresses absolute; nothing that
 * runs or styles. Empty when the page has no text.
 */
export function articleHtml(document: HtmlDocument, layout: Layout, body: Body): string {
  const top = innermost(layout.blocks, body);
  if (top === null) return '';
  const blockOf = new Map(layout.blocks.map((block) => [block.element, block]));
  const parts: string[] = [];
  const write = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') parts.push(escapeText(child));
      else if (!REMOVED.has(child.name) && !isOutside(blockOf.get(child), body)) {
        const kept = KEPT.has(child.name);
        if (kept) parts.push(startTag(child, document));
        write(child);
        if (kept && !WITHOUT_END.has(child.name)) parts.push(`</${child.name}>`);
      }
    }
  };
  write(top.element);
  return parts
    .join('')
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function innermost(blocks: readonly Block[], { from, to, block }: Body): Block | null {
  if (block === null || to <= from) return null;
  if (block.from <= from && block.to >= to) return block;
  let found: Block | null = null;
  for (const each of blocks) if (each.from <= from && each.to >= to) found = each;
  return found;
}

/** Whether a block has lines, and all of them lie outside of the text. */
function isOutside(block: Block | undefined, { from, to }: Body): boolean {
  return block !== undefined && block.to > block.from && (block.to <= from || block.from >= to);
}

function startTag({ name, attributes, offset }: Element, { html, base }: HtmlDocument): string {
  let tag = `<${name}`;
  if (name === 'a') tag += addressAttribute('href', attributes.href, base);
  if (name === 'img')
    tag += addressAttribute('src', attributes.src, base) + textAttribute('alt', attributes.alt);
  if (name === 'td' || name === 'th') {
    // Spans are not kept in the tree, and are read where somebody asks for the table.
    const end = html.indexOf('>', offset);
    const source = html.slice(offset, end < 0 ? offset : Math.min(end, offset + MAX_START_TAG));
    for (const [, attribute, value] of source.matchAll(SPANS))
      tag += ` ${attribute?.toLowerCase()}="${value}"`;
  }
  return `${tag}>`;
}

function addressAttribute(name: string, reference: string | undefined, base: URL): string {
  const trimmed = reference?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base.href)) return '';
  const url = new URL(trimmed, base);
  return SAFE_SCHEMES.has(url.protocol) ? ` ${name}="${escapeText(url.href).replace(/"/g, '&quot;')}"` : '';
}

function textAttribute(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
