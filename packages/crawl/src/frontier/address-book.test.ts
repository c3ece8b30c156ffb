import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddressBook } from './address-book.ts';
import { createKeyTable } from './key-table.ts';
import { createNumberQueue } from './number-queue.ts';
import { createPlanQueue } from './plan-queue.ts';
import { createTextStore } from './text-store.ts';

describe('the known addresses', () => {
  test('an address is found under its keys only, with what was said of it', () => {
    const book = createAddressBook();
    const ids = Array.from({ length: 5_000 }, (_, n) =>
      book.add(`key ${n}`, { url: `http://a.test/${n}`, role: 'page', depth: n % 9, kind: n % 4 }),
    );
    book.alias('other', 17);
    expect(book.size).toBe(5_000);
    expect(book.find('key 5000')).toBe(-1);
    expect(book.find('other')).toBe(17);
    for (const id of ids) {
      expect(book.find(`key ${id}`)).toBe(id);
      expect([book.urlOf(id), book.depthOf(id), book.kindOf(id)]).toEqual([
        `http://a.test/${id}`,
        id % 9,
        id % 4,
      ]);
    }
  });

  test('done is a mark beside the role', () => {
    const book = createAddressBook();
    const id = book.add('k', { url: 'http://a.test/', role: 'target', depth: 1, kind: 0 });
    book.setDone(id, true);
    expect([book.isDone(id), book.roleOf(id)]).toEqual([true, 'target']);
    book.setDone(id, false);
    expect(book.isDone(id)).toBe(false);
  });

  test('a table of keys is a map', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(1_000_000)), { maxLength: 3_000 }), (pairs) => {
        const table = createKeyTable();
        const map = new Map(pairs);
        for (const [key, value] of pairs) table.set(key, value);
        expect(table.size).toBe(map.size);
        for (const [key, value] of map) expect(table.get(key)).toBe(value);
        expect(table.get('never a key of these')).toBe(map.get('never a key of these') ?? -1);
      }),
      { numRuns: 30 },
    );
  });

  test('texts come back as they were, over the borders of buffers', () => {
    const store = createTextStore();
    const texts = Array.from({ length: 40 }, (_, n) => '文'.repeat(n * 1_000) + n);
    expect(texts.map((text) => store.add(text))).toEqual(texts.map((_, n) => n));
    expect(texts.map((_, n) => store.get(n))).toEqual(texts);
  });
});

describe('the queue', () => {
  test('numbers leave in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(), fc.constant(null)), { maxLength: 300 }), (steps) => {
        const queue = createNumberQueue();
        const model: number[] = [];
        for (const step of steps) {
          if (step === null) expect(queue.shift()).toBe(model.shift());
          else {
            queue.push(step);
            model.push(step);
          }
          expect(queue.size).toBe(model.length);
        }
      }),
    );
  });

  test('numbers of many chunks leave in order too', () => {
    const queue = createNumberQueue();
    for (let n = 0; n < 10_000; n += 1) queue.push(n);
    for (let n = 0; n < 10_000; n += 1) expect(queue.shift()).toBe(n);
    expect(queue.shift()).toBeUndefined();
  });

  test('the lowest rank goes first', () => {
    const queue = createPlanQueue();
    for (const [id, rank] of [
      [1, 2],
      [2, 0],
      [3, 1],
      [4, 0],
      [5, 900],
    ] as const)
      queue.push(id, rank);
    expect([queue.shift(), queue.shift()]).toEqual([2, 4]);
    queue.push(6, 0);
    expect([queue.shift(), queue.shift(), queue.shift(), queue.shift(), queue.shift()]).toEqual([
      6,
      3,
      1,
      5,
      undefined,
    ]);
  });
});
