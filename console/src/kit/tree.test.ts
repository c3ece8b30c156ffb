import { describe, expect, it } from 'vitest';
import { growTree, pathTo } from './tree.ts';

const rows = [
  { id: 'city', parentId: null },
  { id: 'county', parentId: 'city' },
  { id: 'town', parentId: 'county' },
  { id: 'bureau', parentId: 'city' },
];

describe('tree', () => {
  it('keeps the order of the list among siblings', () => {
    const [city] = growTree(rows);
    expect(city?.children.map((branch) => branch.row.id)).toEqual(['county', 'bureau']);
  });
  it('makes a root of a row whose parent is out of reach', () => {
    expect(growTree(rows.slice(1)).map((branch) => branch.row.id)).toEqual(['county', 'bureau']);
  });
  it('leads from the top down to a row', () => {
    expect(pathTo(rows, 'town').map((row) => row.id)).toEqual(['city', 'county', 'town']);
    expect(pathTo(rows, 'nowhere')).toEqual([]);
  });
  it('ends on a circle instead of running for ever', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(pathTo(circle, 'a').map((row) => row.id)).toEqual(['b', 'a']);
    expect(growTree(circle)).toEqual([]);
  });
});
