import { shiftDay } from '../story.ts';
import { partsOf } from './occasion.ts';
import { type List, rowsOf } from './rows.ts';
import { channelBar, headOf, siteFoot, spelled, tableFoot, topBar } from './surroundings.ts';

/** Lists as tables, and lists beside other things that have days. */

/** 文号, 成文日期 and 发布日期 in columns; the published day is the last but one. */
const documents: List = (turn) => {
  const url = 'https://www.lanjiang.gov.cn/zfxxgk/zc/xzgfxwj/';
  const rows = rowsOf(turn * 40, 15, url, (o) => `./${o.day.slice(0, 4)}/${o.number}.shtml`);
  return {
    url,
    rows,
    next: './index_1.shtml',
    html: `<!DOCTYPE html><html>${headOf('行政规范性文件_岚江市人民政府')}<body>${topBar()}${channelBar()}<div class="crumb">当前位置：首页 &gt; 政府信息公开 &gt; 政策 &gt; 行政规范性文件</div><table class="wjk" cellspacing="0"><tr><th>序号</th><th>文件名称</th><th>发文字号</th><th>成文日期</th><th>发布日期</th><th>效力</th></tr>${rows.map((row, place) => `<tr><td>${place + 1}</td><td class="l"><a href="${row.href}" target="_blank">${row.title}</a></td><td>${row.occasion.documentNumber}</td><td>${spelled(row.occasion.madeOn)}</td><td>${spelled(row.occasion.day)}</td><td>有效</td></tr>`).join('')}</table><div class="page"><span class="cur">1</span><a href="./index_1.shtml">2</a><a href="./index_2.shtml">3</a><a href="./index_1.shtml">&gt;</a><a href="./index_7.shtml">&gt;&gt;</a></div>${siteFoot()}</body></html>`,
  };
};

/** Published before made: the columns the other way about. */
const documentsTurned: List = (turn) => {
  const url = `http://xxgk.bailu.gov.cn/list.aspx?cid=12`;
  const rows = rowsOf(turn * 40 + 500, 14, url, (o) => `view.aspx?id=${o.number}&amp;cid=12`);
  return {
    url,
    rows,
    next: 'list.aspx?cid=12&amp;page=2',
    charset: 'gbk',
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>信息公开目录</title></head><body>${channelBar('td')}<table id="GridView1" cellspacing="0" rules="all" border="1"><tr><th scope="col">索引号</th><th scope="col">标题</th><th scope="col">公开日期</th><th scope="col">生成日期</th><th scope="col">发布机构</th></tr>${rows.map((row) => `<tr><td>K28-${row.occasion.number}</td><td><a href="${row.href}">${row.title}</a></td><td>${row.occasion.day}</td><td>${row.occasion.madeOn}</td><td>${row.occasion.subject.department}</td></tr>`).join('')}</table><div id="AspNetPager1">共 212 条记录　第1页/共16页　首页　上一页　<a href="list.aspx?cid=12&amp;page=2">下一页</a>　<a href="list.aspx?cid=12&amp;page=16">尾页</a></div>${tableFoot()}</body></html>`,
  };
};

/** 浏览次数 between the headline and the day. */
const hits: List = (turn) => {
  const url = 'http://jtj.qingwei.gov.cn/list.php?tid=7';
  const rows = rowsOf(turn * 40 + 1_000, 18, url, (o) => `show.php?tid=7&amp;id=${o.number}`);
  return {
    url,
    rows,
    next: 'list.php?tid=7&amp;p=2',
    html: `<!DOCTYPE html><html>${headOf('通知公告-青苇县交通运输局')}<body>${channelBar('div')}<div class="left-menu"><a href="list.php?tid=5">工作动态</a><a href="list.php?tid=6">政策法规</a><a href="list.php?tid=7">通知公告</a></div><table class="nl" width="740"><tr class="hd"><td>标题</td><td>浏览次数</td><td>发布时间</td></tr>${rows.map((row) => `<tr onmouseover="this.bgColor='#f5f5f5'"><td>·<a href="${row.href}" target="_blank">${row.title}</a></td><td align="center">${1_000 + (row.occasion.number % 977)}</td><td align="center">${row.occasion.day.replaceAll('-', '/')} ${row.occasion.time}</td></tr>`).join('')}</table><p class="pg">页次：1/9页 <a href="list.php?tid=7&amp;p=1">首页</a> <a href="list.php?tid=7&amp;p=2">下一页</a> <a href="list.php?tid=7&amp;p=9">末页</a></p>${siteFoot()}</body></html>`,
  };
};

/** Each entry a table of its own, the day small and grey in brackets. */
const tableEach: List = (turn) => {
  const url = 'http://www.qingwei.gov.cn/MoreNews.asp?ClassID=3';
  const rows = rowsOf(turn * 40 + 1_500, 16, url, (o) => `ReadNews.asp?NewsID=${o.number}`);
  return {
    url,
    rows,
    next: 'MoreNews.asp?ClassID=3&amp;page=2',
    charset: 'gbk',
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>青苇县公众信息网</title></head><body>${channelBar('td')}<table width="1003" align="center"><tr><td width="200" valign="top"><marquee direction="up"><a href="/zt/1.htm">热烈祝贺县运动会开幕</a><br><a href="/zt/2.htm">创建文明县城人人有责</a></marquee></td><td>${rows
      .map((row) => {
        const [year, month, date] = partsOf(row.occasion.day);
        return `<table width="98%"><tr><td width="16"><img src="img/arrow.gif"></td><td><a href="${row.href}" title="${row.title}">${row.title}</a> <font color="#999999" size="1">(${year}-${month}-${date})</font></td></tr></table>`;
      })
      .join(
        '',
      )}<div align="center">共<b>98</b>条　<a href="MoreNews.asp?ClassID=3&amp;page=2">下一页</a></div></td></tr></table>${tableFoot()}</body></html>`,
  };
};

/** The `title` of a link holds headline, author and time of change, line by line. */
const toldInTitle: List = (turn) => {
  const url = 'http://www.bailu.gov.cn/Category_18/Index.aspx';
  const rows = rowsOf(turn * 40 + 2_000, 20, url, (o) => `/Item/${o.number}.aspx`, { cut: 18 });
  return {
    url,
    rows,
    next: '/Category_18/Index_2.aspx',
    html: `<!DOCTYPE html><html>${headOf('公告公示-白鹿市人民政府')}<body>${channelBar()}<ul class="childclasslist">${rows.map((row) => `<li><span class="listdate">${row.occasion.day}</span><a href="${row.href}" title="标题：${row.title}&#xA;点击数：${row.occasion.number % 301}&#xA;发表时间：${shiftDay(row.occasion.day, 0)} ${row.occasion.time}" target="_blank">${row.shown}</a></li>`).join('')}</ul><div class="pagecss">共 260 篇 <a href="/Category_18/Index.aspx">首页</a> <b>1</b> <a href="/Category_18/Index_2.aspx">2</a> <a href="/Category_18/Index_3.aspx">3</a> <a href="/Category_18/Index_2.aspx">下一页</a></div>${siteFoot()}</body></html>`,
  };
};

/** Months of an archive and a calendar beside the list. */
const archive: List = (turn) => {
  const url = `https://www.lanjiang.gov.cn/xwfbh/2026/`;
  const rows = rowsOf(turn * 40 + 2_500, 12, url, (o) => `${o.day.slice(5, 7)}/${o.number}.html`);
  return {
    url,
    rows,
    next: '?page=2',
    html: `<!DOCTYPE html><html>${headOf('新闻发布会_岚江市人民政府')}<body>${topBar()}${channelBar()}<div class="side"><h4>按月归档</h4><ul>${Array.from({ length: 12 }, (_, month) => `<li><a href="/xwfbh/2026/${month + 1}/">2026年${month + 1}月</a>(${month + 3})</li>`).join('')}</ul><table class="calendar"><caption>2026年11月</caption><tr>${['日', '一', '二', '三', '四', '五', '六'].map((day) => `<th>${day}</th>`).join('')}</tr><tr>${Array.from({ length: 28 }, (_, day) => `<td><a href="/xwfbh/day/2026-11-${day + 1}/">${day + 1}</a></td>${day % 7 === 6 ? '</tr><tr>' : ''}`).join('')}</tr></table></div><div class="list-r"><ul>${rows.map((row) => `<li><h3><a href="${row.href}">${row.title}</a></h3><p class="t">${row.occasion.day}　地点：市新闻发布厅</p></li>`).join('')}</ul><div class="pager"><a class="prev disabled">上一页</a><a class="next" href="?page=2">下一页</a></div></div>${siteFoot()}</body></html>`,
  };
};

/** A pager that is a select box alone. */
const selectPager: List = (turn) => {
  const url = 'http://sw.lanjiang.gov.cn/col/tzgg/list_1.html';
  const rows = rowsOf(turn * 40 + 3_000, 17, url, (o) => `/art/${o.number}.html`, { cut: 24 });
  return {
    url,
    rows,
    next: 'list_2.html',
    html: `<!DOCTYPE html><html>${headOf('通知公告')}<body>${topBar()}${channelBar()}<div class="newslist"><dl>${rows.map((row) => `<dt><a href="${row.href}" title="${row.title}">${row.shown}</a></dt><dd>${row.occasion.day.replaceAll('-', '.')}</dd>`).join('')}</dl><div class="turn">第 <select onchange="location.href=this.value">${[1, 2, 3, 4, 5].map((page) => `<option value="list_${page}.html"${page === 1 ? ' selected' : ''}>${page}</option>`).join('')}</select> 页，共5页</div></div>${siteFoot()}</body></html>`,
  };
};

/** Font elements inside the link: headline and day, a line between each two. */
const fonts: List = (turn) => {
  const url = 'http://tjj.lanjiang.gov.cn/tjsj/zxfb/';
  const rows = rowsOf(
    turn * 40 + 3_500,
    20,
    url,
    (o) => `./${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${o.day.replaceAll('-', '')}_${o.number}.html`,
  );
  return {
    url,
    rows,
    next: 'index_1.html',
    html: `<!DOCTYPE html><html>${headOf('最新发布')}<body>${channelBar()}<div class="center_list"><ul class="center_list_contlist">${rows.map((row) => `<li><a href="${row.href}" target="_blank"><span class="cont_tit"><img src="../../images/01.jpg"><font class="cont_tit03">${row.title}</font><font class="cont_tit02">${row.occasion.day}</font></span></a></li><li class="cont_line">&nbsp;</li>`).join('\n')}<li><dl class="fenye">共25页&nbsp;&nbsp;<span id="pagenav_0">1</span><a id="pagenav_1" href="index_1.html">2</a><a id="pagenav_2" href="index_2.html">3</a><a id="pagenav_1" href="index_1.html">下一页</a><a id="pagenav_nextgroup" href="index_9.html">下5页</a><a id="pagenav_tail" href="index_24.html">尾页</a> <font color="#2B73BB">更多信息请用<a href="http://tjj.lanjiang.gov.cn/was5/web/adv.jsp">检索</a>查询</font></dl></li></ul></div>${siteFoot()}</body></html>`,
  };
};

export const tableLists: Readonly<Record<string, List>> = {
  'list-documents': documents,
  'list-documents-turned': documentsTurned,
  'list-hits': hits,
  'list-table-each': tableEach,
  'list-told-in-title': toldInTitle,
  'list-archive': archive,
  'list-select-pager': selectPager,
  'list-fonts': fonts,
};
