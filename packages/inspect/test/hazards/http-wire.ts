import { gzipSync } from 'node:zlib';
import type { Hazard } from './hazard.ts';
import { htmlPage, message } from './raw-site.ts';
import { SOUND_RESULT, serveSound, type Writing } from './sound-site.ts';

const TYPE = 'Content-Type: text/html; charset=utf-8';

/** Status line and headers as given, then the page. */
function raw(lines: (page: Buffer) => readonly string[], end = '\r\n'): Writing {
  return (page) => Buffer.concat([Buffer.from(`${lines(page).join(end)}${end}${end}`, 'latin1'), page]);
}

const ok = (...headers: readonly string[]): Writing =>
  raw((page) => ['HTTP/1.1 200 OK', TYPE, `Content-Length: ${page.length}`, ...headers]);

function chunked(
  page: Buffer,
  { blank = '', end = '0\r\n\r\n', headers = [] as readonly string[] } = {},
): Buffer {
  const head = ['HTTP/1.1 200 OK', TYPE, 'Transfer-Encoding: chunked', ...headers, '', ''].join('\r\n');
  const size = `${page.length.toString(16)}${blank}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(size), page, Buffer.from(`\r\n${end}`)]);
}

const latin1 = (text: string) => Buffer.from(text).toString('latin1');
const GBK_NAME = Buffer.from('c4beb8dbcad0', 'hex').toString('latin1');

/** Answers that Node's strict parser refuses, and every browser shows. */
const malformed: readonly (readonly [name: string, write: Writing])[] = [
  [
    'whose lines end in LF alone',
    raw((page) => ['HTTP/1.1 200 OK', TYPE, `Content-Length: ${page.length}`], '\n'),
  ],
  ['with folded headers', ok('X-Long: one', '  two')],
  ['with control characters in a header', ok('X-Odd: a\x01\x02b')],
  ['with NUL in a header', ok('X-Odd: a\x00b')],
  ['that sends a length beside chunks', (page) => chunked(page, { headers: ['Content-Length: 5'] })],
  ['with blanks after a chunk’s size', (page) => chunked(page, { blank: '  ' })],
  ['with a blank in a header’s name', ok('X Odd: 1')],
  ['with a blank before the colon', ok('X-Odd : 1')],
  ['with a Chinese header name', ok(`${latin1('防护')}: 1`)],
  ['with a line without a colon', ok('just a line')],
  [
    'that tells its length twice',
    raw((page) => [
      'HTTP/1.1 200 OK',
      TYPE,
      `Content-Length: ${page.length}`,
      `Content-Length: ${page.length}`,
    ]),
  ],
  ['that tells an empty length', raw(() => ['HTTP/1.1 200 OK', TYPE, 'Content-Length:'])],
  ['that answers in HTTP/0.9', (page) => page],
];

export const httpHazards: readonly Hazard[] = [
  ...malformed.map(
    ([name, write]): Hazard => ({
      name: `${name} is read, and what was forgiven is told`,
      serve: () => serveSound(write),
      expected: { ...SOUND_RESULT, findings: ['http.malformed /'], forgiven: ['http.malformed'] },
    }),
  ),
  {
    name: 'that sends 100 Continue unasked is read, and it is told',
    serve: () =>
      serveSound((page) => Buffer.concat([Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'), htmlPage(page)])),
    expected: { ...SOUND_RESULT, findings: ['http.malformed /'] },
  },
  {
    name: 'with 40 KB of headers is read',
    serve: () => serveSound(ok(`Set-Cookie: state=${'x'.repeat(40_000)}`)),
    expected: SOUND_RESULT,
  },
  {
    name: 'with GBK in header values is read',
    serve: () => serveSound(ok(`X-Powered-By: ${GBK_NAME}`)),
    expected: SOUND_RESULT,
  },
  {
    name: 'whose answers break off before their length is read, and of what is missing nothing is said',
    serve: () => serveSound(raw((page) => ['HTTP/1.1 200 OK', TYPE, `Content-Length: ${page.length + 50}`])),
    expected: {
      read: true,
      title: '首页_木棉市水利局',
      findings: [],
      unverified: [],
      measured: { planned: 5, ok: 5 },
    },
  },
  {
    name: 'whose chunks never end is read, and of what is missing nothing is said',
    serve: () => serveSound((page) => chunked(page, { end: '' })),
    expected: {
      read: true,
      title: '首页_木棉市水利局',
      findings: [],
      unverified: [],
      measured: { planned: 5, ok: 5 },
    },
  },
  {
    name: 'whose answers are empty, though they promise a page, is not called dead',
    serve: () => serveSound(() => Buffer.from(`HTTP/1.1 200 OK\r\n${TYPE}\r\nContent-Length: 900\r\n\r\n`)),
    expected: {
      read: false,
      start: { outcome: 'unverified', layer: 'body', code: 'body.incomplete' },
      findings: [],
      unverified: ['body.incomplete /'],
      columns: [],
    },
  },
  {
    name: 'that declares gzip and sends plain text is read',
    serve: () => serveSound((page) => htmlPage(page, ['Content-Encoding: gzip'])),
    expected: { ...SOUND_RESULT, forgiven: ['http.content-coding'] },
  },
  {
    name: 'with an unknown content coding is read',
    serve: () => serveSound((page) => htmlPage(page, ['Content-Encoding: utf-8'])),
    expected: { ...SOUND_RESULT, forgiven: ['http.content-coding'] },
  },
  {
    name: 'that sends gzip is read',
    serve: () => serveSound((page) => htmlPage(gzipSync(page), ['Content-Encoding: gzip'])),
    expected: { ...SOUND_RESULT, forgiven: [] },
  },
  {
    name: 'with a page that unpacks to a thousand times its size is read to the limit, and the rest of it as well',
    serve: async () => {
      const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024, 'x '));
      const site = await serveSound((page, { path }) =>
        path === '/tzgg/3.html' ? htmlPage(bomb, ['Content-Encoding: gzip']) : htmlPage(page),
      );
      return { ...site, policy: { limits: { bodyBytes: 1024 * 1024 } } };
    },
    expected: SOUND_RESULT,
  },
  {
    name: 'that refuses HEAD is read, because nobody asks that way',
    serve: () =>
      serveSound((page, { head }) => (head.startsWith('HEAD') ? message(405, [], '') : htmlPage(page))),
    expected: SOUND_RESULT,
  },
  {
    name: 'that closes without a word is not called dead',
    serve: () => serveSound(() => Buffer.alloc(0)),
    expected: { read: false, findings: [], unverified: ['http.reset /'], columns: [] },
  },
  {
    name: 'of which another service sits on the port is not called dead',
    serve: () => serveSound(() => Buffer.from('220 ftp.mumianshi.gov.cn ready\r\n')),
    expected: {
      read: false,
      start: { outcome: 'unverified', code: 'http.malformed' },
      findings: [],
      unverified: ['http.malformed /'],
    },
  },
];
