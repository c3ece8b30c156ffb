import { fork } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { PageFetched, TargetChecked } from '../src/event.ts';
import { type Crawled, crawled } from './crawled.ts';
import { pageWithLinks, type SmallSite, serveSmallSite } from './small-site.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'mumian-state-'));
  closers.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const PAGES = 24;

/** A tree of pages with a menu, a file, a picture, a dead link and a closed folder. */
function treePage(path: string): string | undefined {
  if (path === '/')
    return pageWithLinks('/p1.html', '/p2.html', '/file.pdf', '/no.jpg', '/dead.html', '/closed/1');
  const page = Number(/^\/p(\d+)\.html$/.exec(path)?.[1] ?? PAGES + 1);
  if (path === '/file.pdf') return 'a file';
  if (page > PAGES) return undefined;
  return `<title>第${page}页</title><p>正文${page}</p>${pageWithLinks('/', `/p${page * 2}.html`, `/p${page * 2 + 1}.html`)}`;
}

async function treeSite(): Promise<SmallSite> {
  const site = await serveSmallSite((path) =>
    path === '/robots.txt' ? { status: 200, body: 'User-agent: *\nDisallow: /closed' } : treePage(path),
  );
  closers.push(site.close);
  return site;
}

type Told = PageFetched | TargetChecked;

/** A page without the text of its article, of which only length and hash are remembered. */
function remembered(page: PageFetched['page']): PageFetched['page'] {
  return page?.article ? { ...page, article: { ...page.article, text: '' } } : page;
}

/** What a consumer can tell of events that does not depend on time or on having been told before. */
const toldOf = ({ pages, targets }: Crawled) =>
  [...pages, ...targets].map((event: Told) => [
    event.key,
    event.exchange.outcome,
    event.exchange.code,
    event.type === 'page' ? [event.depth, remembered(event.page)] : event.kind,
  ]);

const isOwnPage = (path: string) => !/\d{9}|robots/.test(path);

describe('a crawl with a state file', () => {
  test('cut at any byte of its tail, it goes on to the same end and repeats nothing that was whole', async () => {
    const site = await treeSite();
    const path = join(folder(), 'whole.state');
    const url = `${site.origin}/`;
    const whole = await crawled({ url, concurrency: 1, state: path });
    // The last pages point to twice their number, which is gone.
    const { planned, ok, broken, disallowed, stopped } = whole.summary;
    expect([planned, ok, broken, disallowed, stopped]).toEqual([52, 25, 26, 1, null]);
    const { size } = statSync(path);
    const again = join(folder(), 'cut.state');
    const asked = site.asked.filter(isOwnPage).length;
    // Every cut in the last records, and a coarse comb over the rest.
    const cuts = [
      ...Array.from({ length: 60 }, (_, n) => size - 1 - n * 7),
      ...Array.from({ length: 12 }, (_, n) => Math.floor((size * n) / 12)),
    ];
    for (const cut of cuts) {
      copyFileSync(path, again);
      truncateSync(again, cut);
      const before = site.asked.filter(isOwnPage).length;
      const resumed = await crawled({ url, concurrency: 1, state: again });
      expect(toldOf(resumed)).toEqual(toldOf(whole));
      expect(resumed.summary).toMatchObject({
        ...whole.summary,
        seconds: expect.any(Number),
        bytes: expect.any(Number),
      });
      const restored = [...resumed.pages, ...resumed.targets].filter(({ isRestored }) => isRestored).length;
      expect(site.asked.filter(isOwnPage).length - before).toBe(asked - restored);
    }
  });

  test('restored pages are told first, and are the pages of then in every part', async () => {
    const story = `<title>关于开展汛期检查的通知</title><h1>关于开展汛期检查的通知</h1><div>${'<p>现将有关事项通知如下，请各单位认真贯彻执行。</p>'.repeat(9)}</div>`;
    const site = await serveSmallSite((path) => (path === '/p3.html' ? story : treePage(path)));
    closers.push(site.close);
    const path = join(folder(), 'site.state');
    const first = await crawled({ url: `${site.origin}/`, state: path });
    const second = await crawled({ url: `${site.origin}/`, state: path });
    const bare = (pages: readonly PageFetched[]) =>
      pages.map(({ isRestored: _, page, ...rest }) => ({ ...rest, page: remembered(page) }));
    expect(second.pages.every(({ isRestored }) => isRestored)).toBe(true);
    expect(bare(second.pages)).toEqual(bare(first.pages));
    expect(first.pages.some(({ text }) => text !== null && text.length > 0)).toBe(true);
    expect(second.pages.every(({ page }) => (page?.article?.text ?? '') === '')).toBe(true);
    expect(second.summary.coverage).toBe(first.summary.coverage);
  });

  test('a record that fails its check ends the log there', async () => {
    const site = await treeSite();
    const path = join(folder(), 'site.state');
    const url = `${site.origin}/`;
    const whole = await crawled({ url, concurrency: 1, state: path });
    const bytes = readFileSync(path);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const resumed = await crawled({ url, concurrency: 1, state: path });
    expect(toldOf(resumed)).toEqual(toldOf(whole));
    const restored = resumed.pages.filter(({ isRestored }) => isRestored).length;
    expect(restored).toBeGreaterThan(2);
    expect(restored).toBeLessThan(PAGES);
  });

  test('a file of another site, and one that is no state, are refused and left as they are', async () => {
    const [site, other] = [await treeSite(), await treeSite()];
    const path = join(folder(), 'site.state');
    await crawled({ url: `${site.origin}/`, state: path });
    await expect(crawled({ url: `${other.origin}/`, state: path })).rejects.toMatchObject({
      name: 'StateRefused',
    });
    writeFileSync(path, 'somebody else’s file');
    await expect(crawled({ url: `${site.origin}/`, state: path })).rejects.toMatchObject({
      name: 'StateRefused',
    });
    expect(readFileSync(path, 'utf8')).toBe('somebody else’s file');
  });

  test('nothing that was told is lost by kill -9, and no more than the pages in flight are fetched again', async () => {
    const site = await treeSite();
    const path = join(folder(), 'site.state');
    const url = `${site.origin}/`;
    const child = fork(join(import.meta.dirname, 'killed-crawl.mjs'), [url, path], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      child.on('message', (key) => {
        told.push(String(key));
        if (told.length === 9) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    expect(told.length).toBeGreaterThanOrEqual(9);
    const before = site.asked.filter(isOwnPage);
    const resumed = await crawled({ url, state: path });
    const all = [...resumed.pages, ...resumed.targets];
    const restored = new Set(all.filter(({ isRestored }) => isRestored).map(({ key }) => key));
    expect(told.filter((key) => !restored.has(key))).toEqual([]);
    const whole = await crawled({ url });
    const sorted = (crawl: Crawled) => toldOf(crawl).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(sorted(resumed)).toEqual(sorted(whole));
    const again = site.asked
      .filter(isOwnPage)
      .slice(before.length, before.length + all.length - restored.size);
    expect(again.filter((asked) => before.includes(asked)).length).toBeLessThanOrEqual(8);
  });
});

describe('an incremental crawl', () => {
  test('asks whether pages changed, and reads only those that did', async () => {
    let edition = 1;
    const site = await serveSmallSite((path) => {
      const body = treePage(path);
      if (body === undefined) return undefined;
      if (path === '/p3.html') return `${body}<p>第${'一二'.charAt(edition - 1)}版</p>`;
      // Half of the site says itself that it is as it was; the other half shows it by its bytes.
      const isTagged = /[02468]\.html$/.test(path);
      return isTagged ? { status: 200, headers: { etag: `"${path}"` }, body } : body;
    });
    closers.push(site.close);
    const [yesterday, today] = [join(folder(), 'yesterday.state'), join(folder(), 'today.state')];
    const url = `${site.origin}/`;
    const first = await crawled({ url, state: yesterday });
    edition = 2;
    expect(site.notModified).toEqual([]);
    const second = await crawled({ url, state: today, previous: yesterday });
    const changed = second.pages.filter(({ isUnchanged, page }) => page !== null && !isUnchanged);
    expect(changed.map(({ url }) => new URL(url).pathname)).toEqual(['/p3.html']);
    expect(second.pages.map(({ page }) => page?.title).sort()).toEqual(
      first.pages.map(({ page }) => page?.title).sort(),
    );
    expect(site.notModified.length).toBe(PAGES / 2);
    expect(second.pages.filter(({ exchange }) => exchange.code === 'http.304')).toHaveLength(PAGES / 2);
    const third = await crawled({ url, previous: today });
    expect(third.pages.filter(({ page }) => page !== null).every(({ isUnchanged }) => isUnchanged)).toBe(
      true,
    );
  });
});
