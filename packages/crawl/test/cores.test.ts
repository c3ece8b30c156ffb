import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createEvidence } from '../src/evidence/evidence.ts';
import { type Crawled, crawled } from './crawled.ts';
import { pageWithLinks, type SmallSite, serveSmallSite } from './small-site.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'mumian-cores-'));
  closers.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const PAGES = 60;

/** A tree of articles, with what is gone, a file and a page that only looks like one. */
async function treeSite(): Promise<SmallSite> {
  const site = await serveSmallSite((path) => {
    if (path === '/') return pageWithLinks('/p1.html', '/file.pdf', '/dead.html');
    const page = Number(/^\/p(\d+)\.html$/.exec(path)?.[1] ?? PAGES + 1);
    if (page > PAGES) return undefined;
    const next = pageWithLinks('/', `/p${page * 2}.html`, `/p${page * 2 + 1}.html`);
    return `<title>关于第${page}号事项的通知</title><h1>关于第${page}号事项的通知</h1><p>发布时间：2026-11-${10 + (page % 15)}</p>
      <div>${`<p>第${page}号事项由市政府办公室负责，现予公布。</p>`.repeat(page)}</div>${next}`;
  });
  closers.push(site.close);
  return site;
}

/** What does not depend on time, nor on the order in which answers came. */
function toldOf({ pages, targets, summary }: Crawled) {
  const { seconds: _, ...counts } = summary;
  const byKey = [...pages, ...targets].sort((one, other) => (one.key < other.key ? -1 : 1));
  return [
    counts,
    byKey.map(({ exchange, ...event }) => ({
      ...event,
      ...{ outcome: exchange.outcome, code: exchange.code },
      ...(event.type === 'page' ? { planned: null } : {}),
    })),
  ];
}

test('a crawl on two cores tells, keeps and remembers what one on a single core does', async () => {
  const { origin } = await treeSite();
  const url = `${origin}/`;
  const single = await crawled({ url, survey: true });
  expect([single.summary.ok, single.summary.broken]).toEqual([PAGES + 1, PAGES + 2]);

  const state = join(folder(), 'site.state');
  const evidence = createEvidence({
    directory: join(folder(), 'evidence'),
    origin: { software: 'test' },
    now: () => new Date(),
  });
  const double = await crawled({ url, survey: true, cores: 2, state, evidence });
  const kept = double.pages.map(({ key }) => evidence.keep(key, 'test'));
  evidence.close();
  expect(toldOf(double)).toEqual(toldOf(single));
  expect(kept.filter((each) => each === null)).toEqual([]);

  const again = await crawled({ url, survey: true, state });
  expect(again.pages.map(({ key, text }) => [key, text])).toEqual(
    double.pages.map(({ key, text }) => [key, text]),
  );
});

test('a consumer that leaves in the middle leaves no thread behind', async () => {
  const { origin } = await treeSite();
  const told: string[] = [];
  const before = threads();
  let during = 0;
  const left = crawled({
    url: `${origin}/`,
    cores: 2,
    onEvent: ({ key }) => {
      during = threads();
      if (told.push(key) === 5) throw new Error('enough');
    },
  });
  await expect(left).rejects.toThrow('enough');
  expect([during, threads()]).toEqual([before + 1, before]);
});

function threads(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
}
