// `node crawlee.mjs URL LIMIT`, run with bench/peers: CheerioCrawler with title and links of each page; prints JSON.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [url, limit] = process.argv.slice(2);
const require = createRequire(join(import.meta.dirname, '..', 'peers', 'package.json'));
const { CheerioCrawler, Configuration, log } = await import(
  pathToFileURL(require.resolve('@crawlee/cheerio'))
);
log.setLevel(log.LEVELS.OFF);
const before = process.cpuUsage();
const started = performance.now();
let pages = 0;
const crawler = new CheerioCrawler(
  {
    maxRequestsPerCrawl: Number(limit),
    maxConcurrency: 8,
    async requestHandler({ $, enqueueLinks }) {
      pages += 1;
      $('title').text();
      await enqueueLinks({ strategy: 'same-hostname' });
    },
  },
  new Configuration({ persistStorage: false }),
);
await crawler.run([url]);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    pages,
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - started) / 1_000,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);
