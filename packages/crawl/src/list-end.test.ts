import { expect, test } from 'vitest';
import { createListEnds } from './list-end.ts';

const page = (n: number) => `http://a.test/202611/tzgg/index_${n}.html`;

test('two pages in a row that are missing are the end of their list, and of no other', () => {
  const ends = createListEnds();
  ends.missed(page(1));
  expect(ends.isOver(page(2))).toBe(false);
  ends.missed(page(2));
  expect(ends.isOver(page(3))).toBe(true);
  expect(ends.isOver('http://a.test/202610/tzgg/index_3.html')).toBe(false);
});

test('a list that counts from one has no page _1, and goes on', () => {
  const ends = createListEnds();
  ends.missed(page(1));
  ends.found(page(2));
  ends.missed(page(7));
  expect(ends.isOver(page(8))).toBe(false);
});
