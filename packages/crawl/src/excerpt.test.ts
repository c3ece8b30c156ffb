import type { Exchange } from '@mumian/outbound';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

function read(body: Buffer | string, contentType = 'text/html') {
  const exchange = { outcome: 'ok', body: Buffer.from(body), headers: { 'content-type': contentType } };
  return excerptOf(exchange as unknown as Exchange);
}

test('an excerpt has the title and the text that a reader sees', () => {
  expect(
    read(
      '<html><head><title>木棉&nbsp;水利</title><style>a{}</style></head><body><script>x()</script><p>今日<b>水情</b>&#20844;&#x544a;</p><!-- 甲 -->',
    ),
  ).toEqual({ title: '木棉 水利', text: '今日 水情 公告' });
});

test('a page in GBK is read as such, declared or not', () => {
  // 域名出售
  const sale = Buffer.from([0xd3, 0xf2, 0xc3, 0xfb, 0xb3, 0xf6, 0xca, 0xdb]);
  const page = Buffer.concat([Buffer.from('<title>'), sale, Buffer.from('</title>')]);
  expect(read(page, 'text/html; charset=gbk')?.title).toBe('域名出售');
  expect(read(page)?.title).toBe('域名出售');
});

test('what is no HTML has none', () => {
  expect(read('%PDF-1.4', 'application/pdf')).toBeNull();
  expect(read('')).toBeNull();
});

test('any bytes give an excerpt of bounded length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), (bytes) => {
      const excerpt = read(Buffer.from(bytes));
      expect(excerpt?.text.length ?? 0).toBeLessThanOrEqual(500);
      expect(excerpt?.title?.length ?? 0).toBeLessThanOrEqual(200);
    }),
  );
});
