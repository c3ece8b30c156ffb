import type { Occasion } from '../second/occasion.ts';
import { head, middle, say, sign } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { type Block, shiftDay } from '../story.ts';

/** What the offices of the invented city 清榆市 say in the pages of the fourth set. */

const year = ({ day }: Occasion): string => day.slice(0, 4);
/** The department of a subject, as it would be called in 清榆市. */
export const officeOf = ({ subject }: Occasion): string => subject.department.replace('木棉市', '清榆市');

/** `榆政办发〔2026〕17号`; `code` and brackets as the office writes them. */
export function ownNumber(o: Occasion, code = '榆政办发', brackets = '〔〕'): string {
  return `${code}${brackets[0]}${year(o)}${brackets[1]}${1 + ((o.number * 17) % 118)}号`;
}

export const headlines = {
  notice: ({ subject }: Occasion): string => `关于切实做好${subject.name}有关工作的通知`,
  cityNotice: ({ subject }: Occasion): string =>
    `清榆市人民政府办公室关于印发清榆市${subject.name}工作方案的通知`,
  news: ({ subject }: Occasion): string => `市委常委、常务副市长沈知秋调研${subject.name}工作`,
  shortNews: ({ subject }: Occasion): string => `${subject.name}：小切口带来大变化`,
  publicity: (o: Occasion): string => `清榆市${year(o)}年度${o.subject.name}拟支持项目公示`,
  reading: ({ subject }: Occasion): string => `一图读懂｜《清榆市${subject.name}条例》`,
  textReading: ({ subject }: Occasion): string => `《清榆市${subject.name}若干措施》政策解读`,
  rule: ({ subject }: Occasion): string => `清榆市${subject.name}管理规定`,
  reply: (o: Occasion): string => `对市政协九届三次会议第${100 + (o.number % 300)}号提案的答复`,
  posts: (): string => '清榆市人民政府关于陆川等同志职务任免的通知',
  budget: (o: Occasion): string => `${officeOf(o)}${year(o)}年部门预算`,
  bulletin: (o: Occasion): string => `${year(o)}年第${1 + (o.number % 4)}季度${o.subject.name}情况通报`,
} as const;

export function noticeBlocks(o: Occasion): readonly Block[] {
  const { subject, madeOn } = o;
  return [
    say('各镇人民政府、街道办事处，经开区管委会，市直有关单位：'),
    say(
      `为深入贯彻落实《玉岭省人民政府办公厅关于加强${subject.name}的实施意见》（玉政办发〔${Number(year(o)) - 1}〕31号）和《清榆市国民经济和社会发展第十五个五年规划纲要》，结合我市实际，现就有关事项通知如下：`,
    ),
    head('一、明确目标任务'),
    say(subject.sentences[0]),
    say(subject.sentences[1]),
    head('二、抓好关键环节'),
    say(`1．压实责任。${subject.sentences[2]}`),
    say(`2．严格标准。${subject.sentences[3]}`),
    head('三、有关要求'),
    say(
      `各单位要于${spelled(shiftDay(o.day, 20))}前将工作进展情况报${officeOf(o)}（联系人：柳岸，电话：0799-6600128）。`,
    ),
    sign(officeOf(o)),
    sign(spelled(madeOn)),
  ];
}

/** A document with its head: number, and its headline over two lines, as pasted from the office's own file. */
export function withHead(o: Occasion, number: string, title: string): readonly Block[] {
  return [middle(number), middle(title.slice(0, 14)), middle(title.slice(14)), ...noticeBlocks(o)];
}

export function newsBlocks({ subject, day }: Occasion): readonly Block[] {
  const yesterday = shiftDay(day, -1);
  return [
    say(
      `${Number(yesterday.slice(5, 7))}月${Number(yesterday.slice(8))}日，市委常委、常务副市长沈知秋到丹枫县、白石镇等地调研${subject.name}工作，实地察看项目进展，听取基层干部群众意见。`,
    ),
    { is: 'picture', caption: '' },
    say(subject.sentences[0]),
    say(`沈知秋指出，${subject.sentences[1]}${subject.sentences[2]}`),
    say(`沈知秋强调，${subject.sentences[3]}要坚持问题导向，拿出管用的办法，让群众看得见、摸得着。`),
    say('市直有关部门和丹枫县负责同志参加调研。（记者 江一苇 通讯员 石榴）'),
  ];
}

export function publicityBlocks(o: Occasion): readonly Block[] {
  return [
    say(
      `根据《关于组织申报${year(o)}年度${o.subject.name}项目的通知》（榆财社〔${year(o)}〕9号），经申报、初审、专家论证，拟支持下列项目，现予公示。公示期5个工作日（${spelled(o.day)}至${spelled(shiftDay(o.day, 6))}）。`,
    ),
    {
      is: 'table',
      rows: [
        ['序号', '申报单位', '项目名称', '拟补助（万元）', '备注'],
        ['1', '丹枫县人民政府', `${o.subject.name}提升工程`, '260', ''],
        ['2', '白石镇人民政府', `${o.subject.name}试点`, '38.5', '续建'],
        ['3', officeOf(o), `${o.subject.name}宣传培训`, '12', ''],
      ],
    },
    say('任何单位和个人对公示内容有异议的，可在公示期内以书面形式实名反映。'),
    say('监督电话：0799-6600319　　地址：清榆市云梯路8号'),
    sign(officeOf(o)),
    sign(spelled(o.madeOn)),
  ];
}

/** Cites three documents; none is the page's own. */
export function readingBlocks(o: Occasion): readonly Block[] {
  const { subject } = o;
  return [
    head('一、制定背景'),
    say(
      `${spelled(o.madeOn)}，市政府办公室印发《清榆市${subject.name}若干措施》（${ownNumber(o)}）。这是落实《国务院办公厅关于推进有关工作的意见》（国办发〔2025〕18号）、《玉岭省实施方案》（玉政发〔2026〕2号）的具体举措。`,
    ),
    head('二、主要内容'),
    say(subject.sentences[0]),
    say(subject.sentences[1]),
    head('三、问：群众能得到什么实惠？'),
    say(`答：${subject.sentences[2]}${subject.sentences[3]}`),
    head('四、解读机关、解读人及联系方式'),
    say(`解读机关：${officeOf(o)}`),
    say('解读人：柳岸　联系电话：0799-6600128'),
  ];
}

export function ruleBlocks(o: Occasion): readonly Block[] {
  const { subject } = o;
  return [
    middle(headlines.rule(o)),
    middle(`（${spelled(o.madeOn)}清榆市第九届人民政府第31次常务会议通过）`),
    middle('第一章　总　　则'),
    say(`第一条　为规范${subject.name}活动，保障公民、法人和其他组织合法权益，制定本规定。`),
    say(`第二条　${subject.sentences[0]}`),
    middle('第二章　管理与服务'),
    say(`第三条　${subject.sentences[1]}`),
    say(`第四条　${subject.sentences[2]}`),
    say(`第五条　${subject.sentences[3]}`),
    middle('第三章　附　　则'),
    say(`第六条　本规定自${spelled(shiftDay(o.day, 40))}起施行。`),
  ];
}

export function replyBlocks(o: Occasion, number: string): readonly Block[] {
  return [
    say(`${number}　　　　　　　　　签发人：沈知秋`),
    middle('（A类）'),
    say('苏合委员：'),
    say(`您提出的《关于加强${o.subject.name}的提案》收悉。经研究，答复如下：`),
    say(o.subject.sentences[0]),
    say(`${o.subject.sentences[1]}${o.subject.sentences[2]}`),
    say(`下一步，${o.subject.sentences[3]}`),
    say('感谢您对我市工作的关心与支持！'),
    sign(officeOf(o)),
    sign(spelled(o.madeOn)),
    say('抄送：市政协提案委，市政府督查室。'),
  ];
}

export function postBlocks(o: Occasion, number: string): readonly Block[] {
  return [
    say(number),
    say('各镇人民政府，市直各单位：'),
    say('市人民政府决定：'),
    say('任命陆川为清榆市司法局副局长（试用期一年）；'),
    say('任命何畔为清榆市市场监督管理局二级调研员；'),
    say('免去林间的清榆市审计局副局长职务。'),
    sign('清榆市人民政府'),
    sign(spelled(o.madeOn)),
    say('（此件公开发布）'),
  ];
}

export function talkBlocks(o: Occasion): readonly Block[] {
  const { subject } = o;
  return [
    say('主持人 市委宣传部 石榴：'),
    say(`各位媒体朋友，上午好！欢迎参加${subject.name}专场新闻发布会。首先请何畔先生介绍情况。`),
    say(`${officeOf(o)}局长 何畔：`),
    say(`${subject.sentences[0]}${subject.sentences[1]}`),
    say('清榆日报记者：'),
    say('请问下一步有什么考虑？谢谢。'),
    say('何畔：'),
    say(`谢谢您的提问。${subject.sentences[2]}${subject.sentences[3]}`),
    say('主持人 石榴：'),
    say('今天的发布会到此结束，谢谢大家！'),
  ];
}
