import { type Answer, articlePage, listPage, plainPage, SOUND } from '../bureau-site.ts';
import { gb18030 } from './gb18030.ts';
import type { Expected, Hazard, HazardSite } from './hazard.ts';
import { htmlPage, message, NOT_FOUND, type RawRequest, serveRaw } from './raw-site.ts';
import { SOUND_RESULT, serveSound, siteAt } from './sound-site.ts';

/** “木棉” in UTF-8, as it stands in an address. */
const UTF8 = '%E6%9C%A8%E6%A3%89';

/** The bureau with a home page of its own. */
const withHome = (body: string, others: Readonly<Record<string, Answer>> = {}) => ({
  ...SOUND,
  '/': plainPage('首页', body),
  ...others,
});

const servePages = (pages: Readonly<Record<string, Answer>>): Promise<HazardSite> =>
  serveSound((page) => htmlPage(page), pages);

/** Answers that differ by request; what it returns null for is served from the pages. */
async function serveOdd(
  pages: Readonly<Record<string, Answer>>,
  odd: (request: RawRequest) => Buffer | null,
): Promise<HazardSite> {
  return siteAt(
    await serveRaw((request) => {
      const page = pages[request.path];
      return odd(request) ?? (page === undefined ? NOT_FOUND : htmlPage(page.body));
    }),
  );
}

const redirect = (to: string) => message(302, [`Location: ${to}`], '');
const rawRedirect = (to: Buffer) =>
  Buffer.concat([
    Buffer.from('HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: '),
    to,
    Buffer.from('\r\n\r\n'),
  ]);

const ONE_MORE: Expected = { ...SOUND_RESULT, measured: { planned: 6, ok: 6, coverage: 1 } };
const more = articlePage('关于木棉的介绍', { body: '<p>木棉</p>' });

const GBK = '%C4%BE%C3%DE';
const GBK_BYTES = Buffer.from('c4bec3de', 'hex');

export const addressHazards: readonly Hazard[] = [
  {
    name: 'that redirects to a path in raw UTF-8 bytes is followed',
    serve: () =>
      serveOdd(withHome('<a href="/go">介绍</a>', { [`/${UTF8}.html`]: more }), ({ path }) =>
        path === '/go' ? rawRedirect(Buffer.from('/木棉.html')) : null,
      ),
    expected: ONE_MORE,
  },
  {
    name: 'that redirects to a path in raw GBK bytes is followed',
    serve: () =>
      serveOdd(withHome('<a href="/go">介绍</a>', { [`/${GBK}.html`]: more }), ({ path }) =>
        path === '/go'
          ? rawRedirect(Buffer.concat([Buffer.from('/'), GBK_BYTES, Buffer.from('.html')]))
          : null,
      ),
    expected: ONE_MORE,
  },
  {
    name: 'whose home page is a frameset is read in its frames',
    serve: () =>
      servePages({
        ...SOUND,
        '/': {
          body: `${plainPage('首页', '').body.split('<body>')[0]}<frameset cols="200,*"><frame src="/tzgg/" title="栏目"><frame src="/main.html" title="正文"></frameset></html>`,
        },
        '/main.html': plainPage('欢迎', ''),
      }),
    expected: {
      read: true,
      findings: [],
      unverified: [],
      columns: ['2026-11-20'],
      measured: { planned: 6, ok: 6 },
    },
  },
  {
    name: 'on a server that knows no difference of case is read without false findings',
    serve: () =>
      serveOdd(
        withHome(
          '<a href="/TZGG/1.HTML">一</a><a href="/tzgg/2.HTML">二</a><a href="/TZGG/3.html">三</a><a href="/default.aspx">首页</a>',
        ),
        ({ path }) => {
          const page = { ...SOUND, '/default.aspx': SOUND['/'] }[path.toLowerCase()];
          return page === undefined || path === '/' ? null : htmlPage(page.body);
        },
      ),
    expected: { read: true, findings: [], unverified: [], columns: ['2026-11-20'] },
  },
  {
    name: 'whose Chinese paths are written in UTF-8 is asked in UTF-8',
    serve: () => servePages(withHome('<a href="/木棉.html">介绍</a>', { [`/${UTF8}.html`]: more })),
    expected: ONE_MORE,
  },
  {
    name: 'whose addresses are written as browsers repair them is followed',
    serve: () =>
      servePages(
        withHome(
          '<a href="/a/../one.html">一</a><a href="\\two.html">二</a><a href=" /thr\tee.html ">三</a><a href="four.html#第四">四</a>',
          Object.fromEntries(
            ['one', 'two', 'three', 'four'].map((name) => [
              `/${name}.html`,
              articlePage(`介绍${name}`, { body: name }),
            ]),
          ),
        ),
      ),
    expected: { ...SOUND_RESULT, measured: { planned: 9, ok: 9, coverage: 1 } },
  },
  {
    name: 'with addresses that lead nowhere for anybody, scripts, mail and telephones has no dead links',
    serve: () =>
      servePages(
        withHome(
          '<a href="javascript:void(0)">关闭</a><a href="javascript:openWin()">打开</a><a href="mailto:a@b.gov.cn">信</a><a href="tel:12345">电话</a><a href="#">顶部</a><a href="">本页</a><a>空</a>',
        ),
      ),
    expected: SOUND_RESULT,
  },
  {
    name: 'whose session ids, cache-busters and order of parameters differ has each page once',
    serve: () =>
      serveOdd(
        withHome(
          '<a href="/item.jsp;jsessionid=AB12?id=1&t=1">一</a><a href="/item.jsp;jsessionid=CD34?t=1&id=1">二</a>',
        ),
        ({ path }) => (path.startsWith('/item.jsp') ? htmlPage(more.body) : null),
      ),
    expected: ONE_MORE,
  },
  {
    name: 'that redirects in a circle says so, and is not called dead',
    serve: () =>
      serveOdd(withHome('<a href="/a">甲</a>'), ({ path }) => {
        if (path === '/a') return redirect('/b');
        return path === '/b' ? redirect('/a') : null;
      }),
    expected: { ...SOUND_RESULT, unverified: ['redirect.loop /a'], measured: { planned: 6, ok: 5 } },
  },
  {
    name: 'that redirects without end says so, and is not called dead',
    serve: () =>
      serveOdd(withHome('<a href="/n/0">甲</a>'), ({ path }) => {
        const n = /^\/n\/(\d+)$/.exec(path)?.[1];
        return n === undefined ? null : redirect(`/n/${Number(n) + 1}`);
      }),
    expected: { ...SOUND_RESULT, unverified: ['redirect.too-many /n/0'], measured: { planned: 6, ok: 5 } },
  },
  {
    name: 'whose redirect is no address says so, and is not called dead',
    serve: () =>
      serveOdd(withHome('<a href="/a">甲</a>'), ({ path }) => (path === '/a' ? redirect('http://') : null)),
    expected: { ...SOUND_RESULT, unverified: ['redirect.malformed /a'], measured: { planned: 6, ok: 5 } },
  },
  {
    name: 'whose page is gone is told so, once, with the page that leads there',
    serve: () => servePages(withHome('<a href="/gone.html">旧</a><a href="/gone.html#x">旧</a>')),
    expected: {
      ...SOUND_RESULT,
      findings: ['link.dead.internal /gone.html'],
      measured: { planned: 6, ok: 5, coverage: 1 },
    },
  },
  {
    name: 'that sets a base address is followed from there',
    serve: () =>
      servePages(withHome('<base href="/base/"><a href="one.html">一</a>', { '/base/one.html': more })),
    expected: ONE_MORE,
  },
  {
    name: 'whose list leads to one page twice has it in one column once',
    serve: () =>
      servePages({
        ...SOUND,
        '/tzgg/': listPage('通知公告', [
          ['1.html', '关于防汛值班的通知', '2026-11-20'],
          ['./1.html', '关于防汛值班的通知', '2026-11-20'],
          ['2.html', '关于供水检修的公告', '2026-10-20'],
          ['3.html', '关于河道整治的通告', '2026-09-01'],
        ]),
      }),
    expected: SOUND_RESULT,
  },
  {
    name: 'whose GBK pages ask with Chinese in the query is asked in GBK',
    serve: () => {
      const home = plainPage('首页', '<a href="/search?kw=木棉">木棉</a>').body.replace('utf-8', 'gbk');
      return serveOdd({ ...SOUND, [`/search?kw=${GBK}`]: plainPage('检索', '') }, ({ path }) =>
        path === '/' ? message(200, ['Content-Type: text/html'], gb18030(home)) : null,
      );
    },
    expected: ONE_MORE,
  },
  {
    name: 'whose Chinese paths lie on disk in GBK is asked once more in GBK',
    serve: () => {
      const page = plainPage('目录', '<a href="/木棉.html">木棉</a>').body.replace('utf-8', 'gbk');
      return serveOdd(withHome('<a href="/gbk.html">目录</a>', { [`/${GBK}.html`]: more }), ({ path }) =>
        path === '/gbk.html' ? message(200, ['Content-Type: text/html'], gb18030(page)) : null,
      );
    },
    expected: { read: true, findings: [], unverified: [], measured: { planned: 7, ok: 7 } },
  },
  {
    name: 'whose home page sends on by meta refresh is read where it leads',
    serve: () =>
      servePages({
        ...SOUND,
        '/': { body: '<html><head><meta http-equiv="refresh" content="0;url=/index.html"></head></html>' },
        '/index.html': plainPage('首页', ''),
      }),
    expected: {
      read: true,
      title: '首页_木棉市水利局',
      findings: ['redirect.meta /index.html'],
      unverified: [],
      columns: ['2026-11-20'],
    },
  },
  {
    name: 'whose home page sends on by script is read where it leads',
    serve: () =>
      servePages({
        ...SOUND,
        '/': { body: '<html><head><script>window.location.href="/index.html";</script></head></html>' },
        '/index.html': plainPage('首页', ''),
      }),
    expected: {
      read: true,
      title: '首页_木棉市水利局',
      findings: ['redirect.script /index.html'],
      unverified: [],
      columns: ['2026-11-20'],
    },
  },
];
