import { type Occasion, occasionOf, partsOf } from './occasion.ts';

/** What stands around the pages of the second set: bars, boxes and feet with dates of their own. */

const channels = ['首页', '今日岚江', '政务公开', '解读回应', '办事服务', '互动交流', '岚江数据', '魅力岚江'];
const offices = [
  '发改委',
  '教育局',
  '科技局',
  '工信局',
  '民宗委',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人社局',
  '资规局',
  '生态环境局',
  '住建局',
  '交通局',
  '水务局',
  '农业农村局',
  '商务局',
  '文旅局',
  '卫健委',
  '应急局',
  '审计局',
  '市场监管局',
  '统计局',
  '医保局',
  '林草局',
  '信访局',
  '数据局',
];

/** Accessibility bar, date of today, weather, search with hot words. */
export function topBar(): string {
  return `<div class="toolbar"><span id="nowdate">今天是：2026年11月20日 星期五 农历十月十二</span><span class="weather">岚江 多云 12℃～19℃</span><a href="javascript:void(0)" onclick="wza()">无障碍浏览</a><a href="javascript:void(0)">长者模式</a><a href="/user/login">登录</a> | <a href="/user/reg">注册</a><a href="https://en.lanjiang.gov.cn/">English</a><a href="javascript:zh_tran('t')">繁</a></div><div class="searchbox"><form action="https://so.lanjiang.gov.cn/s" method="get"><input name="qt" placeholder="请输入关键字"><button>搜索</button></form><p>热门搜索：<a href="/s?qt=公积金">公积金</a><a href="/s?qt=医保">医保</a><a href="/s?qt=落户">落户</a></p></div>`;
}

export function channelBar(tag: 'ul' | 'td' | 'div' = 'ul'): string {
  const links = channels.map((name, place) => `<a href="/ch${place}/" target="_self">${name}</a>`);
  if (tag === 'td')
    return `<table width="1003" border="0" align="center" cellpadding="0" cellspacing="0" background="/img/menubg.jpg"><tr>${links.map((link) => `<td align="center">${link}</td>`).join('')}</tr></table>`;
  return tag === 'ul'
    ? `<ul class="main-nav">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`
    : `<div class="navbar">${links.join('')}</div>`;
}

/** Box of other articles, each with a day. */
export function recommended({ number }: Occasion, title: string, count = 6): string {
  const rows = Array.from({ length: count }, (_, place) => occasionOf(number * 13 + place + 7_000));
  return `<div class="aside-box"><h3>${title}<a class="more" href="/more.html">更多</a></h3><ul>${rows
    .map(
      ({ day, subject, number: id }) =>
        `<li><a href="/rel/${day.replaceAll('-', '')}/${id}.html" title="${subject.name}工作推进会召开">${subject.name}工作推进会召开</a><i>${day}</i></li>`,
    )
    .join('')}</ul></div>`;
}

/** 上一篇, 下一篇. */
export function neighbours({ number }: Occasion): string {
  const [before, after] = [occasionOf(number + 8_001), occasionOf(number + 8_002)];
  return `<div class="pn"><p>上一篇：<a href="/p/${before.number}.html">关于${before.subject.name}有关事项的公告</a></p><p>下一篇：<a href="/p/${after.number}.html">${after.subject.name}专项检查启动</a></p></div>`;
}

/** Foot with select boxes of other sites, numbers and a last-changed line. */
export function siteFoot(changed = '2026-11-19 17:20'): string {
  return `<div class="site-foot"><div class="yqlj"><select onchange="window.open(this.value)"><option>--市直部门--</option>${offices
    .map((name, place) => `<option value="http://b${place}.lanjiang.gov.cn">岚江市${name}</option>`)
    .join(
      '',
    )}</select></div><p>主办：岚江市人民政府办公室　承办：岚江市大数据中心　技术支持：岚江云网</p><p>备案号：岚ICP备2021000001号　网站标识码：3609990001　<img src="/img/ga.png">岚公网安备 36099902000011号</p><p>联系电话：0790-6440000　邮箱：web@lanjiang.gov.cn　最后更新：${changed}　访问量：<span id="hits">98213301</span></p></div><div class="float-bar"><a href="#top">返回顶部</a><a>政务微信<img src="/img/wx.png"></a><a>政务微博</a></div>`;
}

export function tableFoot(): string {
  return `<table width="1003" align="center" bgcolor="#dfeefb"><tr><td align="center" height="90">岚江市人民政府主办　岚江市信息中心维护<br>COPYRIGHT 2008-2026 ALL RIGHTS RESERVED　岚ICP备06000000号<br>建议使用1024×768分辨率浏览　最近更新：2026-11-18</td></tr></table>`;
}

/** Share icons, font size, print, QR code: words that belong to no text. */
export const tools =
  '<div class="tools">分享到：<a class="bds_weixin" title="分享到微信"></a><a class="bds_tsina" title="分享到新浪微博"></a>　字号：<a href="javascript:size(18)">大</a> <a href="javascript:size(16)">中</a> <a href="javascript:size(14)">小</a>　<a href="javascript:window.print()">打印</a>　<a href="javascript:void(0)" onclick="fav()">收藏</a></div>';

export const codeBox =
  '<div class="ewm"><img src="/img/qr.png" alt="扫一扫在手机打开当前页"><p>扫一扫在手机打开当前页</p></div><div class="close"><a href="javascript:window.close()">【关闭窗口】</a></div>';

export const scripts =
  '<script>var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="//tj.example.cn/h.js?20261118";document.head.appendChild(hm)})();function size(n){document.getElementById("content").style.fontSize=n+"px"}var buildTime="2026-11-20 02:00:13";</script>';

/** `2026年3月5日`. */
export function spelled(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${month}月${date}日`;
}

/** The head of a page: `title` is the whole content of the element. */
export function headOf(title: string, metas: Readonly<Record<string, string>> = {}): string {
  return `<head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><title>${title}</title>${Object.entries(
    metas,
  )
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')}<link rel="stylesheet" href="/css/common.css?v=20260901">${scripts}</head>`;
}
