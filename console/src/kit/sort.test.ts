import { describe, expect, it } from 'vitest';
import { nextSort, parseSort } from './sort.ts';

describe('sort', () => {
  it('reads a minus as descending', () => {
    expect(parseSort('-name')).toEqual({ field: 'name', descending: true });
    expect(parseSort('name')).toEqual({ field: 'name', descending: false });
    expect(parseSort('')).toBeUndefined();
  });
  it('goes from ascending to descending to the own order of the list', () => {
    expect(nextSort(undefined, 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBeUndefined();
    expect(nextSort('-name', 'state')).toBe('state');
  });
});
