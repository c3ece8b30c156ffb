import { afterEach, describe, expect, test } from 'vitest';
import { SOUND } from '../../test/bureau-site.ts';
import { type City, found, type HostAnswer, serveCity } from '../../test/city.ts';
import { gb18030 } from '../../test/hazards/gb18030.ts';
import type { InspectOptions } from '../inspect.ts';
import { readSearchResult } from './search-words.ts';

const SITE = 'slj.mumian.gov.cn';
const cities: City[] = [];
afterEach(async () => {
  for (const city of cities.splice(0)) await city.close();
});

interface Search {
  readonly form?: string;
  readonly robots?: string;
  readonly options?: Partial<InspectOptions>;
  answer(words: string): HostAnswer | undefined;
}

const FORM = '<form action="/search?from=1" method="get"><input type="hidden" name="type" value="all">';

async function search({ form = FORM, robots = '', options = {}, answer }: Search) {
  const pages = Object.fromEntries(
    Object.entries(SOUND).map(([path, { body }]) => [
      path,
      body.replace('<form action="/" method="post">', form),
    ]),
  );
  const city = await serveCity({
    [SITE]: (path) => {
      if (path === '/robots.txt') return { headers: { 'content-type': 'text/plain' }, body: robots };
      const url = new URL(path, `http://${SITE}`);
      if (url.pathname !== '/search') return pages[path];
      if (url.searchParams.get('type') !== 'all') return undefined;
      return answer(url.searchParams.get('q') ?? '');
    },
  });
  cities.push(city);
  const report = await city.inspect(`http://${SITE}/`, options);
  const [finding] = report.findings.filter(({ code }) => code === 'search.broken');
  const asked = city.asked.filter((each) => each.includes('/search?')).length;
  return { said: found(report, 'search.broken').map((each) => each.split(' ')[0]), asked, finding };
}

const page = (body: string) => `<title>搜索</title><body>${body}</body>`;
const result = (words: string) => page(`<p>共 1 条</p><a href="/x.html">关于<em>${words}</em>的事</a>`);

test('a search that finds what was published is asked once, and sound', async () => {
  expect(await search({ answer: result })).toMatchObject({ said: [], asked: 1 });
});

test('of a site that was left in the middle nothing more is asked', async () => {
  const leaving = new AbortController();
  const options = { signal: leaving.signal, onProgress: () => leaving.abort() };
  expect(await search({ options, answer: () => undefined })).toMatchObject({ said: [], asked: 0 });
});

test('a search that finds an older title is sound: its index is late', async () => {
  const answer = (words: string) => (words.includes('防汛') ? page('没有找到相关结果') : result(words));
  expect(await search({ answer })).toMatchObject({ said: [], asked: 2 });
});

test('[国办秘函〔2019〕19号 站内搜索] a search that is gone twice is certain', async () => {
  const { said, asked, finding } = await search({ answer: () => undefined });
  expect([said, asked]).toEqual([['certain'], 2]);
  expect(finding?.message).toBe(
    '站内搜索打不开，页面不存在（搜索“关于防汛值班的通知”、“关于供水检修的公告”）。',
  );
});

test('a search that fails twice is probable; one that fails once is not told', async () => {
  const failure = { status: 500, body: '' };
  expect((await search({ answer: () => failure })).said).toEqual(['probable']);
  let times = 0;
  const answer = (words: string) => {
    times += 1;
    return times === 1 ? failure : result(words);
  };
  expect((await search({ answer })).said).toEqual([]);
});

test.each([
  ['nothing of three titles', () => page('<p>抱歉，没有找到与“通知”相关的结果</p>')],
  ['a count and others for three titles', () => page('<p>共 7 条</p><a href="/y.html">别的事情另行通知</a>')],
])('a search that finds %s is probable', async (_case, answer) => {
  expect(await search({ answer })).toMatchObject({ said: ['probable'], asked: 3 });
});

describe('on a site in GBK', () => {
  const inGbk = (html: string): HostAnswer => ({
    headers: { 'content-type': 'text/html; charset=gbk' },
    body: gb18030(html.replace('charset="utf-8"', 'charset="gbk"')),
  });
  /** Answers by the words in the charset that the engine reads. */
  async function searched(reads: 'gbk' | 'utf-8', answer: (words: string) => string) {
    const pages = Object.fromEntries(
      Object.entries(SOUND).map(([path, { body }]) => [
        path,
        inGbk(body.replace('<form action="/" method="post">', FORM)),
      ]),
    );
    const city = await serveCity({
      [SITE]: (path) => {
        const [, query] = /^\/search\?type=all&q=(.*)$/.exec(path) ?? [];
        if (query === undefined) return pages[path];
        const bytes = query.replace(/%(..)/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
        return inGbk(answer(new TextDecoder(reads).decode(Buffer.from(bytes, 'latin1'))));
      },
    });
    cities.push(city);
    return found(await city.inspect(`http://${SITE}/`), 'search.broken');
  }
  const finds = (words: string) =>
    /^[关于供水检修的公告防汛值班通知河道整治通告]+$/.test(words) ? result(words) : page('没有找到相关结果');

  test.each(['gbk', 'utf-8'] as const)(
    'an engine that reads %s and finds the titles is sound',
    async (reads) => {
      expect(await searched(reads, finds)).toEqual([]);
    },
  );

  test('one that finds nothing in either is probable', async () => {
    expect(await searched('gbk', () => page('没有找到相关结果'))).toHaveLength(1);
  });
});

test.each<[string, Partial<Search>]>([
  [
    'results that a script brings',
    { answer: () => page('<div id="list">没有找到相关结果</div><script>$.ajax({})</script>') },
  ],
  ['a page that says nothing of results', { answer: () => page('欢迎') }],
  ['a firewall', { answer: () => ({ status: 403, body: '' }) }],
  ['a form by POST', { form: '<form action="/search" method="post">' }],
  ['a form that a script serves', { form: '<form action="javascript:go()" method="get">' }],
  ['a form to another domain', { form: '<form action="http://www.baidu.com/s" method="get">' }],
  ['a search that robots.txt closes', { robots: 'User-agent: *\nDisallow: /search' }],
])('%s is not measured', async (_case, given) => {
  expect((await search({ answer: () => undefined, ...given })).said).toEqual([]);
});

test.each([
  ['<p>抱歉，未找到符合条件的内容</p>', 'nothing'],
  ['<p>共找到 0 条结果</p>', 'nothing'],
  ['<p>为您找到相关结果约 1,204 条</p>', 'some'],
  ['<p>为您找到 10 条</p>', 'some'],
  ['<p style="display:none">没有找到相关结果</p>', 'unclear'],
  ['<script>var a="没有找到相关结果"</script>', 'unclear'],
  ['<ul><li v-for="a in b">没有找到相关结果</li></ul>', 'unclear'],
])('%s says %s', (html, said) => expect(readSearchResult(html)).toBe(said));
