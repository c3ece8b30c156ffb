import { createServer } from 'node:http';
import { createOutbound } from '@mumian/outbound';
import { afterEach, describe, expect, test } from 'vitest';
import { pageWithLinks, type SmallSite, serveSmallSite } from '../test/small-site.ts';
import { crawlSite } from './crawl.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { CrawlEvent, CrawlSummary, PageFetched, TargetChecked } from './event.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function site(...parameters: Parameters<typeof serveSmallSite>): Promise<SmallSite> {
  const served = await serveSmallSite(...parameters);
  closers.push(served.close);
  return served;
}

function start(options: Partial<CrawlOptions> & { url: string }): AsyncGenerator<CrawlEvent> {
  const outbound = createOutbound({ allowPrivate: true });
  closers.push(() => outbound.close());
  return crawlSite({ outbound, maxPages: 100, concurrency: 4, pause: () => Promise.resolve(), ...options });
}

interface Crawled {
  readonly pages: PageFetched[];
  readonly targets: TargetChecked[];
  readonly summary: CrawlSummary;
}

async function crawl(options: Partial<CrawlOptions> & { url: string }): Promise<Crawled> {
  const pages: PageFetched[] = [];
  const targets: TargetChecked[] = [];
  for await (const event of start(options)) {
    if (event.type === 'page') pages.push(event);
    else if (event.type === 'target') targets.push(event);
    else return { pages, targets, summary: event.summary };
  }
  throw new Error('a crawl ends with its count');
}

const pathsOf = (pages: readonly PageFetched[]) => pages.map(({ url }) => new URL(url).pathname);

describe('what is fetched', () => {
  test('pages come breadth first, each once, however they are written', async () => {
    const { origin, asked } = await site({
      '/': pageWithLinks('/a', 'b', '/a#part', '/a?jsessionid=1', 'http://127.0.0.1/other'),
      '/a': pageWithLinks('/', '/c'),
      '/b': pageWithLinks('/a', '/c'),
      '/c': pageWithLinks('/'),
    });
    const { pages, summary } = await crawl({ url: `${origin}/`, concurrency: 1 });
    expect(pathsOf(pages)).toEqual(['/', '/a', '/b', '/c']);
    expect(pages.map(({ depth }) => depth)).toEqual([0, 1, 1, 2]);
    // Between /a and /b the site was asked once for a page that nobody made: it says 404, as it should.
    expect(asked.filter((path) => !/\d{9}/.test(path))).toEqual(['/robots.txt', '/', '/a', '/b', '/c']);
    expect(asked).toHaveLength(6);
    expect(summary).toMatchObject({ planned: 4, ok: 4, notFetched: 0, coverage: 1, stopped: null });
  });

  test('the limit of pages is kept and said', async () => {
    const { origin } = await site((path) => {
      const page = Number(path.slice(1));
      if (page > 1_000_000) return undefined;
      return pageWithLinks(`/${page + 1}`, `/${page + 2}`);
    });
    const { pages, summary } = await crawl({ url: `${origin}/1`, maxPages: 7 });
    expect(pages).toHaveLength(7);
    expect(summary).toMatchObject({ planned: 7, ok: 7, coverage: 1, stopped: 'max-pages' });
  });

  test('the further pages of long lists take no place within the limit from pages of their own', async () => {
    const entries = Array.from({ length: 6 }, (_, n) => {
      return `<li><a href="/t/t20261103_${n}.html">关于第${n}号事项办理情况的通知</a><span>2026-11-03</span></li>`;
    });
    const list = `<ul>${entries.join('')}</ul><script>createPageHTML(50, 0, "index", "html");</script>`;
    const { origin } = await site((path) => {
      if (path === '/') return pageWithLinks('/t/');
      if (path === '/t/') return list;
      const deep = /^\/t\/index_(\d+)\.html$/.exec(path)?.[1];
      if (deep !== undefined) return `<p>第${deep}页</p>${list}`;
      return path.startsWith('/t/t2026') ? `<h1>${path}</h1>${pageWithLinks('/')}` : undefined;
    });
    const { pages, summary } = await crawl({ url: `${origin}/`, maxPages: 20 });
    expect(pathsOf(pages).filter((path) => path.startsWith('/t/t2026'))).toHaveLength(6);
    expect(pages).toHaveLength(20);
    expect(summary).toMatchObject({ planned: 20, stopped: 'max-pages' });
  });

  test('no more requests at a time than asked for', async () => {
    const links = Array.from({ length: 30 }, (_, index) => `/${index}`);
    let release = (): void => undefined;
    const three = new Promise<void>((resolve) => {
      release = resolve;
    });
    let waiting = 0;
    const { origin, busiest } = await site(
      (path) => (path === '/' ? pageWithLinks(...links) : pageWithLinks('/')),
      async (path) => {
        if (path === '/' || path === '/robots.txt') return;
        waiting += 1;
        if (waiting === 3) release();
        await three;
      },
    );
    await crawl({ url: `${origin}/`, concurrency: 3 });
    expect(busiest()).toBe(3);
  });

  test('attachments, pictures and other hosts are checked once each, beside the pages', async () => {
    const other = await site({ '/ok': 'fine' });
    const { origin } = await site({
      '/': `${pageWithLinks('/a', '/file.pdf', `${other.origin}/ok`, `${other.origin}/gone`)}<img src="/no.jpg">`,
      '/a': pageWithLinks('/file.pdf', `${other.origin}/ok`),
      '/file.pdf': { status: 200, headers: { 'content-type': 'application/pdf' }, body: 'x'.repeat(100_000) },
    });
    const { targets, summary } = await crawl({ url: `${origin}/` });
    const found = targets.map(({ url, kind, exchange }) => [url, kind, exchange.outcome, exchange.bytes]);
    expect(found.sort()).toEqual(
      [
        [`${origin}/file.pdf`, 'attachment', 'ok', 4096],
        [`${origin}/no.jpg`, 'image', 'broken', 9],
        [`${other.origin}/gone`, 'page', 'broken', 9],
        [`${other.origin}/ok`, 'page', 'ok', 4],
      ].sort(),
    );
    expect(other.asked.sort()).toEqual(['/gone', '/ok']);
    expect(summary).toMatchObject({ planned: 2, ok: 2, links: 4 });
  });

  test('the host that the start page redirects to is the site, and a page behind two addresses is read once', async () => {
    const home = await site({
      '/home': pageWithLinks('/a', '/again'),
      '/a': 'a',
      '/again': { status: 302, headers: { location: '/a' } },
    });
    const start = await site({ '/': { status: 301, headers: { location: `${home.origin}/home` } } });
    const { pages } = await crawl({ url: `${start.origin}/`, concurrency: 1 });
    expect(pages.map(({ page }) => page?.url ?? null)).toEqual([
      `${home.origin}/home`,
      `${home.origin}/a`,
      null,
    ]);
  });

  test('what is not HTML is fetched as far as a check needs and not read', async () => {
    const json = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    const { origin } = await site({ '/': pageWithLinks('/data'), '/data': json });
    const { pages } = await crawl({ url: `${origin}/` });
    expect(pages[1]).toMatchObject({ page: null, exchange: { outcome: 'ok' } });
  });
});

describe('outcomes', () => {
  test('404 and 410 are broken; forbidden, failing and silent pages are unverified', async () => {
    const statuses = [404, 410, 403, 500, 503];
    const { origin } = await site((path) => {
      if (path === '/robots.txt') return undefined;
      return path === '/'
        ? pageWithLinks(...statuses.map((status) => `/${status}`))
        : { status: Number(path.slice(1)) };
    });
    const { summary } = await crawl({ url: `${origin}/` });
    expect(summary).toMatchObject({
      planned: 6,
      ok: 1,
      broken: 2,
      unverified: 3,
      notFetched: 0,
      coverage: 0.5,
    });
  });

  test('an origin that refuses is asked once more after five seconds, once for all its links', async () => {
    const dead = await serveSmallSite({});
    await dead.close();
    const pauses: number[] = [];
    const { origin } = await site({
      '/': pageWithLinks(`${dead.origin}/1`, `${dead.origin}/2`, `${dead.origin}/3`),
    });
    const { targets } = await crawl({
      url: `${origin}/`,
      pause: async (milliseconds) => void pauses.push(milliseconds),
    });
    expect(targets.map(({ exchange, tries }) => [exchange.outcome, exchange.code, tries])).toEqual(
      Array(3).fill(['broken', 'tcp.refused', 2]),
    );
    expect(pauses).toEqual([5_000]);
  });

  test('an origin that is back at the second try is not broken', async () => {
    const late = await serveSmallSite({ '/1': 'here' });
    await late.close();
    const { origin } = await site({ '/': pageWithLinks(`${late.origin}/1`) });
    const { targets } = await crawl({
      url: `${origin}/`,
      pause: async () => {
        const server = createServer((_, response) => response.end('back'));
        closers.push(
          () =>
            new Promise((resolve) => {
              server.closeAllConnections();
              server.close(() => resolve());
            }),
        );
        await new Promise<void>((resolve) => server.listen(late.port, '127.0.0.1', resolve));
      },
    });
    expect(targets).toMatchObject([{ tries: 2, exchange: { outcome: 'ok' } }]);
  });

  test('a site that goes down in mid-crawl leaves its pages unverified, not dead', async () => {
    const served = await serveSmallSite({ '/': pageWithLinks('/a', '/b', '/c') });
    const events: CrawlEvent[] = [];
    for await (const event of start({
      url: `${served.origin}/`,
      concurrency: 1,
      pause: () => served.close(),
    })) {
      events.push(event);
      if (event.type === 'page' && event.depth === 0) await served.close();
    }
    expect(events.at(-1)).toMatchObject({ summary: { broken: 0, ok: 1, unverified: 3 } });
  });
});

describe('robots.txt', () => {
  test('what it closes is not fetched, and counts as not fetched', async () => {
    const { origin, asked } = await site({
      '/robots.txt': {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: 'User-agent: *\nDisallow: /private',
      },
      '/': pageWithLinks('/a', '/private/1', '/private/2', '/private/file.pdf'),
      '/a': 'a',
    });
    const { summary } = await crawl({ url: `${origin}/` });
    expect(asked.filter((path) => path.startsWith('/private'))).toEqual([]);
    expect(summary).toMatchObject({ planned: 4, ok: 2, notFetched: 2, disallowed: 2, coverage: 0.5 });
  });

  test('when it fails, only the start page is fetched; when it is absent, everything', async () => {
    const failing = await site({ '/robots.txt': { status: 500 }, '/': pageWithLinks('/a'), '/a': 'a' });
    expect((await crawl({ url: `${failing.origin}/` })).summary).toMatchObject({
      planned: 2,
      ok: 1,
      disallowed: 1,
    });
    const absent = await site({ '/': pageWithLinks('/a'), '/a': 'a' });
    expect((await crawl({ url: `${absent.origin}/` })).summary).toMatchObject({ planned: 2, ok: 2 });
  });

  test('a supervisor may override it', async () => {
    const { origin, asked } = await site({
      '/robots.txt': { status: 200, body: 'User-agent: *\nDisallow: /' },
      '/': 'home',
    });
    expect((await crawl({ url: `${origin}/`, robots: 'override' })).summary).toMatchObject({ ok: 1 });
    expect(asked).toEqual(['/']);
  });

  test('a site that closes itself altogether is not read, not even its start page', async () => {
    const { origin } = await site({
      '/robots.txt': { status: 200, body: 'User-agent: *\nDisallow: /' },
      '/': 'home',
    });
    expect((await crawl({ url: `${origin}/` })).summary).toMatchObject({
      planned: 1,
      notFetched: 1,
      coverage: 0,
    });
  });

  test('its crawl-delay stands between any two requests to the site', async () => {
    const { origin, busiest } = await site({
      '/robots.txt': { status: 200, body: 'User-agent: mumian\nCrawl-delay: 3' },
      '/': pageWithLinks('/a', '/b', '/f.pdf'),
      '/a': 'a',
      '/b': 'b',
    });
    const pauses: number[] = [];
    await crawl({ url: `${origin}/`, pause: async (milliseconds) => void pauses.push(milliseconds) });
    // Two pages, a file, and the neighbour of a page that tells how the site says 404.
    expect(pauses).toEqual(Array(4).fill(3_000));
    expect(busiest()).toBeLessThanOrEqual(3);
  });
});

describe('ending early', () => {
  // What has nine digits was made up to see how the site says 404.
  const endless = (path: string) =>
    /\d_?\d{8}/.test(path) && !/^\/[12]+$/.test(path) ? undefined : pageWithLinks(`${path}1`, `${path}2`);

  test('the signal ends it with its count', async () => {
    const { origin } = await site(endless);
    const controller = new AbortController();
    let seen = 0;
    for await (const event of start({ url: `${origin}/`, maxPages: 10_000, signal: controller.signal })) {
      seen += 1;
      if (seen === 5) controller.abort();
      if (event.type === 'end') {
        expect(event.summary.stopped).toBe('interrupted');
        expect(event.summary.notFetched).toBeGreaterThan(0);
        return;
      }
    }
    expect.unreachable();
  });

  test('the deadline ends it, even while a page never comes', async () => {
    const { origin } = await site(endless, (path) =>
      path === '/1' ? new Promise(() => undefined) : undefined,
    );
    const { summary } = await crawl({ url: `${origin}/`, concurrency: 1, deadlineMs: 150 });
    expect(summary).toMatchObject({ stopped: 'time', ok: 1, notFetched: 2 });
  });

  test('a consumer that leaves ends it too', async () => {
    const { origin, asked } = await site(endless);
    for await (const event of start({ url: `${origin}/`, maxPages: 10_000 }))
      if (event.type === 'page') break;
    expect(asked.length).toBeLessThan(60);
  });

  test('a signal that has already fired fetches nothing', async () => {
    const { origin, asked } = await site(endless);
    const { summary } = await crawl({ url: `${origin}/`, signal: AbortSignal.abort() });
    expect(summary).toMatchObject({ stopped: 'interrupted', ok: 0 });
    expect(asked.filter((path) => path !== '/robots.txt')).toEqual([]);
  });
});
