import { itemsOfRecordMarkup } from '../list-fragment.ts';
import type { ListPages } from '../list-pages.ts';
import type { ListRequest } from '../list-result.ts';
import { type Literal, readLiteral } from '../script-literal.ts';
import type { ScriptList, ScriptPage, ScriptReader } from './reader.ts';

/*
 * 大汉 jpage: records stand as CDATA in `<script type="text/xml"><datastore>`, the next group of them is fetched from
 * the address in `nextgroup` (sometimes with encrypted parameters, so it is taken as it is) or from `dataproxy.jsp`
 * with the parameters of the call `$('#id').jpage({…})`.
 */
const RECORD = /<record[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/gi;
const NEXT_GROUP = /<nextgroup>[\s\S]{0,40}?href\s*=\s*["']?([^"'\s>]+)/i;
const TOTAL_PAGES = /<totalpage>\s*(\d{1,6})/i;
const TOTAL_RECORDS = /<totalrecord>\s*(\d{1,7})/i;
const PROXY = /["']?proxyUrl["']?\s*:\s*["']([^"']+)["']/i;
const PER_PAGE = /["']?perPage["']?\s*:\s*["']?(\d{1,4})/i;
const AJAX_PARAMETERS = /["']?ajaxParam["']?\s*:\s*(?=\{)/i;
const DEFAULT_PROXY = '/module/web/jpage/dataproxy.jsp';
const GROUP = 3;

export const jpage: ScriptReader = {
  name: 'jpage',
  recognise: ({ html }) => html.includes('<recordset') || html.includes('.jpage('),
  read: (page) => readJpage(page),
};

/** Read a page of jpage, or the answer of its `dataproxy.jsp`. */
export function readJpage({ html, base, today }: ScriptPage): ScriptList | null {
  const records = [...html.matchAll(RECORD)].map((match) => match[1] ?? '');
  const items = itemsOfRecordMarkup(records, base, today);
  const pages = pagesOf(html, base);
  const request = items.length > 0 || pages.count === 0 ? null : requestOf(html, base);
  if (items.length === 0 && request === null && records.length === 0 && pages.count !== 0) return null;
  return { items, pages, requests: request === null ? [] : [request] };
}

function pagesOf(html: string, base: URL): ListPages {
  const reference = NEXT_GROUP.exec(html)?.[1]?.replaceAll('&amp;', '&');
  const proxy = new URL(PROXY.exec(html)?.[1] ?? DEFAULT_PROXY, base);
  const near = reference?.startsWith('./') === true && !base.pathname.includes('dataproxy') ? proxy : base;
  const next =
    reference !== undefined && URL.canParse(reference, near) ? new URL(reference, near).href : null;
  return { pages: next === null ? [] : [next], next, count: countOf(html), areData: next !== null };
}

function countOf(html: string): number | null {
  const stated = TOTAL_PAGES.exec(html)?.[1];
  if (stated !== undefined) return Number(stated);
  const total = TOTAL_RECORDS.exec(html)?.[1] ?? /totalRecord["']?\s*:\s*["']?(\d{1,7})/i.exec(html)?.[1];
  const perPage = Number(PER_PAGE.exec(html)?.[1] ?? 0);
  return total === undefined || perPage === 0 ? null : Math.ceil(Number(total) / perPage);
}

/** The POST by which jpage fetches its first group when the page brings no records. */
function requestOf(html: string, base: URL): ListRequest | null {
  const at = AJAX_PARAMETERS.exec(html);
  if (at === null) return null;
  const parameters: Literal | undefined = readLiteral(html, at.index + at[0].length);
  if (parameters === null || typeof parameters !== 'object' || Array.isArray(parameters)) return null;
  const perPage = Number(PER_PAGE.exec(html)?.[1] ?? 15);
  const url = new URL(PROXY.exec(html)?.[1] ?? DEFAULT_PROXY, base);
  url.searchParams.set('startrecord', '1');
  url.searchParams.set('endrecord', String(perPage * GROUP));
  url.searchParams.set('perpage', String(perPage));
  const form = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value ?? '')]),
  );
  return { reader: 'jpage', url: url.href, form: form.toString() };
}
