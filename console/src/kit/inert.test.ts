import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert } from './inert.ts';

describe('text from outside', () => {
  it.each([
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['\u2066a\u2069', '\ufffda\ufffd'],
    ['a\u0000\u0007\u009bb', 'a\ufffd\ufffd\ufffdb'],
    ['行一\n行二\t三', '行一\n行二\t三'],
    [`o${'\u0336'.repeat(50)}k`, `o${'\u0336'.repeat(4)}k`],
    ['é שלום नमस्ते ﷽ 👩‍👩‍👧', 'é שלום नमस्ते ﷽ 👩‍👩‍👧'],
    ['＜script＞', '＜script＞'],
  ])('%j is shown as %j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it('never holds a mark that turns the direction of writing, and made inert twice stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = inert(text);
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(inert(shown)).toBe(shown);
      }),
    );
  });
});
