import {
  codeFoot,
  columnMenu,
  friendTabs,
  neighbours,
  nestedMenu,
  plainMenu,
  scripts,
  sideBox,
  styles,
} from './furniture.ts';
import type { GoldKind, Sample } from './sample.ts';
import type { Story } from './story.ts';
import { storyOf } from './story-pool.ts';

/** Pages of the other kinds: only their kind is scored. */

const page = (name: string, kind: GoldKind, url: string, title: string, body: string): Sample => ({
  name,
  url,
  kind,
  charset: 'utf-8',
  contentType: 'text/html; charset=utf-8',
  article: null,
  list: null,
  html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><meta name="SiteIDCode" content="5104000001">${styles('o-')}</head><body><div class="header"><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>${nestedMenu('/zwgk')}${body}${friendTabs()}${codeFoot('2026-11-20 08:10')}${scripts(title)}</body></html>`,
});

const rows = (pairs: readonly (readonly [string, string])[]): string =>
  `<table class="tab">${pairs.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`;

const boxes = (story: Story): string =>
  ['木棉要闻', '通知公告', '部门动态', '区县动态', '政策文件', '政策解读', '人事信息', '招标采购']
    .map((name, place) => sideBox(storyOf(story.number + place * 17), name, 7))
    .join('');

const guideFacts = (story: Story): string =>
  rows([
    ['事项名称', `${story.subject}登记`],
    ['事项类型', '行政许可'],
    ['实施主体', story.department],
    ['实施编码', `11510400008234${story.number}`],
    ['办件类型', '承诺件'],
    ['法定办结时限', '20个工作日'],
    ['承诺办结时限', '3个工作日'],
    ['到办事现场次数', '0次'],
    ['办理地点', '木棉市政务服务中心二楼12号窗口'],
    ['办理时间', '工作日上午9:00-12:00，下午13:30-17:00'],
    ['咨询电话', '0812-3330000'],
    ['是否收费', '否'],
  ]);

/** Every sample of another kind; `story` gives them words. */
export function otherSamples(): readonly Sample[] {
  const story = storyOf(5);
  const letters = neighbours(story, 12);
  return [
    page(
      'home-city',
      'home',
      'https://www.mumian.gov.cn/',
      '木棉市人民政府',
      `<div class="slide"><a href="/a/1.html"><img src="/1.jpg" alt=""></a></div><div class="topline"><h2><a href="/yw/1.html">${story.title}</a></h2></div>${boxes(story)}<div class="quick"><a href="/zwfw/">政务服务</a><a href="/hdjl/szxx/">市长信箱</a></div>`,
    ),
    page(
      'home-district',
      'home',
      'http://www.dongpo.gov.cn/index.html',
      '东坡区人民政府网站',
      `<div>${plainMenu()}</div>${boxes(storyOf(9))}`,
    ),
    page(
      'home-bureau',
      'home',
      'https://jyj.mumian.gov.cn/',
      '木棉市教育局',
      `${boxes(storyOf(23))}<div class="special"><a href="/zt/1/">专题</a></div>`,
    ),
    page(
      'guide-permit',
      'guide',
      'https://zwfw.mumian.gov.cn/guide/detail?id=1151040000',
      `${story.subject}登记-办事指南`,
      `<div class="guide"><h1>${story.subject}登记</h1><div class="tabs"><a>基本信息</a><a>受理条件</a><a>申请材料</a><a>办理流程</a><a>收费标准</a><a>设定依据</a></div><h2>基本信息</h2>${guideFacts(story)}<h2>受理条件</h2><p>申请人具有完全民事行为能力，材料齐全、符合法定形式。</p><h2>申请材料</h2><table><tr><th>材料名称</th><th>材料类型</th><th>份数</th><th>是否必要</th></tr><tr><td>申请表</td><td>原件</td><td>1</td><td>必要</td></tr></table><h2>办理流程</h2><p>申请—受理—审查—决定—送达</p><h2>设定依据</h2><p>《中华人民共和国行政许可法》</p><a class="btn">在线办理</a></div>`,
    ),
    page(
      'guide-card',
      'guide',
      'http://rsj.mumian.gov.cn/bszn/202603/t20260305_3321.html',
      '社会保障卡申领办事指南_人社局',
      `<h1>社会保障卡申领办事指南</h1><p>发布时间：2026-03-05</p><div class="TRS_Editor"><p><strong>一、办理条件</strong></p><p>在本市参加社会保险的人员。</p><p><strong>二、所需材料</strong></p><p>居民身份证原件。</p><p><strong>三、办理流程</strong></p><p>网上申请、审核、制卡、领取。</p><p><strong>四、办理时限</strong></p><p>7个工作日。</p><p><strong>五、收费标准</strong></p><p>不收费。</p><p><strong>六、咨询电话</strong></p><p>12333。</p></div>`,
    ),
    page(
      'guide-birth',
      'guide',
      'https://www.sczwfw.example.gov.cn/jiq/front/item/qlqd_detail?itemCode=510400',
      '出生医学证明办理',
      `<div class="item-name">出生医学证明办理</div>${guideFacts(storyOf(31))}<div class="tit">受理条件</div><p>在本院出生。</p><div class="tit">申请材料</div><p>父母身份证。</p><div class="tit">办理流程</div><img src="/flow.png">`,
    ),
    page(
      'mailbox-mayor',
      'mailbox',
      'https://www.mumian.gov.cn/hdjl/szxx/index.html',
      '市长信箱_木棉市人民政府',
      `<div class="mail"><h2>市长信箱</h2><a class="write" href="/hdjl/szxx/write.html">我要写信</a><a href="/hdjl/szxx/query.html">信件查询</a><div class="count">本月来信 120 件　办结 118 件</div><table class="mail-list"><tr><th>编号</th><th>来信标题</th><th>类型</th><th>来信时间</th><th>受理单位</th><th>状态</th></tr>${letters.map((other) => `<tr><td>2026${other.number}</td><td><a href="/hdjl/szxx/show.html?id=${other.number}">关于${other.subject}的咨询</a></td><td>咨询</td><td>${other.day}</td><td>${other.department}</td><td>已办结</td></tr>`).join('')}</table></div>`,
    ),
    page(
      'mailbox-director',
      'mailbox',
      'http://jyj.mumian.gov.cn/jzxx/list.jsp',
      '局长信箱',
      `<div><h3>局长信箱</h3><p>写信须知　我要写信　查询回复</p><ul>${letters.map((other) => `<li><a href="show.jsp?id=${other.number}">${other.subject}问题</a><span>已回复</span><span>${other.day}</span></li>`).join('')}</ul></div>`,
    ),
    page(
      'letter-table',
      'letter',
      'https://www.mumian.gov.cn/hdjl/szxx/show.html?id=778',
      '信件详情_市长信箱',
      `<div class="letter">${rows([
        ['信件编号', '20260778'],
        ['信件标题', '关于小区加装电梯的咨询'],
        ['来信人', '木**'],
        ['来信时间', '2026-03-02 10:20'],
        ['来信内容', '请问我们小区加装电梯需要多少户同意？'],
        ['办理状态', '已办结'],
        ['受理单位', '市住房和城乡建设局'],
        ['答复时间', '2026-03-06 09:00'],
        [
          '答复内容',
          '您好！来信收悉。根据有关规定，应当由专有部分面积占比三分之二以上的业主参与表决。感谢您的关心。',
        ],
      ])}<p>满意度评价：○满意 ○基本满意 ○不满意</p></div>`,
    ),
    page(
      'letter-dialog',
      'letter',
      'http://www.dongpo.gov.cn/mail/MailShow.aspx?id=52',
      '来信选登',
      `<h2>关于路灯不亮的问题</h2><div class="q"><b>网友来信：</b>和平路路灯坏了一周无人修。<p>来信时间：2026-2-20</p></div><div class="a"><b>单位回复：</b>您好，您反映的问题已安排维修，现已恢复照明。<p>回复单位：区综合执法局　回复时间：2026-2-23</p></div>`,
    ),
    page(
      'search-results',
      'search',
      'https://www.mumian.gov.cn/search/index.html?searchWord=%E5%8C%BB%E4%BF%9D&pageSize=10',
      '搜索结果_木棉市人民政府',
      `<div class="search-res"><input value="医保"><div>为您找到相关结果约 361 条</div>${letters.map((other) => `<div class="res"><h3><a href="/x/${other.number}.html"><em>医保</em>${other.title}</a></h3><p>${other.subject}</p><span>${other.day}</span></div>`).join('')}</div>`,
    ),
    page(
      'search-was',
      'search',
      'http://www.mumian.gov.cn/was5/web/search?channelid=215658&searchword=%D5%D0%C6%B8',
      '全文检索',
      `<form><input name="searchword" value="招聘"></form><p>共检索到 92 条记录，用时 0.03 秒</p>${letters.map((other) => `<p><a href="/y/${other.number}.htm">${other.title}</a><br>${other.subject}……<br><font color=green>${other.day}</font></p>`).join('')}`,
    ),
    page(
      'other-map',
      'other',
      'https://www.mumian.gov.cn/wzdt/index.html',
      '网站地图_木棉市人民政府',
      `<h1>网站地图</h1>${columnMenu('/a')}${columnMenu('/b')}`,
    ),
    page(
      'other-contact',
      'other',
      'https://www.mumian.gov.cn/lxwm/index.html',
      '联系我们',
      '<h1>联系我们</h1><p>地址：木棉市东区人民街1号</p><p>电话：0812-3330000</p><p>邮编：617000</p>',
    ),
    page(
      'other-login',
      'other',
      'https://zwfw.mumian.gov.cn/login',
      '用户登录',
      '<form><input name="user"><input type="password"><button>登录</button></form>',
    ),
  ];
}
