import type { Element } from '../element.ts';
import { pathOf } from '../element-path.ts';

/** The entrance to a site's search 站内搜索. */
export interface SearchForm {
  /** Where the words go; null when a script sends them. */
  readonly action: string | null;
  readonly method: 'get' | 'post';
  /** Name of the field that takes the words; null when it has none. */
  readonly field: string | null;
  /** Other fields that go with it. */
  readonly fixed: readonly (readonly [name: string, value: string])[];
  readonly place: string;
}

const SEARCH_WORDS = /search|query|keyword|检索|搜索|搜一搜|关键词|关键字|输入/i;
const SEARCH_FIELD =
  /^(?:q|wd|kw|key|keys|keyword|keywords|query|search|searchword|searchtext|title|word|words|qt|ss)$/i;
const TEXT_TYPES = new Set(['', 'text', 'search']);
const MAX_FIXED = 20;

/** The page's search form, or a lone search box that a script serves; null when there is none. */
export function readSearchForm(elements: readonly Element[], base: URL): SearchForm | null {
  const box = elements.find(isSearchBox);
  if (box === undefined) return null;
  const form = enclosingForm(box);
  if (form === null)
    return { action: null, method: 'get', field: box.attributes.name ?? null, fixed: [], place: pathOf(box) };
  const action = form.attributes.action ?? '';
  const isAddress = action !== '' && !/^(?:javascript:|#)/i.test(action) && URL.canParse(action, base);
  return {
    action: isAddress ? new URL(action, base).href : null,
    method: /^post$/i.test(form.attributes.method ?? '') ? 'post' : 'get',
    field: box.attributes.name ?? null,
    fixed: fixedFields(elements, form, box),
    place: pathOf(form),
  };
}

function isSearchBox({ name, attributes }: Element): boolean {
  if (name !== 'input' || !TEXT_TYPES.has((attributes.type ?? '').toLowerCase())) return false;
  if ((attributes.type ?? '').toLowerCase() === 'search') return true;
  const { name: field = '', id = '', placeholder = '', value = '', class: style = '' } = attributes;
  return (
    SEARCH_FIELD.test(field) ||
    SEARCH_WORDS.test(`${field} ${id} ${style}`) ||
    /检索|搜索|搜一搜|关键/.test(`${placeholder} ${value}`)
  );
}

function enclosingForm(element: Element): Element | null {
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === 'form') return at;
  return null;
}

function fixedFields(elements: readonly Element[], form: Element, box: Element): [string, string][] {
  const fields: [string, string][] = [];
  for (const element of elements) {
    if (fields.length >= MAX_FIXED) break;
    if (element.name !== 'input' || element === box || enclosingForm(element) !== form) continue;
    const { name = '', value = '', type = '' } = element.attributes;
    if (name !== '' && /^hidden$/i.test(type)) fields.push([name, value]);
  }
  return fields;
}
