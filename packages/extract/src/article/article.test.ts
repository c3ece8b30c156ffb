import { describe, expect, test } from 'vitest';
import { GOLD } from '../../test/article-pages/gold.ts';
import { ODD_PAGES } from '../../test/article-pages/odd.ts';
import { TEMPLATES } from '../../test/article-pages/templates.ts';
import { extractPage } from '../page.ts';
import type { Article } from './article.ts';

const UNKNOWN = 'http://www.mumian.gov.cn/zwgk/tzgg/show.html';

function read(html: string, url: string, today?: string) {
  const page = extractPage(
    { url, body: Buffer.from(html), contentType: 'text/html; charset=utf-8' },
    { html: true, articleAlways: true, ...(today === undefined ? {} : { today }) },
  );
  const { article } = page;
  if (article === null) throw new Error('an article was asked for');
  return { page, article };
}

const compact = (text: string): string => text.replace(/\s/g, '');
const values = ({ title, publishedAt, source, documentNumber, attachments }: Article) => ({
  title: title?.value ?? null,
  publishedAt: publishedAt?.value ?? null,
  source: source?.value ?? null,
  documentNumber: documentNumber?.value ?? null,
  attachments: attachments.map(({ name, url }) => ({ name, url })),
});

describe.each(Object.entries(TEMPLATES))('articles in the manner of %s', (_, template) => {
  test.each(GOLD.map((article) => [article.id, article] as const))(
    '%s is read as a reader sees it',
    (__, gold) => {
      const rendered = template(gold);
      const { page, article } = read(rendered.html, rendered.url);
      expect(values(article)).toEqual({
        title: gold.title,
        publishedAt: rendered.publishedAt,
        source: rendered.source,
        documentNumber: rendered.documentNumber,
        attachments: rendered.attachments,
      });
      expect(compact(article.text)).toBe(compact((rendered.text ?? gold.paragraphs).join('')));
      expect(page.kind).toBe('article');
      expect(article.html).not.toMatch(/<script|<style|\son\w+=|javascript:/i);
    },
  );
});

describe('odd pages', () => {
  test.each(ODD_PAGES.map((odd) => [odd.rule, odd] as const))(
    '%s',
    (_, { rule, html, url, today, kind, text, author, ...expected }) => {
      const { page, article } = read(html, url ?? UNKNOWN, today);
      const { attachments, ...fields } = expected;
      expect(values(article)).toMatchObject(fields);
      if (attachments !== undefined)
        expect(article.attachments.map(({ name, url: file }) => [name, file])).toEqual(attachments);
      if (text !== undefined) expect(article.text).toBe(text);
      if (author !== undefined) expect(article.author?.value).toBe(author);
      if (kind !== undefined) expect(page.kind).toBe(kind);
      if (rule.includes('half confidence')) expect(article.publishedAt?.confidence).toBeLessThanOrEqual(0.5);
    },
  );
});

describe('the text as HTML', () => {
  test('keeps structure, links and pictures with absolute addresses, and nothing that runs', () => {
    const { article } = read(
      `<h1>标题标题标题</h1><div>发布时间：2026-11-03</div><div id="zoom"><p onclick="x()" style="color:red">甲乙丙，<b>丁</b>戊。</p>
       <script>alert(1)</script><table><tr><td colspan="2" width="9">一</td></tr></table><a href="../f/a b.pdf">附件</a><img src="x.jpg" onerror="y()">
       <a href="javascript:z()">乙</a>&lt;i&gt;</div>`,
      'http://a.gov.cn/x/y/1.html',
    );
    expect(article.html?.replace(/\s*\n\s*|(?<=>) (?=<)/g, '')).toBe(
      '<p>甲乙丙，<b>丁</b>戊。</p><table><tr><td colspan="2">一</td></tr></table>' +
        '<a href="http://a.gov.cn/x/f/a%20b.pdf">附件</a><img src="http://a.gov.cn/x/y/x.jpg"><a>乙</a>&lt;i&gt;',
    );
  });
});
