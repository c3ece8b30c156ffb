import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flag, oneOf, parseSearch, searchOf, stringifySearch, text } from './search-params.ts';

describe('the filters in an address', () => {
  const read = searchOf({ q: text, state: oneOf(['running', 'closed']), incomplete: flag });
  it('are read where they are known and dropped where they are not', () => {
    expect(read({ q: '12', state: 'running', incomplete: 'true', evil: 'x' })).toEqual({
      q: '12',
      state: 'running',
      incomplete: 'true',
    });
    expect(read({ q: '', state: 'gone', incomplete: 'no' })).toEqual({});
  });
  it('survive the way into the address and back, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string({ minLength: 1, unit: 'grapheme' })),
        (search) => {
          expect(parseSearch(stringifySearch(search))).toEqual({ ...search });
        },
      ),
    );
  });
  it('leave no trace when not set', () => {
    expect(stringifySearch({ q: undefined, state: '' })).toBe('');
  });
});
