import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailAddressSchema } from './mail-address.ts';

const isAddress = (text: string) => mailAddressSchema.safeParse(text).success;

describe('an e-mail address', () => {
  it.each([
    'wangxm@example.gov.cn',
    'a.b+c@mail.pzh.gov.cn',
    "o'neil@xn--fiqs8s.cn",
    `${'a'.repeat(64)}@b.cn`,
  ])('%s is one', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each([
    '',
    'wang',
    '@example.cn',
    'wang@',
    'wang@localhost',
    '.wang@example.cn',
    'wang.@example.cn',
    'wa..ng@example.cn',
    'wang@-example.cn',
    'wang@example-.cn',
    'wang@example.c',
    'wang@例子.cn',
    '"wang xm"@example.cn',
    'wang@[127.0.0.1]',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b'.repeat(64)}.cn`,
    `a@${'b.'.repeat(130)}cn`,
  ])('%j is none', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  it('never holds what could end a header or a command', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('\r', '\n', ' ', ',', ';', '<', '>', '\0', ':'),
        (text, sign) => {
          const parsed = mailAddressSchema.safeParse(`a${text}${sign}b@example.gov.cn`);
          expect(parsed.success).toBe(false);
        },
      ),
    );
  });

  it('is judged in linear time', () => {
    const hostile = `${'a.'.repeat(20_000)}@${'a-'.repeat(20_000)}`;
    expect(isAddress(hostile)).toBe(false);
  });
});
