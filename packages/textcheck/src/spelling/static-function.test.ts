import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildStaticFunction } from '../../build/static-function-building.ts';
import { ABSENT, valueAt } from './static-function.ts';
import { scramble } from './window-hash.ts';

test('every key gives the value that was put in, whatever the number of keys', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 3_000 }), fc.integer(), (keys, salt) => {
      const one = Int32Array.from(keys, (key) => scramble(key));
      const two = Int32Array.from(keys, (key) => scramble(key ^ salt));
      const values = Uint16Array.from(keys, (key) => key & 0xfff);
      const map = buildStaticFunction(one, two, values, keys.length);
      keys.forEach((_, index) => {
        expect(valueAt(map, one[index] ?? 0, two[index] ?? 0)).toBe(values[index]);
      });
    }),
    { numRuns: 30 },
  );
});

test('of keys that were never put in, about one in 4,096 looks known', () => {
  const keys = Int32Array.from({ length: 20_000 }, (_, index) => scramble(index));
  const others = Int32Array.from({ length: 200_000 }, (_, index) => scramble(index + 1_000_000));
  const map = buildStaticFunction(keys, keys.map(scramble), new Uint16Array(20_000), 20_000);
  const known = others.filter((other) => valueAt(map, other, scramble(other)) !== ABSENT).length;
  expect(known).toBeGreaterThan(20);
  expect(known).toBeLessThan(90);
});

test('two keys that are the same are refused', () => {
  const same = Int32Array.from([7, 7, 9]);
  expect(() => buildStaticFunction(same, same, new Uint16Array(3), 3)).toThrow('two keys have the same hash');
});
