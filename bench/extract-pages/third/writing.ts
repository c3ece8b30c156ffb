import type { Occasion } from '../second/occasion.ts';
import { head, middle, say, sign } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { type Block, shiftDay } from '../story.ts';

/** What the pages of the third set say: the offices of the invented city 云溪市 write it. */

/** `云溪政办发〔2026〕17号`. */
export function numberOf({ day, number }: Occasion, code = '云溪政办发'): string {
  return `${code}〔${day.slice(0, 4)}〕${(number * 13) % 97}号`;
}

export function newsTitle({ subject }: Occasion): string {
  return `云溪市扎实推进${subject.name}工作`;
}

export function newsOf({ subject, day }: Occasion): readonly Block[] {
  return [
    say(
      `本报讯　${spelled(shiftDay(day, -1))}，云溪市${subject.name}工作现场会在青竹县举行，副市长白杨出席并讲话。`,
    ),
    say(subject.sentences[0]),
    say(
      `“${subject.sentences[1].replace(/。$/, '')}。”青竹县河湾镇党委书记告诉记者，群众最关心的事，就是镇里最要紧的事。`,
    ),
    say(subject.sentences[2]),
    say(`下一步，云溪市将持续跟踪问效。${subject.sentences[3]}`),
  ];
}

export function noticeTitle({ subject }: Occasion): string {
  return `云溪市人民政府办公室关于进一步做好${subject.name}工作的通知`;
}

/** A notice that cites other documents by name, number and day. */
export function noticeOf(
  { subject, day, madeOn }: Occasion,
  from = '云溪市人民政府办公室',
): readonly Block[] {
  return [
    say('各县（区）人民政府，市政府各部门、各直属机构：'),
    say(
      `为贯彻落实《省人民政府关于加强${subject.name}的意见》（云政发〔${Number(day.slice(0, 4)) - 1}〕8号）精神，经市政府同意，现就有关事项通知如下。`,
    ),
    head('一、提高思想认识'),
    say(subject.sentences[0]),
    head('二、明确工作重点'),
    say(`（一）${subject.sentences[1]}`),
    say(`（二）${subject.sentences[2]}`),
    head('三、强化组织保障'),
    say(
      `${subject.sentences[3]}本通知自印发之日起施行，《关于做好${subject.name}工作的通知》（云溪政办发〔2021〕44号）同时废止。`,
    ),
    sign(from),
    sign(spelled(madeOn)),
    say('（此件公开发布）'),
  ];
}

export function publicTitle({ subject }: Occasion): string {
  return `关于${subject.name}项目评审结果的公示`;
}

/** 公示: a period, a telephone, a table of names. */
export function publicOf({ subject, day, madeOn }: Occasion): readonly Block[] {
  return [
    say(
      `根据《云溪市${subject.name}资金管理办法》有关规定，经单位申报、专家评审，拟对下列项目予以支持，现予公示。`,
    ),
    {
      is: 'table',
      rows: [
        ['序号', '项目名称', '申报单位', '金额（万元）'],
        ['1', `${subject.name}示范点建设`, '青竹县人民政府', '120'],
        ['2', `${subject.name}信息平台`, subject.department, '86.5'],
      ],
    },
    say(
      `公示期为${spelled(day)}至${spelled(shiftDay(day, 7))}。如有异议，请以书面形式反映，联系电话：0790-6442233，电子邮箱：yxgs@example.cn。`,
    ),
    sign(subject.department.replace('木棉市', '云溪市')),
    sign(spelled(madeOn)),
  ];
}

export function readingTitle({ subject }: Occasion): string {
  return `《云溪市${subject.name}实施方案》政策解读`;
}

/** 政策解读: names the document and its number, which is not its own. */
export function readingOf(o: Occasion): readonly Block[] {
  return [
    say(
      `近日，市政府办公室印发《云溪市${o.subject.name}实施方案》（${numberOf(o)}，以下简称《方案》）。现解读如下：`,
    ),
    head('一、出台背景'),
    say(o.subject.sentences[0]),
    head('二、主要内容'),
    say(`${o.subject.sentences[1]}${o.subject.sentences[2]}`),
    head('三、施行时间'),
    say(`《方案》自${spelled(shiftDay(o.day, 30))}起施行，有效期5年。${o.subject.sentences[3]}`),
  ];
}

/** 建议、提案答复: its number and signer stand above the text. */
export function replyOf(o: Occasion, number: string): readonly Block[] {
  return [
    sign(`${number}　签发人：白杨`),
    middle('对市八届人大五次会议第0217号建议的答复'),
    say('苏合代表：'),
    say(`您提出的关于${o.subject.name}的建议收悉，现答复如下：`),
    say(o.subject.sentences[0]),
    say(`${o.subject.sentences[1]}${o.subject.sentences[2]}`),
    say('感谢您对我们工作的关心和支持！'),
    sign(spelled(o.madeOn)),
    say('（联系人：林间　电话：0790-6448812）'),
  ];
}
