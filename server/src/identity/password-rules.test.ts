import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordPresets } from './password-presets.ts';
import { passwordRefusals, passwordSchema } from './password-rules.ts';

const { asvs, mlps } = passwordPresets;
const words = ['陈敏', '木棉市教育局', 'chenmin', 'mumianshijiaoyuju'];

describe('passwords', () => {
  test.each([
    ['short', 'Kapok-123', 1, 1],
    ['ten characters of three kinds', 'Kapok-1234', 0, 1],
    ['twelve characters of two kinds', 'kapok-kapok2x', 0, 0],
    ['twelve characters of one kind', 'kapokblossomtree', 1, 0],
    ['eighty characters', `Kapok-1 ${'blossom '.repeat(9)}`, 0, 0],
    ['ten characters outside the basic plane', `Aa${'𠀀'.repeat(8)}`, 0, 1],
    ['nine of them, though eighteen code units', `Aa${'𠀀'.repeat(7)}`, 1, 1],
    ['the user name within', 'x-Chen.Min-2026', 1, 1],
    ['the product’s name within', 'MuMian-2026-!!', 1, 1],
    ['the product’s name in Chinese', 'Wo3们的木棉开在三月里呢', 1, 1],
    ['the name of the person', '陈敏-Ab-2026-xyz', 1, 1],
    ['the name in pinyin', 'ChenMin-Ab-2026', 1, 1],
    ['everything at once', '木棉chen.min', 3, 3],
    ['a common password with a year', 'Password-2026', 1, 1],
  ])('%s', (_what, password, underMlps, underAsvs) => {
    const of = { username: 'chen.min', words };
    expect([
      passwordRefusals(password, { ...of, preset: mlps }).length,
      passwordRefusals(password, { ...of, preset: asvs }).length,
    ]).toEqual([underMlps, underAsvs]);
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
