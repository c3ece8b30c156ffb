import { describe, expect, it } from 'vitest';
import { rowsOf } from './server-pages.ts';

describe('the rows of a list read page by page', () => {
  it('hold each id once, where it first came', () => {
    const page = (ids: string[]) => ({ items: ids.map((id) => ({ id })), total: 3, totalExact: true });
    expect(rowsOf([page(['a', 'b']), page(['b', 'c'])], (row) => row.id).map((row) => row.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
