import type { Occasion } from '../second/occasion.ts';
import { occasionOf } from '../second/occasion.ts';
import { headlines } from './speech.ts';

/** What stands around the text on the pages of the fourth set. */

const channels = [
  ['首页', '/'],
  ['走进清榆', '/zjqy/'],
  ['新闻动态', '/xwdt/'],
  ['政务公开', '/zwgk/'],
  ['政务服务', '/zwfw/'],
  ['互动交流', '/hdjl/'],
  ['政务数据', '/zwsj/'],
] as const;

export function topOf(kind: 'ul' | 'table' | 'nav' = 'ul'): string {
  if (kind === 'table')
    return `<table width="1000" align="center" cellpadding="0" cellspacing="0"><tr><td><img src="/images/top.jpg" width="1000" height="160"></td></tr><tr><td bgcolor="#B40000" align="center">${channels.map(([name, href]) => `<a href="${href}" class="w12"><font color="#FFFFFF">${name}</font></a>`).join('&nbsp;|&nbsp;')}</td></tr><tr><td height="28">今天是 <script>document.write(new Date().toLocaleDateString())</script>&nbsp;&nbsp;<a href="#" onclick="this.style.behavior='url(#default#homepage)'">设为首页</a></td></tr></table>`;
  if (kind === 'nav')
    return `<header class="site-header"><div class="brand"><a href="/"><img src="/static/logo.png" alt="清榆市人民政府门户网站"></a></div><nav><ul>${channels.map(([name, href]) => `<li><a href="${href}">${name}</a></li>`).join('')}</ul></nav><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></header>`;
  return `<div class="top"><div class="wrap"><span class="weather"><iframe src="//i.example.cn/w" width="200"></iframe></span><div class="toplink"><a href="/wzayd/">无障碍阅读</a> | <a href="/znb/">长者版</a> | <a href="/login">登录</a></div></div></div>
<div class="logo"><a href="/"><img src="/images/logo.png" alt="清榆市人民政府"></a></div><div class="menu"><ul>${channels.map(([name, href]) => `<li><a href="${href}">${name}</a></li>`).join('')}</ul></div>`;
}

export function footOf(kind: 'div' | 'table' = 'div'): string {
  const text =
    '主办：清榆市人民政府办公室　承办：清榆市电子政务中心<br>地址：清榆市云梯路1号　邮编：336100　电话：0799-6600000<br>网站标识码：3613000001　赣ICP备05000001号　赣公网安备 36130002000011号';
  return kind === 'table'
    ? `<table width="1000" align="center"><tr><td align="center"><a href="/about.html">关于我们</a> | <a href="/map.html">网站地图</a> | <a href="/sm.html">网站声明</a></td></tr><tr><td align="center">${text}</td></tr></table>`
    : `<div class="footer"><p><a href="/gywm/">关于我们</a>|<a href="/wzdt/">网站地图</a>|<a href="/yssm/">隐私声明</a></p><p>${text}</p><img src="/images/dzjg.png" alt="党政机关"><img src="/images/jiucuo.png" alt="政府网站找错"></div>`;
}

/** Titles of other articles in a box beside or below the text. */
export function boxOf(
  { number }: Occasion,
  name: string,
  { count = 6, dated = true, base = '/zwgk/tzgg/' } = {},
): string {
  return `<div class="box"><div class="box-hd"><span>${name}</span><a href="${base}">更多&gt;&gt;</a></div><ul>${Array.from(
    { length: count },
    (_, place) => {
      const other = occasionOf(90_000 + number * 11 + place);
      return `<li><a href="${base}${other.day.slice(0, 7).replace('-', '')}/t${other.day.replaceAll('-', '')}_${other.number}.html" title="${headlines.notice(other)}">${headlines.notice(other)}</a>${dated ? `<span>${other.day}</span>` : ''}</li>`;
    },
  ).join('')}</ul></div>`;
}

export const share =
  '<div class="bdsharebuttonbox"><span>分享到：</span><a href="#" data-cmd="weixin" title="分享到微信"></a><a href="#" data-cmd="tsina" title="分享到新浪微博"></a><a href="#" data-cmd="qzone" title="分享到QQ空间"></a></div>';

export const sizes =
  '【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】';

export const qr = '<div class="qrcode"><div id="qrcode"></div><p>扫一扫在手机打开当前页</p></div>';

export function beforeAfter({ number }: Occasion): string {
  const [before, after] = [occasionOf(80_000 + number), occasionOf(80_500 + number)];
  return `<div class="page-turn"><p>上一篇：<a href="./t_${before.number}.html">${headlines.notice(before)}</a></p><p>下一篇：<a href="./t_${after.number}.html">${headlines.shortNews(after)}</a></p></div>`;
}

export function documentOf(
  title: string,
  body: string,
  {
    metas = {},
    head = '',
    lang = 'zh-CN',
    type = '<!DOCTYPE html>',
  }: {
    readonly metas?: Readonly<Record<string, string>>;
    readonly head?: string;
    readonly lang?: string;
    readonly type?: string;
  } = {},
): string {
  return `${type}
<html lang="${lang}"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}</title>
${Object.entries(metas)
  .map(([name, content]) => `<meta name="${name}" content="${content}">`)
  .join('\n')}
<link rel="stylesheet" href="/css/style.css"><script src="/js/jquery.min.js"></script>
<style>.top{height:36px;background:#f5f5f5} .con p{text-indent:2em;line-height:200%}</style>
${head}
</head>
${body}
</html>`;
}
