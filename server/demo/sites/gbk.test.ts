import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGbk } from './gbk.ts';

test('what is encoded is decoded to the same text', () => {
  const decoder = new TextDecoder('gbk');
  const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
  const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.array(fc.oneof(han, ascii)), (characters) => {
      const text = characters.join('');
      expect(decoder.decode(encodeGbk(text))).toBe(text);
    }),
  );
});

test('木棉 has the bytes of the standard', () => {
  expect(encodeGbk('木棉').toString('hex')).toBe('c4bec3de');
});

test('a character outside GBK is refused, not replaced', () => {
  expect(() => encodeGbk('😀')).toThrow(RangeError);
});
