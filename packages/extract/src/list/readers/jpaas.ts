import type { ListRequest } from '../list-result.ts';
import { type Literal, readLiteral } from '../script-literal.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/*
 * 大汉 jpaas: `<script url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'webId':…}">` fills
 * a part of the page with `data.html` of a JSON answer. A page has several such parts; lists are told by `tagId`.
 */
const UNIT = 'jpaas-publish-server/front/page/build/unit';
const UNIT_ADDRESS = /["']([^"'\s]*jpaas-publish-server\/front\/page\/build\/unit)[^"']*["']/;
const QUERY = /querydata\s*=\s*(?:"(\{[^"]*\})"|'(\{[^']*\})')/gi;
const PARAMETERS = ['webId', 'pageId', 'tplSetId', 'tagId', 'parseType', 'pageType', 'editType', 'paramJson'];
const IN_SCRIPT = /\{[^{}]*["']?(?:tplSetId|pageId)["']?\s*:[^{}]*\}/g;
const LIST_TAG = /列表|分页|list|内容|信息|新闻|文章|当前栏目|xxgk|page/i;
const OTHER_TAG =
  /导航|面包屑|位置|头部|底部|页头|页尾|页脚|菜单|轮播|搜索|友情|栏目树|热点|推荐|相关|nav|head|foot|menu|banner/i;
const MAX_REQUESTS = 4;

export const jpaas: ScriptReader = {
  name: 'jpaas',
  recognise: ({ html }) => html.includes(UNIT),
  read(page) {
    const requests = requestsOf(page);
    return requests.length === 0 ? null : { items: [], pages: null, requests };
  },
};

function requestsOf({ html, base }: ScriptPage): ListRequest[] {
  const address = UNIT_ADDRESS.exec(html)?.[1] ?? '/api-gateway/jpaas-publish-server/front/page/build/unit';
  if (!URL.canParse(address, base)) return [];
  const units = queriesIn(html).filter(
    ({ tagId = '', pageId }) => pageId !== undefined && !OTHER_TAG.test(tagId),
  );
  const lists = units.filter(({ tagId = '' }) => LIST_TAG.test(tagId));
  const seen = new Set<string>();
  return (lists.length > 0 ? lists : units).flatMap((unit) => {
    const url = new URL(address, base);
    for (const name of PARAMETERS) if (unit[name] !== undefined) url.searchParams.set(name, unit[name]);
    if (seen.has(url.href) || seen.size >= MAX_REQUESTS) return [];
    seen.add(url.href);
    return [{ reader: 'jpaas', url: url.href, form: null }];
  });
}

type Query = { readonly [name: string]: string | undefined };

function queriesIn(html: string): Query[] {
  const attributes = [...html.matchAll(QUERY)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/&quot;|&#39;/g, "'"),
  );
  const sources =
    attributes.length > 0 ? attributes : [...html.matchAll(IN_SCRIPT)].map(([source]) => source);
  return sources.flatMap((source) => {
    const value: Literal | undefined = readLiteral(source, 0);
    if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    return [Object.fromEntries(Object.entries(value).map(([name, field]) => [name, textOf(field)]))];
  });
}

function textOf(field: Literal): string {
  return typeof field === 'object' && field !== null ? JSON.stringify(field) : String(field);
}

/** The request for another page of the same unit. */
export function unitPage(request: string, pageNo: number, pageSize: number): string {
  const url = new URL(request);
  url.searchParams.set('paramJson', JSON.stringify({ pageNo, pageSize }));
  return url.href;
}
