import type { PageKind } from '../../src/page-kind.ts';
import { FOOT, NAV, page, SIDE } from './noise.ts';

/** A page that no template explains, with what a careful reader finds on it. Fields left out are not looked at. */
export interface OddPage {
  readonly rule: string;
  readonly html: string;
  readonly url?: string;
  readonly today?: string;
  readonly kind?: PageKind;
  readonly title?: string;
  readonly publishedAt?: string | null;
  readonly documentNumber?: string | null;
  readonly source?: string | null;
  readonly author?: string | null;
  readonly text?: string;
  readonly attachments?: readonly (readonly [name: string, url: string])[];
}

const PROSE =
  '<p>为进一步加强管理，根据有关规定，结合我市实际，现将有关事项通知如下，请认真遵照执行。</p><p>各单位要高度重视，落实责任，及时报送工作情况。</p>';
const PROSE_TEXT =
  '为进一步加强管理，根据有关规定，结合我市实际，现将有关事项通知如下，请认真遵照执行。\n各单位要高度重视，落实责任，及时报送工作情况。';
const at = (path: string): string => `http://www.mumian.gov.cn${path}`;

export const ODD_PAGES: readonly OddPage[] = [
  {
    rule: 'a headline in two lines is one headline, and its number stands below it',
    html: page(
      '木棉市人民政府关于加强耕地保护的意见-木棉市人民政府',
      '',
      `<div class="c"><h1>木棉市人民政府<br>关于加强耕地保护的意见</h1><div class="wh">木府发〔2026〕5号</div><div class="i">发布时间：2026-11-03</div><div class="article-content">${PROSE}</div></div>`,
    ),
    title: '木棉市人民政府关于加强耕地保护的意见',
    documentNumber: '木府发〔2026〕5号',
    publishedAt: '2026-11-03',
    text: PROSE_TEXT,
  },
  {
    rule: 'the number of an order stands in two lines',
    html: page(
      '木棉市城市供水管理办法',
      '',
      `<div class="crumb">首页 > 规章</div><div class="tit">木棉市城市供水管理办法</div><div>2026-03-02 来源：市司法局</div><div class="con"><p align="center">木棉市人民政府令</p><p align="center">第12号</p>${PROSE}<p>2026年2月20日</p></div>`,
    ),
    documentNumber: '木棉市人民政府令第12号',
    publishedAt: '2026-03-02',
    source: '市司法局',
  },
  {
    rule: 'a notice counted by year and number has that number',
    html: page(
      '国家税务总局木棉市税务局关于优化纳税服务的公告',
      '',
      `<h1>国家税务总局木棉市税务局关于优化纳税服务的公告</h1><p class="wh">国家税务总局木棉市税务局公告2026年第3号</p><div>发布日期：2026年03月02日 字体：【大】【中】【小】</div><div id="fontzoom">${PROSE}</div>`,
    ),
    documentNumber: '国家税务总局木棉市税务局公告2026年第3号',
    publishedAt: '2026-03-02',
    text: PROSE_TEXT,
  },
  {
    rule: 'a date that a script writes is a date that a reader sees',
    html: page(
      '全市会议召开',
      '',
      `<h1>全市会议召开</h1><p>发布时间：<script>document.write("2026-11-03 10:20");</script></p><div>${PROSE}</div>`,
    ),
    publishedAt: '2026-11-03T10:20',
  },
  {
    rule: 'what a script writes of its variables is seen too',
    html: page(
      '全市会议召开',
      '',
      `<h1>全市会议召开</h1><p><script>var tm = '2026-11-03 10:20:33'; document.write('发布时间：' + tm.substring(0,10));</script><script>var ly='市水利局';if(ly)document.write('　来源：'+ly);</script></p><div>${PROSE}</div>`,
    ),
    publishedAt: '2026-11-03',
    source: '市水利局',
  },
  {
    rule: 'a date that a script holds under its name is found',
    html: page(
      '全市会议召开',
      '',
      `<h1>全市会议召开</h1><p>发布时间：<span id="t"></span></p><div>${PROSE}</div><script>var pubDate = "2026-11-03 10:20:00"; $("#t").text(pubDate);</script>`,
    ),
    publishedAt: '2026-11-03T10:20:00',
  },
  {
    rule: 'milliseconds of the epoch are read as Shanghai time',
    html: page(
      '全市会议召开',
      '',
      `<h1>全市会议召开</h1><div>${PROSE}</div><script>window.DOC={"title":"x","publishTime":1793672433000};</script>`,
    ),
    publishedAt: '2026-11-03T10:20:33',
  },
  {
    rule: 'the time of a meeting is no publication',
    html: page(
      '关于召开培训会的通知',
      '',
      `<h1>关于召开培训会的通知</h1><div class="content">${PROSE}<p>一、时间：2026年11月9日（星期一）上午9:00</p><p>二、地点：市政府会议室</p><p>三、报名截止时间：2026-11-06</p><p>市教育局</p><p>2026年11月3日</p></div>`,
    ),
    publishedAt: null,
    source: null,
  },
  {
    rule: 'the making of a page is no publication',
    html: page(
      '机构职能',
      '<meta name="others" content="页面生成时间 2026-11-22 03:15:06"><meta name="lastmodified" content="2026-11-20">',
      `<h1>机构职能</h1><div class="content">${PROSE}<p>本局于1998年5月4日成立。</p></div><p>页面生成时间：2026-11-22 03:15:06</p>`,
    ),
    publishedAt: null,
  },
  {
    rule: 'the day on which a rule was passed is not its publication',
    html: page(
      '木棉市燃气管理条例',
      '',
      `<h1>木棉市燃气管理条例</h1><p>（2017年5月4日木棉市第三届人民代表大会常务委员会第3次会议通过　自2017年7月1日起施行）</p><div class="con">${PROSE}</div><div>发布时间：2026-11-03　　浏览：12</div>`,
    ),
    publishedAt: '2026-11-03',
  },
  {
    rule: 'where only the day of the document is told, it is given with half confidence',
    html: page(
      '某规划',
      '',
      `<ul class="info"><li><b>索引号：</b>008124553/2026-00112</li><li><b>发布机构：</b>市规划局</li><li><b>生成日期：</b>2026-11-03</li><li><b>文　　号：</b>木规〔2026〕9号</li><li><b>主题分类：</b>国土资源</li></ul><h2 class="bt">木棉市国土空间总体规划公告</h2><div id="zoom">${PROSE}</div>`,
    ),
    title: '木棉市国土空间总体规划公告',
    publishedAt: '2026-11-03',
    documentNumber: '木规〔2026〕9号',
    source: '市规划局',
    text: PROSE_TEXT,
  },
  {
    rule: 'a page whose body is one PDF in a frame offers that PDF',
    url: at('/zwgk/t20261103_1.html'),
    html: page(
      '2025年度部门决算公开',
      '',
      `<h1>2025年度部门决算公开</h1><div>发布时间：2026-09-12</div><div class="con"><iframe src="/pdfjs/web/viewer.html?file=%2Fzwgk%2F202609%2FP020260912.pdf" width="100%"></iframe></div>`,
    ),
    title: '2025年度部门决算公开',
    publishedAt: '2026-09-12',
    attachments: [['P020260912.pdf', at('/zwgk/202609/P020260912.pdf')]],
  },
  {
    rule: 'the PDF that a Boda page shows by script is its attachment',
    url: at('/info/1/2.htm'),
    html: page(
      '招生简章',
      '',
      `<h2>招生简章</h2><p>日期：2026-05-06</p><div id="vsb_content"><div class="v_news_content"><script>showVsbpdfIframe("/__local/A/B/C/1234.pdf","100%","600","0","","2","/system/resource/pdfjs/viewer.html?file=");</script></div></div>`,
    ),
    publishedAt: '2026-05-06',
    attachments: [['1234.pdf', at('/__local/A/B/C/1234.pdf')]],
  },
  {
    rule: 'a TRS script that appends links offers what they lead to',
    url: at('/zwgk/202611/t20261103_1.html'),
    html: page(
      '关于公布名单的通知',
      '',
      `<h1>关于公布名单的通知</h1><div>2026-11-03</div><div class="TRS_Editor">${PROSE}</div><div id="fj"><script>var file_appendix='<a href="./P020261103.xls">名单.xls</a>'; if(file_appendix!='') document.write('附件：'+file_appendix);</script></div>`,
    ),
    attachments: [['名单.xls', at('/zwgk/202611/P020261103.xls')]],
  },
  {
    rule: 'a headline that is shown cut is told in full by the metadata',
    html: page(
      '木棉市',
      '<meta name="ArticleTitle" content="木棉市交通运输局关于公开征求道路货物运输管理办法意见的公告">',
      `<h1>木棉市交通运输局关于公开征求道路货物运输管理…</h1><div>发布时间：2026-11-03</div><div class="con">${PROSE}</div>`,
    ),
    title: '木棉市交通运输局关于公开征求道路货物运输管理办法意见的公告',
  },
  {
    rule: 'the name of the site in h1 is no headline',
    html: page(
      '木棉市水利局',
      '',
      `<h1 class="logo"><a href="/">木棉市水利局</a></h1><div class="pos">当前位置：首页 > 工作动态</div><div class="tit">市水利局开展防汛检查</div><div>作者：办公室　时间：2026/7/1　点击：33</div><div class="c">${PROSE}</div>`,
    ),
    title: '市水利局开展防汛检查',
    publishedAt: '2026-07-01',
    author: '办公室',
  },
  {
    rule: 'numbers in a table of documents are those of others',
    html: page(
      '木棉市人民政府关于公布规范性文件清理结果的公告',
      '',
      `<h1>木棉市人民政府关于公布规范性文件清理结果的公告</h1><div>发布时间：2026-11-03</div><div id="zoom"><p>经清理，决定废止下列文件。</p><table><tr><td>序号</td><td>文件名称</td><td>文号</td></tr><tr><td>1</td><td>关于加强户外广告管理的通知</td><td>木府办〔2009〕31号</td></tr><tr><td>2</td><td>关于禁止燃放烟花爆竹的通告</td><td>木府函〔2010〕7号</td></tr></table></div>`,
    ),
    documentNumber: null,
  },
  {
    rule: 'an interpretation has not the number of what it interprets',
    html: page(
      '解读',
      '',
      `<h1>关于《木棉市人民政府关于加强耕地保护的意见》的政策解读（木府发〔2026〕5号）</h1><div>发布时间：2026-11-03</div><div class="con"><p>近日，市政府印发《关于加强耕地保护的意见》（木府发〔2026〕5号），现解读如下。</p>${PROSE}</div>`,
    ),
    documentNumber: null,
  },
  {
    rule: 'files of the sidebar and of related documents are no attachments',
    url: at('/a/1.html'),
    html: page(
      '关于开展检查的通知',
      '',
      `<h1>关于开展检查的通知</h1><div>发布时间：2026-11-03</div><div class="con">${PROSE}<p>附件：<a href="/upload/1.doc">检查表</a></p></div><div class="rel"><h3>相关文件</h3><ul><li><a href="/upload/2.pdf">市政府关于安全生产的意见.pdf</a></li></ul></div>${SIDE}`,
    ),
    attachments: [['检查表', at('/upload/1.doc')]],
  },
  {
    rule: 'three days ago is counted from the day of reading',
    today: '2026-11-06',
    html: page(
      '全市会议召开',
      '',
      `<h1>全市会议召开</h1><p>发布时间：3天前　来源：木棉发布</p><div>${PROSE}</div>`,
    ),
    publishedAt: '2026-11-03',
    source: '木棉发布',
  },
  {
    rule: 'a moment with another zone becomes Shanghai time',
    html: page(
      '全市会议召开',
      '<meta property="article:published_time" content="2026-11-03T02:20:33+00:00">',
      `<h1>全市会议召开</h1><div>${PROSE}</div>`,
    ),
    publishedAt: '2026-11-03T10:20:33',
  },
  {
    rule: 'what a reader sees counts before the metadata',
    html: page(
      '全市会议召开',
      '<meta name="PubDate" content="2026-11-20 08:00">',
      `<h1>全市会议召开</h1><p>发布日期：2026-11-03</p><div>${PROSE}</div>`,
    ),
    publishedAt: '2026-11-03',
  },
  {
    rule: 'what Java prints of a date is a date',
    html: page(
      '全市会议召开',
      '',
      `<h1>全市会议召开</h1><p>发布时间：Tue Nov 03 10:20:33 CST 2026</p><div>${PROSE}</div>`,
    ),
    publishedAt: '2026-11-03T10:20:33',
  },
  {
    rule: 'hidden text for sharing is no text of the page',
    html: page(
      '全市会议召开',
      '',
      `<div style="display:none"><h1>分享标题</h1>欢迎关注木棉发布，了解更多资讯。</div><h1>全市会议召开</h1><p>2026-11-03 10:20</p><div class="con"><p style="display: none;">摘要：会议召开。</p>${PROSE}</div>`,
    ),
    title: '全市会议召开',
    publishedAt: '2026-11-03T10:20',
    text: PROSE_TEXT,
  },
  {
    rule: 'the signature of a text is not the date of its page',
    html: page(
      '公示',
      '',
      `<div class="pos">当前位置：首页 > 公示公告</div><div class="title">拟提拔任用干部公示</div><div class="con">${PROSE}<p>中共木棉市委组织部</p><p>二〇二六年十一月三日</p></div>`,
    ),
    title: '拟提拔任用干部公示',
    publishedAt: null,
  },
  {
    rule: 'labels and values in neighbouring cells belong together',
    html: page(
      '某批复',
      '',
      `<table class="t"><tr><th>索引号</th><td>51040/2026-1</td><th>公开日期</th><td>2026-11-03</td></tr><tr><th>发文字号</th><td>木府函[2026]77号</td><th>发文机关</th><td>市政府</td></tr></table><h1>木棉市人民政府关于同意设立工业园区的批复</h1><div class="con">${PROSE}</div>`,
    ),
    title: '木棉市人民政府关于同意设立工业园区的批复',
    publishedAt: '2026-11-03',
    documentNumber: '木府函[2026]77号',
    source: '市政府',
  },
  {
    rule: 'an empty place for a number is no number',
    html: page(
      '某通知',
      '',
      `<table><tr><td>索引号：</td><td>1/2026</td><td>文号：</td><td>无</td></tr><tr><td>发布机构：</td><td>市政府</td><td>发布日期：</td><td>2026-11-03</td></tr></table><h1>关于放假的通知</h1><div class="con">${PROSE}</div>`,
    ),
    documentNumber: null,
    publishedAt: '2026-11-03',
  },
  {
    rule: 'a link that is called a file is one, whatever its address says',
    url: at('/a/1.html'),
    html: page(
      '关于申报项目的通知',
      '',
      `<h1>关于申报项目的通知</h1><div>发布时间：2026-11-03</div><div class="con">${PROSE}<p><a href="/file/get?id=9">附件1：申报书.docx</a></p><p>附件2：<a href="/art/2026/2.html">操作说明</a></p><p><a href="javascript:downFile('/files/a.zip')">附件3：软件.zip</a></p></div>`,
    ),
    attachments: [
      ['附件1：申报书.docx', at('/file/get?id=9')],
      ['附件3：软件.zip', at('/files/a.zip')],
    ],
  },
  {
    rule: 'a name in pieces is one name',
    url: at('/a/1.html'),
    html: page(
      '关于申报项目的通知',
      '',
      `<h1>关于申报项目的通知</h1><div>发布时间：2026-11-03</div><div class="con">${PROSE}<p><a href="1.doc">附件1：</a><a href="1.doc">项目申报表</a><a href="1.doc"><img src="/i/doc.gif"></a></p><p>2.推荐表 <a href="2.doc">下载</a></p></div>`,
    ),
    attachments: [
      ['附件1：项目申报表', at('/a/1.doc')],
      ['2.推荐表', at('/a/2.doc')],
    ],
  },
  {
    rule: 'a service guide is told by the headings of its parts',
    kind: 'guide',
    html: page(
      '企业开办',
      '',
      `<h1>企业设立登记办事指南</h1><div class="con"><p>一、设定依据：《中华人民共和国公司法》。</p><p>二、申请条件：有符合规定的名称。</p><p>三、申请材料</p><p>登记申请书。</p><p>四、办理流程</p><p>受理、审核、发照。</p><p>五、办理时限：1个工作日。</p><p>六、收费标准：不收费。</p></div>`,
    ),
    title: '企业设立登记办事指南',
    publishedAt: null,
  },
  {
    rule: 'a letter is told by question and answer',
    kind: 'letter',
    html: page(
      '来信',
      '',
      `<h2>关于小区停水的问题</h2><table><tr><td>来信人：</td><td>李**</td><td>来信时间：</td><td>2026-10-01</td></tr><tr><td>信件内容：</td><td>我家小区经常停水，请问什么时候能解决？</td></tr><tr><td>答复单位：</td><td>市水务局</td><td>答复时间：</td><td>2026-10-09</td></tr><tr><td>答复内容：</td><td>您好，经核实，该片区管网正在改造，预计月底完工，感谢您的监督。</td></tr></table>`,
    ),
    title: '关于小区停水的问题',
  },
  {
    rule: 'a list of letters is a mailbox',
    kind: 'mailbox',
    url: at('/szxx/list.html'),
    html: page(
      '市长信箱',
      '',
      `<h2>市长信箱</h2><table><tr><th>信件标题</th><th>来信时间</th><th>处理状态</th></tr>${[1, 2, 3, 4].map((n) => `<tr><td><a href="/szxx/${n}.html">关于第${n}小学周边交通拥堵的问题</a></td><td>2026-11-0${n}</td><td>已办结</td></tr>`).join('')}</table>`,
    ),
  },
  {
    rule: 'results of a search are a search',
    kind: 'search',
    url: at('/s?q=%E5%85%AC%E5%91%8A'),
    html: page(
      '搜索',
      '',
      `<p>为您找到相关结果约 3 个</p>${[1, 2, 3].map((n) => `<div><a href="/a/${n}.html">关于公告第${n}号的说明</a><p>内容摘要……</p><span>2026-11-0${n}</span></div>`).join('')}`,
    ),
  },
  {
    rule: 'a list page is no article',
    kind: 'list',
    url: at('/tzgg/index.html'),
    html: `<html><head><title>通知公告</title></head><body>${NAV}<h2>通知公告</h2><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li><a href="/tzgg/t2026110${n}_1${n}.html">木棉市关于开展第${n}批检查工作的通知</a><span>2026-11-0${n}</span></li>`).join('')}</ul>${FOOT}</body></html>`,
  },
  {
    rule: 'a dated headline with text is an article, though lists stand beside it',
    kind: 'article',
    url: at('/show.asp?id=3'),
    html: page(
      '全市会议召开',
      '',
      `${SIDE}<h1>全市会议召开</h1><p>发布时间：2026-11-03</p><div>${PROSE}</div>`,
    ),
    text: PROSE_TEXT,
  },
];
