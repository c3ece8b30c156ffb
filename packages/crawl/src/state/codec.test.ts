import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecoder } from './decoder.ts';
import { createEncoder } from './encoder.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, -0, Number.NaN, Number.POSITIVE_INFINITY, '__proto__', '\ud800'),
    fc.double(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('url', '__proto__', 'constructor')), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).value;

test('any plain data comes back as it was, also where texts and shapes repeat', () => {
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 6 }), (values) => {
      const encoder = createEncoder();
      const decoder = createDecoder();
      for (const value of [...values, ...values])
        expect(decoder.decode(Buffer.from(encoder.encode(value)))).toEqual(value);
    }),
  );
});

test('what repeats costs two or three bytes', () => {
  const encoder = createEncoder();
  const link = {
    url: 'http://www.a.test/zwgk/index.html',
    kind: 'page',
    text: '政务公开',
    place: 'body > div > a',
  };
  const first = encoder.encode(link).length;
  const again = encoder.encode(link).length;
  expect(first).toBeGreaterThan(80);
  expect(again).toBeLessThanOrEqual(10);
});

test('bytes that are no value are refused, and never hang', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        createDecoder().decode(Buffer.from(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

test('undefined members are left out', () => {
  expect(createDecoder().decode(Buffer.from(createEncoder().encode({ a: undefined, b: 1 })))).toEqual({
    b: 1,
  });
});

test('arrays that begin and end alike come back as they were, and share nothing that changes', () => {
  const link = fc.record({
    url: fc.constantFrom('a', 'b', 'c'),
    text: fc.constantFrom('', 'x', null),
    n: fc.constantFrom(0, -0, 1),
  });
  const page = fc.record({
    links: fc.array(link, { maxLength: 8 }),
    items: fc.array(fc.array(link, { maxLength: 2 }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(page, { maxLength: 12 }), (pages) => {
      const encoder = createEncoder();
      const decoder = createDecoder();
      for (const each of pages) expect(decoder.decode(Buffer.from(encoder.encode(each)))).toEqual(each);
    }),
  );
});
