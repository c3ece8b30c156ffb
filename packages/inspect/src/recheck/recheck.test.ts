import { createOutbound } from '@mumian/outbound';
import { createChecker, standardLayers } from '@mumian/textcheck';
import { describe, expect, it } from 'vitest';
import { closeAfterwards, inspectUrl } from '../../test/bureau-inspection.ts';
import { type Answer, articlePage, listPage, plainPage, serveBureau } from '../../test/bureau-site.ts';
import type { Finding } from '../finding.ts';
import { isRecheckable, recheckFindings } from './recheck.ts';
import type { Suspect } from './suspect.ts';

/** A wrong word and a day that does not exist, in an article. */
const WRONG = '会议布署了工作，报名截止到2月30日，请各单位认真落实各项要求。';

const texts = createChecker({ layers: standardLayers() });

const NOW = new Date('2026-11-23T01:02:03Z');

type Pages = Record<string, Answer>;

/** A bureau that has one fault of many kinds. */
function faulty(): Pages {
  return {
    '/': plainPage(
      '首页',
      '<a href="/gone.html">旧闻</a><a href="/file.pdf">附件</a><a href="/odd.html">杂项</a>',
    ),
    '/tzgg/': listPage('通知公告', [['/tzgg/1.html', '关于防汛工作的通知', '2026-01-05']]),
    '/tzgg/1.html': articlePage('关于防汛工作的通知', {
      date: null,
      without: ['ContentSource'],
      body: `<p>${WRONG}</p>`,
    }),
    '/odd.html': plainPage(
      '杂项',
      '<p>正文</p><a href="file:///D:/notice.doc">内部文件</a><img src="/ok.png">',
    ),
    '/ok.png': { type: 'image/png', body: 'png' },
  };
}

function suspectOf(finding: Finding): Suspect {
  const { fingerprint: id, code, url, evidence, snippet } = finding;
  return { id, code, url, evidence: { ...JSON.parse(JSON.stringify(evidence)), text: snippet } };
}

/** The site, what a first look found there, and a second look at it. */
async function begin() {
  const pages = faulty();
  /** What is answered for every other address; nothing there is a 404. */
  const elsewhere: { answer?: Answer } = {};
  const site = await serveBureau(
    new Proxy(pages, { get: (known, path) => known[String(path)] ?? elsewhere.answer }),
  );
  closeAfterwards(site.close);
  const { findings } = await inspectUrl(site.url, { texts });
  const suspects = findings.map(suspectOf).filter(({ code }) => isRecheckable(code));
  const again = async (signal = new AbortController().signal, checker: typeof texts | null = texts) => {
    const outbound = createOutbound({ allowPrivate: true });
    closeAfterwards(() => outbound.close());
    const pause = () => Promise.resolve();
    const verdicts = await recheckFindings(suspects, {
      siteUrl: site.url,
      outbound,
      now: NOW,
      ...(checker ? { texts: checker } : {}),
      signal,
      pause,
    });
    return new Map(suspects.map(({ code, id }) => [code, verdicts.find((each) => each.id === id)]));
  };
  return { pages, elsewhere, suspects, again };
}

describe('measuring findings again', () => {
  it('[1.4] finds every fault again that has not been mended', async () => {
    const { suspects, again } = await begin();
    const codes = [...new Set(suspects.map(({ code }) => code))].sort();
    expect(codes).toEqual(
      expect.arrayContaining([
        'a11y.alt',
        'attachment.broken',
        'column.stale',
        'date.missing',
        'link.dead.internal',
        'link.intranet',
        'meta.missing',
        'text.inconsistent',
        'text.wrong-word',
      ]),
    );
    for (const [code, verdict] of await again()) expect([code, verdict?.outcome]).toEqual([code, 'there']);
  });

  it('[1.4] calls gone what was mended: the target put back, the tags filled, the column brought up to date', async () => {
    const { pages, again } = await begin();
    pages['/gone.html'] = plainPage('旧闻', '<p>恢复的内容</p>');
    pages['/file.pdf'] = { type: 'application/pdf', body: '%PDF-1.4' };
    pages['/tzgg/'] = listPage('通知公告', [['/tzgg/1.html', '关于防汛工作的通知', '2026-11-20']]);
    pages['/tzgg/1.html'] = articlePage('关于防汛工作的通知');
    pages['/odd.html'] = plainPage('杂项', '<p>正文</p><img src="/ok.png" alt="图示">');
    for (const [code, verdict] of await again())
      expect([code, verdict]).toMatchObject([code, { outcome: 'gone' }]);
  });

  it('[3.8] calls wrong words gone when the page says it right or is no more, and nothing without its text', async () => {
    const { pages, again } = await begin();
    pages['/tzgg/1.html'] = articlePage('关于防汛工作的通知', {
      body: '<p>会议部署了工作，报名截止到2月30日，请各单位认真落实各项要求。</p>',
    });
    const mended = await again();
    expect(mended.get('text.wrong-word')).toMatchObject({ outcome: 'gone' });
    expect(mended.get('text.inconsistent')).toMatchObject({ outcome: 'there' });
    const unread = await again(undefined, null);
    expect(unread.get('text.inconsistent')).toMatchObject({ outcome: 'unmeasured' });
    pages['/tzgg/1.html'] = { status: 410, body: '' };
    expect((await again()).get('text.inconsistent')).toMatchObject({ outcome: 'gone' });
  });

  it('calls a dead link gone when the only page that has it has it no more', async () => {
    const { pages, again } = await begin();
    pages['/'] = plainPage('首页', '');
    const verdicts = await again();
    expect(verdicts.get('link.dead.internal')).toMatchObject({ outcome: 'gone' });
    expect(verdicts.get('attachment.broken')).toMatchObject({ outcome: 'gone' });
  });

  it('does not take a page that says "not found" with status 200 for the target', async () => {
    const { elsewhere, again } = await begin();
    elsewhere.answer = plainPage('页面不存在', '<p>您访问的页面不存在或已删除</p>');
    expect((await again()).get('link.dead.internal')).toMatchObject({ outcome: 'there' });
  });

  it('[1.4] has measured nothing where a firewall, an error or the end of the time stood in between', async () => {
    const { pages, again } = await begin();
    for (const path of Object.keys(pages)) pages[path] = { status: 403, body: '禁止访问' };
    pages['/gone.html'] = { status: 503, body: '' };
    pages['/file.pdf'] = { status: 503, body: '' };
    for (const [code, verdict] of await again()) {
      expect([code, verdict]).toMatchObject([code, { outcome: 'unmeasured', reason: expect.any(String) }]);
    }
    const over = await again(AbortSignal.abort());
    for (const verdict of over.values()) expect(verdict?.outcome).toBe('unmeasured');
  });
});
