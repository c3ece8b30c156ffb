import { type ListPages, MAX_PAGES } from '../list-pages.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/*
 * TRS WCM writes `createPageHTML(50, 0, "index", "shtml")` where the page navigation goes: pages in all, this page
 * from 0, name and extension. Its descendants put an element's id first and count this page from 1, add the entries
 * in all or per page, quote the numbers, or hold them in variables.
 */
const CALL = /createPageHTML\w*\s*\(([^(){}<>;]{1,200})\)/g;
const VARIABLES =
  /(?:countPage|pageCount|nPageCount|_nPageCount|totalPages?|m_nRecordCountPage)\s*=\s*["']?(\d{1,5})/;
const CURRENT = /(?:currentPage|nCurrIndex|curPage|currPage|pageIndex|_nCurrIndex)\s*=\s*["']?(\d{1,5})/;
const NAME = /["']([\w-]*?)_?["']\s*\+\s*[\w.()+\- ]{1,30}\+\s*["'](\.(?:s?html?|jsp|php|aspx?|jhtml))/;
const EXTENSION = /^\.?(s?html?|jhtml|jsp|php|aspx?)$/i;

interface PageCall {
  readonly count: number;
  readonly current: number;
  readonly name: string;
  readonly extension: string;
  /** An element's id stood first: these forms count pages from 1. */
  readonly isIdFirst: boolean;
}

export const trsPaging: ScriptReader = {
  name: 'trs',
  recognise: ({ html }) => html.includes('createPageHTML') || html.includes('countPage'),
  read(page) {
    const call = callIn(page) ?? variablesIn(page);
    return call === null ? null : { items: [], pages: pagesOf(call, page.url), requests: [] };
  },
};

/** The call with the most pages: a page may hold one for a side list too. */
function callIn({ html }: ScriptPage): PageCall | null {
  let best: PageCall | null = null;
  for (const match of html.matchAll(CALL)) {
    if (isCommentedOut(html, match.index)) continue;
    const call = readCall(match[1] ?? '', html);
    if (call !== null && (best === null || call.count > best.count)) best = call;
  }
  return best;
}

function isCommentedOut(html: string, at: number): boolean {
  return /(?<!:)\/\/[^"'\n]*$/.test(html.slice(html.lastIndexOf('\n', at) + 1, at));
}

function readCall(source: string, html: string): PageCall | null {
  const numbers: number[] = [];
  const names: string[] = [];
  let isIdFirst = false;
  for (const part of source.split(',')) {
    const token = part.trim().replace(/^["'\\]+|["'\\]+$/g, '');
    if (/^\d{1,9}$/.test(token)) numbers.push(Number(token));
    else if (/^["'\\]/.test(part.trim())) {
      if (numbers.length === 0 && !EXTENSION.test(token)) isIdFirst = true;
      names.push(token);
    } else {
      const value = variable(html, token);
      if (value === null) return null;
      numbers.push(value);
    }
  }
  const at = names.findIndex((name) => EXTENSION.test(name));
  const [count, current] = numbers;
  if (count === undefined || current === undefined || at < 1) return null;
  const name = names[at - 1] ?? 'index';
  return {
    count,
    current,
    name,
    extension: (names[at] ?? '').replace('.', ''),
    isIdFirst: isIdFirst && at >= 2,
  };
}

function variable(html: string, name: string): number | null {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return null;
  const value = new RegExp(
    `(?:^|[^\\w$])${name.replaceAll('$', '\\$')}\\s*=\\s*(?:parseInt\\()?["']?(\\d{1,9})`,
  ).exec(html)?.[1];
  return value === undefined ? null : Number(value);
}

/** `var countPage = 12; var currentPage = 0;` with the navigation written by hand. */
function variablesIn({ scripts, url }: ScriptPage): PageCall | null {
  for (const script of scripts) {
    const count = VARIABLES.exec(script)?.[1];
    if (count === undefined) continue;
    const written = NAME.exec(script);
    const extension = (written?.[2] ?? /\.\w+$/.exec(new URL(url).pathname)?.[0] ?? '.html').replace('.', '');
    const current = Number(CURRENT.exec(script)?.[1] ?? 0);
    return { count: Number(count), current, name: written?.[1] || 'index', extension, isIdFirst: false };
  }
  return null;
}

/** The addresses after this page. Files are numbered from 0 (the first has no number) or, counted from 1, from 2. */
function pagesOf({ count, current, name, extension, isIdFirst }: PageCall, url: string): ListPages {
  const own = /[_-](\d{1,4})\.\w+$/.exec(new URL(url).pathname)?.[1];
  const isFromOne = own === undefined ? current >= 1 : isIdFirst && Number(own) === current;
  const at = own === undefined ? current : Number(own);
  const last = isFromOne ? count : count - 1;
  const pages: string[] = [];
  for (let number = at + 1; number <= last && pages.length < MAX_PAGES; number += 1) {
    const file = `${name}_${number}.${extension}`;
    if (URL.canParse(file, url)) pages.push(new URL(file, url).href);
  }
  return { pages, next: pages[0] ?? null, count };
}
