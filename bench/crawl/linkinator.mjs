// `node linkinator.mjs URL LIMIT`, run in bench/peers: prints what it cost as JSON.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [url] = process.argv.slice(2);
const require = createRequire(join(import.meta.dirname, '..', 'peers', 'package.json'));
const { LinkChecker } = await import(pathToFileURL(require.resolve('linkinator')));
const before = process.cpuUsage();
const started = performance.now();
let pages = 0;
const checker = new LinkChecker();
checker.on('pagestart', () => {
  pages += 1;
});
await checker.check({ path: url, recurse: true, concurrency: 8 });
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    pages,
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - started) / 1_000,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);
