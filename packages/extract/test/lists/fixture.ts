import type { ListItem } from '../../src/list/list-result.ts';

/** A list page as some content system writes it, with what a reader sees in it. */
export interface ListFixture {
  readonly html: string;
  readonly items: readonly ListItem[];
  readonly url?: string;
  readonly next?: string | null;
  readonly reader?: string;
  readonly today?: string;
}

export const COLUMN = 'https://www.mumian.gov.cn/zwgk/tzgg/index.html';

export interface SampleEntry {
  readonly title: string;
  /** Reference as written in the page. */
  readonly href: string;
  readonly date: string;
}

/** Entries from new to old over a turn of the year; dates in some titles. */
export const ENTRIES: readonly SampleEntry[] = [
  ['关于开展2026年11月1日停水检修工作的通知', '202611', '20261103_101', '2026-11-03'],
  ['木棉市人民政府办公室关于印发《木棉市城市管理办法》的通知', '202610', '20261020_102', '2026-10-20'],
  ['木棉市2026年第三季度财政预算执行情况公告', '202609', '20260918_103', '2026-09-18'],
  ['市人民政府关于公布第三批历史建筑名单的公告', '202606', '20260601_104', '2026-06-01'],
  ['关于征求《木棉市养犬管理条例》意见的公告', '202602', '20260209_105', '2026-02-09'],
  ['木棉市住房公积金2025年年度报告', '202512', '20251230_106', '2025-12-30'],
  ['关于2026年元旦期间便民服务中心值班安排的公告', '202512', '20251225_107', '2025-12-25'],
  ['人事任免：张三同志任市教育局局长', '202511', '20251111_108', '2025-11-11'],
].map(([title = '', month = '', file = '', date = '']) => ({
  title,
  href: `./${month}/t${file}.html`,
  date,
}));

/** The items that a page with these entries holds. */
export function itemsOf(
  entries: readonly SampleEntry[],
  url: string = COLUMN,
  date: (entry: SampleEntry) => string | null = (entry) => entry.date,
): ListItem[] {
  return entries.map((entry) => ({
    title: entry.title,
    url: new URL(entry.href, url).href,
    date: date(entry),
  }));
}

export function rows(row: (entry: SampleEntry, index: number) => string, entries = ENTRIES): string {
  return entries.map(row).join('\n');
}

export const monthAndDay = ({ date }: SampleEntry): string => date.slice(5);

const NAVIGATION = ['首页', '政务公开', '政务服务', '政民互动', '走进木棉', '数据开放', '专题专栏'];
const COLUMNS = [
  '政府信息公开指南',
  '政府信息公开制度',
  '法定主动公开内容',
  '政府信息公开年报',
  '依申请公开',
  '通知公告',
  '人事信息',
];

const header = `<div class="header"><div class="top"><a href="/wap/">手机版</a> <a href="/wza/">无障碍</a> <a href="https://big5.mumian.gov.cn/">繁体</a> 2026年11月23日 星期一</div>
<div class="logo"><a href="/"><img src="/images/logo.png" alt="木棉市人民政府门户网站"></a></div>
<div class="nav"><ul>${NAVIGATION.map((name, index) => `<li><a href="/n${index}/">${name}</a></li>`).join('')}</ul></div></div>`;

const crumb = `<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>`;

const left = `<div class="leftnav"><h3>政务公开</h3><ul>${COLUMNS.map((name, index) => `<li><a href="/zwgk/c${index}/index.html">${name}</a></li>`).join('')}</ul></div>`;

/** A side list that has dates too. */
const side = `<div class="box-right"><div class="tit">热点推荐</div><ul>${[1, 2, 3, 4]
  .map(
    (n) =>
      `<li><a href="/zwgk/rd/202608/t2026080${n}_20${n}.html">热点推荐的第${n}条新闻报道标题</a><span>2026-08-0${n}</span></li>`,
  )
  .join('')}</ul></div>`;

const footer = `<div class="friend-link"><select><option>-- 国家部委网站 --</option></select><a href="https://www.gov.cn/">中国政府网</a><a href="https://www.scsf.gov.cn/">省人民政府门户网站</a><a href="https://jy.mumian.gov.cn/">木棉市教育局门户网站</a></div>
<div class="footer"><p><a href="/wzdt/">网站地图</a> | <a href="/lxwm/">联系我们</a> | <a href="/gywm/">关于我们</a></p><p>主办：木棉市人民政府办公室　蜀ICP备05000000号-1　<a href="https://beian.miit.gov.cn/">川公网安备 51990000000001号</a>　网站标识码：5199000001</p>
<script>$(function(){ $.ajax({url:"/count.jsp",success:function(d){ $("#visit").html(d); }}); });</script></div>`;

const head = (
  extra = '',
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知公告_木棉市人民政府</title>
<meta name="SiteName" content="木棉市人民政府"><meta name="ColumnName" content="通知公告"><script src="/js/jquery.min.js"></script>
<script>$(".banner").slide({mainCell:".bd ul",autoPlay:true});</script>${extra}</head>`;

/** A column page with navigation, path, side lists and footer around its body. */
export function columnPage(body: string, extraHead = ''): string {
  return `${head(extraHead)}<body>${header}<div class="main">${crumb}<div class="con">${left}<div class="rightlist"><div class="title"><h2>通知公告</h2></div>${body}</div>${side}</div></div>${footer}</body></html>`;
}

/** The same laid out with tables, as pages before 2010 were. */
export function tablePage(body: string): string {
  const menu = COLUMNS.map(
    (name, index) => `<TR><TD height=25><A href="/zwgk/c${index}/">${name}</A></TD></TR>`,
  ).join('');
  return `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>通知公告</TITLE></HEAD><BODY>
<TABLE width=1000><TR>${NAVIGATION.map((name, index) => `<TD><A href="/n${index}/">${name}</A></TD>`).join('')}</TR></TABLE>
<TABLE width=1000><TR><TD width=200 valign=top><TABLE>${menu}</TABLE></TD><TD valign=top><TABLE width="100%"><TR><TD>您的位置：<A href="/">首页</A>&gt;&gt;<A href="/zwgk/">政务公开</A>&gt;&gt;<A href="./">通知公告</A></TD></TR></TABLE>
${body}</TD></TR></TABLE><TABLE width=1000><TR><TD>主办：木棉市人民政府　<A href="/lxwm.html">联系我们</A></TD></TR></TABLE></BODY></HTML>`;
}
