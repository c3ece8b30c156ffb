import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteKey, urlKey } from './url-key.ts';

describe('keys of addresses', () => {
  test.each([
    ['http://A.gov.cn:80/x#top', 'http://a.gov.cn/x'],
    ['http://u:p@a.gov.cn/x', 'http://a.gov.cn/x'],
    ['http://a.gov.cn./x', 'http://a.gov.cn/x'],
    ['http://a.gov.cn/x;jsessionid=1A2B?b=2&a=1', 'http://a.gov.cn/x?a=1&b=2'],
    ['http://a.gov.cn/x?PHPSESSID=9&id=3&_t=17&utm_source=wx', 'http://a.gov.cn/x?id=3'],
    ['http://a.gov.cn/%d6%d0', 'http://a.gov.cn/%D6%D0'],
    ['http://a.gov.cn/x?', 'http://a.gov.cn/x'],
  ])('%s is %s', (address, key) => {
    expect(urlKey(address)).toBe(key);
  });

  test('different pages keep different keys', () => {
    expect(urlKey('http://a.gov.cn/x?id=1')).not.toBe(urlKey('http://a.gov.cn/x?id=2'));
    expect(urlKey('http://a.gov.cn/X')).not.toBe(urlKey('http://a.gov.cn/x'));
    expect(urlKey('https://a.gov.cn/x')).not.toBe(urlKey('http://a.gov.cn/x'));
  });

  test('the key of a key is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(urlKey(urlKey(address))).toBe(urlKey(address));
      }),
    );
  });

  test('a site is one with and without www', () => {
    expect(siteKey('https://www.a.gov.cn/x')).toBe(siteKey('http://a.gov.cn/'));
  });
});
