import { serveNames } from '../../../outbound/test/name-server.ts';
import { type Answer, articlePage, plainPage, SOUND } from '../bureau-site.ts';
import type { Expected, Hazard, HazardSite } from './hazard.ts';
import { htmlPage, type RawRequest, serveRaw } from './raw-site.ts';
import { SOUND_RESULT, siteAt } from './sound-site.ts';

const HOME = '首页_木棉市水利局';

/** The bureau with something on its home page, and a server that makes up pages without end. */
async function serveEndless(home: string, make: (request: RawRequest) => Answer | null): Promise<HazardSite> {
  const pages = { ...SOUND, '/': plainPage('首页', home) };
  return siteAt(
    await serveRaw((request) => {
      const page = Object.entries(pages).find(([path]) => path === request.path)?.[1] ?? make(request);
      return page === null ? NOT_HERE : htmlPage(page.body);
    }),
  );
}

const NOT_HERE = Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');

/** Read to its end, however many pages it makes up; nothing wrong with any of them. */
const ENDS: Expected = { read: true, title: HOME, findings: [], unverified: [], columns: ['2026-11-20'] };

function monthAfter(path: string): string | null {
  const [, year, month] = /^\/calendar\?year=(\d+)&month=(\d+)$/.exec(path) ?? [];
  if (year === undefined || month === undefined) return null;
  const next = Number(year) * 12 + Number(month);
  return `/calendar?year=${Math.floor(next / 12)}&month=${(next % 12) + 1}`;
}

/** What a calendar shows: every month has other things to do. */
function daysOf(path: string): string {
  const days = Array.from(
    { length: 28 },
    (_, day) => `<td>${day + 1}日 ${path}第${(day * 7) % 13}次会议</td>`,
  );
  return `<table><tr>${days.join('')}</tr></table>`;
}

export const trapHazards: readonly Hazard[] = [
  {
    name: 'with a calendar that never ends is read to its end',
    maxPages: 1_000,
    serve: () =>
      serveEndless('<a href="/calendar?year=2026&month=11">日历</a>', ({ path }) => {
        const next = monthAfter(path);
        return next === null
          ? null
          : plainPage(`日历${path.replace(/\D/g, '')}`, `${daysOf(path)}<a href="${next}">下月</a>`);
      }),
    expected: ENDS,
  },
  {
    name: 'whose relative links make its paths longer and longer is read to its end',
    maxPages: 1_000,
    serve: () =>
      serveEndless('<a href="zt/">专题</a>', ({ path }) =>
        /^\/(?:zt\/)+$/.test(path) ? plainPage('专题', `<a href="zt/">专题</a>${path}`) : null,
      ),
    expected: ENDS,
  },
  {
    name: 'whose parameters become more and more is read to its end',
    maxPages: 1_000,
    serve: () =>
      serveEndless('<a href="/list?tag=a">标签</a>', ({ path }) => {
        if (!path.startsWith('/list?')) return null;
        if (!/[?&]tag=a$/.test(path)) return plainPage('标签', '没有这个标签');
        return plainPage('标签', `<a href="${path}&tag=a">再选</a>${daysOf(path)}`);
      }),
    expected: ENDS,
  },
  {
    name: 'with five megabytes of pictures inside a page is read',
    serve: () =>
      serveEndless(`<img alt="水库" src="data:image/png;base64,${'iVBORw0K'.repeat(650_000)}">`, () => null),
    expected: { ...SOUND_RESULT, findings: ['page.oversize /'] },
  },
  {
    name: 'with a page larger than anybody reads is not asked for what stands behind the limit',
    serve: async () => {
      const head = '<!doctype html><html><head><meta charset="utf-8"><title>大</title></head><body>';
      const huge = htmlPage(Buffer.concat([Buffer.from(head), Buffer.alloc(3 * 1024 * 1024, 'a ')]));
      const site = await serveRaw(({ path }) => {
        if (path === '/huge.html') return huge;
        const page = { ...SOUND, '/': plainPage('首页', '<a href="/huge.html">大</a>') }[path];
        return page === undefined ? NOT_HERE : htmlPage(page.body);
      });
      return { ...siteAt(site), policy: { limits: { bodyBytes: 1024 * 1024 } } };
    },
    expected: { ...SOUND_RESULT, measured: { planned: 6, ok: 6, coverage: 1 } },
  },
  {
    name: 'with a page of a hundred thousand tags that nobody closes is read as far as anybody reads, and of its end nothing is said',
    serve: () =>
      serveEndless('<a href="/deep.html">长</a>', ({ path }) =>
        path === '/deep.html'
          ? articlePage('关于深层嵌套的说明', {
              body: `${'<div>'.repeat(50_000)}${'<font>x</p>'.repeat(50_000)}`,
            })
          : null,
      ),
    expected: {
      ...SOUND_RESULT,
      findings: ['page.oversize /deep.html'],
      measured: { planned: 6, ok: 6, coverage: 1 },
    },
  },
  {
    name: 'whose pages show the error of a part that the server could not include has that told, and no other fault',
    serve: () => serveEndless('<div>[an error occurred while processing this directive]</div>', () => null),
    expected: { ...SOUND_RESULT, findings: ['page.broken-part /'] },
  },
  {
    name: 'whose downloads and menus are scripts has no dead links',
    serve: () =>
      serveEndless(
        '<a href="javascript:downloadFile(\'/files/1.doc\')" onclick="showMenu(3)">下载</a><a href="javascript:xzfj(\'/files/2.doc\')">附件</a><a onclick="$.post(\'/x\')">办理</a>',
        ({ path }) => (path === '/files/1.doc' ? { body: 'Word' } : null),
      ),
    expected: ENDS,
  },
  {
    name: 'among links to sixty names that do not exist is read, and each name is told',
    serve: async () => {
      const names = Array.from({ length: 60 }, (_, n) => `gone${n}.mumian.test`);
      const dns = await serveNames({});
      const site = await serveEndless(
        names.map((name) => `<a href="http://${name}/">${name}</a>`).join(''),
        () => null,
      );
      return {
        ...site,
        policy: { dns: { servers: [dns.address] } },
        close: async () => {
          await site.close();
          await dns.close();
        },
      };
    },
    expected: {
      ...SOUND_RESULT,
      findings: Array.from(
        { length: 60 },
        (_, n) => `link.dead.external http://gone${n}.mumian.test/`,
      ).sort(),
    },
  },
  {
    name: 'that answers 200 to whatever does not exist has that dead link, and no other fault',
    serve: () =>
      serveEndless('<a href="/tzgg/t20190101_77.html">旧通知</a>', ({ path }) =>
        path === '/robots.txt'
          ? null
          : { body: '<html><head><title>提示</title></head><body>您访问的页面不存在</body></html>' },
      ),
    expected: { ...ENDS, findings: ['page.soft-404 /tzgg/t20190101_77.html'] },
  },
  {
    name: 'whose search offers the same results under ever new addresses is read to its end',
    maxPages: 1_000,
    serve: () =>
      serveEndless('<a href="/search?from=1">检索</a>', ({ path }) => {
        const from = Number(/^\/search\?from=(\d+)$/.exec(path)?.[1]);
        if (Number.isNaN(from)) return null;
        const links = [1, 2, 3].map((step) => `<a href="/search?from=${from * 3 + step}">更多</a>`);
        return plainPage('检索', `检索结果${links.join('')}`);
      }),
    expected: ENDS,
  },
  {
    name: 'whose pages carry a version or a source in the query has no dead links',
    serve: () =>
      serveEndless('<a href="/about.html?v=20240101">关于</a><a href="/?from=nav">首页</a>', ({ path }) => {
        if (/^\/about\.html(?:\?|$)/.test(path)) return plainPage('关于本站', '<p>本站由市水利局主办。</p>');
        return path.startsWith('/?') ? (SOUND['/'] ?? null) : null;
      }),
    expected: ENDS,
  },
];
