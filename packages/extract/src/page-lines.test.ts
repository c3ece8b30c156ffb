import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLines } from './page-lines.ts';

const input = (html: string) => ({
  url: 'http://www.mumianshi.gov.cn/',
  body: new TextEncoder().encode(html),
  contentType: 'text/html; charset=utf-8',
});

const page = input(
  '<html><body><h1>通知公告</h1><ul><li><a href="/a">第一条</a></li><li><a href="/b">第二条</a></li></ul>' +
    '<script>steal()</script><p onclick="steal()">木绵花开</p></body></html>',
);

const markedIn = (path: string, words: string) =>
  pageLines(page, { path, words }).flatMap(({ text, mark }) =>
    mark === null ? [] : [text.slice(mark.from, mark.to)],
  );

describe('the lines of a page', () => {
  it('are its visible text and nothing else', () => {
    expect(pageLines(page, { path: '', words: '' }).map(({ text }) => text)).toEqual([
      '通知公告',
      '第一条',
      '第二条',
      '木绵花开',
    ]);
  });

  it('mark the place by its element, or else by its words', () => {
    const link = 'html > body > ul:nth-child(2) > li:nth-child(2) > a:nth-child(1)';
    expect(markedIn(link, '第一条')).toEqual(['第二条']);
    expect(markedIn('html > body > p:nth-child(99)', '木绵')).toEqual(['木绵']);
    expect(markedIn('', '花')).toEqual([]);
  });

  it('mark the words in question alone, wherever the lines around them end', () => {
    expect(markedIn('', '木【绵】花')).toEqual(['绵']);
    expect(markedIn('', '第一条 第【二】条 木绵花')).toEqual(['二']);
    expect(markedIn('', '第一条 【第】二条')).toEqual(['第']);
    expect(markedIn('', '第三【条】')).toEqual([]);
  });

  it('come of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (body, words) => {
        const lines = pageLines({ ...page, body }, { path: words, words });
        expect(lines.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
