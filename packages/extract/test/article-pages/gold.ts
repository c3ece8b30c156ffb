/** An article as an official would label it by hand: what every template shows and every reader must find. */
export interface GoldArticle {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD HH:mm:ss`; templates show a part of it. */
  readonly published: string;
  readonly source: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly paragraphs: readonly string[];
  /** HTML of the body where it is more than paragraphs; `paragraphs` are its text. */
  readonly bodyHtml?: string;
  readonly attachments: readonly { readonly name: string; readonly file: string }[];
}

const table = (rows: readonly (readonly string[])[]): string =>
  `<table border="1" cellspacing="0"><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const ROWS = [
  ['序号', '单位', '名额'],
  ['1', '市第一中学', '12'],
  ['2', '市第二中学', '8'],
  ['3', '市实验小学', '15'],
];

/** Articles of the kinds that government sites carry: notices with and without number, news, lists, short ones, orders. */
export const GOLD: readonly GoldArticle[] = [
  {
    id: 'notice',
    title: '木棉市人民政府办公室关于印发木棉市政府网站管理办法的通知',
    published: '2026-11-03 10:20:33',
    source: '市政府办公室',
    documentNumber: '木办函〔2026〕11号',
    issuer: '木棉市人民政府办公室',
    paragraphs: [
      '各县（区）人民政府，市级各部门、有关单位：',
      '《木棉市政府网站管理办法》已经市政府第12次常务会议审议通过，现印发给你们，请认真贯彻执行。',
      '一、各单位要按照《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）要求，明确专人负责，于2026年11月20日前将名单报送市政府办公室。',
      '二、截止日期：2026年12月31日。此前印发的《木棉市政府网站管理暂行办法》（木办发〔2015〕3号）同时废止。',
      '附件：木棉市政府网站管理办法',
      '木棉市人民政府办公室',
      '2026年10月30日',
      '（此件公开发布）',
    ],
    attachments: [{ name: '木棉市政府网站管理办法.docx', file: 'P020261103372233123456.docx' }],
  },
  {
    id: 'news',
    title: '市教育局召开2026年秋季学期校园安全工作会议',
    published: '2026-09-18 16:05:00',
    source: '木棉日报',
    documentNumber: null,
    issuer: '木棉市教育局',
    paragraphs: [
      '9月17日，市教育局召开2026年秋季学期校园安全工作会议，传达学习国务院安委会有关文件精神，安排部署下一阶段重点工作。',
      '会议指出，要认真落实《木棉市校园安全条例》（木人发〔2025〕6号），压实各方责任，确保师生安全。',
      '会议强调，各学校要在2026年10月15日前完成一次全面排查，建立台账，逐项整改销号。',
      '市教育局党组成员、各县（区）教育局主要负责人参加会议。',
    ],
    attachments: [],
  },
  {
    id: 'roster',
    title: '关于2026年中小学教师职称评审名额分配的公示',
    published: '2026-08-01 09:00:00',
    source: '市教育局人事科',
    documentNumber: null,
    issuer: '木棉市教育局',
    paragraphs: [
      '根据有关规定，现将2026年中小学教师职称评审名额分配情况予以公示，公示期为2026年8月1日至8月7日。',
      ...ROWS.map((row) => row.join(' ')),
      '公示期内如有异议，请向市教育局人事科反映，联系电话：0812-3333333。',
    ],
    bodyHtml: `<p>根据有关规定，现将2026年中小学教师职称评审名额分配情况予以公示，公示期为2026年8月1日至8月7日。</p>${table(ROWS)}<p>公示期内如有异议，请向市教育局人事科反映，联系电话：0812-3333333。</p>`,
    attachments: [
      { name: '附件1：名额分配表.xlsx', file: 'P020260801300000000001.xlsx' },
      { name: '附件2：申报表.doc', file: 'P020260801300000000002.doc' },
    ],
  },
  {
    id: 'short',
    title: '停水通知',
    published: '2026-07-06 08:30:00',
    source: '市水务集团',
    documentNumber: null,
    issuer: '木棉市水务局',
    paragraphs: ['因管道检修，7月8日8时至18时，东区临江路一带停水，请市民提前储水。'],
    attachments: [],
  },
  {
    id: 'reply',
    title: '木棉市发展和改革委员会关于调整非居民用天然气销售价格的通知（木发改价格〔2026〕444号）',
    published: '2026-10-15 17:41:44',
    source: '市发展改革委',
    documentNumber: '木发改价格〔2026〕444号',
    issuer: '木棉市发展和改革委员会',
    paragraphs: [
      '东区、西区、仁和区发展改革局，各燃气经营企业：',
      '根据《省发展和改革委员会关于建立健全天然气价格联动机制的通知》（省发改价格〔2023〕102号），经研究并报市政府同意，现将有关事项通知如下。',
      '一、非居民用天然气最高销售价格调整为每立方米3.28元。',
      '二、本通知自2026年11月1日起执行。',
      '木棉市发展和改革委员会',
      '2026年10月14日',
    ],
    attachments: [],
  },
  {
    id: 'interpretation',
    title: '一图读懂《木棉市养老服务条例》',
    published: '2026-06-30 11:00:00',
    source: '市民政局',
    documentNumber: null,
    issuer: '木棉市民政局',
    paragraphs: ['《木棉市养老服务条例》将于2026年8月1日起施行，看图了解主要内容。'],
    bodyHtml:
      '<p>《木棉市养老服务条例》将于2026年8月1日起施行，看图了解主要内容。</p><p style="text-align:center"><img src="./W020260630400000000001.jpg" alt="" OLDSRC="W0.jpg"/></p>',
    attachments: [],
  },
  {
    id: 'work-report',
    title: '木棉市水利局2026年法治政府建设情况报告——“十四五”以来的实践',
    published: '2026-01-20 15:12:09',
    source: '木棉市水利局',
    documentNumber: null,
    issuer: '木棉市水利局',
    paragraphs: [
      '2026年，市水利局坚持以习近平法治思想为指导，全面推进水利法治建设，现将有关情况报告如下：',
      '（一）强化组织领导。局党组专题研究法治建设工作4次，制定《2026年法治建设工作要点》。',
      '（二）规范执法行为。全年办理水行政处罚案件23件，无一件被复议机关撤销。',
      '（三）加强普法宣传。3月22日“世界水日”期间，开展集中宣传活动12场次，发放资料5000余份。',
      '存在的主要问题是：基层执法力量不足，装备有待更新。下一步，将加大培训力度，配齐配强执法队伍。',
      '木棉市水利局',
      '2026年1月18日',
    ],
    attachments: [],
  },
];
