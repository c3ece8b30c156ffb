import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';

const STATE = {
  user: null,
  list: [{ title: '别的稿件', content: '短' }],
  detail: {
    title: '云屏市发布十条措施 <一>',
    source: '云屏发布',
    createTime: '2026-10-01 09:00:00',
    publishTime: '2026-11-03 10:20:30',
    content: '<p>全面推行首席服务员制度，对企业实行一对一服务。</p><p><a href="/up/1.pdf">附件.pdf</a></p>',
  },
};

function read(script: string, body = '<div id="app"></div>') {
  return extractPage({
    url: 'https://m.yunping.gov.cn/h5/detail.html?id=7',
    body: Buffer.from(`<title>云屏政务</title>${body}${script}`),
    contentType: 'text/html; charset=utf-8',
  });
}

const json = JSON.stringify(STATE).replaceAll('</', '<\\/');

test.each([
  ['a variable', `<script>window.__INITIAL_STATE__=${json};(function(){})()</script>`],
  ['a script of data', `<script id="__NEXT_DATA__" type="application/json">${json}</script>`],
])('an article that a shell holds as its state is read from there: %s', (_, script) => {
  const { kind, title, article } = read(script);
  expect(kind).toBe('article');
  expect(title).toBe('云屏市发布十条措施 <一>');
  expect(article).toMatchObject({
    publishedAt: { value: '2026-11-03T10:20:30', foundIn: 'script' },
    source: { value: '云屏发布' },
    attachments: [{ name: '附件.pdf', url: 'https://m.yunping.gov.cn/up/1.pdf' }],
  });
  expect(article?.text).toMatch(/^全面推行/);
});

test('what a page shows itself comes before its state', () => {
  const shown =
    '<h1>关于招生的通知</h1><p>发布时间：2026-11-05</p><p>各校要做好招生工作，确保公平公正，按时上报情况。</p>'.repeat(
      2,
    );
  expect(read(`<script>window.__INITIAL_STATE__=${json}</script>`, shown).title).toBe('关于招生的通知');
});

test.each(['{a:f()}', '{"detail":{"title":"甲","content":""}}', '[', '{"title":1}'])(
  'a state without an article, or made by expressions, says nothing: %s',
  (state) => {
    expect(read(`<script>window.__INITIAL_STATE__=${state}</script>`).title).toBe('云屏政务');
  },
);
