import { type Element, textOf } from '../element.ts';
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
const SEARCH_FORM = /search|sousuo|jiansuo/i;
const SEARCH_BUTTON = /^\s*(?:站内|全站|高级|智能)?(?:搜\s*索|检\s*索|搜一[搜下])\s*$/;
/** What is none of these is a text box to browsers, whatever it is called: `type="keywords"`. */
const OTHER_TYPES = new Set(
  'hidden submit button reset image checkbox radio file password color range date datetime-local month week time number email tel url'.split(
    ' ',
  ),
);
const MAX_FIXED = 20;

/** The page's search form, or a lone search box that a script serves; null when there is none. */
export function readSearchForm(elements: readonly Element[], base: URL): SearchForm | null {
  const box = elements.find(isSearchBox) ?? boxOfSearchForm(elements);
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
  if (name !== 'input' || !isTextBox(attributes)) return false;
  if ((attributes.type ?? '').toLowerCase() === 'search') return true;
  const { name: field = '', id = '', placeholder = '', value = '', class: style = '' } = attributes;
  return (
    SEARCH_FIELD.test(field) ||
    SEARCH_WORDS.test(`${field} ${id} ${style}`) ||
    /检索|搜索|搜一搜|关键/.test(`${placeholder} ${value}`)
  );
}

function isTextBox({ type = '' }: Element['attributes']): boolean {
  return !OTHER_TYPES.has(type.trim().toLowerCase());
}

/** A text box that says nothing, in a form whose address or button does: `action="/search"`, 搜索. */
function boxOfSearchForm(elements: readonly Element[]): Element | undefined {
  const forms = new Set(elements.filter(isSearchButton).map(enclosingForm));
  return elements.find((element) => {
    if (element.name !== 'input' || !isTextBox(element.attributes)) return false;
    const form = enclosingForm(element);
    if (form === null) return false;
    const { action = '', id = '', name = '', class: style = '' } = form.attributes;
    return forms.has(form) || SEARCH_FORM.test(`${action} ${id} ${name} ${style}`);
  });
}

function isSearchButton(element: Element): boolean {
  const { name, attributes } = element;
  if (name === 'button' || name === 'label' || name === 'a') return SEARCH_BUTTON.test(textOf(element));
  if (name === 'img') return SEARCH_BUTTON.test(attributes.alt ?? '');
  return name === 'input' && SEARCH_BUTTON.test(`${attributes.value ?? ''}${attributes.alt ?? ''}`);
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
