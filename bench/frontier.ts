import { createAddressBook, createPlanQueue } from '../packages/crawl/src/index.ts';

const ADDRESSES = 1_000_000;

/** `npm run bench -- frontier`: the memory that a million known and planned addresses take, and the time of each. */
export async function run(): Promise<void> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const book = createAddressBook();
  const queue = createPlanQueue();
  for (let n = 0; n < ADDRESSES; n += 1) {
    const url = `http://www.mumianshi.gov.cn/zwgk/fdzdgknr/${n % 977}/202611/t20261123_${4_000_000 + n}.shtml`;
    if (book.find(url) < 0) queue.push(book.add(url, { url, role: 'page', depth: n % 12, kind: 0 }), n % 12);
  }
  const added = performance.now();
  let read = 0;
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) read += book.urlOf(id).length;
  const done = performance.now();
  const { rss } = process.memoryUsage();
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(
    `${book.size} addresses (${mb(read)} of text): ${mb(rss)} RSS in all, ${mb(rss - before)} of it for them`,
  );
  console.log(`peak ${mb(process.resourceUsage().maxRSS * 1024)}`);
  console.log(
    `added at ${(((added - started) / ADDRESSES) * 1e3).toFixed(2)} µs, taken at ${(((done - added) / ADDRESSES) * 1e3).toFixed(2)} µs each`,
  );
}
