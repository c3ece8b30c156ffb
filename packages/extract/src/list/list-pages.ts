import type { Element } from '../element.ts';
import { foldSpace, textOf } from '../element.ts';
import { linkWords, NUMBERS_PAGE, SIGN_OF_NEXT, TO_LAST, TO_NEXT } from './link-word.ts';
import type { Anchor } from './list-anchor.ts';
import { LAST_PAGE, NEXT_PAGE, NEXT_SIGN, PAGE_NUMBER } from './list-words.ts';

/** How a list goes on. */
export interface ListPages {
  /** Addresses of the pages after this one, the next first, at most 2,000. */
  readonly pages: readonly string[];
  readonly next: string | null;
  /** How many pages the list has in all, as the page states it. */
  readonly count: number | null;
  /** The addresses bring records for a script, not pages. */
  readonly areData?: boolean;
}

const NO_PAGES: ListPages = { pages: [], next: null, count: null };
export const MAX_PAGES = 2_000;
const STATED =
  /(?:共|总|分|\/)\s*(\d{1,5})\s*页|第?\s*\d{1,5}\s*\/\s*(\d{1,5})\s*页?|页(?:次|数|码)\s*[:：]?\s*\d{1,5}\s*\/\s*(\d{1,5})/;
const MAX_LABEL = 12;

interface PageLink {
  readonly element: Element;
  readonly url: string;
  readonly text: string;
}

interface LinkedPages extends ListPages {
  /** An element of the page navigation. */
  readonly place: Element | null;
}

/** Read the links between the pages of a list: 下一页, numbers, 尾页. */
export function linkedPages(anchors: readonly Anchor[], url: string): LinkedPages {
  const links: PageLink[] = [];
  for (const { element, url: address } of anchors) {
    const text = labelOf(element);
    if (text !== '' && (linkWords(text) & (TO_NEXT | SIGN_OF_NEXT | TO_LAST | NUMBERS_PAGE)) !== 0)
      links.push({ element, url: address, text });
  }
  const named = links.find(({ text, element }) => NEXT_PAGE.test(text) || element.attributes.rel === 'next');
  const last = links.find(({ text }) => LAST_PAGE.test(text));
  const numbered = numberedNear(links, named ?? last);
  const sign =
    named === undefined
      ? links.find(
          ({ text, element }) => NEXT_SIGN.test(text) && (numbered.length > 0 || isNextByClass(element)),
        )
      : undefined;
  const place = named ?? sign ?? last ?? (numbered.length >= 2 ? numbered[0] : undefined);
  if (place === undefined) return { ...NO_PAGES, place: null };
  const own = withoutHash(url);
  const current = currentNumber(numbered, own);
  const after = numbered.filter(({ number, url: address }) => number > current && address !== own);
  const next = [named, sign, after[0]].find((link) => link !== undefined && link.url !== own)?.url ?? null;
  const known = new Set(next === null ? [] : [next]);
  for (const link of after) known.add(link.url);
  const highest = Math.max(0, ...numbered.map(({ number }) => number));
  for (const page of between(next, last?.url ?? null)) known.add(page);
  return {
    pages: [...known].slice(0, MAX_PAGES),
    next,
    count: statedCount(place.element) ?? (highest > 0 && last === undefined ? highest : null),
    place: place.element,
  };
}

/** Page navigation of signs alone: `< > >>`. */
const ONLY_SIGNS = /^(?=.*(?:<<|>>|«|»|<.*>))[<>«»‹›|\s\d]+$/;
const MAX_SIGNS = 12;

function isNextByClass({ attributes, parent }: Element): boolean {
  return (
    /next/i.test(attributes.class ?? '') ||
    /page|fenye/i.test(parent?.attributes.class ?? '') ||
    (parent !== null && parent.elementCount <= MAX_SIGNS && ONLY_SIGNS.test(textOf(parent)))
  );
}

const IN_HANDLER =
  /['"(\s]?([^'"()\s,]+\.(?:s?html?|jhtml|jsp|aspx?|php)(?:\?[^'"()\s,]*)?|[^'"()\s,]*\?[^'"()\s,]*page\w*=\d+[^'"()\s,]*)/i;

/** The address in another attribute of a link without one: `<a onclick="go('index2.html')">下一页</a>`. */
export function handledPage(element: Element, base: URL): Anchor | null {
  const label = labelOf(element);
  if ((linkWords(label) & (TO_NEXT | TO_LAST | NUMBERS_PAGE)) === 0) return null;
  const { onclick, tagname, href, 'data-url': data, 'data-href': other } = element.attributes;
  for (const source of [tagname, data, other, onclick, href]) {
    const reference = IN_HANDLER.exec(source ?? '')?.[1];
    if (reference !== undefined && URL.canParse(reference, base))
      return { element, url: new URL(reference, base).href };
  }
  return null;
}

function labelOf(link: Element): string {
  const [only] = link.children;
  if (link.children.length === 1 && typeof only === 'string')
    return only.length > MAX_LABEL * 3 ? '' : short(foldSpace(only));
  if (link.children.length > 4) return '';
  const text = textOf(link);
  return short(text === '' ? foldSpace(link.attributes.title ?? '') : text);
}

function short(text: string): string {
  return text.length > MAX_LABEL ? '' : text;
}

/** Numbers that stand together with 下一页, or at least two of them in one element. */
function numberedNear(
  links: readonly PageLink[],
  named: PageLink | undefined,
): (PageLink & { number: number })[] {
  const numbers = links.flatMap((link) => {
    const number = PAGE_NUMBER.exec(link.text)?.[1];
    return number === undefined ? [] : [{ ...link, number: Number(number) }];
  });
  const home = named === undefined ? null : bar(named.element);
  const near = numbers.filter(
    ({ element }) => home === null || bar(element) === home || bar(element) === home.parent,
  );
  const first = near[0];
  if (home !== null || first === undefined) return near;
  const together = near.filter(({ element }) => bar(element) === bar(first.element));
  const rising = together.every(
    ({ number }, index) => index === 0 || number > (together[index - 1]?.number ?? 0),
  );
  return together.length >= 2 && rising ? together : [];
}

/** The element that holds the page navigation: links stand in it directly or in a wrapper each. */
function bar(link: Element): Element | null {
  const parent = link.parent;
  if (parent !== null && parent.elementCount === 1) return parent.parent;
  return parent?.name === 'li' || parent?.name === 'span' || parent?.name === 'td' ? parent.parent : parent;
}

function currentNumber(
  numbered: readonly { readonly number: number; readonly url: string }[],
  own: string,
): number {
  const same = numbered.find(({ url }) => url === own);
  if (same !== undefined) return same.number;
  const numbers = new Set(numbered.map(({ number }) => number));
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  for (let number = lowest; number <= highest; number += 1) if (!numbers.has(number)) return number;
  if (lowest > 1) return lowest - 1;
  const file = Number(NUMBERED.exec(own)?.[2] ?? 0);
  return file >= highest ? highest + 1 : 1;
}

const NUMBERED = /^(.*?[/_=-])(\d{1,4})((?:\.\w+)?(?:[?&#].*)?)$/;

/** The pages from the next to the last, when both addresses differ in one number alone. */
function between(next: string | null, last: string | null): string[] {
  const from = NUMBERED.exec(next ?? '');
  const to = NUMBERED.exec(last ?? '');
  if (from === null || to === null || from[1] !== to[1] || from[3] !== to[3]) return [];
  const [start, end] = [Number(from[2]), Number(to[2])];
  const step = end >= start ? 1 : -1;
  const pages: string[] = [];
  for (let number = start; pages.length < MAX_PAGES; number += step) {
    pages.push(`${from[1]}${number}${from[3]}`);
    if (number === end) break;
  }
  return pages;
}

function statedCount(element: Element): number | null {
  let at: Element | null = element;
  for (let climbed = 0; at !== null && climbed < 3; climbed += 1, at = at.parent) {
    const match = at.elementCount <= 60 ? STATED.exec(textOf(at)) : null;
    const count = match?.[1] ?? match?.[2] ?? match?.[3];
    if (count !== undefined) return Number(count);
  }
  return null;
}

function withoutHash(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
