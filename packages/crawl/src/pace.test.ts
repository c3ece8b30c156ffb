import { expect, test } from 'vitest';
import type { FetchRecord } from './event.ts';
import { createPace } from './pace.ts';

const noWait = () => Promise.resolve();

function answer(firstByte: number | null, status: number | null = 200, code = 'ok'): FetchRecord {
  return {
    outcome: 'ok',
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
    timings: { dns: null, connect: null, tls: null, firstByte, total: 60_000 },
    startedAt: new Date(0),
    rung: 'standard',
    forgiven: [],
    tls: null,
  };
}

test('it begins with two and takes one more with each answer that is no slower, up to the most', () => {
  const pace = createPace(8, noWait);
  const limits = Array.from({ length: 9 }, () => {
    pace.learn(answer(30));
    return pace.limit;
  });
  expect(limits).toEqual([3, 4, 5, 6, 7, 8, 8, 8, 8]);
});

test('answers that get slower make it give way, and quick ones let it come back', () => {
  const pace = createPace(8, noWait);
  for (let n = 0; n < 50; n += 1) pace.learn(answer(30));
  for (let n = 0; n < 40; n += 1) pace.learn(answer(900));
  expect(pace.limit).toBeLessThan(4);
  for (let n = 0; n < 80; n += 1) pace.learn(answer(30));
  expect(pace.limit).toBe(8);
});

test.each([
  ['a 503', answer(10, 503, 'http.503')],
  ['a 429', answer(10, 429, 'http.429')],
  ['a timeout', answer(null, null, 'http.timeout')],
])('%s halves it', (_, bad) => {
  const pace = createPace(8, noWait);
  for (let n = 0; n < 20; n += 1) pace.learn(answer(30));
  pace.learn(bad);
  expect(pace.limit).toBe(4);
});

test('never less than one at a time, and never more than asked for', () => {
  const pace = createPace(1, noWait);
  for (let n = 0; n < 20; n += 1) pace.learn(answer(30));
  expect(pace.limit).toBe(1);
  for (let n = 0; n < 20; n += 1) pace.learn(answer(10, 503, 'http.503'));
  expect(pace.limit).toBe(1);
});

test('while it rests nobody gets a turn', async () => {
  let wake = (): void => undefined;
  const pauses: number[] = [];
  const pace = createPace(8, (milliseconds) => {
    pauses.push(milliseconds);
    return new Promise((resolve) => {
      wake = resolve;
    });
  });
  const { signal } = new AbortController();
  pace.backOff(7_000, signal);
  pace.backOff(9_000, signal);
  let went = false;
  const turn = pace.turn(signal).then(() => {
    went = true;
  });
  await Promise.resolve();
  expect([went, pace.isFree, pauses]).toEqual([false, false, [7_000]]);
  wake();
  await turn;
  expect([went, pace.isFree]).toEqual([true, true]);
});
