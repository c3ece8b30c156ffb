import { expect, test } from 'vitest';
import { isDeep, neighbourOf } from './soft-404.ts';

test.each([
  [
    'http://a.test/zwgk/202611/t20261123_4000001.shtml',
    /^http:\/\/a\.test\/zwgk\/202611\/t20990101_\d{9}\.shtml$/,
  ],
  ['http://a.test/show.aspx?id=17', /^http:\/\/a\.test\/show\.aspx\?id=\d{9}$/],
  ['http://a.test/show.aspx?id=17&lang=cn', /^http:\/\/a\.test\/show\.aspx\?id=\d{9}&lang=cn$/],
  ['http://a.test/show?name=abc', /^http:\/\/a\.test\/show\?name=abc\d{9}$/],
  ['http://a.test/about.html', /^http:\/\/a\.test\/about_\d{9}\.html$/],
  ['http://a.test/zwgk/', /^http:\/\/a\.test\/zwgk_\d{9}\/$/],
  ['http://a.test/a/art_12_3456.html', /^http:\/\/a\.test\/a\/art_12_\d{9}\.html$/],
  ['http://a.test/gone', /^http:\/\/a\.test\/gone_\d{9}$/],
])('the neighbour of %s is made like it', (url, like) => {
  expect(neighbourOf(url)).toMatch(like);
});

test('entrances may lead home, addresses of something may not', () => {
  expect(['/', '/index.html', '/portal/', '/cn'].map((path) => isDeep(`http://a.test${path}`))).toEqual(
    Array(4).fill(false),
  );
  expect(['/gone.html', '/zwgk/', '/?id=1', '/a/b'].map((path) => isDeep(`http://a.test${path}`))).toEqual(
    Array(4).fill(true),
  );
});
