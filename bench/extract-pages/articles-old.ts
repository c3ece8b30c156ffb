import { type ArticleTemplate, bracketed, filesAt, withNumber } from './article-shape.ts';
import { bodyOf } from './body.ts';
import { friends, plainMenu, scripts, sideBox, styles, tableFoot, tableMenu } from './furniture.ts';
import { chineseDay, compactDay } from './story.ts';

/** Sites from before content management: ASP.NET labels, ASP without classes, Word, FrontPage, Domino, print pages. */

const viewState = `<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKMTI3${'ODY0NTA4NA9kFgICAw9kFgQCAQ8PFgIeBFRleHQF'.repeat(40)}" /><input type="hidden" name="__EVENTVALIDATION" value="/wEWAgL" />`;

/** ASP.NET: server labels with ids, GBK, the date in a label at the right end, attachments by page and id. */
const aspNet: ArticleTemplate = (story) => {
  const url = `http://www.dongpo.gov.cn/NewsShow.aspx?id=${5200 + story.number}&ClassID=12`;
  const body = bodyOf(withNumber(story), 'font');
  const [year, month, date] = story.day.split('-').map(Number);
  const files = filesAt(story, (place) => `DownFile.aspx?FileID=${900 + place + story.number * 5}`, url);
  return {
    url,
    charset: 'gbk',
    shows: 'second',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML><HEAD><title>东坡区人民政府网</title><meta content="Microsoft Visual Studio .NET 7.1" name="GENERATOR"><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><link href="css.css" type="text/css" rel="stylesheet">${styles('n')}</HEAD><body MS_POSITIONING="GridLayout"><form name="Form1" method="post" action="NewsShow.aspx?id=${5200 + story.number}" id="Form1">${viewState}
${tableMenu()}<TABLE id="Table1" cellSpacing="0" width="778" align="center" border="0"><TR><TD bgColor="#eeeeee">今天是：2026年11月20日 星期五</TD></TR><TR><TD><TABLE id="Table2" width="100%"><TR><TD vAlign="top" width="180">${sideBox(story, '公告栏', 6)}</TD><TD vAlign="top"><TABLE id="Table3" width="100%"><TR><TD align="center" height="50"><span id="lblTitle" style="font-size:16pt;font-weight:bold;color:#cc0000">${story.title}</span></TD></TR><TR><TD align="center"><span>来源：</span><span id="lblFrom">${story.source}</span>&nbsp; <span>录入时间：</span><span id="lblTime">${year}-${month}-${date} ${story.minute}:${story.second}</span>&nbsp; <span>阅读：</span><span id="lblHits">127</span></TD></TR><TR><TD><hr SIZE="1"></TD></TR><TR><TD style="line-height:200%"><span id="lblContent">${body.html}</span></TD></TR><TR><TD><table id="DataList1" cellspacing="0">${files.map((file, place) => `<tr><td>附件${place + 1}：<a id="DataList1__ctl${place}_link" href="${file.href}">${file.name}</a></td></tr>`).join('')}</table></TD></TR><TR><TD align="right"><a href="javascript:window.print()">[打印]</a><a href="javascript:window.close()">[关闭]</a></TD></TR></TABLE></TD></TR></TABLE></TD></TR></TABLE>${friends()}${tableFoot('2026-11-20')}</form>${scripts('东坡')}</body></HTML>`,
  };
};

/** ASP of 1999: no class at all, the headline is big and red, the date stands after 发布人. */
const bareTables: ArticleTemplate = (story) => {
  const url = `http://www.jinsha.gov.cn/news/view.asp?id=${77 + story.number}`;
  const body = bodyOf(
    withNumber(story, 'right', (number) => bracketed(number, ['【', '】'])),
    'breaks',
  );
  const files = filesAt(
    story,
    (place, extension) => `../upfile/${compactDay(story.day)}${place}.${extension}`,
    url,
  );
  return {
    url,
    charset: 'gbk',
    shows: 'day',
    number: true,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312"><TITLE>金沙街道信息网</TITLE>${styles('x')}</HEAD><BODY BGCOLOR="#FFFFFF" TEXT="#000000" TOPMARGIN="0"><CENTER><IMG SRC="../images/head.gif"><BR>${plainMenu('&nbsp;|&nbsp;')}
<MARQUEE>热烈庆祝金沙街道信息网改版　　2026年11月20日</MARQUEE><TABLE BORDER=0 WIDTH=760><TR><TD WIDTH=150 BGCOLOR=#DDEEFF VALIGN=TOP>${Array.from({ length: 12 }, (_, place) => `<A HREF="list.asp?id=${place}">栏目${place + 1}</A><BR>`).join('')}</TD><TD VALIGN=TOP>
<TABLE BORDER=0 WIDTH=600><TR><TD ALIGN=CENTER><BR><FONT COLOR=RED SIZE=5><B>${story.title}</B></FONT></TD></TR><TR><TD ALIGN=CENTER><FONT SIZE=2 COLOR=#666666>发布人：信息科　　发布日期：${story.day}　　共有 58 人浏览</FONT></TD></TR><TR><TD><FONT SIZE=3>${body.html}${files.map((file) => `<IMG SRC="../images/doc.gif"><A HREF="${file.href}">${file.name}</A><BR>`).join('')}</FONT></TD></TR><TR><TD ALIGN=RIGHT><A HREF="javascript:history.back()">返回</A></TD></TR></TABLE></TD></TR></TABLE>${friends()}${tableFoot('2026-11-01')}</CENTER>${scripts('金沙')}</BODY></HTML>`,
  };
};

/** Saved by Word: everything is MsoNormal, the headline is the first bold paragraph, the only day is the signature. */
const wordSaved: ArticleTemplate = (story) => {
  const url = `http://www.renhe.gov.cn/gonggao/${story.number}.htm`;
  const body = bodyOf(withNumber(story), 'word');
  return {
    url,
    charset: 'gbk',
    shows: 'none',
    number: true,
    text: body.text,
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 11"><title>${story.title}</title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>User</o:Author><o:LastAuthor>User</o:LastAuthor><o:Created>2006-03-05T02:11:00Z</o:Created><o:LastSaved>2006-03-05T02:12:00Z</o:LastSaved><o:Pages>1</o:Pages></o:DocumentProperties></xml><![endif]--><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face{font-family:宋体;panose-1:2 1 6 0 3 1 1 1 1 1;} p.MsoNormal, li.MsoNormal, div.MsoNormal{mso-style-parent:"";margin:0cm;font-size:10.5pt;} @page Section1{size:595.3pt 841.9pt;} div.Section1{page:Section1;} --></style>${styles('mso')}</head><body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1 style='layout-grid:15.6pt'><p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>${story.title}<span lang=EN-US><o:p></o:p></span></span></b></p><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
${body.html}</div></body></html>`,
  };
};

/** FrontPage theme: headline in a shape of nested fonts, date before the headline at the left. */
const frontPage: ArticleTemplate = (story) => {
  const url = `http://www.panzhi.gov.cn/xinwen/${compactDay(story.day)}-${story.number}.htm`;
  const body = bodyOf(story.blocks, 'font');
  return {
    url,
    charset: 'gbk',
    shows: 'day',
    text: body.text,
    author: story.author !== null,
    html: `<html><head><meta http-equiv="Content-Language" content="zh-cn"><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><meta name="ProgId" content="FrontPage.Editor.Document"><title>新建网页 1</title>${styles('fp')}<base target="_self"></head><body background="../images/bg.gif"><div align="center"><center><table border="0" width="770" cellspacing="0" cellpadding="0"><tr><td width="100%"><!--webbot bot="Include" U-Include="../_borders/top.htm" TAG="BODY" startspan --><p align="center">${plainMenu('　')}</p><!--webbot bot="Include" endspan i-checksum="20457" --></td></tr><tr><td><p align="left"><font size="2" color="#808080">攀枝镇政务　　${chineseDay(story.day)}</font></p><p align="center"><b><font face="黑体" size="5" color="#000080">${story.title}</font></b></p>${story.author === null ? '' : `<p align="center"><font size="2">作者：${story.author}</font></p>`}<hr color="#C0C0C0">
${body.html}<p align="center"><a href="index.htm"><img border="0" src="../images/back.gif" alt="返回"></a></p></td></tr></table></center></div>${tableFoot('2008-10-02')}${friends()}${scripts('攀枝')}<!--webbot bot="Timestamp" S-Type="EDITED" S-Format="%Y-%m-%d" startspan -->2009-01-02<!--webbot bot="Timestamp" endspan --></body></html>`,
  };
};

/** Lotus Domino with a form of fields. */
const domino: ArticleTemplate = (story) => {
  const url = `http://www.xiling.gov.cn/mumian/xlzw.nsf/(AllDocs)/${compactDay(story.day)}C8A2${story.number}?OpenDocument`;
  const body = bodyOf(withNumber(story), 'divs');
  const files = filesAt(
    story,
    (place, extension) =>
      `/mumian/xlzw.nsf/(AllDocs)/${compactDay(story.day)}C8A2${story.number}/$FILE/${place}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>西岭区政务</title><meta http-equiv="content-type" content="text/html; charset=UTF-8">${styles('nsf')}<script language="JavaScript">document._domino_target = "_self"; function _doClick(v,o,t){document._ViewContent.submit();}</script></head><body text="#000000" bgcolor="#FFFFFF"><form action="" name="_DominoForm"><input name="Subject" type="hidden" value="${story.title}"><input name="PubTime" type="hidden" value="2026-11-20"><table width="90%" align="center"><tr><td>${plainMenu()}</td></tr><tr><td><table width="100%" border="1"><tr><td width="100"><b>主题</b></td><td colspan="3"><font size="4">${story.title}</font></td></tr><tr><td><b>来源</b></td><td>${story.source}</td><td><b>发布日期</b></td><td>${story.day.replaceAll('-', '/')}</td></tr></table></td></tr><tr><td>${body.html}</td></tr><tr><td><b>附件：</b>${files.map((file) => `<a href="${file.href}">${file.name}</a><br>`).join('')}</td></tr></table></form>${sideBox(story, '要闻')}${friends()}${tableFoot('2026-11-20')}${scripts('西岭')}</body></html>`,
  };
};

/** A page of a newspaper-like site: Founder's comment with the facts, headline of three lines, text in founder-content. */
const founder: ArticleTemplate = (story) => {
  const url = `http://paper.mumian.gov.cn/html/${story.day.slice(0, 7)}/${story.day.slice(8)}/content_${12000 + story.number}.htm`;
  const body = bodyOf(story.blocks, 'paragraphs');
  return {
    url,
    shows: 'day',
    text: body.text,
    author: story.author !== null,
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>木棉日报数字报-${story.title}</title>${styles('fz')}</head><body><div>${plainMenu()}</div><div style="display:none"><!--enpproperty <founder-date>${story.day}</founder-date><founder-title>${story.title}</founder-title><founder-author>${story.author ?? ''}</founder-author> /enpproperty--></div><table width="100%"><tr><td width="300" valign="top"><div id="pageLink">第01版：要闻</div><map name="PagePicMap"><area coords="1,1,2,2" shape="polygon" href="content_1.htm"></map>${sideBox(story, '本版新闻', 5)}</td><td valign="top"><div class="pub">${chineseDay(story.day)}　星期三　往期回顾　返回目录</div>
<table><tr><td class="font02" align="center">${story.kicker ?? ''}</td></tr><tr><td class="font01" align="center"><strong>${story.title}</strong></td></tr><tr><td class="font02">${story.subtitle ?? ''}</td></tr>${story.author === null ? '' : `<tr><td class="font03">作者：${story.author}</td></tr>`}</table><div id="ozoom" style="zoom:100%;"><founder-content>${body.html}</founder-content></div><div>放大+ 缩小- 默认○</div><div><a href="content_2.htm">下一篇</a></div></td></tr></table>${friends()}<div>木棉日报社版权所有　蜀ICP备05000000号</div>${scripts('日报')}</body></html>`,
  };
};

/** A print view: nothing but the text, the day in brackets on its own. */
const bracketDay: ArticleTemplate = (story) => {
  const url = `http://slj.mumian.gov.cn/show.php?contentid=${490 + story.number}`;
  const body = bodyOf(withNumber(story), 'breaks');
  const files = filesAt(
    story,
    (place, extension) =>
      `uploadfile/${story.day.slice(0, 4)}/${story.day.slice(5).replace('-', '')}/${compactDay(story.day)}09${place}.${extension}`,
    url,
    () => '点此下载',
  );
  return {
    url,
    charset: 'gbk',
    shows: 'minute',
    number: true,
    files,
    text: body.text,
    html: `<html><head><meta http-equiv="content-type" content="text/html;charset=gbk"><title>${story.title}_${story.department}_木棉水利网</title>${styles('s')}</head><body><div id=top><div class=lg></div>${plainMenu('')}</div><div id=wz>您的位置：<a href=/>首页</a> → <a href=/list.php?catid=7>通知公告</a> → 浏览正文</div><div id=main><div id=ny><b class=bt style="font-size:20px">${story.title}</b><p class=sj>[${story.day} ${story.minute}]　　[<a href="javascript:window.print()">打印</a>] [<a href="javascript:self.close()">关闭</a>]</p><div id=nr>${body.html}</div>${files.map((file) => `<p>附件：<a href="${file.href}">${file.name}</a></p>`).join('')}</div><div id=yb>${sideBox(story, '水情公报', 6)}</div></div>${friends()}${tableFoot('2026-11-20')}${scripts('水利')}</body></html>`,
  };
};

export const oldArticles: Readonly<Record<string, ArticleTemplate>> = {
  'asp-net': aspNet,
  'bare-tables': bareTables,
  'word-saved': wordSaved,
  frontpage: frontPage,
  domino,
  founder,
  'bracket-day': bracketDay,
};
