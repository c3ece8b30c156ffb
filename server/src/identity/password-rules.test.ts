import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordRefusals, passwordSchema } from './password-rules.ts';

describe('passwords', () => {
  test.each([
    ['short', 'kapok-123', 1],
    ['long enough', 'kapok-1234', 0],
    ['ten characters outside the basic plane', '𠀀'.repeat(10), 0],
    ['nine of them, though eighteen code units', '𠀀'.repeat(9), 1],
    ['the user name within', 'x-Chen.Min-2026', 1],
    ['the product’s name within', 'MuMian-2026-!!', 1],
    ['the product’s name in Chinese', '我们的木棉开在三月里呢', 1],
    ['everything at once', '木棉chen.min', 2],
  ])('%s', (_what, password, refusals) => {
    expect(passwordRefusals(password, 'chen.min')).toHaveLength(refusals);
  });

  test('are kept exactly, spaces and Unicode forms included, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }), (password) => {
        const parsed = passwordSchema.safeParse(password);
        if (parsed.success) expect(parsed.data).toBe(password);
      }),
    );
    expect(passwordSchema.parse('  caf\u0065\u0301  ')).toBe('  caf\u0065\u0301  ');
    expect(passwordSchema.safeParse('\ud800 lone surrogate').success).toBe(false);
    expect(passwordSchema.safeParse('x'.repeat(129)).success).toBe(false);
    expect(passwordSchema.safeParse('x'.repeat(128)).success).toBe(true);
  });
});
