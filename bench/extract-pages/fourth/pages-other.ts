import type { GoldKind, Sample } from '../sample.ts';
import { type Occasion, occasionOf, pageOf } from '../second/occasion.ts';
import { boxOf, documentOf, footOf, topOf } from './scenery.ts';
import { headlines } from './speech.ts';

const page = (name: string, kind: GoldKind, url: string, title: string, body: string): Sample =>
  pageOf(`fourth-${name}`, kind, { url, html: documentOf(title, `<body>${body}</body>`) });

const letters = (from: number, count: number): readonly Occasion[] =>
  Array.from({ length: count }, (_, place) => occasionOf(95_000 + from + place));

/** Pages that are neither an article nor a list of articles. */
export function otherPages(): readonly Sample[] {
  const o = occasionOf(94_000);
  return [
    page(
      'home',
      'home',
      'https://www.danfeng.example.gov.cn/',
      '丹枫县人民政府',
      `${topOf()}<div class="focus"><div class="swiper-container"><div class="swiper-wrapper">${[1, 2, 3].map((place) => `<div class="swiper-slide"><a href="/xwzx/p${place}.html"><img src="/p${place}.jpg"><p>${headlines.shortNews(occasionOf(94_100 + place))}</p></a></div>`).join('')}</div></div>${boxOf(o, '丹枫要闻')}${boxOf(occasionOf(94_001), '部门动态')}${boxOf(occasionOf(94_002), '镇街动态')}</div><div class="gk"><h2>政务公开</h2>${boxOf(occasionOf(94_003), '通知公告')}${boxOf(occasionOf(94_004), '政策文件')}${boxOf(occasionOf(94_005), '政策解读')}</div><div class="fw"><a href="/fw/gr/">个人办事</a><a href="/fw/fr/">法人办事</a></div><div class="hd"><a href="/xzxx/">县长信箱</a><a href="/zxft/">在线访谈</a><a href="/mydc/">民意调查</a></div>${footOf()}`,
    ),
    page(
      'guide-tabs',
      'guide',
      'https://zwfw.qingyu.example.gov.cn/item/11361300MB0001',
      '食品经营许可（新办）',
      `${topOf('nav')}<div class="item"><h1>食品经营许可（新办）</h1><ul class="tab"><li>基本信息</li><li>受理条件</li><li>办理材料</li><li>办理流程</li><li>收费信息</li><li>设定依据</li><li>常见问题</li></ul><table><tr><th>事项类型</th><td>行政许可</td><th>实施主体</th><td>清榆市市场监督管理局</td></tr><tr><th>法定办结时限</th><td>20个工作日</td><th>承诺办结时限</th><td>3个工作日</td></tr><tr><th>办理地点</th><td>市民中心二楼B区</td><th>咨询电话</th><td>0799-6600717</td></tr><tr><th>是否收费</th><td>否</td><th>到办事现场次数</th><td>0次</td></tr></table><h3>办理材料</h3><table><tr><th>材料名称</th><th>来源渠道</th><th>材料必要性</th></tr><tr><td>食品经营许可申请书</td><td>申请人自备</td><td>必要</td></tr></table><a class="btn">在线办理</a></div>${footOf()}`,
    ),
    page(
      'guide-text',
      'guide',
      'http://mzj.qingyu.example.gov.cn/bsfw/bszn/202603/t20260312_551.html',
      '城市低保申请办事指南-清榆市民政局',
      `${topOf()}<div class="main"><h2>城市低保申请办事指南</h2><p>发布时间：2026-03-12 来源：社会救助科</p><div class="con"><p>一、事项名称：城市居民最低生活保障</p><p>二、办理依据：《社会救助暂行办法》</p><p>三、申请条件：家庭人均收入低于当地标准。</p><p>四、申请材料：身份证、户口簿、收入证明。</p><p>五、办理流程：申请—受理—核查—公示—审批。</p><p>六、办理时限：22个工作日</p><p>七、收费标准：不收费</p><p>八、办理地点及咨询电话：各镇便民服务中心，0799-6600833</p></div></div>${footOf()}`,
    ),
    page(
      'mailbox',
      'mailbox',
      'https://www.qingyu.example.gov.cn/hdjl/ldxx/',
      '领导信箱_清榆市人民政府',
      `${topOf()}<div class="xx"><div class="xx-btn"><a href="write">我要写信</a><a href="cx">信件查询</a><a href="xz">写信须知</a></div><table><thead><tr><th>信件编号</th><th>信件标题</th><th>类型</th><th>来信时间</th><th>办理单位</th><th>状态</th></tr></thead><tbody>${letters(
        0,
        14,
      )
        .map(
          ({ number, subject, day }, place) =>
            `<tr><td>QY${number}</td><td><a href="detail?id=${number}">关于${subject.name}的${['咨询', '求助', '建议'][place % 3]}</a></td><td>${['咨询', '求助', '建议'][place % 3]}</td><td>${day}</td><td>市信访局</td><td>已办结</td></tr>`,
        )
        .join('')}</tbody></table></div>${footOf()}`,
    ),
    page(
      'letter',
      'letter',
      'https://www.qingyu.example.gov.cn/hdjl/ldxx/detail?id=QY2026',
      '来信内容_领导信箱',
      `${topOf()}<div class="letter"><h3>咨询公租房申请条件</h3><ul><li>来信人：张**</li><li>来信时间：2026-05-06 21:14:02</li><li>信件类型：咨询</li></ul><div class="q"><h5>来信内容</h5><p>外地户口在清榆工作三年，能否申请公租房？</p></div><div class="a"><h5>回复内容</h5><p>您好！根据《清榆市公租房管理办法》，在我市连续缴纳社会保险一年以上的可以申请。感谢来信。</p><p>回复单位：市住房保障中心　回复时间：2026-05-09 10:02:51</p></div></div>${footOf()}`,
    ),
    page(
      'search',
      'search',
      'https://search.qingyu.example.gov.cn/s?searchWord=%E5%85%AC%E7%A7%9F%E6%88%BF&siteCode=3613000001',
      '公租房 - 站内搜索',
      `<div class="search-box"><form><input name="searchWord" value="公租房"><button>搜索</button></form></div><div class="filter"><a>全部</a><a>标题</a><a>正文</a> 时间：<a>一周内</a><a>一月内</a> 排序：<a>相关度</a><a>时间</a></div><p>为您找到相关结果约 326 个，用时 0.021 秒</p>${letters(
        40,
        10,
      )
        .map(
          (other) =>
            `<div class="res"><h3><a href="https://www.qingyu.example.gov.cn/c/${other.number}.html"><em>公租房</em>${headlines.notice(other)}</a></h3><p>${other.subject.sentences[0]}……</p><p><a>https://www.qingyu.example.gov.cn/c/${other.number}.html</a> ${other.day}</p></div>`,
        )
        .join('')}<div class="page"><a>1</a><a href="?p=2">下一页</a></div>`,
    ),
    page(
      'missing',
      'other',
      'https://www.qingyu.example.gov.cn/zwgk/gone.html',
      '页面不存在',
      `<div class="e404"><img src="/images/404.png" alt="404"><p>抱歉，您访问的页面不存在或已被删除！</p><p><span id="sec">5</span>秒后自动返回首页</p><a href="/">返回首页</a> <a href="/wzdt/">网站地图</a></div>`,
    ),
    page(
      'leader',
      'other',
      'https://www.qingyu.example.gov.cn/zwgk/ldzc/scz/',
      '沈知秋_领导之窗',
      `${topOf()}<div class="leader"><div class="photo"><img src="s.jpg" alt="沈知秋"></div><h3>沈知秋</h3><p>市委常委、常务副市长</p><dl><dt>个人简历</dt><dd>男，汉族，1974年8月生，大学学历。</dd><dt>工作分工</dt><dd>负责市政府常务工作，分管发展改革、财政、统计、应急管理。</dd></dl></div>${boxOf(o, '领导活动', { count: 4 })}${footOf()}`,
    ),
  ];
}
