import { catalogue, fetchSentence, findingCodes, type Report } from '@mumian/inspect';

const STOPPED = {
  'max-pages': '已达到页数上限，其余页面未检查。',
  time: '已达到时间上限，其余页面未检查。',
  blocked: '网站的防火墙拦截了检查，其余页面未检查。放行后用同一个 --state 文件可以从中断处继续。',
  interrupted: '检查被中止，其余页面未检查。',
} as const;

/** What a person reads in the terminal after an inspection. Text of the site is cleared of control characters. */
export function summaryText({ site, measured, crawl, columns, findings, unverified }: Report): string {
  const lines = [
    `网站：${plain(site.title ?? '（无标题）')}  ${plain(site.finalUrl)}`,
    site.read ? null : `起始页未能读取：${startProblem(site.startPage)}。`,
    // 99.96 % is not 100 %: the figure is cut, as in the report.
    `覆盖率：${(Math.floor(measured.coverage * 1000) / 10).toFixed(1)}%（应测 ${measured.planned} 页：正常 ${measured.ok}，失效 ${measured.broken}，未能核实 ${measured.unverified + measured.blocked}，未访问 ${measured.notFetched}）`,
    `另查链接、附件和图片 ${crawl.links} 个，用时 ${crawl.seconds.toFixed(1)} 秒`,
    crawl.stopped === null ? null : STOPPED[crawl.stopped],
    '',
    `问题 ${findings.length} 个`,
    ...rows(findings.map(({ code }) => code)),
    unverified.length === 0 ? null : `未能核实的地址 ${unverified.length} 个（不计入问题）`,
    '',
    `栏目 ${columns.length} 个`,
    ...columns.map(({ name, newest, url }) => `  ${newest ?? '无日期    '}  ${plain(name)}  ${plain(url)}`),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}

function startProblem(facts: Report['site']['startPage']): string {
  if (facts.outcome === 'ok') return '不是网页';
  return facts.code === 'start.not-fetched' ? '检查被中止，或 robots.txt 不允许访问' : fetchSentence(facts);
}

function rows(codes: readonly string[]): string[] {
  return findingCodes
    .map((code) => ({ title: catalogue[code].title, count: codes.filter((each) => each === code).length }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => `  ${String(count).padStart(5)}  ${title}`);
}

/** Text of a crawled page without what could move a terminal's cursor or turn its direction. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
