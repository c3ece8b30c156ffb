import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawlSite, createEvidence } from '../packages/crawl/src/index.ts';
import { createOutbound } from '../packages/outbound/src/index.ts';

/** Crawl, link graph, extraction and evidence of a tenth of the pages, as an inspection uses them. */
const [url = '', limit = '5000', ...wishes] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mumian-bench-'));
const outbound = createOutbound({ allowPrivate: true });
const withEvidence = !wishes.includes('no-evidence');
const evidence = createEvidence({
  directory: join(folder, 'evidence'),
  origin: { software: 'Mumian bench' },
  now: () => new Date(),
});
const state = wishes.includes('no-state') ? undefined : join(folder, 'site.state');
const before = process.cpuUsage();
const started = performance.now();
let pages = 0;
let links = 0;
let titles = 0;
for await (const event of crawlSite({
  url,
  outbound,
  maxPages: Number(limit),
  concurrency: 8,
  ...(state === undefined ? {} : { state }),
  ...(withEvidence ? { evidence } : {}),
})) {
  if (event.type !== 'page') continue;
  pages += 1;
  links += event.page?.links.length ?? 0;
  if (event.page?.title) titles += 1;
  if (withEvidence && pages % 10 === 0) evidence.keep(event.key, 'bench');
}
const { user, system } = process.cpuUsage(before);
evidence.close();
await outbound.close();
console.log(
  JSON.stringify({
    pages,
    links,
    titles,
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - started) / 1_000,
    peak: process.resourceUsage().maxRSS * 1024,
    state: state === undefined ? 0 : statSync(state).size,
  }),
);
rmSync(folder, { recursive: true });
