import type { Element } from '../element.ts';
import type { Addresses } from './address.ts';
import { addressesInHandler } from './script-address.ts';

/** A page that sends its reader on by itself. */
export interface Redirect {
  readonly url: string;
  readonly by: 'meta' | 'script';
  /** Seconds that the page is shown before. */
  readonly delay: number;
}

/** The address of `<meta http-equiv=refresh content="5; url='…'">` (HTML Standard 4.2.5.3). */
export function refreshOf(content: string): { reference: string; delay: number } | null {
  const match = /^\s*(\d{0,6})[\d.]*(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|([^"'].*))/is.exec(
    content,
  );
  const reference = (match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim();
  return reference === '' ? null : { reference, delay: Number(match?.[1] ?? 0) };
}

const MAX_SHOWN = 200;
/** A script that goes to more addresses than this decides among them. */
const MAX_LOOKED_AT = 5;
const WAITING = /setTimeout\s*\(\s*(?:function\s*\w*\s*\(\s*\)\s*\{|\(\s*\)\s*=>\s*\{?|["'])\s*[^{}]{0,80}$/;

/** An inline script and its text. */
export interface Script {
  readonly element: Element;
  readonly code: string;
}

/** What decides whether a page sends its reader on. */
export interface RedirectInput {
  readonly url: string;
  readonly elements: readonly Element[];
  readonly scripts: readonly Script[];
  readonly addresses: Addresses;
  /** Characters of text that the page shows. */
  readonly shown: () => number;
}

/** Where a page sends its reader on by itself; a page that only loads itself again stays where it is. */
export function redirectOf({ url, elements, scripts, addresses, shown }: RedirectInput): Redirect | null {
  for (const element of elements) {
    if (element.name !== 'meta' || !isRefresh(element)) continue;
    const refresh = refreshOf(element.attributes.content ?? '');
    const target = refresh === null ? null : addresses.resolve(refresh.reference)?.url;
    if (refresh !== null && typeof target === 'string' && target !== url)
      return { url: target, by: 'meta', delay: refresh.delay };
  }
  const reference = scriptRedirect(scripts, shown) ?? loadRedirect(elements, shown);
  const target = reference === null ? null : addresses.resolve(reference)?.url;
  return typeof target === 'string' && target !== url ? { url: target, by: 'script', delay: 0 } : null;
}

/** `<meta http-equiv=refresh>`; one for browsers without scripts is none for the others. */
export function isRefresh({ attributes, parent }: Element): boolean {
  return attributes['http-equiv']?.trim().toLowerCase() === 'refresh' && parent?.name !== 'noscript';
}

/**
 * Where the scripts of a page send every reader on: an assignment outside of all functions and conditions, on a page
 * that shows next to nothing else.
 */
function scriptRedirect(scripts: readonly Script[], shown: () => number): string | null {
  for (const { code } of scripts) {
    if (!code.includes('location')) continue;
    const found = addressesInHandler(code)
      .slice(0, MAX_LOOKED_AT)
      .find(({ index }) => isReached(code.slice(0, index)));
    if (found !== undefined) return shown() > MAX_SHOWN ? null : found.reference;
  }
  return null;
}

/** `<body onload="location='…'">` on a page that shows next to nothing else. */
function loadRedirect(elements: readonly Element[], shown: () => number): string | null {
  const handler = elements.find(({ name }) => name === 'body')?.attributes.onload ?? '';
  if (!handler.includes('location') || shown() > MAX_SHOWN) return null;
  const [found] = addressesInHandler(handler);
  return found !== undefined && isReached(handler.slice(0, found.index)) ? found.reference : null;
}

function isReached(before: string): boolean {
  const top = before.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  const depth = top.split('{').length - top.split('}').length;
  if (WAITING.test(top)) return depth <= 1;
  return (
    depth === 0 && !/(?:\bif\s*\([^;]*|\belse\b\s*|=>\s*|window\s*\.\s*open\s*\([^;]*)$/.test(top.slice(-200))
  );
}
