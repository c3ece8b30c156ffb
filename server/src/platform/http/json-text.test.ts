import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonComplaint } from './json-text.ts';

describe('a JSON text', () => {
  it('passes whatever JSON.stringify writes of storable, exact values', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => each.isWellFormed() && !each.includes('\0'));
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        text,
        fc.maxSafeInteger(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 8 }),
        fc.dictionary(text, tie('value'), { maxKeys: 8 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (each, space) => {
        expect(jsonComplaint(JSON.stringify(each, null, space))).toBeNull();
      }),
    );
  });

  it.each([
    ['a name twice', '{"a":1,"a":2}', '重复'],
    ['a name twice, once in disguise', '{"name":1,"n\\u0061me":2}', '重复'],
    ['a name twice deep inside', '{"a":[{"b":{"c":1,"c":1}}]}', '重复'],
    ['a NUL', '{"a":"x\\u0000"}', '字符'],
    ['half a surrogate pair', '{"a":"\\ud800"}', '字符'],
    ['half a surrogate pair in a name', '{"\\udfff":1}', '字符'],
    ['a whole number beyond 2^53', '{"a":9007199254740993}', '数字'],
    ['a number beyond bigint', '{"a":-92233720368547758080}', '数字'],
    ['a number beyond a double', '{"a":1e400}', '数字'],
    ['a number that a double rounds to zero', '{"a":1e-400}', '数字'],
    ['more digits than a double keeps', '{"a":1.000000000000000001}', '数字'],
    ['arrays 100,000 deep', '['.repeat(100_000), '嵌套'],
    ['objects 100,000 deep', '{"a":'.repeat(100_000), '嵌套'],
    ['200,000 elements', `[${'1,'.repeat(199_999)}1]`, '列表'],
    [
      '10,000 members',
      `{${Array.from({ length: 10_000 }, (_each, index) => `"m${index}":1`).join()}}`,
      '字段',
    ],
  ])('is refused for %s', (_what, text, word) => {
    expect(jsonComplaint(text)).toContain(word);
  });

  it.each([
    '{"a":{"x":1},"b":{"x":1}}',
    '[{"x":1},{"x":1}]',
    '{"a":"a","b":"a"}',
    '"\\ud83c\\udf3a"',
    '{"a":0.1}',
    '{"a":-0}',
    '1e2',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
  ])('may say %s', (text) => {
    expect(jsonComplaint(text)).toBeNull();
  });

  it('comes to an end on any text, JSON or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0019-+eE. ') }), (text) => {
        const complaint = jsonComplaint(text);
        expect(complaint === null || complaint.length > 0).toBe(true);
      }),
    );
  });
});
