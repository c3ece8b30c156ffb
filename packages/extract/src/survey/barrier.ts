import { type Element, showsText } from '../element.ts';
import { pathOf } from '../element-path.ts';

/** What keeps people with disabilities from using a page, as far as HTML alone shows it (GB/T 37668-2019). */
export type BarrierKind = 'alt' | 'label' | 'lang' | 'title' | 'heading' | 'link' | 'frame' | 'viewport';

/** One kind of barrier on a page: how often, and the first place. */
export interface Barrier {
  readonly kind: BarrierKind;
  readonly count: number;
  readonly place: string;
}

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LABELLED_TYPES = /^(?:hidden|submit|button|reset|image)$/i;
const NO_ZOOM = /user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*1(?:\.0*)?(?![\d.])/i;

/** Find the barriers of a page in one pass over its elements. */
export function readBarriers(elements: readonly Element[]): Barrier[] {
  const found = new Map<BarrierKind, { count: number; first: Element | null }>();
  function note(kind: BarrierKind, element: Element | null): void {
    const known = found.get(kind);
    if (known === undefined) found.set(kind, { count: 1, first: element });
    else known.count += 1;
  }

  const labelled = new Set<string>();
  let hasHeading = false;
  let hasTitle = false;
  let lang = '';
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === 'label' && attributes.for !== undefined) labelled.add(attributes.for);
    else if (name === 'html') lang = attributes.lang ?? attributes['xml:lang'] ?? '';
    else if (name === 'title') hasTitle ||= showsText(element);
    else if (HEADINGS.has(name)) hasHeading = true;
  }
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === 'img') {
      if (attributes.alt === undefined && !isDecorative(attributes)) note('alt', element);
    } else if (name === 'a') {
      if (attributes.href !== undefined && isNameless(element)) note('link', element);
    } else if (name === 'input' || name === 'select' || name === 'textarea') {
      if (!isLabelled(element, labelled)) note('label', element);
    } else if (name === 'iframe' || name === 'frame') {
      if ((attributes.title ?? '') === '' && attributes.src !== undefined) note('frame', element);
    } else if (name === 'meta' && /^viewport$/i.test(attributes.name ?? ''))
      if (NO_ZOOM.test(attributes.content ?? '')) note('viewport', element);
  }
  if (lang.trim() === '') note('lang', null);
  if (!hasTitle) note('title', null);
  if (!hasHeading) note('heading', null);
  return [...found].map(([kind, { count, first }]) => ({
    kind,
    count,
    place: first === null ? '' : pathOf(first),
  }));
}

function isDecorative(attributes: Element['attributes']): boolean {
  return attributes.role === 'presentation' || attributes['aria-hidden'] === 'true';
}

/** A link without words, picture text or label of its own. */
function isNameless(element: Element): boolean {
  const { title = '', 'aria-label': label = '' } = element.attributes;
  if (title.trim() !== '' || label.trim() !== '' || showsText(element)) return false;
  return !element.children.some((child) => typeof child !== 'string' && namesItself(child));
}

function namesItself(element: Element): boolean {
  if ((element.attributes.alt ?? element.attributes.title ?? '').trim() !== '') return true;
  return element.children.some((child) => typeof child !== 'string' && namesItself(child));
}

function isLabelled({ attributes, parent }: Element, labelled: ReadonlySet<string>): boolean {
  if (LABELLED_TYPES.test(attributes.type ?? '')) return true;
  const {
    title = '',
    'aria-label': label = '',
    'aria-labelledby': by = '',
    id,
    placeholder = '',
  } = attributes;
  if (`${title}${label}${by}${placeholder}`.trim() !== '') return true;
  if (id !== undefined && labelled.has(id)) return true;
  for (let at = parent; at !== null; at = at.parent) if (at.name === 'label') return true;
  return false;
}
