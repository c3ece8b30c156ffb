import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChange } from './text-change.ts';

describe('what changed between two sightings', () => {
  it('is the middle that differs', () => {
    expect(textChange('链接打不开（404）', '链接打不开（500）')).toEqual({
      before: '链接打不开（',
      removed: '404',
      added: '500',
      after: '）',
    });
    expect(textChange('同', '同')).toEqual({ before: '同', removed: '', added: '', after: '' });
  });

  it('gives both texts back, whatever they are, and splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
        const { before, removed, added, after } = textChange(from, to);
        expect(before + removed + after).toBe(from);
        expect(before + added + after).toBe(to);
      }),
    );
  });
});
