import { expect, test } from 'vitest';
import { shapeOf } from './shape.ts';
import { trapOf } from './trap.ts';

test.each([
  ['http://a.test/x/x/x/x/', 'segments'],
  ['http://a.test/l?k=1&k=2&k=3&k=4&k=5&k=6', 'parameters'],
  ['http://a.test/rl?year=2031&month=5', 'calendar'],
  ['http://a.test/rl?date=2031-05-01', 'calendar'],
  ['http://a.test/rl?date=20310501', 'calendar'],
  ['http://a.test/rl/2031/05/', 'calendar'],
  ['http://a.test/rl/203105/', 'calendar'],
  ['http://a.test/rl?year=7749', 'calendar'],
  [`http://a.test/${'a'.repeat(2_100)}`, 'too-long'],
])('%s is a trap: %s', (url, trap) => {
  expect(trapOf(url, 1, 2026)).toBe(trap);
});

test.each([
  'http://a.test/x/x/x/',
  'http://a.test/l?k=1&k=2&k=3&k=4&k=5',
  'http://a.test/rl?year=2029',
  'http://a.test/art?id=2031',
  'http://a.test/art?id=20310501',
  'http://a.test/info/2031/05.htm',
  'http://a.test/zt/277002/',
  'http://a.test/jump/595702.html',
  'http://a.test/art/2031/5/1/art_1_2.html',
  'http://a.test/zwgk/202611/t20261123_4000001.html',
])('%s is not', (url) => {
  expect(trapOf(url, 1, 2026)).toBeNull();
});

test('more than sixty clicks from the start page is a trap', () => {
  expect(trapOf('http://a.test/', 61, 2026)).toBe('clicks');
  expect(trapOf('http://a.test/', 60, 2026)).toBeNull();
});

test('addresses that differ in numbers or identifiers have one shape', () => {
  const shape = shapeOf('http://a.test/zwgk/202611/t20261123_4000001.html?id=7');
  expect(shapeOf('http://a.test/zwgk/202510/t20251001_1.html?id=88')).toBe(shape);
  expect(shapeOf('http://a.test/d/0A1B2C3D4E5F')).toBe(shapeOf('http://a.test/d/ffee00112233'));
  expect(shapeOf('http://a.test/xwzx/202611/t20261123_4000001.html?id=7')).not.toBe(shape);
});
