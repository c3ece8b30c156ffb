import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses, encodePathInCharset } from './address.ts';
import { simpleAddress } from './simple-address.ts';

const BASE = new URL('http://www.a.gov.cn/zwgk/tzgg/index.html');
const resolve = (reference: string, charset = 'utf-8', base = BASE) =>
  new Addresses(base, charset).resolve(reference);

/** Pieces from which addresses are made, right and wrong. */
const PIECE = fc.constantFrom(
  ...[
    'http://',
    'https://',
    'HTTP://',
    'www.a.gov.cn',
    'b.cn',
    'xn--x',
    '1.2.3.4',
    '0x7f.1',
    'a',
    'Z',
    '9',
    '/',
    '//',
    '.',
    '..',
  ],
  ...[
    './',
    '../',
    '%2e',
    '%2E',
    '%20',
    '%',
    '?',
    '&',
    '=',
    '#',
    ':',
    ':80',
    '@',
    "'",
    '"',
    '\\',
    ' ',
    '\t',
    '[',
    '|',
    '^',
    '中',
    '~',
    '_',
    '-',
    ';',
    ',',
    '+',
    '*',
    '(',
    '!',
    '$',
    '{',
    '`',
    'x.html',
    '.b',
    '\0',
  ],
);

describe('addresses are resolved as by new URL', () => {
  const bases = [
    'http://www.a.gov.cn/',
    'https://a.gov.cn:8443/x/y/z.html?q=/1',
    'http://127.0.0.1:80/a//b/../c',
  ].map((href) => new URL(href));

  test('the fast way gives the same or nothing', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 8 }), fc.constantFrom(...bases), (pieces, base) => {
        const reference = pieces.join('');
        const directory = base.origin + base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1);
        const fast = simpleAddress(reference, { origin: base.origin, directory });
        if (fast === null) return;
        const url = new URL(reference, base);
        url.hash = '';
        expect(fast).toBe(url.href);
      }),
      { seed: 20261103, numRuns: 20_000 },
    );
  });

  test.each([
    ['a.html', 'http://www.a.gov.cn/zwgk/tzgg/a.html'],
    ['./t20261103_1.html#top', 'http://www.a.gov.cn/zwgk/tzgg/t20261103_1.html'],
    ['../../', 'http://www.a.gov.cn/'],
    ['../../../../x/', 'http://www.a.gov.cn/x/'],
    ['/col/col1/index.html?uid=1&pageNum=2', 'http://www.a.gov.cn/col/col1/index.html?uid=1&pageNum=2'],
    ['http://b.gov.cn/x', 'http://b.gov.cn/x'],
  ])('%s is resolved the fast way', (reference, url) => {
    const parts = { origin: BASE.origin, directory: 'http://www.a.gov.cn/zwgk/tzgg/' };
    expect(simpleAddress(reference, parts)).toBe(url);
    expect(resolve(reference)).toMatchObject({ url, problem: null, raw: null });
  });

  test('?… means the page itself, whatever page was asked before', () => {
    for (const file of ['a.html', 'b.html'])
      expect(resolve('?p=2', 'utf-8', new URL(file, BASE))?.url).toBe(
        `http://www.a.gov.cn/zwgk/tzgg/${file}?p=2`,
      );
  });

  test('every page has its own base', () => {
    const reference = fc.constantFrom(
      'x.html',
      '/x.html',
      'h.html',
      'http:x',
      '../x',
      '//b.cn/x',
      '?a',
      '中.doc',
    );
    const page = fc.constantFrom(
      'http://a.cn/1/x',
      'http://a.cn/2/x',
      'http://b.cn/1/x',
      'https://a.cn/1/x',
      'http://a.cn/1/y',
    );
    fc.assert(
      fc.property(reference, page, (written, at) => {
        expect(resolve(written, 'utf-8', new URL(at))?.url).toBe(new URL(written, at).href);
      }),
      { seed: 20261103, numRuns: 500 },
    );
  });
});

describe('[hazards] what is no link, and what nobody can follow', () => {
  test.each([
    '',
    '#',
    '#top',
    ' #x',
    'javascript:void(0)',
    'JavaScript:;',
    'mailto:a@b.cn',
    'tel:0812-3333333',
    'about:blank',
    'data:',
  ])('%j is none', (reference) => {
    expect(resolve(reference)).toBeNull();
  });

  test.each([
    ['http://', 'malformed', null],
    ['http://[bad', 'malformed', null],
    ['ttp://www.b.gov.cn/', 'malformed', null],
    ['file:///C:/附件.doc', 'intranet', null],
    ['C:\\Users\\a\\附件.doc', 'intranet', null],
    ['http://192.168.1.5/a.html', 'intranet', 'http://192.168.1.5/a.html'],
    ['http://10.0.0.8:8080/oa', 'intranet', 'http://10.0.0.8:8080/oa'],
    ['http://172.31.0.1/', 'intranet', 'http://172.31.0.1/'],
    ['http://localhost:8080/cms/a.html', 'intranet', 'http://localhost:8080/cms/a.html'],
    ['http://localhost/a.html', 'intranet', 'http://localhost/a.html'],
    ['http://127.0.0.1/a', 'intranet', 'http://127.0.0.1/a'],
    ['http://oa.mumian.lan/a', 'intranet', 'http://oa.mumian.lan/a'],
  ])('%s is %s', (reference, problem, url) => {
    expect(resolve(reference)).toMatchObject({ problem, url, raw: reference });
  });

  test('within an office network its own addresses are ordinary', () => {
    expect(resolve('http://10.0.0.8/oa', 'utf-8', new URL('http://10.0.0.7/'))).toMatchObject({
      problem: null,
    });
    expect(resolve('http://172.32.0.1/')).toMatchObject({ problem: null });
  });

  test('of a copy on a machine, that machine is no neighbour by another name, and no office is', () => {
    const copy = new URL('http://127.0.0.1:8080/');
    expect(resolve('http://127.0.0.1:8081/a', 'utf-8', copy)).toMatchObject({ problem: null });
    expect(resolve('http://192.168.1.5/a', 'utf-8', copy)).toMatchObject({ problem: 'intranet' });
    expect(resolve('http://localhost:8081/a', 'utf-8', copy)).toMatchObject({ problem: 'intranet' });
    const office = new URL('http://10.0.0.7/');
    expect(resolve('http://127.0.0.1/a', 'utf-8', office)).toMatchObject({ problem: 'intranet' });
  });

  test.each([
    ['http：//www.b.gov.cn/a.html', 'malformed'],
    ['http//www.b.gov.cn/', 'malformed'],
    ['http://http://www.b.gov.cn/', 'malformed'],
    ['www.b.gov.cn/a', 'malformed'],
    ['http:///www.b.gov.cn/a', 'repaired'],
    ['http:\\\\www.b.gov.cn\\a', 'repaired'],
    ['http:/a.html', 'repaired'],
    ['..\\files\\a.doc', 'repaired'],
    ['a\n.html', 'repaired'],
    [' a b.html ', null],
    ['/a/http/b.html', null],
    ['http.html', null],
    ['wwwroot/a.html', null],
  ])('%j is %s', (reference, problem) => {
    const address = resolve(reference);
    expect(address).toMatchObject({ problem, raw: problem === null ? null : reference.trim() });
    const url = URL.canParse(reference, BASE) ? new URL(reference, BASE).href : null;
    expect(address?.url).toBe(url);
  });

  test('the rest of an address that is too long is not guessed', () => {
    expect(resolve(`/a?${'x'.repeat(3_000)}`)).toBeNull();
  });
});

describe('[hazards] Chinese in addresses', () => {
  test('queries are written in the character set of their page, paths in UTF-8', () => {
    expect(resolve('/s/中文.jsp?q=中文&x=%D6', 'gb18030')?.url).toBe(
      'http://www.a.gov.cn/s/%E4%B8%AD%E6%96%87.jsp?q=%D6%D0%CE%C4&x=%D6',
    );
    expect(resolve('?q=中', 'big5')?.url).toBe('http://www.a.gov.cn/zwgk/tzgg/index.html?q=%A4%A4');
    expect(resolve('?q=中', 'utf-8')?.url).toBe('http://www.a.gov.cn/zwgk/tzgg/index.html?q=%E4%B8%AD');
  });

  test('a path can be asked for once more in the character set of its page', () => {
    expect(encodePathInCharset('http://a.gov.cn/%E4%B8%AD%E6%96%87%201.doc?q=1', 'gb18030')).toBe(
      'http://a.gov.cn/%D6%D0%CE%C4%201.doc?q=1',
    );
    expect(encodePathInCharset('http://a.gov.cn/%D6%D0.doc', 'gb18030')).toBeNull();
    expect(encodePathInCharset('http://a.gov.cn/a%20b.doc', 'gb18030')).toBeNull();
    expect(encodePathInCharset('http://a.gov.cn/%E4%B8%AD', 'klingon')).toBeNull();
  });
});

test.each([
  ['/files/a.PDF', 'attachment'],
  ['/pic/a.jpg?x=1', 'image'],
  ['/a.pdf.html', 'page'],
  ['/module/download/downfile.jsp?classid=0&filename=a1b2.doc', 'attachment'],
  ['/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=2', 'attachment'],
  ['/download.do?fileName=2026.xlsx', 'attachment'],
  ['http://b.gov.cn', 'page'],
  ['http://a.doc', 'page'],
])('%s leads to: %s', (reference, kind) => {
  expect(resolve(reference)?.kind).toBe(kind);
});
