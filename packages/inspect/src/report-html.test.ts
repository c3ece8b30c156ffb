import { createHash } from 'node:crypto';
import { createOutbound } from '@mumian/outbound';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPage, plainPage, SOUND, serveBureau } from '../test/bureau-site.ts';
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

  test('no text can leave its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
