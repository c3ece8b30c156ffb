import type { ScriptReader } from './reader.ts';

/*
 * 广东省政府信息公开目录平台 (gkmlpt): the page's script fetches `/gkmlpt/api/all/{catalogue}?page=1&sid={site}`;
 * the answer is `{articles: [{title, url, display_publish_time, …}], total}` of 100 entries a page. Site and
 * catalogue stand in the page's configuration; catalogue 0 is all of a site's.
 */
const SITE = /["']?\b(?:SID|siteId|site_id|NFCMS_SITE_ID)["']?\s*[:=]\s*["']?(\d{1,12})/i;
const CATALOGUE =
  /gkmlpt\/api\/all\/(\d{1,10})|["']?\b(?:CATE_?ID|CATALOG_?ID|CATEGORY_?ID|DEFAULT_?CATE\w*|CURRENT_?CATE\w*)["']?\s*[:=]\s*["']?(\d{1,10})/i;
const PLACE = /^(.*?)\/gkmlpt(?:\/|$)/;

export const gkmlpt: ScriptReader = {
  name: 'gkmlpt',
  recognise: ({ url, html }) => url.includes('/gkmlpt') || html.includes('gkmlpt/api/'),
  read({ url, html, base }) {
    const sid = SITE.exec(html)?.[1];
    if (sid === undefined) return null;
    const catalogue = CATALOGUE.exec(html);
    const id = catalogue?.[1] ?? catalogue?.[2] ?? /#(\d+)$/.exec(url)?.[1] ?? '0';
    const before = PLACE.exec(new URL(url).pathname)?.[1] ?? '';
    const address = new URL(`${before}/gkmlpt/api/all/${id}?page=1&sid=${sid}`, base.origin);
    return { items: [], pages: null, requests: [{ reader: 'gkmlpt', url: address.href, form: null }] };
  },
};
