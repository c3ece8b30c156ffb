import { type Answer, articlePage, listPage, plainPage } from '../bureau-site.ts';
import type { Expected, Hazard, HazardSite } from './hazard.ts';
import { htmlPage, message, NOT_FOUND, serveRaw } from './raw-site.ts';
import { SOUND_RESULT, serveSound, siteAt } from './sound-site.ts';

const HTML = 'Content-Type: text/html; charset=utf-8';

/** What firewalls answer in a site's place, as public crawlers of government sites have met it. */
const blocks: readonly (readonly [name: string, code: string, answer: Buffer])[] = [
  [
    '加速乐 with status 521',
    'blocked.jiasule',
    message(
      521,
      [HTML, 'Set-Cookie: __jsluid_h=5a1f; max-age=31536000; path=/; HttpOnly'],
      "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+'_clearance_s=1';location.href=location.pathname</script>",
    ),
  ],
  [
    '瑞数 with status 412',
    'blocked.ruishu',
    message(
      412,
      [HTML, 'Set-Cookie: kJ9sQ2mVhS=60; path=/'],
      '<!DOCTYPE html><html><head><meta content="x" r="m"><script r="m">$_ts=window["$_ts"];if(!$_ts)$_ts={};$_ts.nsd=1;</script></head><body></body></html>',
    ),
  ],
  [
    '网站卫士 with status 200',
    'blocked.wzws',
    htmlPage(
      '<html><head><noscript><h1><strong>请开启JavaScript并刷新该页.</strong></h1></noscript></head><body><script>window.location="/WZWSRELw=="</script></body></html>',
      ['Set-Cookie: wzws_cid=2b7c; path=/'],
    ),
  ],
  [
    'a slider page with status 200',
    'blocked.challenge',
    htmlPage('<html><head><title>滑动验证页面</title></head><body><div id="nc"></div></body></html>'),
  ],
  [
    '安全狗 with status 403',
    'blocked.safedog',
    message(
      403,
      [HTML, 'X-Powered-By: WAF/2.0'],
      '<html><body><iframe src="http://404.safedog.cn/images/safedogsite/broswer_logo.jpg"></iframe></body></html>',
    ),
  ],
];

const BLOCKED: Expected = {
  read: false,
  findings: ['monitor.blocked /'],
  unverified: [],
  columns: [],
  stopped: 'blocked',
};

/** A home page, one column and sixty articles, of which many lack what would be found on them. */
const LARGE: Readonly<Record<string, Answer>> = {
  '/': plainPage('首页', ''),
  '/tzgg/': listPage(
    '通知公告',
    Array.from({ length: 60 }, (_, n) => [`${n}.html`, `关于第${n}号事项的通知`, '2026-11-20'] as const),
  ),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [
      `/tzgg/${n}.html`,
      articlePage(`关于第${n}号事项的通知`, { without: ['PubDate'], body: `<p>${'第'.repeat(n + 1)}</p>` }),
    ]),
  ),
};

/** Opens for the first thirty requests, then somebody stands in the door. */
async function blockedFromPage30(answer: Buffer): Promise<HazardSite> {
  return siteAt(
    await serveRaw(({ path, before }) => {
      const page = LARGE[path];
      if (before >= 30) return answer;
      return page === undefined ? NOT_FOUND : htmlPage(page.body);
    }),
  );
}

export const firewallHazards: readonly Hazard[] = [
  ...blocks.map(
    ([name, code, answer]): Hazard => ({
      name: `that ${name} keeps from us is blocked, and nothing else is said of it`,
      serve: async () => siteAt(await serveRaw(() => answer)),
      expected: { ...BLOCKED, start: { outcome: 'blocked', code } },
    }),
  ),
  ...blocks.map(
    ([name, , answer]): Hazard => ({
      name: `that ${name} closes in the middle has no dead links, only the block`,
      serve: () => blockedFromPage30(answer),
      expected: { ...BLOCKED, read: true },
    }),
  ),
  {
    name: 'that begins to answer 403 to everything, without a mark, has no dead links, only the block',
    serve: () => blockedFromPage30(message(403, [HTML], '<h1>Forbidden</h1>')),
    expected: { ...BLOCKED, read: true },
  },
  {
    name: 'that begins to show one and the same page for everything has no faults, only the block',
    serve: () => blockedFromPage30(htmlPage('<html><body>系统繁忙，请稍后再试</body></html>')),
    expected: { ...BLOCKED, read: true },
  },
  {
    name: 'that forbids us its start page is not read, and not called dead',
    serve: async () => siteAt(await serveRaw(() => message(403, [HTML], '<h1>Forbidden</h1>'))),
    expected: {
      read: false,
      start: { outcome: 'unverified', layer: 'http', code: 'http.403' },
      findings: [],
      unverified: ['http.403 /'],
      columns: [],
    },
  },
  {
    name: 'that opens for a browser’s name and not for ours is not read, not called blocked, and it is told',
    serve: () =>
      serveSound((page, { head }) =>
        /\r\nuser-agent: [^\r]*mumian/i.test(head)
          ? message(403, [HTML], '<h1>Forbidden</h1>')
          : htmlPage(page),
      ),
    expected: {
      read: false,
      start: { outcome: 'unverified', layer: 'http', code: 'http.403' },
      forgiven: ['http.ua-dependent'],
      findings: [],
      unverified: ['http.403 /'],
      columns: [],
    },
  },
  {
    name: 'whose article is about a firewall is an ordinary site',
    serve: () =>
      serveSound((page) =>
        htmlPage(page.toString().replaceAll('正文内容。', '网站已启用安全狗、加速乐，访问被拦截的请刷新。')),
      ),
    expected: SOUND_RESULT,
  },
  {
    name: 'that hands out a cookie and sends on to itself is read',
    serve: () =>
      serveSound((page, { path, head }) =>
        /\r\ncookie: [^\r]*entry=1/i.test(head)
          ? htmlPage(page)
          : message(302, [`Location: ${path}`, 'Set-Cookie: entry=1; path=/'], ''),
      ),
    expected: SOUND_RESULT,
  },
  {
    name: 'that refuses whoever names no agent, language or type is read',
    serve: () =>
      serveSound((page, { head }) =>
        /\r\nuser-agent: ./i.test(head) &&
        /\r\naccept: ./i.test(head) &&
        /\r\naccept-language: zh/i.test(head)
          ? htmlPage(page)
          : message(403, [], ''),
      ),
    expected: SOUND_RESULT,
  },
];
