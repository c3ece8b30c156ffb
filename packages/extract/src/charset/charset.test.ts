import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from './charset.ts';
import { charsetOfLabel } from './charset-label.ts';

/** 中文, and the rare character 㐁 that only four-byte GB 18030 can write. */
const GBK = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);
const FOUR_BYTES = Buffer.from([0x81, 0x39, 0xef, 0x30]);
const BIG5 = Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]);

function page(head: string, text: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<html><head>${head}</head><body>`), text, Buffer.from('</body>')]);
}

const CHINESE =
  '根据国家有关规定，结合本市实际，现就有关事项通知如下。各县区人民政府要高度重视，加强领导，认真做好工作。';
const TRADITIONAL =
  '根據國家有關規定，結合本市實際，現就有關事項通知如下。各縣區人民政府要高度重視，加強領導，認真做好工作。';

describe('the character set that a page declares', () => {
  test.each([
    ['header', 'text/html; charset=GBK', page('', GBK), 'gb18030', 'header'],
    ['quoted header', 'text/html; Charset="gb2312"', page('', GBK), 'gb18030', 'header'],
    ['meta', 'text/html', page('<meta charset=gb2312>', GBK), 'gb18030', 'meta'],
    [
      'old meta',
      '',
      page('<META http-equiv=x content="text/html; charset=gb_18030">', GBK),
      'gb18030',
      'meta',
    ],
    [
      'meta behind a long comment',
      '',
      page(`<!--${'x'.repeat(9_000)}--><meta charset=big5>`, BIG5),
      'big5',
      'meta',
    ],
    [
      'meta in a comment does not count',
      '',
      page('<!--<meta charset=big5>--><meta charset=gbk>', GBK),
      'gb18030',
      'meta',
    ],
    [
      'XML declaration',
      '',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?>'), GBK]),
      'gb18030',
      'xml',
    ],
    ['nothing, GB bytes', '', page('', GBK), 'gb18030', 'detection'],
    ['nothing, UTF-8 bytes', '', page('', Buffer.from('中文')), 'utf-8', 'detection'],
    ['Big5', 'text/html; charset=big5', page('', BIG5), 'big5', 'header'],
    ['a misspelling', 'text/html; charset=utf8mb4', page('', Buffer.from('中文')), 'utf-8', 'header'],
    ['a separator too many', 'text/html; charset=utf-8;', page('', Buffer.from('中文')), 'utf-8', 'header'],
    ['UTF-16 that is none', '', page('<meta charset=utf-16>', Buffer.from('中文')), 'utf-8', 'meta'],
  ])('%s', (_, contentType, bytes, name, foundIn) => {
    const { text, charset } = decodeText(bytes, contentType);
    expect(charset).toMatchObject({ name, foundIn, isWrong: false, damage: 0 });
    expect(text).toContain('中文');
  });

  test.each([
    ['UTF-8 for GBK', 'text/html; charset=utf-8', page('', iconv.encode(CHINESE, 'gbk')), 'gb18030'],
    ['GBK for UTF-8', 'text/html; charset=gbk', page('', Buffer.from(CHINESE)), 'utf-8'],
    ['GBK for two words of UTF-8', 'text/html; charset=gbk', page('', Buffer.from('中文')), 'utf-8'],
    ['Latin 1 for GBK', 'text/html; charset=ISO-8859-1', page('', iconv.encode(CHINESE, 'gbk')), 'gb18030'],
    ['nonsense', 'text/html; charset=klingon', page('', Buffer.from(CHINESE)), 'utf-8'],
    ['ISO-88509-1', 'text/html; charset=ISO-88509-1', page('', Buffer.from(CHINESE)), 'utf-8'],
    ['GBK for UTF-16', 'text/html; charset=gbk', Buffer.from(`\ufeff<p>${CHINESE}`, 'utf16le'), 'utf-16le'],
  ])('may be wrong: %s', (_, contentType, bytes, name) => {
    const { text, charset } = decodeText(bytes, contentType);
    expect(charset).toMatchObject({ name, isWrong: true, damage: 0 });
    expect(text).toMatch(/根据国家|中文/);
  });

  test.each([
    ['Big5 for GBK', 'gbk', page('', iconv.encode(TRADITIONAL, 'big5')), 'big5'],
    ['Big5 without declaration', '', page('', iconv.encode(TRADITIONAL, 'big5')), 'big5'],
  ])('%s', (_, label, bytes, name) => {
    const { text, charset } = decodeText(bytes, label === '' ? '' : `text/html; charset=${label}`);
    expect(charset.name).toBe(name);
    expect(text).toContain('根據國家');
  });

  test('UTF-16 without a mark is told by its zero bytes, in either order', () => {
    const little = Buffer.from(`<html><body><p>${CHINESE}</p></body></html>`, 'utf16le');
    expect(decodeText(little, '').charset).toMatchObject({ name: 'utf-16le', foundIn: 'detection' });
    const big = Buffer.from(little).swap16();
    expect(decodeText(big, '').text).toContain(CHINESE);
  });

  test('GB text that happens to be valid UTF-8 is believed', () => {
    const bytes = Buffer.from([0xd2, 0xbb, 0xd2, 0xbb]);
    expect(decodeText(bytes, 'text/html; charset=gbk').charset.name).toBe('gb18030');
  });

  test('a part in another encoding: the larger part decides, and the damage is told', () => {
    const include = iconv.encode('版权所有主办单位', 'gbk');
    const mixed = Buffer.concat([Buffer.from(CHINESE.repeat(4)), include, Buffer.from(CHINESE)]);
    const { text, charset } = decodeText(mixed, 'text/html; charset=utf-8');
    expect(charset).toMatchObject({ name: 'utf-8', isWrong: false });
    expect(charset.damage).toBeGreaterThan(0.01);
    expect(charset.damage).toBeLessThan(0.1);
    expect(text).toContain(CHINESE);
    const other = Buffer.concat([iconv.encode(CHINESE.repeat(4), 'gbk'), Buffer.from('版权所有')]);
    expect(decodeText(other, 'text/html; charset=gbk').charset.name).toBe('gb18030');
  });

  test('a byte order mark is stronger than any declaration', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('中文')]);
    expect(decodeText(bytes, 'text/html; charset=gbk')).toEqual({
      text: '中文',
      charset: { name: 'utf-8', declared: 'gbk', foundIn: 'bom', isWrong: true, damage: 0 },
    });
  });

  test('rare names in four bytes are read under every GB label', () => {
    for (const label of ['gb2312', 'GBK', 'gb18030', 'x-gbk', 'cp936'])
      expect(decodeText(FOUR_BYTES, `text/html; charset=${label}`).text).toBe('㐁');
  });

  test('a UTF-8 page that was cut within a character stays UTF-8', () => {
    const cut = Buffer.from('木棉市人民政府'.repeat(20)).subarray(0, -1);
    expect(decodeText(cut, 'text/html; charset=utf-8').charset.name).toBe('utf-8');
  });

  test.each([
    ['gb2312', 'gb18030'],
    ['GB_18030', 'gb18030'],
    ['x-gbk', 'gb18030'],
    ['cp936', 'gb18030'],
    ['euc-cn', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['utf8mb4', 'utf-8'],
    ['"uft-8";', 'utf-8'],
    ['big5-hkscs', 'big5'],
    ['ISO-88509-1', 'windows-1252'],
    ['euc-kr', 'euc-kr'],
    ['klingon', null],
    ['', null],
  ])('the label %s means %s', (label, charset) => {
    expect(charsetOfLabel(label)).toBe(charset);
  });
});
