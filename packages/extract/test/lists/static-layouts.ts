import {
  columnPage,
  ENTRIES,
  itemsOf,
  type ListFixture,
  monthAndDay,
  rows,
  type SampleEntry,
  tablePage,
} from './fixture.ts';

const items = itemsOf(ENTRIES);
const page = (body: string): ListFixture => ({ html: columnPage(body), items });
const old = (body: string): ListFixture => ({ html: tablePage(body), items });
const dots = (title: string): string => `${title.slice(0, 10)}...`;
const parts = ({ date }: SampleEntry): [string, string, string] => [
  date.slice(0, 4),
  date.slice(5, 7),
  date.slice(8),
];
const longDate = (entry: SampleEntry): string =>
  parts(entry)
    .join('年')
    .replace(/年(\d\d)$/, '月$1日');

/** Lists that stand in the page, by manner. */
export const STATIC_LAYOUTS: Readonly<Record<string, ListFixture>> = {
  'date behind the link': page(
    `<ul class="list">${rows((e) => `<li><a href="${e.href}" target="_blank">${e.title}</a><span>${e.date}</span></li>`)}</ul>`,
  ),
  'date before the link': page(
    `<ul class="list">${rows((e) => `<li><span class="date">${e.date}</span><a href="${e.href}" title="${e.title}">${e.title}</a></li>`)}</ul>`,
  ),
  'unclosed items with dates in brackets': page(
    `<ul>${rows((e) => `<li><a href=${e.href}>${e.title}</a> [${e.date.replaceAll('-', '/')}]`)}</ul>`,
  ),
  'titles cut and completed by their attribute': page(
    `<ul>${rows((e) => `<li><a href="${e.href}" title="${e.title}">${dots(e.title)}</a><em>${longDate(e)}</em></li>`)}</ul>`,
  ),
  'attribute with title and time': page(
    `<ul>${rows((e) => `<li><a href="${e.href}" title="标题：${e.title}&#10;发布时间：${e.date} 00:00&#10;点击数：12">${dots(e.title)}</a></li>`)}</ul>`,
  ),
  'date inside the link': page(
    `<ul>${rows((e) => `<li><a href="${e.href}"><p>${e.title}</p><i>${e.date}</i></a></li>`)}</ul>`,
  ),
  'date inside the link before the title': page(
    `<ul>${rows((e) => `<li><a href="${e.href}"><span>[${e.date}]</span>${e.title}</a></li>`)}</ul>`,
  ),
  'date in the text of the link': page(
    `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}　${e.date}</a></li>`)}</ul>`,
  ),
  'table rows': old(
    `<TABLE>${rows((e) => `<TR><TD width=20><IMG src="/i/dot.gif"></TD><TD><A class=font1 href="${e.href}">${e.title}</A></TD><TD>${e.date}</TD></TR><TR height=1><TD colspan=3></TD></TR>`)}</TABLE>`,
  ),
  'a table for each entry': old(
    rows(
      (e) =>
        `<TABLE width="98%"><TR><TD>·<A href="${e.href}">${e.title}</A></TD><TD align=right>${e.date}</TD></TR></TABLE>`,
    ),
  ),
  'two entries in a table row': old(
    `<TABLE>${[0, 2, 4, 6].map((at) => `<TR>${rows((e) => `<TD><A href="${e.href}">${e.title}</A></TD><TD>(${e.date})</TD>`, ENTRIES.slice(at, at + 2))}</TR>`).join('')}</TABLE>`,
  ),
  'lines ended by breaks': old(
    `<TABLE><TR><TD>${rows((e) => `·<A href="${e.href}">${e.title}</A><FONT color=gray>(${e.date})</FONT><BR>`)}</TD></TR></TABLE>`,
  ),
  'lines with the date in front': old(
    `<TABLE><TR><TD>${rows((e) => `${e.date}&nbsp;&nbsp;<A href="${e.href}">${e.title}</A><BR>`)}</TD></TR></TABLE>`,
  ),
  paragraphs: page(
    `<div class="txt">${rows((e) => `<p><a href="${e.href}">${e.title}</a>　${longDate(e)}</p>`)}</div>`,
  ),
  'definition list': page(
    `<dl>${rows((e) => `<dt><a href="${e.href}">${e.title}</a></dt><dd>${e.date}</dd>`)}</dl>`,
  ),
  'a definition list for each entry': page(
    rows((e) => `<dl><dd class="d">${e.date}</dd><dt><a href="${e.href}">${e.title}</a></dt></dl>`),
  ),
  'blocks of divs': page(
    `<div class="news">${rows((e) => `<div class="item"><div class="l"><a href="${e.href}">${e.title}</a></div><div class="r">${e.date}</div></div>`)}</div>`,
  ),
  'headings above summaries with dates in them': page(
    `<div class="news">${rows((e) => `<div class="item"><h3><a href="${e.href}">${e.title}</a></h3><p>会议于2026年1月5日召开，研究部署下一阶段工作，要求各部门按2027-01-01前完成的目标推进各项任务落实到位。<a href="${e.href}">[详细]</a></p><div class="info"><span>来源：市政府办</span><span>发布时间：${e.date}</span></div></div>`)}</div>`,
  ),
  'a large day above year and month': page(
    `<ul>${rows((e) => `<li><div class="time"><b>${parts(e)[2]}</b><i>${e.date.slice(0, 7)}</i></div><div class="t"><a href="${e.href}">${e.title}</a></div></li>`)}</ul>`,
  ),
  'a large day above year and month inside the link': page(
    `<ul>${rows((e) => `<li><a href="${e.href}"><div class="time"><span>${parts(e)[2]}</span><em>${parts(e)[0]}.${parts(e)[1]}</em></div><div class="tx"><h4>${e.title}</h4><p class="desc">为进一步做好有关工作，现将有关事项通知如下。</p></div></a></li>`)}</ul>`,
  ),
  'month and day above the year': page(
    `<ul>${rows((e) => `<li><div class="date"><p>${monthAndDay(e)}</p><span>${parts(e)[0]}</span></div><a href="${e.href}">${e.title}</a></li>`)}</ul>`,
  ),
  'month and day above the year inside the link': page(
    `<ul>${rows((e) => `<li><a href="${e.href}"><div class="time"><em>${monthAndDay(e)}</em><i>${parts(e)[0]}</i></div><div class="con"><h3>${e.title}</h3><p>公示时间：2026年2月27日至2026年3月5日，请社会各界监督。</p></div></a></li>`)}</ul>`,
  ),
  'two digits of the year': old(
    `<TABLE>${rows((e) => `<TR><TD>·<A href="${e.href}">${e.title}</A></TD><TD>${e.date.slice(2)}</TD></TR>`)}</TABLE>`,
  ),
  'day and month in words': page(
    `<ul>${rows((e) => `<li><div class="date"><b>${parts(e)[2]}</b><span>${Number(parts(e)[1])}月</span></div><a href="${e.href}">${e.title}</a></li>`)}</ul>`,
  ),
  'month and day, the year in the address': page(
    `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><span>${monthAndDay(e)}</span></li>`)}</ul>`,
  ),
  'month and day in brackets with blocks of five': page(
    `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a>[${monthAndDay(e)}]</li>`, ENTRIES.slice(0, 5))}</ul><ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a>[${monthAndDay(e)}]</li>`, ENTRIES.slice(5))}</ul>`,
  ),
  'dates written by scripts': page(
    `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><span><script>document.write("${e.date} 08:00:00".substring(0,10));</script></span></li>`)}</ul>`,
  ),
  'dates in title attributes': page(
    `<ul>${rows((e, index) => `<li><a href="${e.href}">${e.title}</a><span title="${e.date}">${index + 1}天前</span></li>`)}</ul>`,
  ),
  'time elements': page(
    `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><time datetime="${e.date}">${Number(parts(e)[1])}月</time></li>`)}</ul>`,
  ),
  'category link before the title': page(
    `<ul>${rows((e) => `<li><a href="/zwgk/tzgg/">[通知公告]</a><a href="${e.href}">${e.title}</a><em>${e.date}</em></li>`)}</ul>`,
  ),
  'category link without brackets': page(
    `<ul>${rows((e, index) => `<li><a class="lb" href="/zwgk/c${index}/">${['通知', '公告', '人事信息'][index % 3]}</a> | <a href="${e.href}">${e.title}</a><em>${e.date}</em></li>`)}</ul>`,
  ),
  'category as text and marks': page(
    `<ul>${rows((e, index) => `<li><span>${index < 1 ? '<font color="red">[置顶]</font>' : ''}</span><a href="${e.href}">[通知公告] ${e.title}${index === 0 ? '<img src="/images/new.gif" alt="new"><sup>NEW</sup>' : ''}</a><em>${e.date}</em></li>`)}</ul>`,
  ),
  'picture, title and summary': page(
    `<ul class="pic">${rows((e) => `<li><a href="${e.href}"><img src="/p/${e.date}.jpg"></a><div><a href="${e.href}" title="${e.title}">${dots(e.title)}</a><p>11月3日，市长一行到现场调研，强调要压实责任、加快进度、确保安全。<a href="${e.href}">【详细】</a></p><span>${e.date}</span></div></li>`)}</ul>`,
  ),
  'only 查看 is a link': old(
    `<TABLE><TR><TH>序号</TH><TH>标题</TH><TH>日期</TH><TH>操作</TH></TR>${rows((e, index) => `<TR><TD>${index + 1}</TD><TD>${e.title}</TD><TD>${e.date}</TD><TD><A href="${e.href}">查看</A></TD></TR>`)}</TABLE>`,
  ),
  'number, title, document number, dates': page(
    `<table class="wj"><tr><th>序号</th><th>标题</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr>${rows((e, index) => `<tr><td>${index + 1}</td><td><a href="${e.href}">${e.title}</a></td><td>木府发〔2026〕${index + 1}号</td><td>2025-01-0${index + 1}</td><td>${e.date}</td></tr>`)}</table>`,
  ),
  'publication before another date': page(
    `<table class="wj"><tr><td>名称</td><td>发布日期</td><td>实施日期</td></tr>${rows((e) => `<tr><td><a href="${e.href}">${e.title}</a></td><td>${e.date}</td><td>2027-01-01</td></tr>`)}</table>`,
  ),
  'catalogue with index numbers': page(
    `<table><thead><tr><td>索引号</td><td>信息名称</td><td>发文日期</td></tr></thead><tbody>${rows((e, index) => `<tr><td>00820500${index}/2026-0012${index}</td><td><a href="${e.href}">${e.title}</a><div class="tip" style="display:none"><p>索引号：0082/2026-1</p><p>生成日期：2024-01-01</p></div></td><td>${e.date}</td></tr>`)}</tbody></table>`,
  ),
  'letters with their state': page(
    `<table><tr><th>信件标题</th><th>类别</th><th>状态</th><th>来信时间</th></tr>${rows((e) => `<tr><td><a href="${e.href}">${e.title}</a></td><td>咨询</td><td><font color="green">已办结</font></td><td>${e.date}</td></tr>`)}</table>`,
  ),
  'attachment links beside the title': page(
    `<table><tr><th>名称</th><th>附件</th><th>日期</th></tr>${rows((e) => `<tr><td><a href="${e.href}">${e.title}</a></td><td><a href="/files/${e.date}.pdf">PDF版下载</a> <a href="/jd/${e.date}.html">解读</a></td><td>${e.date}</td></tr>`)}</table>`,
  ),
  'a number in front and hits behind': page(
    `<ul>${rows((e, index) => `<li><i>${index + 1}</i><a href="${e.href}">${e.title}</a><span>阅读：${100 + index}</span><span>${e.date}</span></li>`)}</ul>`,
  ),
  'odd and even classes with dividers': page(
    `<div id="list"><ul class="ul1">${rows((e, index) => `<li class="${index % 2 === 0 ? 'odd' : 'even'}"><b>·</b><a href="${e.href}"><font style="font-size:14px">${e.title}</font></a><span>${e.date}</span></li>${index % 5 === 4 ? '<li class="line"></li>' : ''}`)}</ul></div>`,
  ),
};

/** Lists whose items are not those of the common entries alone. */
export const SPECIAL_LAYOUTS: Readonly<Record<string, ListFixture>> = {
  'years as headings above month and day': {
    html: columnPage(
      `<div class="y"><h4>2026年</h4><ul>${rows((e) => `<li><a href="/a/${e.href.slice(-8)}">${e.title}</a><span>${monthAndDay(e)}</span></li>`, ENTRIES.slice(0, 5))}</ul><h4>2025年</h4><ul>${rows((e) => `<li><a href="/a/${e.href.slice(-8)}">${e.title}</a><span>${monthAndDay(e)}</span></li>`, ENTRIES.slice(5))}</ul></div>`,
    ),
    items: itemsOf(ENTRIES.map((e) => ({ ...e, href: `/a/${e.href.slice(-8)}` }))),
  },
  'month and day with today known': {
    html: columnPage(
      `<ul>${rows((e, index) => `<li><a href="/info/1003/${900 - index}.htm">${e.title}</a><span>${monthAndDay(e)}</span></li>`)}</ul>`,
    ),
    items: itemsOf(ENTRIES.map((e, index) => ({ ...e, href: `/info/1003/${900 - index}.htm` }))),
    today: '2026-11-23',
  },
  'month and day that nothing completes': {
    html: columnPage(
      `<ul>${rows((e, index) => `<li><a href="/info/1003/${900 - index}.htm">${e.title}</a><span>${monthAndDay(e)}</span></li>`)}</ul>`,
    ).replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, ''),
    items: itemsOf(
      ENTRIES.map((e, index) => ({ ...e, href: `/info/1003/${900 - index}.htm` })),
      undefined,
      () => null,
    ),
  },
  'days ago': {
    html: columnPage(
      `<ul>${rows((e, index) => `<li><a href="${e.href}">${e.title}</a><span>${['今天', '昨天', '3天前', '2周前'][index]}</span></li>`, ENTRIES.slice(0, 4))}</ul>`,
    ),
    items: itemsOf(ENTRIES.slice(0, 4)).map((item, index) => ({
      ...item,
      date: ['2026-11-23', '2026-11-22', '2026-11-20', '2026-11-09'][index] ?? null,
    })),
    today: '2026-11-23',
  },
  'dates with times': {
    html: columnPage(
      `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><span>${e.date} 10:20</span></li>`)}</ul>`,
    ),
    items: itemsOf(ENTRIES, undefined, (e) => `${e.date}T10:20`),
  },
  'a list without dates': {
    html: columnPage(
      `<ul class="news">${rows((e) => `<li><a href="${e.href}">${e.title}</a></li>`)}</ul>`,
    ).replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, ''),
    items: itemsOf(ENTRIES, undefined, () => null),
  },
  'pictures alone': {
    html: columnPage(
      `<ul class="tp">${rows((e) => `<li><a href="${e.href}"><img src="/p/1.jpg" alt="${e.title}"></a></li>`)}</ul>`,
    ).replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, ''),
    items: itemsOf(ENTRIES, undefined, () => null),
  },
  'one entry alone': {
    html: columnPage(
      `<ul class="list">${rows((e) => `<li><a href="${e.href}">${e.title}</a><span>${e.date}</span></li>`, ENTRIES.slice(0, 1))}</ul>`,
    ),
    items: itemsOf(ENTRIES.slice(0, 1)),
  },
  'entries that lead to files and other hosts': {
    html: columnPage(
      `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><span>${e.date}</span></li>`, ENTRIES.slice(0, 4))}<li><a href="/files/2026/report.pdf">木棉市政府信息公开工作年度报告</a><span>2026-01-20</span></li><li><a href="https://www.scsf.gov.cn/zc/1.html">省政府关于优化营商环境的若干意见</a><span>2026-01-02</span></li></ul>`,
    ),
    items: [
      ...itemsOf(ENTRIES.slice(0, 4)),
      {
        title: '木棉市政府信息公开工作年度报告',
        url: 'https://www.mumian.gov.cn/files/2026/report.pdf',
        date: '2026-01-20',
      },
      {
        title: '省政府关于优化营商环境的若干意见',
        url: 'https://www.scsf.gov.cn/zc/1.html',
        date: '2026-01-02',
      },
    ],
  },
};
