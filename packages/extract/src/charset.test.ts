import { describe, expect, test } from 'vitest';
import { canonicalCharset, decodeText } from './charset.ts';

/** 中文, and the rare character 㐁 that only four-byte GB 18030 can write. */
const GBK = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);
const FOUR_BYTES = Buffer.from([0x81, 0x39, 0xef, 0x30]);
const BIG5 = Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]);

function page(head: string, text: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<html><head>${head}</head><body>`), text, Buffer.from('</body>')]);
}

describe('character sets', () => {
  test.each([
    ['header', 'text/html; charset=GBK', page('', GBK), 'gb18030', 'header'],
    ['meta', 'text/html', page('<meta charset=gb2312>', GBK), 'gb18030', 'meta'],
    [
      'old meta',
      '',
      page('<META http-equiv=x content="text/html; charset=gb_18030">', GBK),
      'gb18030',
      'meta',
    ],
    ['nothing, GB bytes', '', page('', GBK), 'gb18030', 'detection'],
    ['nothing, UTF-8 bytes', '', page('', Buffer.from('中文')), 'utf-8', 'detection'],
    ['Big5', 'text/html; charset=big5', page('', BIG5), 'big5', 'header'],
    ['a wrong declaration of UTF-8', 'text/html; charset=utf-8', page('', GBK), 'gb18030', 'detection'],
    [
      'a wrong declaration of GBK',
      'text/html; charset=gbk',
      page('', Buffer.from('中文')),
      'utf-8',
      'detection',
    ],
    ['an unknown label', 'text/html; charset=utf8mb4', page('', Buffer.from('中文')), 'utf-8', 'header'],
    ['nonsense', 'text/html; charset=ISO-88509-1', page('', Buffer.from('中文')), 'utf-8', 'detection'],
  ])('declared by %s', (_, contentType, bytes, charset, foundIn) => {
    const decoded = decodeText(bytes, contentType);
    expect(decoded).toMatchObject({ charset, foundIn });
    expect(decoded.text).toContain('中文');
  });

  test('a byte order mark is stronger than any declaration', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('中文')]);
    expect(decodeText(bytes, 'text/html; charset=gbk')).toMatchObject({ charset: 'utf-8', foundIn: 'bom' });
  });

  test('rare names in four bytes are read under every GB label', () => {
    for (const label of ['gb2312', 'GBK', 'gb18030', 'x-gbk', 'cp936'])
      expect(decodeText(FOUR_BYTES, `text/html; charset=${label}`).text).toBe('㐁');
  });

  test('a UTF-8 page that was cut within a character stays UTF-8', () => {
    const cut = Buffer.from('木棉市人民政府'.repeat(20)).subarray(0, -1);
    expect(decodeText(cut, 'text/html; charset=utf-8').charset).toBe('utf-8');
  });

  test('a label that nobody knows is no character set', () => {
    expect(canonicalCharset('klingon')).toBeNull();
  });
});
