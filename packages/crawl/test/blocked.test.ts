import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { crawled } from './crawled.ts';
import { pageWithLinks, type SmallAnswer, type SmallSite, serveSmallSite } from './small-site.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const LINKS = 190;
const CHALLENGE =
  '<html><head><script>var wzws_sessionid="1";</script></head><body><script src="/wzws-waf-cgi/x.js"></script>请开启JavaScript并刷新该页.</body></html>';

const MENU = ['/', '/a/1.html', '/a/2.html', '/a/3.html', '/a/4.html']
  .map((path) => `<a href="${path}">${path}</a>`)
  .join('');

/** A site that turns everybody away from the page of a number on, and until told otherwise. */
async function turningAway(answer: SmallAnswer, from: number, links = LINKS) {
  let served = 0;
  let isOpen = false;
  const site: SmallSite = await serveSmallSite((path) => {
    if (path === '/robots.txt') return undefined;
    served += 1;
    if (served > from && !isOpen) return answer;
    if (path === '/') return pageWithLinks(...Array.from({ length: links }, (_, n) => `/a/${n}.html`));
    if (!/^\/a\/\d{1,3}\.html$/.test(path)) return undefined;
    return `<title>第${path}号通知</title><p>正文${path}</p>${pageWithLinks('/', '/a/1.html', '/a/2.html', '/a/3.html')}`;
  });
  closers.push(site.close);
  return {
    site,
    url: `${site.origin}/`,
    open: () => {
      isOpen = true;
    },
  };
}

const ANSWERS: readonly [string, SmallAnswer][] = [
  ['403', { status: 403, body: 'forbidden' }],
  ['412', { status: 412, body: '<script>$_ts={}</script>' }],
  [
    '521',
    {
      status: 521,
      headers: { 'set-cookie': '__jsluid_s=1' },
      body: '<script>document.cookie="__jsl_clearance_s=1"</script>',
    },
  ],
  ['429', { status: 429 }],
  ['503', { status: 503 }],
  ['a challenge with 200', CHALLENGE],
  ['an unknown challenge with 200', '<html><body><p>正在检查您的浏览器，请稍候</p></body></html>'],
  ['an error page with 200 and a menu', `<title>出错了</title><p>抱歉，系统繁忙</p>${MENU}`],
];

describe('a site that begins to turn us away in mid-crawl', () => {
  test.each(ANSWERS)('with %s has no dead link, and is left', async (_, answer) => {
    const { url } = await turningAway(answer, 100);
    const { pages, summary } = await crawled({ url });
    expect(summary).toMatchObject({
      broken: 0,
      stopped: 'blocked',
      suspended: [{ host: new URL(url).host }],
    });
    expect(summary.blocked).toBeGreaterThanOrEqual(20);
    expect(summary.notFetched).toBeGreaterThan(20);
    expect(summary.ok).toBeGreaterThan(90);
    expect(
      pages.filter(({ exchange }) => exchange.outcome === 'blocked').every(({ page }) => page === null),
    ).toBe(true);
    expect(summary.coverage).toBeCloseTo(summary.ok / summary.planned);
  });

  test('at page 500 of 700 has no dead link either', async () => {
    const { url } = await turningAway({ status: 403 }, 500, 700);
    const { summary } = await crawled({ url });
    expect(summary).toMatchObject({ broken: 0, stopped: 'blocked', planned: 701 });
    expect(summary.ok).toBeGreaterThan(480);
  });

  test('is gone on with by the next run, which asks again what was blocked', async () => {
    const { url, open } = await turningAway({ status: 403 }, 100);
    const folder = mkdtempSync(join(tmpdir(), 'mumian-blocked-'));
    closers.push(() => rmSync(folder, { recursive: true }));
    const state = join(folder, 'site.state');
    const first = await crawled({ url, state });
    expect(first.summary.stopped).toBe('blocked');
    open();
    const second = await crawled({ url, state });
    expect(second.summary).toMatchObject({
      ok: LINKS + 1,
      blocked: 0,
      broken: 0,
      coverage: 1,
      stopped: null,
      suspended: [],
    });
    expect(second.pages.filter(({ isRestored }) => isRestored)).toHaveLength(first.summary.ok);
  });

  test('may be given time, and another chance at half the pace', async () => {
    const { url, open } = await turningAway({ status: 403 }, 100);
    const pauses: number[] = [];
    const { summary } = await crawled({
      url,
      coolDown: [600_000, 3_600_000],
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        if (milliseconds === 3_600_000) open();
      },
    });
    expect(pauses).toEqual([600_000, 3_600_000]);
    expect(summary).toMatchObject({ ok: LINKS + 1, blocked: 0, broken: 0, stopped: null });
  });
});

const ARTICLE = (path: string) =>
  `<title>第${path}号通知</title><meta name="ArticleTitle" content="第${path}号通知"><meta name="PubDate" content="2026-11-20 09:00"><h1>第${path}号通知</h1><p>发布时间：2026-11-20 09:00</p><p>${`正文${path}。`.repeat(30)}</p>`;
const GONE = '<title>提示</title><p>您访问的页面不存在或已删除</p>';

/** Articles of which some are gone, with one page for whatever is not there, and the same one where it turns away. */
async function losing(isGone: (n: number) => boolean, from = Number.POSITIVE_INFINITY) {
  let served = 0;
  const site = await serveSmallSite((path) => {
    if (path === '/robots.txt') return undefined;
    served += 1;
    if (path === '/') return pageWithLinks(...Array.from({ length: 90 }, (_, n) => `/a/${n}.html`));
    const n = Number(/^\/a\/(\d{1,3})\.html$/.exec(path)?.[1] ?? -1);
    return served > from || n < 0 || isGone(n) ? GONE : ARTICLE(path);
  });
  closers.push(site.close);
  return crawled({ url: `${site.origin}/` });
}

describe('one page with status 200 for many addresses', () => {
  test('is thirty dead links where thirty of ninety pages are gone', async () => {
    const { summary } = await losing((n) => n % 3 === 0);
    expect(summary).toMatchObject({ broken: 30, ok: 61, blocked: 0, stopped: null });
  });

  test('is thirty dead links, too, where thirty in a row are gone', async () => {
    const { summary } = await losing((n) => n >= 40 && n < 70);
    expect(summary).toMatchObject({ broken: 30, ok: 61, blocked: 0, stopped: null });
  });

  test('is a block where pages that were good show it as well, even if some are gone', async () => {
    const { pages, summary } = await losing((n) => n === 5, 50);
    expect(summary).toMatchObject({ broken: 1, stopped: 'blocked' });
    expect(summary.suspended.map(({ code }) => code)).toEqual(['blocked.same-page']);
    expect(pages.filter(({ exchange }) => exchange.outcome === 'broken').map(({ url }) => url)).toEqual([
      expect.stringMatching(/\/a\/5\.html$/),
    ]);
  });
});

test('a start page that is blocked ends the crawl at once', async () => {
  const { url, site } = await turningAway(CHALLENGE, 0);
  const { pages, summary } = await crawled({ url });
  expect(summary).toMatchObject({ planned: 1, blocked: 1, stopped: 'blocked', coverage: 0 });
  expect(pages).toHaveLength(1);
  expect(site.asked.length).toBeLessThanOrEqual(3);
});
