import { type Occasion, occasionOf } from '../second/occasion.ts';
import { newsTitle, publicTitle } from './writing.ts';

/** What stands around the pages of the third set: menus of three depths, tickers, feet, floating bars. */

const columns: readonly (readonly [string, readonly string[]])[] = [
  ['走进云溪', ['云溪概况', '历史沿革', '自然地理', '行政区划', '云溪年鉴']],
  ['新闻动态', ['云溪要闻', '部门动态', '区县动态', '媒体聚焦', '国务院信息', '视频新闻']],
  [
    '政务公开',
    ['法定主动公开内容', '政策文件', '规划计划', '财政信息', '人事信息', '依申请公开', '公开年报'],
  ],
  ['政务服务', ['个人服务', '法人服务', '特色专栏', '利企便民', '一件事一次办']],
  ['互动交流', ['市长信箱', '民意征集', '网上调查', '在线访谈', '回应关切', '智能问答']],
];

export interface Frame {
  /** The whole content of the title element. */
  readonly title: string;
  readonly metas?: Readonly<Record<string, string>>;
  readonly head?: string;
  readonly crumbs?: readonly string[];
  readonly manner?: 'portal' | 'table' | 'plain';
}

function headOf({ title, metas = {}, head = '' }: Frame): string {
  return `<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>\n<title>${title}</title>\n${Object.entries(
    metas,
  )
    .map(([name, content]) => `<meta name="${name}" content="${content}"/>`)
    .join(
      '\n',
    )}\n<link rel="stylesheet" type="text/css" href="/images/230822_yx_style.css"/>\n<script src="/js/jquery-1.12.4.min.js"></script>\n<style>.fl{float:left}.none{display:none}</style>${head}\n</head>`;
}

function megaMenu(): string {
  return `<div class="header"><div class="hd-top"><div class="w1200"><div class="fl">欢迎访问云溪市人民政府门户网站！</div><div class="fr"><a href="/wap/">移动版</a><a href="javascript:;" id="cniil_wza">无障碍阅读</a><a href="/slh/">适老化版</a><a href="/login">个人中心</a></div></div></div><div class="logo"><a href="/"><img src="/images/logo.png" alt="云溪市人民政府"></a><form name="searchform" action="/search4/s"><select name="t"><option value="1">搜标题</option><option value="2">搜全文</option></select><input type="text" name="searchWord" placeholder="请输入您要搜索的内容"><a class="so" href="javascript:doSearch()">搜索</a></form></div><div class="menu"><ul>${columns
    .map(
      ([name, inner], place) =>
        `<li class="mm"><a href="/c${place}/">${name}</a><div class="submenu"><p>${inner.map((one, at) => `<a href="/c${place}/s${at}/" title="${one}">${one}</a>`).join('')}</p></div></li>`,
    )
    .join('')}</ul></div></div>`;
}

function ticker(number: number): string {
  const rows = Array.from({ length: 3 }, (_, place) => occasionOf(number + 31_000 + place));
  return `<div class="notice-bar"><span>最新公告：</span><marquee>${rows.map((o) => `<a href="/gg/${o.number}.shtml">${publicTitle(o)}</a>`).join('　')}</marquee></div>`;
}

function footer(): string {
  return `<div class="footer" id="footer"><div class="links"><ul><li><span>国务院部门网站</span><div class="none"><a href="http://www.a.example.cn">外交部</a><a href="http://www.b.example.cn">国防部</a></div></li><li><span>县（区）政府网站</span><div class="none"><a href="http://qz.example.cn">青竹县</a><a href="http://bs.example.cn">白沙区</a></div></li></ul></div><div class="ft-nav"><a href="/gywm/">关于我们</a>|<a href="/wzdt/">网站地图</a>|<a href="/wzsm/">隐私声明</a>|<a href="/lxwm/">联系我们</a></div><p>主办：云溪市人民政府　承办：云溪市人民政府办公室　联系方式：0790-6440012</p><p>网站标识码：3699000012　云ICP备05000000号-1　<a href="http://www.beian.gov.cn/">云公网安备 36990002000012号</a></p><script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E"));</script></div><div class="side-tool"><a href="/yxfb/">微信公众号<img src="/images/wx.png"></a><a href="/wb/">政务微博</a><a class="totop">TOP</a></div><div id="popup" style="display:none"><h2>重要提示</h2><p>您访问的链接即将离开“云溪市人民政府门户网站”，是否继续？</p><a>继续访问</a><a>放弃</a></div>`;
}

/** The whole page around its main part. */
export function pageIn({ number }: Occasion, frame: Frame, main: string): string {
  const { crumbs, manner = 'portal' } = frame;
  const links = (crumbs ?? []).map((name, place) => `<a href="/n${place}/" class="CurrChnlCls">${name}</a>`);
  if (manner === 'table')
    return `<HTML>${headOf(frame)}<BODY leftMargin=0 topMargin=0 background="/images/bg.gif"><TABLE width=1002 align=center border=0 cellPadding=0 cellSpacing=0><TR><TD><IMG src="/images/top.jpg" width=1002 height=170></TD></TR><TR><TD bgcolor=#1F6FB5 height=32 align=center><FONT color=#FFFFFF>${columns.map(([name], place) => `<A href="/c${place}/">${name}</A>`).join(' ｜ ')}</FONT></TD></TR>${links.length > 0 ? `<TR><TD height=28>&nbsp;当前位置：${links.join(' &gt;&gt; ')}</TD></TR>` : ''}<TR><TD>${main}</TD></TR><TR><TD height=80 align=center bgcolor=#E8F3FC>版权所有：云溪市人民政府 备案号：云ICP备05000000号<BR>地址：云溪市滨河大道1号 邮编：699000 技术支持：云溪市信息中心<BR>您是第 <script src="/count/mystat.asp?style=no"></script> 位访客</TD></TR></TABLE></BODY></HTML>`;
  if (manner === 'plain')
    return `<!DOCTYPE html>\n<html lang="zh-CN">${headOf(frame)}<body><div class="nav">${columns.map(([name], place) => `<a href="/c${place}/">${name}</a>`).join('')}</div>${links.length > 0 ? `<div class="crumb">${links.join('<i>/</i>')}<i>/</i><span>正文</span></div>` : ''}${main}<footer><p>云溪市人民政府办公室主办　云ICP备05000000号　网站标识码：3699000012</p></footer></body></html>`;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">${headOf(frame)}<body>${megaMenu()}${ticker(number)}<div class="main w1200">${links.length > 0 ? `<div class="position"><img src="/images/home.png"/> 您当前所在的位置：${links.join(' &gt; ')}</div>` : ''}${main}</div>${footer()}</body></html>`;
}

/** Neighbouring entries with days, as side boxes show them. */
export function sideList(o: Occasion, title: string, count = 5, dated = true): string {
  const rows = Array.from({ length: count }, (_, place) => occasionOf(o.number * 17 + place + 33_000));
  return `<div class="side_box"><div class="side_tit"><span>${title}</span><a href="/more/">更多&gt;&gt;</a></div><ul class="side_ul">${rows
    .map(
      (row) =>
        `<li><a target="_blank" href="/side/${row.number}.shtml">${newsTitle(row)}</a>${dated ? `<span>${row.day.slice(5)}</span>` : ''}</li>`,
    )
    .join('')}</ul></div>`;
}
