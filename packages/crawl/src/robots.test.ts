import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRobots } from './robots.ts';

function allows(text: string, path: string): boolean {
  return parseRobots(text, 'mumian').allows(`http://a.gov.cn${path}`);
}

describe('robots.txt', () => {
  test('the group that names us is the only one that counts', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Mumian\nDisallow: /x\nCrawl-delay: 2.5';
    expect(allows(text, '/y')).toBe(true);
    expect(allows(text, '/x/1')).toBe(false);
    expect(parseRobots(text, 'mumian').crawlDelay).toBe(2.5);
  });

  test('the longest rule wins, allow in a tie', () => {
    const text = 'user-agent: *\ndisallow: /a\nallow: /a/b # note\ndisallow: /c\nallow: /c';
    expect(allows(text, '/a/x')).toBe(false);
    expect(allows(text, '/a/b/x')).toBe(true);
    expect(allows(text, '/c')).toBe(true);
  });

  test.each([
    ['/*.pdf$', '/a/b.pdf', false],
    ['/*.pdf$', '/a/b.pdf?x', true],
    ['/a*b*c', '/axxbyyc', false],
    ['/a*b*c', '/acb', true],
    ['/a$', '/a', false],
    ['/a$', '/ab', true],
    ['*?id=', '/x?id=1', false],
    ['', '/x', true],
  ])('Disallow: %s for %s allows: %s', (pattern, path, allowed) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(allowed);
  });

  test('a page of error text, or no text, closes nothing', () => {
    expect(allows('<html>404</html>', '/')).toBe(true);
    expect(allows('', '/')).toBe(true);
    expect(allows('Disallow: /', '/')).toBe(true);
  });

  test('an absurd delay is bounded, a broken one ignored', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 86400', 'mumian').crawlDelay).toBe(60);
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'mumian').crawlDelay).toBe(0);
  });

  test('any text is a robots.txt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.stringMatching(/^[/*$a-c]{0,12}$/), (noise, pattern) => {
        expect(typeof allows(`${noise}\nUser-agent: *\nDisallow: ${pattern}`, '/abc')).toBe('boolean');
      }),
    );
  });
});
