import { describe, expect, it } from 'vitest';
import { mergeForms } from './merge.ts';

const base = { name: '甲', phone: '1', address: 'x' };

describe('merging a form with what another person saved', () => {
  it('keeps my changes and takes in theirs where they touch different fields', () => {
    const merge = mergeForms(base, { ...base, phone: '2' }, { ...base, name: '乙' });
    expect(merge.merged).toEqual({ name: '乙', phone: '2', address: 'x' });
    expect(merge.incoming).toEqual(['phone']);
    expect(merge.conflicts).toEqual([]);
  });
  it('names a field that both changed and leaves mine standing', () => {
    const merge = mergeForms(base, { ...base, name: '丙' }, { ...base, name: '乙' });
    expect(merge.merged.name).toBe('乙');
    expect(merge.conflicts).toEqual([{ field: 'name', base: '甲', theirs: '丙', mine: '乙' }]);
  });
  it('sees no conflict where both made the same change', () => {
    expect(mergeForms(base, { ...base, name: '乙' }, { ...base, name: '乙' }).conflicts).toEqual([]);
  });
});
