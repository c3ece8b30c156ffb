import { expect, test } from 'vitest';
import { createSpelling } from './spelling.ts';

const at = (path: string) => `http://a.test${path}`;

test('case is folded in keys when three pairs of addresses gave equal pages', () => {
  const spelling = createSpelling();
  for (const n of [1, 2, 3]) {
    expect(spelling.saw(at(`/News/${n}.aspx`), `h${n}`)).toBe(false);
    expect(spelling.saw(at(`/news/${n}.aspx`), `h${n}`)).toBe(n === 3);
  }
  expect(spelling.keyOf(at('/NEWS/9.aspx?ID=1'))).toBe(at('/news/9.aspx?id=1'));
});

test('one pair that differs keeps the cases apart for good', () => {
  const spelling = createSpelling();
  spelling.saw(at('/A'), 'upper');
  spelling.saw(at('/a'), 'lower');
  for (const n of [1, 2, 3, 4]) {
    spelling.saw(at(`/X/${n}`), `h${n}`);
    spelling.saw(at(`/x/${n}`), `h${n}`);
  }
  expect(spelling.keyOf(at('/NEWS'))).toBe(at('/NEWS'));
});

test('the name of an index file is dropped from keys when three folders showed the same with and without it', () => {
  const spelling = createSpelling();
  for (const n of [1, 2, 3]) {
    spelling.saw(at(`/${n}/`), `h${n}`);
    spelling.saw(at(`/${n}/default.aspx`), `h${n}`);
  }
  expect(spelling.keyOf(at('/zwgk/Default.aspx'))).toBe(at('/zwgk/'));
  expect(spelling.keyOf(at('/zwgk/index.html'))).toBe(at('/zwgk/index.html'));
});
