import { type CityTerm, cityEntries, createChecker, standardLayers } from '@mumian/textcheck';
import { describe, expect, it } from 'vitest';
import { closeAfterwards, inspectUrl } from '../test/bureau-inspection.ts';
import { type Answer, articlePage, listPage, plainPage, serveBureau } from '../test/bureau-site.ts';
import { findingCodes } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { isJudgedOnPage, isSeenOnPage } from './page-check.ts';
import { judgeStoredPage } from './stored-page.ts';

const NOW = new Date('2026-11-23T01:02:03Z');
const TERM: CityTerm = {
  ...{ term: '工商局', suggestion: '市场监督管理局', kind: 'wording', level: 'error' },
  ...{ reason: '名称已变更。', source: '木棉委发〔2019〕2号' },
};
const texts = createChecker({ layers: standardLayers({ entries: cityEntries([TERM]) }) });
const HIDDEN = '<div style="display:none"><a href="http://bc.example.com/">链接</a></div>';
const WORDS =
  '<p>会议布署了工作，报名截止到2月30日。请到工商局办理。</p><p>统筹推进经济建设、文化建设、政治建设、社会建设、生态文明建设。</p><p>联系人身份证号码：110101199003070038。</p>';

/** A bureau that has each fault which a page shows by itself. */
function faulty(): Record<string, Answer> {
  const article = (title: string, body: string, date = '2026-11-20') => articlePage(title, { date, body });
  const contradicted = article('关于河道整治的通告', '');
  return {
    '/': plainPage(
      '首页',
      ['odd', 'shown', 'gbk', 'bet'].map((name) => `<a href="/${name}.html">${name}</a>`).join(''),
    ),
    '/tzgg/': listPage('通知公告', [
      ['1.html', '关于防汛工作的通知', '2026-11-20'],
      ['2.html', '关于供水检修的公告', '2026-12-24'],
      ['3.html', '关于河道整治的通告', '2026-09-01'],
      ['4.html', '关于校车安全的通知', '2026-11-20'],
    ]),
    '/tzgg/1.html': articlePage('关于防汛工作的通知', { date: null, without: ['ContentSource'] }),
    '/tzgg/2.html': article('关于供水检修的公告', '', '2026-12-24'),
    '/tzgg/3.html': contradicted,
    '/tzgg/4.html': article('关于校车安全的通知', WORDS),
    '/odd.html': plainPage(
      '杂项',
      `<p>正文</p><a href="file:///D:/notice.doc">内部文件</a><a href="http://8.8.8.8/a.html">数字</a><a href="http//www.gov.cn">写错</a>${HIDDEN}`,
    ),
    '/shown.html': plainPage(
      '外露',
      '<p>[an error occurred while processing this directive]</p><p>此处填写单位名称</p><p>java.lang.NullPointerException</p>',
    ),
    '/gbk.html': { ...plainPage('编码', '<p>正文</p>'), type: 'text/html; charset=gbk' },
    '/bet.html': {
      body: plainPage('推广', '<p>正文</p>')
        .body.replace(/<title>[^<]*/, '<title>棋牌娱乐城开户送彩金')
        .replace('5199000012"', 'XXXX"'),
    },
  };
}

/** What a look at the whole site says that pages show by themselves, and those pages one by one. */
async function bothLooks() {
  const pages = faulty();
  const site = await serveBureau(pages);
  closeAfterwards(site.close);
  const { findings } = await inspectUrl(site.url, { texts });
  const whole = findings.filter(isSeenOnPage);
  const alone = Object.entries(pages).flatMap(([path, { body, type = 'text/html; charset=utf-8' }]) => {
    const url = new URL(path, site.url).href;
    const listed = whole.find(
      (finding) =>
        finding.url === url && (finding.code.startsWith('date.') || finding.evidence.pageKind === 'article'),
    );
    const day = listed?.evidence.dates?.find(({ where }) => where === '列表')?.day ?? null;
    const stored = { url, body: Buffer.from(body), contentType: type, at: NOW };
    return (
      judgeStoredPage(stored, { siteUrl: site.url, texts, ...(listed ? { listed: { day } } : {}) }) ?? []
    );
  });
  return { whole, alone, url: site.url };
}

const named = (findings: readonly Finding[]) =>
  findings.map(({ code, url, fingerprint }) => `${code} ${new URL(url).pathname} ${fingerprint}`).sort();

describe('a stored page judged by itself', () => {
  it('[1.4] is told what a look at the whole site tells of it, no more and no less', async () => {
    const { whole, alone } = await bothLooks();
    expect(named(alone)).toEqual(named(whole));
  });

  it('shows every fault by whose code one page is said to be enough', async () => {
    const { alone } = await bothLooks();
    const shown = new Set<string>(alone.map(({ code }) => code));
    expect(findingCodes.filter((code) => isJudgedOnPage(code) && !shown.has(code))).toEqual([]);
  });
});
