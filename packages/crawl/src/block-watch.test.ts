import { expect, test } from 'vitest';
import { createBlockWatch, type Judged } from './block-watch.ts';
import type { FetchRecord } from './event.ts';

interface Result extends Judged {
  readonly n: number;
}

function record(outcome: FetchRecord['outcome'], status: number, code = `http.${status}`): FetchRecord {
  return {
    outcome,
    status,
    code,
    layer: null,
    detail: null,
    url: '',
    finalUrl: '',
    hops: [],
    address: null,
    bytes: 0,
    truncated: false,
    timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
    startedAt: new Date(0),
    rung: 'standard',
    forgiven: [],
    tls: null,
  };
}

const ok = record('ok', 200, 'ok');
const watch = () =>
  createBlockWatch<Result>((result, code) => ({
    ...result,
    exchange: { ...result.exchange, outcome: 'blocked', code },
  }));

/** Feed exchanges of one host; what was told in order, and where it was given up. */
function tell(exchanges: readonly FetchRecord[], barren: (n: number) => string | null = () => null) {
  const watching = watch();
  const told: Result[] = [];
  let suspended: [number, string] | null = null;
  for (const [n, exchange] of exchanges.entries()) {
    const verdict = watching.take('a.test', { n, exchange }, barren(n));
    told.push(...verdict.released);
    if (verdict.suspended !== null) suspended ??= [n, verdict.suspended];
  }
  return { told: [...told, ...watching.release()], suspended };
}

const times = (count: number, exchange: FetchRecord) => Array.from({ length: count }, () => exchange);

test.each([403, 412, 429, 503, 521])(
  'twenty answers %i in a row, in mid-crawl, are a block from the first on',
  (status) => {
    const { told, suspended } = tell([ok, ...times(20, record('unverified', status))]);
    expect(suspended).toEqual([20, `blocked.status-${status}`]);
    expect(told.map(({ n }) => n)).toEqual(Array.from({ length: 21 }, (_, n) => n));
    expect(new Set(told.slice(1).map(({ exchange }) => exchange.outcome))).toEqual(new Set(['blocked']));
  },
);

test('nineteen are not, and are told as they were, in order', () => {
  const { told, suspended } = tell([ok, ...times(19, record('unverified', 403)), ok]);
  expect(suspended).toBeNull();
  expect(told.map(({ exchange }) => exchange.outcome)).toEqual(['ok', ...Array(19).fill('unverified'), 'ok']);
});

test('a host that never answered otherwise forbids, which is its own affair', () => {
  expect(tell(times(40, record('unverified', 403))).suspended).toBeNull();
});

test('dead links in a row are dead links', () => {
  expect(tell([ok, ...times(200, record('broken', 404))]).suspended).toBeNull();
});

test('more than half of the last hundred answers by a firewall are a block too', () => {
  const mixed = Array.from({ length: 120 }, (_, n) =>
    n % 3 === 0 ? ok : record('blocked', 200, 'blocked.wzws'),
  );
  expect(tell(mixed).suspended).toEqual([100, 'blocked.wzws']);
});

test('one barren page for everything is a block after twenty real ones, never before', () => {
  const all = times(60, ok);
  expect(tell(all, (n) => (n < 25 ? null : 'challenge')).suspended).toEqual([44, 'blocked.same-page']);
  expect(tell(all, () => 'shell').suspended).toBeNull();
});
