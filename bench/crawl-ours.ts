import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawlSite, createEvidence } from '../packages/crawl/src/index.ts';
import { inspectSite, reportHtml } from '../packages/inspect/src/index.ts';
import { createOutbound } from '../packages/outbound/src/index.ts';
import { keepHeapSmall } from '../server/src/cli/small-heap.ts';

// `node crawl-ours.mjs URL LIMIT [inspect] [cores=N]`: crawl, link graph, extraction, state file and evidence of a
// tenth of the pages; or the whole inspection, its report written both ways and evidence kept of what it finds.
keepHeapSmall();
const [url = '', limit = '5000', ...wishes] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mumian-bench-'));
const outbound = createOutbound({ allowPrivate: true });
const now = new Date();
const evidence = createEvidence({
  directory: join(folder, 'evidence'),
  origin: { software: 'Mumian bench' },
  now: () => now,
});
const state = join(folder, 'site.state');
const options = {
  url,
  outbound,
  maxPages: Number(limit),
  concurrency: 8,
  cores: Number(wishes.find((wish) => wish.startsWith('cores='))?.slice(6) ?? 1),
  state,
  evidence,
  now,
};
const before = process.cpuUsage();
const started = performance.now();
const done = wishes.includes('inspect') ? await inspect() : await crawl();
const { user, system } = process.cpuUsage(before);
evidence.close();
await outbound.close();
console.log(
  JSON.stringify({
    ...done,
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - started) / 1_000,
    peak: process.resourceUsage().maxRSS * 1024,
    state: statSync(state).size,
  }),
);
rmSync(folder, { recursive: true });

async function crawl() {
  let pages = 0;
  let links = 0;
  let titles = 0;
  for await (const event of crawlSite(options)) {
    if (event.type !== 'page') continue;
    pages += 1;
    links += event.page?.links.length ?? 0;
    if (event.page?.title) titles += 1;
    if (pages % 10 === 0) evidence.keep(event.key, 'bench');
  }
  return { pages, links, titles };
}

async function inspect() {
  const report = await inspectSite({ ...options, version: 'bench' });
  const size = JSON.stringify(report).length + reportHtml(report).length;
  return { pages: report.crawl.pages, findings: report.findings.length, size };
}
