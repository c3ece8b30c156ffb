import { type ListPages, MAX_PAGES } from '../list-pages.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/*
 * Page navigation that a script composes: a number of pages in a variable and an address with a gap,
 * `var totalPage = 12; … 'list_' + n + '.html'` (SiteServer, Epoint, 开普 and hand-made ones).
 */
const COUNT =
  /\b(?:page_?count|pages_?count|total_?pages?|count_?page|page_?total|max_?page|all_?page|pages)\s*[=:]\s*["']?(\d{1,5})\b/i;
const ADDRESS =
  /["']([^"'<>\s]*?[\w/-]*[_/-])["']\s*\+\s*[\w.()+\- ]{1,30}?\+\s*["'](\.(?:s?html?|jhtml|jsp|php|aspx?)[^"'<>\s]*)["']/;
const QUERY =
  /["']([^"'<>\s]*\?(?:[^"'<>\s]*&)?(?:page|pageNo|pageNum|pageIndex|curPage|p|PAGENUM)=)["']\s*\+/i;

export const scriptPaging: ScriptReader = {
  name: 'script-paging',
  recognise: ({ scripts }) => scripts.some((script) => COUNT.test(script)),
  read({ scripts, url }: ScriptPage) {
    for (const script of scripts) {
      const count = COUNT.exec(script)?.[1];
      const gap = ADDRESS.exec(script) ?? QUERY.exec(script);
      if (count === undefined || gap === null) continue;
      const pages = pagesOf(Number(count), gap[1] ?? '', gap[2] ?? '', url);
      if (pages !== null) return { items: [], pages, requests: [] };
    }
    return null;
  },
};

function pagesOf(count: number, before: string, behind: string, url: string): ListPages | null {
  const { pathname, search } = new URL(url);
  const own = /[_/=-](\d{1,4})(?:\.\w+)?$/.exec(pathname + search)?.[1];
  const pages: string[] = [];
  for (let number = Number(own ?? 1) + 1; number <= count && pages.length < MAX_PAGES; number += 1) {
    if (!URL.canParse(`${before}${number}${behind}`, url)) return null;
    pages.push(new URL(`${before}${number}${behind}`, url).href);
  }
  return { pages, next: pages[0] ?? null, count };
}
