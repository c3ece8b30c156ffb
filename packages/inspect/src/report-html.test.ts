import { createHash } from 'node:crypto';
import { createOutbound } from '@mumian/outbound';
import { createChecker, standardLayers } from '@mumian/textcheck';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPages } from '../test/bureau-inspection.ts';
import { articlePage, listPage, plainPage, SOUND, serveBureau } from '../test/bureau-site.ts';
import { chineseNumber } from './chinese-number.ts';
import { escapeHtml } from './escape-html.ts';
import { inspectSite } from './inspect.ts';
import { reportHtml } from './report-html.ts';

const HOSTILE = `&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&quot;alert(2)&quot; x=&#39;`;

async function hostileReport(newest = '2026-11-20'): Promise<string> {
  const site = await serveBureau({
    ...SOUND,
    '/': plainPage(HOSTILE, `<a href="/gone?&quot;&gt;&lt;img src=x onerror=alert(3)&gt;">${HOSTILE}</a>`),
    '/tzgg/': listPage(`${HOSTILE}\u202e`, [
      ['1.html', HOSTILE, newest],
      ['2.html', `${HOSTILE}2`, '2026-02-02'],
      ['3.html', `${HOSTILE}3`, '2026-02-01'],
    ]),
  });
  const outbound = createOutbound({ allowPrivate: true });
  const options = { maxPages: 10, concurrency: 2, now: new Date('2026-11-23T01:02:03Z'), version: '0.1.0' };
  const report = await inspectSite({ url: site.url, outbound, ...options });
  await outbound.close();
  await site.close();
  return reportHtml(report);
}

describe('the HTML report', () => {
  test('[I6] text of a hostile site stays text', async () => {
    const html = await hostileReport();
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script|<img|<iframe|\son\w+="|javascript:|\u202e/i);
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name));
    const own =
      'html head meta title style body main h1 h2 h3 p br b span div table thead tbody tr th td a ul li figure figcaption svg rect text'.split(
        ' ',
      );
    expect([...tags].filter((tag) => tag !== undefined && !own.includes(tag))).toEqual([]);
  });

  test('[I6] its policy lets nothing run or load but its own style', async () => {
    const html = await hostileReport();
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/\sstyle=|<link|\ssrc=|url\(/);
  });

  test('coverage stands before the findings, and addresses of the site are no live links', async () => {
    const html = await hostileReport();
    expect(html.indexOf('页面覆盖率')).toBeGreaterThan(0);
    expect(html.indexOf('页面覆盖率')).toBeLessThan(html.indexOf('问题明细'));
    expect(html).toContain('2026-11-23 09:02（北京时间）');
    for (const [, to] of html.matchAll(/<a href="([^"]*)"/g)) expect(to).toMatch(/^#[a-z.]+$/);
  });

  test('what cannot wait is named first, and stands first in the table', async () => {
    const html = await hostileReport('2026-03-01');
    const [, urgent = ''] = /请先核实处理：(.*?)。<\/p>/.exec(html) ?? [];
    expect(urgent).toContain('#column.stale');
    expect(urgent).not.toContain('#link.dead.internal');
    expect(html.indexOf('<td><a href="#column.stale">')).toBeLessThan(
      html.indexOf('<td><a href="#link.dead.internal">'),
    );
  });

  test('[3.8] wrong words stand in a chapter of their own, with what is wrong marked and what should stand there', async () => {
    const said = '会议布署了防汛工作，公示人员身份证号510402199001010119。';
    const report = await inspectPages(
      { ...SOUND, '/tzgg/1.html': articlePage('关于防汛值班的通知', { body: `<p>${said}</p>` }) },
      { texts: createChecker({ layers: standardLayers() }) },
    );
    const html = reportHtml(report);
    const [, chapter = ''] = /<h2>[一-龥]、文字问题<\/h2>([\s\S]*)$/.exec(html) ?? [];
    expect(chapter).toContain('会议<mark>布署</mark>了防汛');
    expect(chapter).toContain('“布署”应为“部署”');
    expect(chapter).toMatch(/正文第 \d+ 字起/);
    expect(html).not.toContain('510402199001010119');
    expect(html.split('问题明细')[1]?.split('文字问题')[0] ?? '').not.toContain('布署');
  });

  test('[1.3] of a blocked site it is one letter to forward and no judgement', async () => {
    const question =
      '<html><head><meta charset="utf-8"><title>安全验证</title></head><body><div id="captcha">请拖动滑块完成验证</div><script src="/slider.js"></script></body></html>';
    const pages = Object.fromEntries(Object.keys(SOUND).map((path) => [path, { body: question }]));
    const html = reportHtml(await inspectPages(pages));
    expect(html).toContain('不能据此认定网站有问题或没有问题');
    expect(html).toContain('、放行请求（可直接转给网站技术运维单位）</h2>');
    expect(html).toContain('需要放行的来源地址');
    expect(html).not.toMatch(/栏目更新|问题汇总/);
  });

  test('chapters count as documents do', () => {
    expect([1, 9, 10, 11, 20, 34, 99].map(chineseNumber).join(' ')).toBe('一 九 十 十一 二十 三十四 九十九');
  });

  test('no text can leave its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
