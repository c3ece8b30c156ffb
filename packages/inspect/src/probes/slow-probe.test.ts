import type { Exchange, FetchOptions } from '@mumian/outbound';
import { expect, test } from 'vitest';
import type { ProbeParts } from './probe.ts';
import { slowFindings } from './slow-probe.ts';

const PAGES = 7;

/** A site of pages that took so long in the crawl, asked again. */
async function told(milliseconds: number, again: (url: string) => Partial<Exchange> & { total: number }) {
  const asked: string[] = [];
  const notes = Array.from({ length: PAGES }, (_, at) => ({
    url: `http://slj.mumian.gov.cn/${at}.html`,
    fetch: { milliseconds },
  }));
  const parts = {
    site: { url: 'http://slj.mumian.gov.cn/', notes },
    outbound: {
      async fetch(url: string, _options: FetchOptions) {
        asked.push(url);
        const { total, ...exchange } = again(url);
        return { outcome: 'ok', code: 'ok', ...exchange, timings: { total } };
      },
    },
    signal: new AbortController().signal,
  };
  const findings = await slowFindings(parts as unknown as ProbeParts);
  return { asked: asked.length, found: findings.length };
}

test('[1.3] a page is slow when it took fifteen seconds twice', async () => {
  expect(await told(15_000, () => ({ total: 15_000 }))).toEqual({ asked: 5, found: PAGES });
  expect(await told(14_999, () => ({ total: 20_000 }))).toEqual({ asked: 0, found: 0 });
});

test('a page that was slow once only is not, nor are those that were not asked again beside it', async () => {
  expect(await told(40_000, () => ({ total: 300 }))).toEqual({ asked: 5, found: 0 });
  expect(await told(40_000, (url) => ({ total: url.endsWith('/0.html') ? 300 : 16_000 }))).toEqual({
    asked: 5,
    found: 4,
  });
});

test('a page that does not come within twenty seconds is slow, one that a firewall keeps is not known to be', async () => {
  expect(
    (await told(16_000, () => ({ total: 20_000, outcome: 'unverified', code: 'http.timeout' }))).found,
  ).toBe(PAGES);
  expect(
    (await told(16_000, () => ({ total: 20_000, outcome: 'blocked', code: 'blocked.wzws' }))).found,
  ).toBe(0);
});
