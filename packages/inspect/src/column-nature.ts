import type { CalendarDate } from '@mumian/extract';
import type { ColumnKind } from '@mumian/indicators';

/**
 * What is one page by its nature, though its template calls it a column: a map, an address, a statement, a form, an
 * introduction, a mailbox of which letters are not published here. Without entries it is not empty.
 */
const ONE_PAGE =
  /地图|导航|联系(?:我们|方式|电话)|关于(?:我们|本站|本网|网站)|声明|隐私|版权|帮助|使用说明|须知|无障碍|适老|长者|友情链接|登录|登陆|注册|写信|提交|查询|检索|搜索|订阅|下载客户端|在线(?:咨询|投诉|留言|申请|申报)|我要|公开指南|^指南$|依申请公开|走进|简介|介绍|概览|概况|风光|位置/;
const ONE_PAGE_KINDS: ReadonlySet<ColumnKind> = new Set(['overview', 'functions', 'leaders']);

/** Is the column one page by its kind or by what it is called? Of a page for letters `takesLetters` says so too. */
export function isOnePage(kind: ColumnKind, name: string, takesLetters: boolean): boolean {
  return ONE_PAGE.test(name) || ONE_PAGE_KINDS.has(kind) || (takesLetters && kind === 'interaction');
}

interface KeptColumn {
  readonly name: string;
  readonly isClosed: boolean;
  readonly registered: object | null;
}

const CLOSED = /历史(?:栏目|信息|数据|文件|资料|专题)|往期|归档|停更|停止更新|不再更新|旧版/;
const SPAN = /(?:19|20)\d{2}(?=年|[^\d]|$)/g;

/**
 * Does the column's page or name say that it is one of the past: 已停止更新, `部门动态（2019-2021）`, `2024年全县两会`,
 * `历史信息`? It is kept for readers and nobody owes it anything new (2015 普查: 历史性工作专题栏目除外). The register knows
 * better.
 */
export function isOfPast({ name, isClosed, registered }: KeptColumn, today: CalendarDate): boolean {
  if (registered !== null) return false;
  if (isClosed || CLOSED.test(name)) return true;
  const years = [...name.matchAll(SPAN)].map(([year]) => Number(year));
  return years.length > 0 && Math.max(...years) < Number(today.slice(0, 4));
}

const EVENTS = /征集|征求|调查|问卷|投票|访谈|直播|发布会|招标|投标|采购|拍卖|出让|招聘|招考|活动|培训/;

/** Do the entries tell when something begins or ends (征集 until a day, 访谈 on a day), and not when they were published? */
export function listsEvents(name: string): boolean {
  return EVENTS.test(name);
}
