import { extractPage, type Link } from '@mumian/extract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLinkMemory } from './link-memory.ts';

/** A link with every part that links have today. */
function readLink(): Link {
  const body = Buffer.from('<a href="http://a.test/x" rel="nofollow">x</a>');
  const [link] = extractPage({ url: 'http://a.test/', body, contentType: 'text/html; charset=utf-8' }).links;
  if (link === undefined) throw new Error('the page has a link');
  return link;
}

test('links stay what they are, whatever was before', () => {
  const link = fc.constantFrom('a', 'b', 'c').map((text) => ({ ...readLink(), text }));
  fc.assert(
    fc.property(fc.array(fc.array(link, { maxLength: 6 }), { maxLength: 12 }), (pages) => {
      const memory = createLinkMemory();
      for (const links of pages) expect(memory.share(links)).toEqual(links);
    }),
  );
});

test('what a page has in common with the one before, at its beginning and end, are the objects of then', () => {
  const memory = createLinkMemory();
  const menu = () => Array.from({ length: 3 }, (_, n) => ({ ...readLink(), text: `menu ${n}` }));
  const one = memory.share([...menu(), { ...readLink(), text: 'one' }, ...menu()]);
  const two = memory.share([...menu(), { ...readLink(), text: 'two' }, ...menu()]);
  expect(two.map((each, n) => each === one[n])).toEqual([true, true, true, false, true, true, true]);
});

test('links that differ in any one part are two', () => {
  const link = readLink();
  for (const part of Object.keys(link)) {
    const memory = createLinkMemory();
    memory.share([link]);
    const other = { ...link, [part]: 'something else' };
    expect(memory.share([other])[0], part).toBe(other);
  }
});
