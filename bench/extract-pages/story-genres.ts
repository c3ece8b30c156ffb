import type { Luck } from './luck.ts';
import { type Block, chineseDay, type Story, type StoryFile, shiftDay } from './story.ts';
import { type Subject, towns } from './subjects.ts';

/** What a genre decides; the rest of a story is the same for all. */
export type Draft = Pick<Story, 'title' | 'blocks'> &
  Partial<Pick<Story, 'kicker' | 'subtitle' | 'documentNumber' | 'files' | 'author'>>;

export interface Occasion {
  readonly subject: Subject;
  readonly day: string;
  readonly number: number;
  readonly luck: Luck;
}

const text = (text: string): Block => ({ is: 'paragraph', text });
const heading = (text: string): Block => ({ is: 'heading', text });
const file = (name: string, extension: string): StoryFile => ({ name, extension });
const cited = (luck: Luck): string =>
  luck.pick([
    '国办发〔2024〕23号',
    '川府发〔2025〕8号',
    '建办城〔2025〕41号',
    '发改价格[2024]1508号',
    '财建〔2026〕7号',
  ]);
const ownNumber = ({ subject, number, luck }: Occasion): string =>
  `${subject.code}〔${2024 + (number % 3)}〕${1 + luck.below(180)}号`;
const signature = (occasion: Occasion): Block[] => [
  { is: 'right', text: occasion.subject.department },
  { is: 'right', text: chineseDay(shiftDay(occasion.day, -4)) },
];

const circular = (o: Occasion): Draft => ({
  title: `关于做好2026年${o.subject.name}工作的通知`,
  documentNumber: ownNumber(o),
  blocks: [
    text('各县（区）人民政府，市级各部门，各直属机构：'),
    text(
      `为切实做好2026年${o.subject.name}工作，根据《关于进一步加强相关工作的指导意见》（${cited(o.luck)}）精神，经市人民政府同意，现将有关事项通知如下。`,
    ),
    heading('一、提高思想认识'),
    text(
      `各地各部门要充分认识${o.subject.name}工作的重要意义，把它作为保障和改善民生的大事要事来抓。${o.subject.sentences[0]}`,
    ),
    heading('二、突出工作重点'),
    text(o.subject.sentences[1]),
    text(o.subject.sentences[2]),
    heading('三、强化组织保障'),
    text(
      `${o.subject.sentences[3]}请于${chineseDay(shiftDay(o.day, 25))}前将贯彻落实情况报送${o.subject.department}（联系电话：0812-3330000）。`,
    ),
    text(`附件：1.2026年${o.subject.name}任务分解表`),
    text('2.工作情况统计表'),
    ...signature(o),
  ],
  files: [file(`2026年${o.subject.name}任务分解表`, 'xls'), file('工作情况统计表', 'docx')],
});

const scheme = (o: Occasion): Draft => ({
  title: `${o.subject.department}关于印发《木棉市${o.subject.name}三年行动方案（2026—2028年）》的通知`,
  documentNumber: ownNumber(o),
  blocks: [
    text('各县（区）主管部门，局机关各科室，局属各单位：'),
    text(
      `《木棉市${o.subject.name}三年行动方案（2026—2028年）》已经局长办公会审议通过，现印发给你们，请结合实际认真贯彻执行。`,
    ),
    ...signature(o),
    { is: 'centre', text: `木棉市${o.subject.name}三年行动方案` },
    { is: 'centre', text: '（2026—2028年）' },
    heading('一、总体要求'),
    text(
      `坚持以人民为中心的发展思想，统筹发展和安全，聚焦${o.subject.name}领域突出问题，力争到2028年底取得明显成效。`,
    ),
    heading('二、主要任务'),
    ...o.subject.sentences.map((sentence, place) => text(`（${'一二三四'[place]}）${sentence}`)),
    heading('三、实施步骤'),
    text('动员部署阶段（2026年3月底前）。制定工作方案，明确职责分工，层层动员部署。'),
    text('组织实施阶段（2026年4月至2028年9月）。按照任务清单挂图作战，定期调度通报。'),
    text('总结提升阶段（2028年10月至12月）。总结经验做法，建立健全长效机制。'),
    heading('四、工作要求'),
    text('加强组织领导，压实工作责任，严格督导考核，加大宣传力度，确保各项任务落地见效。'),
  ],
  files: [file(`木棉市${o.subject.name}三年行动方案`, 'pdf')],
});

const measures = (o: Occasion): Draft => ({
  title: `木棉市${o.subject.name}管理办法`,
  documentNumber: ownNumber(o),
  blocks: [
    { is: 'centre', text: '第一章　总则' },
    text(
      `第一条　为了规范${o.subject.name}工作，维护公共利益，根据有关法律、法规，结合本市实际，制定本办法。`,
    ),
    text(`第二条　本市行政区域内${o.subject.name}及其监督管理活动，适用本办法。`),
    text(`第三条　${o.subject.department}是本市${o.subject.name}工作的主管部门。`),
    { is: 'centre', text: '第二章　职责与措施' },
    ...o.subject.sentences.map((sentence, place) => text(`第${'四五六七'[place]}条　${sentence}`)),
    ...[...'八九'].map((count) =>
      text(
        `第${count}条　县（区）人民政府应当将所需经费列入本级预算，建立部门协作机制，及时研究解决工作中的重大问题，并接受社会监督。`,
      ),
    ),
    { is: 'centre', text: '第三章　附则' },
    text(
      `第十条　本办法自2026年5月1日起施行，有效期五年。2019年6月12日印发的《木棉市${o.subject.name}暂行办法》（木府发〔2019〕14号）同时废止。`,
    ),
  ],
});

const news = (o: Occasion): Draft => ({
  title: `${o.luck.pick(towns)}：${o.subject.name}按下“快进键”`,
  author: o.luck.pick(['木小棉', '南枝', '方圆', '江晓渡']),
  blocks: [
    text(
      `连日来，记者在${o.luck.pick(towns)}采访时看到，${o.subject.name}各项工作正有序推进，现场一派繁忙景象。`,
    ),
    text(o.subject.sentences[0]),
    text(
      `“以前大家心里没底，现在政策讲得明明白白。”当地一位居民说。据介绍，自2025年11月启动以来，${o.subject.sentences[1]}`,
    ),
    text(o.subject.sentences[2]),
    { is: 'picture', caption: `${o.subject.name}现场` },
    text(`下一步，${o.subject.department}将持续发力。${o.subject.sentences[3]}`),
  ],
});

const meeting = (o: Occasion): Draft => ({
  title: `全市${o.subject.name}工作会议召开`,
  kicker: '锚定目标　真抓实干',
  subtitle: '市政府主要负责人出席并讲话',
  author: o.luck.pick(['木小棉', '石榴']),
  blocks: [
    text(
      `本报讯　${Number(o.day.slice(5, 7))}月${Number(shiftDay(o.day, -1).slice(8))}日，全市${o.subject.name}工作会议召开，总结2025年工作，安排部署2026年重点任务。`,
    ),
    text(`会议指出，过去一年，全市上下攻坚克难。${o.subject.sentences[0]}`),
    text(`会议强调，${o.subject.sentences[1]}${o.subject.sentences[2]}`),
    text(`会议要求，${o.subject.sentences[3]}各级各部门要以时不我待的紧迫感抓好落实。`),
    text('市级有关部门负责人，各县（区）分管负责人参加会议。'),
  ],
});

const brief = (o: Occasion): Draft => ({
  title: `${o.subject.department}${o.luck.pick(['工作提示', '温馨提示', '值班电话变更公告'])}`,
  blocks: [text(`${o.subject.sentences[3]}`)],
});

const announcement = (o: Occasion): Draft => ({
  title: `关于公开征求《木棉市${o.subject.name}实施细则（征求意见稿）》意见的公告`,
  blocks: [
    text(
      `为进一步规范${o.subject.name}工作，我局起草了《木棉市${o.subject.name}实施细则（征求意见稿）》，现向社会公开征求意见。`,
    ),
    text(`公众可以在${chineseDay(shiftDay(o.day, 30))}前，通过信函或者电子邮件提出意见。`),
    text('通信地址：木棉市东区人民街1号，邮政编码：617000。'),
    text('电子邮箱：yijian@mumian.gov.cn。'),
    ...signature(o),
  ],
  files: [
    file(`《木棉市${o.subject.name}实施细则（征求意见稿）》`, 'docx'),
    file('《起草说明》', 'pdf'),
    file('意见反馈表', 'xlsx'),
  ],
});

const publicity = (o: Occasion): Draft => ({
  title: `2026年${o.subject.name}补助资金拟分配情况公示`,
  blocks: [
    text(
      `根据${cited(o.luck)}文件要求，现将2026年${o.subject.name}补助资金拟分配情况予以公示。公示时间：${chineseDay(o.day)}至${chineseDay(shiftDay(o.day, 7))}。`,
    ),
    {
      is: 'table',
      rows: [
        ['序号', '单位', '金额（万元）', '备注'],
        ...towns.map((town, place) => [
          String(place + 1),
          town,
          String(120 + o.luck.below(400)),
          place === 2 ? '含上年结转' : '',
        ]),
      ],
    },
    text('公示期内如有异议，请以书面形式反映。监督电话：0812-3350000。'),
    ...signature(o),
  ],
});

const interpretation = (o: Occasion): Draft => ({
  title: `《木棉市${o.subject.name}管理办法》政策解读`,
  blocks: [
    text(
      `近日，市政府印发了《木棉市${o.subject.name}管理办法》（木府发〔2026〕${1 + o.luck.below(30)}号，以下简称《办法》）。现就有关内容解读如下。`,
    ),
    heading('问：为什么要出台《办法》？'),
    text(`答：原办法自2019年6月12日实施以来发挥了积极作用，但有效期已满。${o.subject.sentences[0]}`),
    heading('问：《办法》的主要内容是什么？'),
    text(`答：${o.subject.sentences[1]}${o.subject.sentences[2]}`),
    heading('问：群众怎样享受政策？'),
    text(`答：${o.subject.sentences[3]}`),
    text(`解读机关：${o.subject.department}`),
    text('解读人：政策法规科　联系电话：0812-3360000'),
  ],
});

const recruitment = (o: Occasion): Draft => ({
  title: `${o.subject.department}2026年公开招聘编外人员公告`,
  blocks: [
    text(`因工作需要，现面向社会公开招聘从事${o.subject.name}工作的编外人员5名。`),
    heading('一、报名时间'),
    text(
      `${chineseDay(shiftDay(o.day, 3))}至${chineseDay(shiftDay(o.day, 12))}，上午9:00—12:00，下午14:30—17:30。`,
    ),
    heading('二、笔试时间'),
    text(`${chineseDay(shiftDay(o.day, 20))}，具体以准考证为准。`),
    heading('三、岗位'),
    {
      is: 'table',
      rows: [
        ['岗位', '人数', '学历'],
        ['综合岗', '3', '本科及以上'],
        ['技术岗', '2', '大专及以上'],
      ],
    },
    text('附件：1.岗位条件一览表　2.报名登记表　3.诚信承诺书'),
  ],
  files: [file('1.岗位条件一览表', 'xls'), file('2.报名登记表', 'doc'), file('3.诚信承诺书', 'wps')],
});

const pictures = (o: Occasion): Draft => ({
  title: `一图读懂｜${o.subject.name}政策要点`,
  blocks: [
    { is: 'picture', caption: '' },
    { is: 'picture', caption: '' },
  ],
});

const fileOnly = (o: Occasion): Draft => ({
  title: `${o.subject.department}2025年度部门决算公开`,
  blocks: [text('详见附件。')],
  files: [file(`${o.subject.department}2025年度部门决算`, 'pdf')],
});

const appointment = (o: Occasion): Draft => ({
  title: '木棉市人民政府关于石榴等同志职务任免的通知',
  documentNumber: `木府人〔2026〕${1 + o.luck.below(40)}号`,
  blocks: [
    text('各县（区）人民政府，市级各部门：'),
    text('经研究决定：'),
    text(`任命：石榴为${o.subject.department}四级调研员。`),
    text(`免去：南枝的${o.subject.department}副局长职务。`),
    { is: 'right', text: '木棉市人民政府' },
    { is: 'right', text: chineseDay(shiftDay(o.day, -6)) },
  ],
});

const reply = (o: Occasion): Draft => ({
  title: `对市十一届人大六次会议第${1 + o.luck.below(200)}号建议的答复`,
  documentNumber: `${o.subject.code.replace(/发$/, '')}函〔2026〕${1 + o.luck.below(90)}号`,
  blocks: [
    text('石榴等代表：'),
    text(`你们提出的《关于进一步加强${o.subject.name}的建议》收悉，现答复如下：`),
    ...o.subject.sentences.map(text),
    text('感谢你们对我市工作的关心和支持。'),
    ...signature(o),
  ],
});

const statistics = (o: Occasion): Draft => ({
  title: `2026年1—2月全市${o.subject.name}主要指标完成情况`,
  blocks: [
    text(`1—2月，全市${o.subject.name}各项指标总体平稳，同比增长6.8%，高于全省平均水平0.9个百分点。`),
    {
      is: 'table',
      rows: [
        ['指标', '单位', '1—2月', '同比（%）'],
        ['完成投资', '亿元', '18.62', '6.8'],
        ['覆盖人口', '万人', '121.3', '1.2'],
        ['新增项目', '个', '46', '15.0'],
      ],
    },
    text('注：本表数据为快报数，部分数据因四舍五入存在总计与分项合计不等的情况。'),
  ],
});

/** As often as such sites have them: most pages are notices and news, one in seven has hardly a text. */
export const genres: readonly [(o: Occasion) => Draft, ...((o: Occasion) => Draft)[]] = [
  circular,
  news,
  scheme,
  meeting,
  announcement,
  publicity,
  news,
  measures,
  brief,
  interpretation,
  recruitment,
  circular,
  appointment,
  statistics,
  news,
  reply,
  fileOnly,
  scheme,
  meeting,
  announcement,
  circular,
  pictures,
  interpretation,
  publicity,
  news,
  recruitment,
  reply,
  measures,
  circular,
];
