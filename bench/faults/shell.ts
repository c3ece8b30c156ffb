import { FOOTERS } from './footer.ts';
import type { Page } from './page.ts';
import type { ShellName, Traits } from './traits.ts';

export interface Frame {
  readonly traits: Traits;
  readonly page: Page;
  readonly menu: readonly { readonly name: string; readonly href: string }[];
  readonly crumbs: readonly { readonly name: string; readonly href: string }[];
  readonly search: { readonly action: string; readonly field: string };
  readonly places: { readonly sitemap: string; readonly contact: string };
  readonly inner: string;
}

/** What stands around the content of every page of a site. */
type Shell = (frame: Frame) => string;

const items = (menu: Frame['menu']): string =>
  menu.map(({ name, href }) => `<li><a href="${href}">${name}</a></li>`).join('');
const trail = ({ crumbs, page }: Frame): string =>
  crumbs.length === 0
    ? ''
    : `当前位置：${crumbs.map(({ name, href }) => `<a href="${href}">${name}</a>`).join(' &gt; ')}${page.kind === 'list' ? '' : ' &gt; 正文'}`;
const heading = ({ page }: Frame): string =>
  page.kind === 'article' || page.kind === 'leaf' || !page.hasHeading ? '' : `<h1>${page.heading}</h1>`;
const charset = ({ traits, page }: Frame): string => page.answer.declares ?? traits.charsetLabel;
const language = ({ page }: Frame): string => (page.lang === null ? '' : ` lang="${page.lang}"`);
const titled = ({ page }: Frame): string => (page.title === '' ? '' : `<title>${page.title}</title>`);
const out = ({ traits }: Frame, href: string): string => (traits.hasWorld ? href : '/');

/** HTML5 with landmarks, a skip link that shows on focus, and a menu for telephones that is hidden elsewhere. */
const modern: Shell = (frame) => `<!DOCTYPE html>
<html${language(frame)}><head><meta charset="${charset(frame)}"><meta name="viewport" content="${frame.page.viewport}">${titled(frame)}
${[...frame.page.metas].map(([name, value]) => `<meta name="${name}" content="${value}">`).join('\n')}
<link rel="stylesheet" href="/css/site.css"><style>.skip{position:absolute;left:-9999px}.skip:focus{left:0}</style>${frame.page.head.join('')}</head>
<body><a class="skip" href="#main">跳到主要内容</a>${frame.page.kind === 'home' ? '<div class="sr-only" style="position:absolute;left:-9999px"><a href="#nav">跳到导航</a></div>' : ''}
<header><a href="/" class="logo"><img src="/images/logo.png" alt="${frame.traits.name}"></a>
<form action="${frame.search.action}" method="get" role="search"><label for="q">站内搜索</label><input id="q" name="${frame.search.field}" type="text"><button type="submit">搜索</button></form></header>
<nav id="nav"><ul>${items(frame.menu)}</ul></nav>
<div class="mobile-menu" style="display:none"><ul>${items(frame.menu)}</ul></div>
<div class="crumbs">${trail(frame)}</div>
<main id="main">${heading(frame)}${frame.inner}</main>${FOOTERS[1]?.(frame.traits, frame.page.footer, frame.places) ?? ''}${frame.page.tail.join('')}
<script>var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?0a1b2c3d4e5f60718293a4b5c6d7e8f9";var s=document.getElementsByTagName("script")[0];s.parentNode.insertBefore(hm,s);})();</script></body></html>`;

/** XHTML with divisions, as most sites of the last decade. */
const divided: Shell = (
  frame,
) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"${language(frame)}><head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset(frame)}" />${titled(frame)}
<meta name="viewport" content="${frame.page.viewport}" />
${[...frame.page.metas].map(([name, value]) => `<meta content="${value}" name="${name}" />`).join('\n')}
<script type="text/javascript" src="/js/jquery.js"></script>${frame.page.head.join('')}</head><body>
<div class="top"><img src="/images/logo.png" alt="${frame.traits.name}" /><a href="javascript:void(0)" onclick="this.style.behavior='url(#default#homepage)'">设为首页</a>
<form name="search" action="${frame.search.action}" method="get"><input type="text" name="${frame.search.field}" title="请输入关键词" /><input type="submit" value="搜索" /></form></div>
<div class="nav"><ul>${items(frame.menu)}<li><a href="mailto:xxzx@mumian.gov.cn">技术支持邮箱</a></li></ul></div>
<div class="weizhi">${trail(frame)}</div><div class="content">${heading(frame)}${frame.inner}</div>
<div class="links"><b>友情链接</b> <a href="${out(frame, 'http://www.gov.cn/')}" target="_blank">中国政府网</a> <a href="${out(frame, 'https://www.sc.gov.cn/')}" target="_blank">四川省人民政府</a></div>
${FOOTERS[0](frame.traits, frame.page.footer, frame.places)}${frame.page.tail.join('')}
<script type="text/javascript" src="https://s9.cnzz.com/z_stat.php?id=1278000001&amp;web_id=1278000001"></script></body></html>`;

/** Tables and capitals. */
const tabled: Shell = (
  frame,
) => `<HTML${language(frame)}><HEAD><META http-equiv=Content-Type content="text/html; charset=${charset(frame)}">
${titled(frame)}${[...frame.page.metas].map(([name, value]) => `<META NAME="${name}" CONTENT="${value}">`).join('\n')}
<LINK href="/css/site.css" type=text/css rel=stylesheet>${frame.page.head.join('')}</HEAD><BODY>
<TABLE cellSpacing=0 cellPadding=0 width=980 align=center><TR><TD><A href="/"><IMG src="/images/logo.png" border=0 alt="${frame.traits.name}"></A></TD>
<TD><FORM action="${frame.search.action}" method=get><LABEL for=kw>搜索</LABEL> <INPUT id=kw name=${frame.search.field}> <INPUT type=submit value="搜 索"></FORM></TD></TR>
<TR><TD colSpan=2>${frame.menu.map(({ name, href }) => `<A href="${href}">${name}</A>`).join(' | ')}</TD></TR></TABLE>
<TABLE width=980 align=center><TR><TD>${trail(frame)}</TD></TR><TR><TD>${heading(frame)}${frame.inner}</TD></TR></TABLE>
${FOOTERS[2]?.(frame.traits, frame.page.footer, frame.places) ?? ''}${frame.page.tail.join('')}</BODY></HTML>`;

export const SHELLS: Readonly<Record<ShellName, Shell>> = { modern, divided, tabled };
