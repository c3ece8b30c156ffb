import { bodyOf } from '../body.ts';
import { shiftDay } from '../story.ts';
import { towns } from '../subjects.ts';
import { type Article, head, middle, say, sign } from './occasion.ts';
import {
  channelBar,
  codeBox,
  headOf,
  neighbours,
  recommended,
  siteFoot,
  spelled,
  tools,
  topBar,
} from './surroundings.ts';

/** Kinds of writing whose own days, names and tables look like a page's facts. */

/** 招标公告 of a trading centre: a whole document inside the page, dozens of days. */
const tender: Article = (o) => {
  const url = `https://ggzy.lanjiang.gov.cn/jyxx/004002/004002001/${o.day.replaceAll('-', '')}/63f44e47-030e-${o.number}.html`;
  const title = `岚江市${o.subject.name}配套工程施工招标公告`;
  const lines = [
    title,
    `招标编号：LJSZ-${o.day.slice(0, 4)}07GC-0270${o.number}`,
    '1.招标条件',
    `本招标项目已由岚江市发展和改革委员会以《关于可行性研究报告的批复》（岚发改审批〔2025〕147号）批准建设，批复日期2025年6月18日。`,
    '2.项目概况与招标范围',
    `建设地点：岚江市。计划开工日期：${spelled(shiftDay(o.day, 60))}，计划竣工日期：${spelled(shiftDay(o.day, 400))}。${o.subject.sentences[0]}`,
    '3.招标文件的获取',
    `请于${spelled(shiftDay(o.day, 1))}9时00分至${spelled(shiftDay(o.day, 6))}17时00分（北京时间，下同）登录电子交易平台下载招标文件。`,
    '4.投标文件的递交',
    `递交截止时间（投标截止时间）为${spelled(shiftDay(o.day, 21))}9时30分，开标时间：${shiftDay(o.day, 21)} 09:30。`,
    '5.发布公告的媒介',
    '本次招标公告同时在岚江省公共资源交易网、中国招标投标公共服务平台上发布。',
    '6.联系方式',
    '招标人：岚江市城市建设投资有限公司　联系人：方圆　电话：0790-6441111',
    spelled(shiftDay(o.day, -1)),
  ];
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    text: lines.join('\n'),
    html: `<!DOCTYPE html><html>${headOf(`${title}`, { SiteName: '岚江市公共资源交易中心', SiteIDCode: '3609990055' })}<body><div id="header"></div><div class="ewb-container"><div class="ewb-location">当前的位置：<a href="/">首页 </a>&gt; <span><a href="/jyxx/about.html">交易信息</a> </span>&gt; <span><a href="/jyxx/004002/about.html" id="viewGuid" value="cms_63f4" style="color:orange;">招标公告</a></span><span style="display: none;"><div id="cate">004002001</div></span></div><!-- <div class="ewb-article-font">【字体：大 中 小】</div> --><div class="ewb-article"><div class="news-article"><span style="display: none;" id="infoid">63f44e47-${o.number}</span><h3>${title}</h3><div class="ewb-article-sources clearfix"><span></span>发布时间：${o.day} ${o.time}<span></span>浏览：<span id="infoViewCount"></span>次</div><div class="ewb-article-info"><div class="ewb-article-p" id="infoContentM"><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head><meta charset='UTF-8' /><style type="text/css">.table-c{border:1px solid}</style><title>招标公告</title></head><body><table width="100%" border="0" style="font-size: 22px;line-height: 2.5">${lines.map((line, place) => (place < 2 ? `<tr><td><div align="center">${line}</div></td></tr>` : `<tr><td colspan="2">&nbsp;&nbsp;&nbsp;&nbsp;${line}</td></tr>`)).join('\n')}</table></body></html></div></div></div><input type="hidden" id="souceinfoid" value="63f44e47"/><p class="ewb-article-add clearfix"></p></div></div><div id="footer"></div>${siteFoot()}</body></html>`,
  };
};

/** 成交公告: a sheet of facts with 公告时间, names of judges, then the notice in one table. */
const awarded: Article = (o) => {
  const url = `http://zfcg.lanjiang.gov.cn/cggg/dfgg/zbgg/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${o.day.replaceAll('-', '')}_24${o.number}.htm`;
  const title = `岚江市${o.subject.name}服务采购项目中标（成交）公告`;
  const facts = [
    ['采购项目名称', `岚江市${o.subject.name}服务采购项目`],
    ['采购单位', o.subject.department],
    ['行政区域', '岚江省'],
    ['公告时间', `${spelled(o.day)}  ${o.time}`],
    ['评审专家名单', '石榴、南枝、方圆'],
    ['总中标金额', '￥128.500000 万元（人民币）'],
  ];
  const rows = [
    `一、项目编号：LJZC-2026-${o.number}`,
    '二、中标（成交）信息',
    '供应商名称：岚江云网科技有限公司　供应商地址：岚江市滨江路9号',
    `三、主要标的信息：${o.subject.sentences[0]}`,
    '四、评审专家名单：石榴、南枝、方圆',
    '五、公告期限：自本公告发布之日起1个工作日。',
    `六、本项目公告于${spelled(shiftDay(o.day, -22))}发布，${spelled(shiftDay(o.day, -1))}开标。`,
  ];
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    text: ['公告概要：', '公告信息：', ...facts.flat(), ...rows].join('\n'),
    html: `<!DOCTYPE html><html>${headOf(title, { ArticleTitle: title, PubDate: `${o.day} ${o.time}`, ContentSource: '' })}<body id="detail">${channelBar('div')}<div class="vF_detail_relcontent_lt">首页 » 政采公告 » 中标公告</div><div class="vF_detail_main"><div class="vF_detail_header"><h2 class="tc">${title}</h2><p class="tc"><span id="pubTime">${spelled(o.day)} ${o.time}</span> 来源：<span id="sourceName"></span> 【<span id="printBtn">打印</span>】 <span id="shareTo"></span></p></div><div class='table'><h5>公告概要：</h5><table width='600' border='0'><tr><td colspan='4'><b>公告信息：</b></td></tr>${facts.map(([name, value]) => `<tr><td class='title' width='128'>${name}</td><td colspan='3'>${value}</td></tr>`).join('')}</table></div><div class="vF_detail_content_container"><div class="vF_detail_content"><table>${rows.map((row) => `<tr style='height:40px'><td><b>${row.slice(0, 2)}</b>${row.slice(2)}</td></tr>`).join('')}</table></div></div></div>${siteFoot()}</body></html>`,
  };
};

/** 统计月报: mostly numbers. */
const statistics: Article = (o) => {
  const url = `https://tjj.lanjiang.gov.cn/tjsj/ydsj/${o.day.slice(0, 4)}/${o.number}.htm`;
  const month = Number(shiftDay(o.day, -20).slice(5, 7));
  const title = `${o.day.slice(0, 4)}年1—${month}月岚江市主要经济指标`;
  const rows = [
    '规模以上工业增加值',
    '固定资产投资',
    '社会消费品零售总额',
    '进出口总额',
    '一般公共预算收入',
    '居民消费价格指数',
    '全社会用电量',
    '金融机构存款余额',
  ].map((name, place) => [
    name,
    place === 5 ? '%' : '亿元',
    (81.4 * (place + 2)).toFixed(2),
    (9.1 - place * 1.7).toFixed(1),
  ]);
  const body = bodyOf(
    [
      { is: 'table', rows: [['指标名称', '计量单位', `1—${month}月累计`, '同比增长(%)'], ...rows] },
      say('注：1.规模以上工业为年主营业务收入2000万元及以上的工业企业。'),
      say('2.增长速度按可比价格计算。'),
    ],
    'ueditor',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '岚江市统计局',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(title)}<body>${topBar()}${channelBar()}<div class="tj-left"><select name="year"><option>2026年</option><option>2025年</option><option>2024年</option></select></div><div class="tj-main"><h1 class="arti-title">${title}</h1><div class="arti-meta">[ 发布时间：${o.day} ${o.time} ]　[ 来源：岚江市统计局 ]　[ 阅读：<span>--</span> ]</div><div class="arti-con">${body.html}</div></div>${recommended(o, '数据解读')}${siteFoot()}</body></html>`,
  };
};

/** 领导简介 as the site publishes it: a portrait, a life full of years. */
const leader: Article = (o) => {
  const url = `https://www.bailu.gov.cn/ldzc/szf/${['sl', 'nz', 'fy'][o.number % 3]}/index.html?v=${o.number}`;
  const name = ['石榴', '南枝', '方圆'][o.number % 3] ?? '石榴';
  const title = `白鹿市副市长${name}简历`;
  const body = bodyOf(
    [
      say(
        `${name}，女，汉族，1976年8月生，1998年7月参加工作，大学学历，现任白鹿市人民政府党组成员、副市长。`,
      ),
      say('1998.07—2006.03　白鹿市农业局科员、副主任科员'),
      say('2006.03—2015.11　白鹿市委办公室科长、副主任'),
      say('2015.11—2021.09　青苇县委副书记、县长'),
      say(`2021.09—　　　　　白鹿市人民政府副市长`),
      say(`负责${o.subject.name}等方面工作。`),
    ],
    'divs',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}-白鹿市人民政府`)}<body>${topBar()}${channelBar()}<div class="ld-menu"><a href="../a/">市长</a><a href="../b/">副市长</a><a href="../c/">秘书长</a></div><div class="ld-con"><h2>${title}</h2><p class="ld-date">发布日期：${o.day}</p><img class="ld-pic" src="/img/${o.number}.jpg" alt="${name}"><div class="ld-text">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** 政策问答: a question for a headline. */
const question: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/zmhd/zcwd/detail/${o.number}.shtml`;
  const title = `${o.subject.name}的适用范围是什么？`;
  const body = bodyOf(
    [
      say(`答：${o.subject.sentences[0]}${o.subject.sentences[1]}`),
      say(`咨询电话：0790-6445555，工作日9:00—17:00。`),
    ],
    'paragraphs',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    source: o.subject.department,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('政策问答库_岚江市人民政府')}<body>${topBar()}${channelBar()}<div class="wd-box"><div class="wd-q"><i>问</i><h1>${title}</h1></div><div class="wd-info"><span>发布时间：${o.day}</span><span>答复单位：${o.subject.department}</span><span>来源：${o.subject.department}</span></div><div class="wd-a">${body.html}</div><div class="wd-pj">该答复对您是否有帮助？<button>有帮助 (3)</button><button>没帮助 (0)</button></div></div>${recommended(o, '相关问答', 5)}${siteFoot()}</body></html>`,
  };
};

/** 转载: the agency's dateline, reporters in brackets, editors in the last line. */
const reprint: Article = (o) => {
  const url = `http://www.qingwei.gov.cn/art/szyw/${o.number}/`;
  const title = `我国${o.subject.name}取得积极进展`;
  const body = bodyOf(
    [
      say(
        `新华社北京${Number(o.day.slice(5, 7))}月${Number(shiftDay(o.day, -1).slice(8))}日电（记者石榴、南枝）${o.subject.sentences[0]}`,
      ),
      ...o.subject.sentences.slice(1).map(say),
    ],
    'ueditor',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '新华社',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}_时政要闻_青苇县人民政府`, { ContentSource: '新华社', PubDate: `${o.day} ${o.time}:${o.second}`, ArticleTitle: title })}<body>${topBar()}${channelBar()}<div class="article-main"><div class="article-tit">${title}</div><div class="article-ly clearfix"><div class="fl">${o.day.replaceAll('-', '.')} ${o.time}　来源：<a href="http://www.news.cn/" target="_blank">新华社</a></div><div class="fr">${tools}</div></div><div class="article-cont">${body.html}</div><div class="bianji">责任编辑：方圆　校对：杜若　审核：乔松</div></div>${neighbours(o)}${siteFoot()}</body></html>`,
  };
};

/** 引题, 副题 and 编者按 around a reporter's piece. */
const editorsNote: Article = (o) => {
  const url = `http://www.lanjiangnews.gov.cn/html/2026/node_${o.number}.htm`;
  const title = `${o.luck.pick(towns)}的“加减法”`;
  const note = `编者按：即日起，本网开设“${o.subject.name}在一线”专栏，敬请关注。`;
  const body = bodyOf(
    [...o.subject.sentences.map(say), { is: 'picture', caption: '图为工作现场。方圆 摄' }],
    'centred',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    source: '岚江日报',
    author: '江晓渡',
    text: `${note}\n${body.text}`,
    html: `<!DOCTYPE html><html>${headOf('岚江新闻网')}<body>${channelBar('div')}<div class="lay"><p class="yinti">深化改革看岚江</p><h1>${title}</h1><p class="futi">——${o.subject.name}一线见闻</p><p class="laiyuan"><span>${spelled(o.day)}</span><span>来源：岚江日报</span><span>记者：江晓渡</span><span>编辑：杜若</span></p><div class="art-con"><p class="bzan"><strong>${note}</strong></p>${body.html}</div>${codeBox}</div>${siteFoot()}</body></html>`,
  };
};

/** 公示: nothing but a table; its own days are those of the notice period. */
const tableOnly: Article = (o) => {
  const url = `https://mzj.lanjiang.gov.cn/gsgg/${o.number}.jhtml`;
  const title = `${o.day.slice(0, 4)}年第${1 + (o.number % 4)}季度${o.subject.name}补助对象公示`;
  const body = bodyOf(
    [
      {
        is: 'table',
        rows: [
          ['序号', '姓名', '乡镇', '补助日期', '金额（元）'],
          ...towns.map((town, place) => [
            String(place + 1),
            `李*${'明华军英'[place % 4]}`,
            town,
            shiftDay(o.day, -40 + place),
            '1200.00',
          ]),
        ],
      },
    ],
    'trs',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`岚江市民政局 - ${title}`)}<body>${topBar()}${channelBar()}<div class="w1200"><div class="local"><a href="/">首页</a>&gt;公示公告</div><div class="content-title">${title}</div><div class="content-info">${o.day}　　浏览量：<span>209</span></div><div class="content-txt">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** A decision that runs over pages, its text begun by the number and salutations, with 来信 words in the menu. */
const reply: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/jyta/rdjy/${o.day.slice(0, 4)}/${o.number}.shtml`;
  const title = `对市五届人大三次会议第${o.number % 90}号建议的答复`;
  const number = `岚应急函〔${o.day.slice(0, 4)}〕${1 + (o.number % 60)}号（A类）`;
  const body = bodyOf(
    [
      middle(number),
      say('石榴代表：'),
      say(`您提出的关于${o.subject.name}的建议收悉，现答复如下：`),
      ...o.subject.sentences.map(say),
      head('联系人：方圆　联系电话：0790-6443333'),
      sign(o.subject.department),
      sign(spelled(o.madeOn)),
    ],
    'word',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: number.replace('（A类）', ''),
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}_建议提案_岚江市人民政府`)}<body>${topBar()}${channelBar()}<div class="detail"><h4 class="d-tit">${title}</h4><ul class="d-info"><li>承办单位：${o.subject.department}</li><li>答复时间：${o.madeOn}</li><li>发布时间：${o.day}</li></ul><div class="d-con">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

export const genreArticles: Readonly<Record<string, Article>> = {
  'genre-tender': tender,
  'genre-awarded': awarded,
  'genre-statistics': statistics,
  'genre-leader': leader,
  'genre-question': question,
  'genre-reprint': reprint,
  'genre-editors-note': editorsNote,
  'genre-table-only': tableOnly,
  'genre-reply': reply,
};
