import { createOutbound } from '@mumian/outbound';
import { describe, expect, test } from 'vitest';
import { closeAfterwards, inspectPages, inspectUrl } from '../test/bureau-inspection.ts';
import { type Answer, articlePage, listPage, plainPage, SOUND, serveBureau } from '../test/bureau-site.ts';
import { CATALOGUE_VERSION, catalogue } from './catalogue.ts';
import type { Progress } from './inspect.ts';
import type { Report } from './report.ts';

const paths = (report: Report) =>
  report.findings.map(({ code, url, evidence }) => [
    code,
    new URL(url).pathname,
    evidence.target?.replace(/^http:\/\/[^/]+/, ''),
  ]);

describe('a sound site', () => {
  test('has no finding, whole coverage, and its column is measured', async () => {
    const report = await inspectPages(SOUND);
    expect(report.findings).toEqual([]);
    expect(report.unverified).toEqual([]);
    expect(report).toMatchObject({
      schemaVersion: 1,
      generatedAt: '2026-11-23T01:02:03.000Z',
      site: { title: '首页_木棉市水利局', read: true },
      measured: { planned: 5, ok: 5, broken: 0, coverage: 1, versions: { mumian: '0.1.0' } },
      crawl: { pages: 5, stopped: null },
      measures: {
        'home.days-since-update': { value: 3, unit: 'day', reason: null },
        'column.counted': { value: 1 },
        'article.dated': { value: 1, unit: 'share' },
        'link.dead': { value: 0 },
      },
      columns: [{ name: '通知公告', kind: '通知公告', newest: '2026-11-20', items: 3, status: 'measured' }],
    });
  });
});

describe('dead links', () => {
  test('[1.3] one finding a target, with the pages that refer to it', async () => {
    const report = await inspectPages({
      ...SOUND,
      '/tzgg/1.html': articlePage('关于防汛值班的通知', {
        body: '<div id="more"><a href="/gone.html">旧文件</a></div>',
      }),
      '/tzgg/2.html': articlePage('关于供水检修的公告', {
        date: '2026-10-20',
        body: '<a href="/gone.html#x">旧文件</a>',
      }),
    });
    expect(report.findings).toHaveLength(1);
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      code: 'link.dead.internal',
      certainty: 'certain',
      message: '链接“旧文件”打不开：服务器答复 404，页面不存在。',
      evidence: { pageCount: 2, fetch: { status: 404, code: 'http.404', tries: 1 } },
    });
    expect(finding?.evidence.pages?.map(({ url }) => new URL(url).pathname).sort()).toEqual([
      '/tzgg/1.html',
      '/tzgg/2.html',
    ]);
    expect(finding?.evidence.pages?.map(({ place }) => place)).toContain('div#more > a:nth-child(1)');
    expect(report.measured).toMatchObject({ planned: 6, ok: 5, broken: 1, coverage: 1 });
  });

  test('[1.3] pages, attachments, pictures and other hosts each have their code', async () => {
    const dead = await serveBureau({});
    await dead.close();
    const report = await inspectPages({
      ...SOUND,
      '/': plainPage(
        '首页',
        `<a href="/x.pdf">表格</a><img src="/x.jpg" alt=""><a href="${dead.url}">友情链接</a><a href="/x">专题</a>`,
      ),
    });
    expect(paths(report)).toEqual([
      ['link.dead.internal', '/', '/x'],
      ['link.dead.external', '/', '/'],
      ['attachment.broken', '/', '/x.pdf'],
      ['image.broken', '/', '/x.jpg'],
    ]);
    expect(report.findings[1]?.message).toBe('链接“友情链接”打不开：服务器拒绝连接（间隔 5 秒共试 2 次）。');
  });

  test('[1.3] what forbids or fails is listed apart and does not count', async () => {
    const report = await inspectPages({
      ...SOUND,
      '/': plainPage('首页', '<a href="/403">甲</a><a href="/500">乙</a>'),
      '/403': { status: 403, body: '' },
      '/500': { status: 500, body: '' },
    });
    expect(report.findings).toEqual([]);
    expect(report.unverified.map(({ code, certainty, message }) => [code, certainty, message])).toEqual([
      ['link.unverified', 'undetermined', '链接“甲”打不开：服务器答复 403，拒绝访问。'],
      ['link.unverified', 'undetermined', '链接“乙”打不开：服务器答复 500，服务器出错。'],
    ]);
    expect(report.measured).toMatchObject({
      planned: 7,
      unverified: 2,
      coverage: 5 / 7,
      failed: { http: 2 },
    });
  });

  test('[1.3] a single page behind a firewall is listed apart; one that only speaks of it is a page', async () => {
    const question =
      '<html><head><meta charset="utf-8"><title>安全验证</title></head><body><div id="captcha">请拖动滑块完成验证</div><script src="/slider.js"></script></body></html>';
    const report = await inspectPages({
      ...SOUND,
      '/': plainPage('首页', '<a href="/cx">成绩查询</a><a href="/ts">提示</a>'),
      '/cx': { body: question },
      '/ts': plainPage(
        '关于查询时请拖动滑块完成验证的提示',
        `<p>${'查询时请按页面提示操作。'.repeat(20)}</p>`,
      ),
    });
    expect(report.crawl.stopped).toBeNull();
    expect(report.findings).toEqual([]);
    expect(report.unverified).toMatchObject([
      {
        code: 'page.challenge',
        certainty: 'undetermined',
        message: '页面“成绩查询”没有读到：网站的防火墙拦截了访问。',
        evidence: { fetch: { outcome: 'blocked' } },
      },
    ]);
    expect(new URL(report.unverified[0]?.evidence.target ?? '').pathname).toBe('/cx');
    expect(report.measured).toMatchObject({ planned: 7, blocked: 1, failed: { http: 1 } });
  });

  test('the report says with what it was measured', async () => {
    const { measured } = await inspectPages(SOUND);
    expect(measured.versions).toEqual({
      mumian: '0.1.0',
      catalogue: CATALOGUE_VERSION,
      readers: expect.stringMatching(/^\d{4}\.\d+$/),
      indicators: 'inspection-2019.1',
    });
    expect(measured.failed).toEqual({});
  });
});

describe('dates and metadata', () => {
  test('[3.7] an article without a date is found once; its missing PubDate is not a second fault', async () => {
    const report = await inspectPages({
      ...SOUND,
      '/tzgg/2.html': articlePage('关于供水检修的公告', { date: null }),
    });
    expect(report.findings).toMatchObject([
      {
        code: 'date.missing',
        certainty: 'certain',
        failing: 'not-updated',
        evidence: { pageKindEvidence: 'items' },
      },
    ]);
    expect(new URL(report.findings[0]?.url ?? '').pathname).toBe('/tzgg/2.html');
  });

  test('[3.7] a page without metadata is an article when a list leads to it, and only then', async () => {
    const bare: Answer = {
      body: `<html><title>无</title><body><h1>标题标题标题</h1><p>${'正文。'.repeat(80)}</p></body></html>`,
    };
    const report = await inspectPages({
      ...SOUND,
      '/tzgg/3.html': bare,
      '/': plainPage('首页', '<a href="/jgsz/">机构设置</a>'),
      '/jgsz/': bare,
    });
    expect(
      report.findings
        .filter(({ code }) => /^(?:date|meta)\./.test(code))
        .map(({ code, url, evidence }) => [code, new URL(url).pathname, evidence.missing]),
    ).toEqual([
      ['date.missing', '/tzgg/3.html', undefined],
      ['meta.missing', '/jgsz/', ['SiteName', 'SiteDomain', 'SiteIDCode']],
      [
        'meta.missing',
        '/tzgg/3.html',
        ['SiteName', 'SiteDomain', 'SiteIDCode', 'ArticleTitle', 'ContentSource'],
      ],
    ]);
  });

  test('each kind of page is asked for its own names', async () => {
    const report = await inspectPages({
      ...SOUND,
      '/tzgg/': listPage(
        '通知公告',
        [
          ['1.html', '关于防汛值班的通知', '2026-11-20'],
          ['2.html', '关于供水检修的公告', '2026-10-20'],
          ['3.html', '关于河道整治的通告', '2026-09-01'],
        ],
        ['ColumnDescription', 'SiteIDCode'],
      ),
      '/tzgg/1.html': articlePage('关于防汛值班的通知', { without: ['ContentSource'] }),
    });
    expect(report.findings.map(({ code, evidence }) => [code, evidence.pageKind, evidence.missing])).toEqual([
      ['meta.missing', 'list', ['SiteIDCode', 'ColumnDescription']],
      ['meta.missing', 'article', ['ContentSource']],
    ]);
  });
});

describe('columns', () => {
  test('[3.3] the pages of one list are one column; a list without dates is as new as its entries', async () => {
    const report = await inspectPages({
      ...SOUND,
      '/': plainPage('首页', '<a href="/tzgg/index_1.html">下页</a><a href="/zcwj/">政策文件</a>'),
      '/tzgg/index_1.html': listPage('通知公告', [
        ['1.html', '关于防汛值班的通知', '2026-11-22'],
        ['2.html', '关于供水检修的公告', '2026-10-20'],
        ['3.html', '关于河道整治的通告', '2026-09-01'],
      ]),
      '/zcwj/': listPage('政策文件', [['/tzgg/1.html', '关于防汛值班的通知', '']]),
    });
    expect(
      report.columns.map(({ url, newest, items, status }) => [new URL(url).pathname, newest, items, status]),
    ).toEqual([
      ['/tzgg/', '2026-11-22', 6, 'measured'],
      ['/zcwj/', '2026-11-20', 0, 'measured'],
    ]);
  });
});

describe('a site that cannot be read', () => {
  test('has no figure at all, each with the reason', async () => {
    const { measures } = await inspectPages({ '/': { status: 503, body: '' } });
    for (const { value, reason } of Object.values(measures))
      expect([value, reason]).toEqual([null, '首页没有读到']);
  });

  test('a home page that is gone is unreachable; the report is written all the same', async () => {
    const report = await inspectPages({ '/': { status: 404, body: 'gone' } });
    expect(report.findings).toMatchObject([
      { code: 'page.unreachable', message: '首页打不开：服务器答复 404，页面不存在。' },
    ]);
    expect(report.site).toMatchObject({ read: false, startPage: { outcome: 'broken' } });
  });

  test('a home page that fails is unverified: not measured is not a fault', async () => {
    const report = await inspectPages({ '/': { status: 500, body: '' } });
    expect(report.findings).toEqual([]);
    expect(report.unverified).toHaveLength(1);
    expect(report).toMatchObject({ site: { read: false }, measured: { coverage: 0 } });
  });

  test('an interrupted inspection reports what it saw', async () => {
    const controller = new AbortController();
    const report = await inspectPages(SOUND, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(report.crawl.stopped).toBe('interrupted');
    expect(report.site.read).toBe(true);
  });

  test('an address that the guard refuses gives a report that read nothing', async () => {
    const report = await inspectUrl('http://169.254.169.254/');
    expect(report).toMatchObject({ site: { read: false, startPage: { layer: 'guard' } }, findings: [] });
  });
});

describe('fingerprints and progress', () => {
  test('a fault keeps its fingerprint over runs, session ids and the page that shows it first', async () => {
    const first = await serveBureau({
      ...SOUND,
      '/': plainPage('首页', '<a href="/x.html?b=2&amp;a=1&amp;sid=7">甲</a>'),
    });
    const one = await inspectUrl(first.url);
    await first.close();
    const again = await serveBureau({
      ...SOUND,
      '/tzgg/3.html': articlePage('关于河道整治的通告', {
        date: '2026-09-01',
        body: '<a href="/x.html?a=1&amp;b=2&amp;sid=8">乙</a>',
      }),
    });
    closeAfterwards(again.close);
    const outbound = createOutbound({
      demo: {
        suffix: 'mumian.gov.cn',
        origins: new Map([[new URL(first.url).origin, { address: '127.0.0.1', port: again.port }]]),
      },
    });
    closeAfterwards(() => outbound.close());
    const two = await inspectUrl(first.url, { outbound });
    expect(two.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      one.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(two.findings).toHaveLength(1);
  });

  test('progress is told after every page', async () => {
    const steps: Progress[] = [];
    await inspectPages(SOUND, { concurrency: 1, onProgress: (progress) => steps.push(progress) });
    expect(steps.map(({ fetched }) => fetched)).toEqual([1, 2, 3, 4, 5]);
    expect(steps.at(-1)).toMatchObject({ planned: 5, findings: 0 });
  });

  test('every code has its words in Chinese for editor and technician', () => {
    for (const entry of Object.values(catalogue))
      for (const words of [
        entry.title,
        entry.cause,
        entry.remedy.editor,
        entry.remedy.technician,
        entry.clause,
      ])
        expect(words).toMatch(/[\u4e00-\u9fff]/);
  });
});
