import type { Line } from './article/layout.ts';

/** Headings of service guides (办事指南), after GB/T 36114-2018 and the guides of provincial service platforms. */
export const GUIDE_LABELS: ReadonlySet<string> = new Set(
  (
    '设定依据 办理依据 法律依据 实施依据 政策依据 申请条件 受理条件 办理条件 申报条件 办理材料 申请材料 申报材料 所需材料 提交材料 材料清单 ' +
    '办理流程 办事流程 办理程序 申请流程 办理步骤 流程图 办理时限 法定期限 法定时限 承诺期限 承诺时限 法定办结时限 承诺办结时限 办结时限 收费标准 ' +
    '收费依据 是否收费 收费情况 办理地点 办理时间 受理地点 受理时间 办公地址 咨询电话 咨询方式 监督电话 监督投诉 投诉电话 监督方式 服务对象 ' +
    '办理对象 申请对象 事项名称 事项类型 事项编码 实施编码 基本编码 实施主体 实施机关 受理机构 受理单位 办理机构 决定机构 办件类型 办理形式 ' +
    '通办范围 到办事现场次数 审批结果 结果名称 送达方式 行使层级 权力来源 服务方式'
  ).split(' '),
);

/** What a letter of a citizen is introduced by. */
export const LETTER_QUESTION: ReadonlySet<string> = new Set(
  (
    '来信人 写信人 发信人 信件标题 来信标题 信件主题 来信主题 信件编号 来信时间 写信时间 来信日期 信件内容 来信内容 信件类型 信件类别 咨询内容 ' +
    '留言内容 留言时间 留言人 留言标题 问题内容 提问时间 提问内容 咨询时间 咨询人 咨询标题 网友留言 网友来信 群众来信 市民来信 诉求内容 诉求标题 诉求时间 投诉内容'
  ).split(' '),
);
/** What its answer is introduced by. */
export const LETTER_ANSWER: ReadonlySet<string> = new Set(
  (
    '答复内容 回复内容 答复单位 回复单位 答复时间 回复时间 答复日期 回复日期 处理单位 处理结果 办理结果 答复部门 回复部门 答复 回复 官方回复 单位回复 部门回复 ' +
    '办理单位 回复情况 答复情况 处理意见 答复机构'
  ).split(' '),
);
/** Columns of a list of letters. */
export const MAILBOX_HEADS: ReadonlySet<string> = new Set(
  (
    '信件标题 来信标题 来信主题 留言标题 咨询标题 信件编号 来信时间 来信日期 写信时间 留言时间 提交时间 处理状态 办理状态 办理情况 受理状态 ' +
    '回复状态 答复状态 办理进度 处理单位 答复时间 回复时间 回复单位 答复单位 受理单位 办理单位 信件类型 信件类别 来信人 留言人 状态 类型 诉求标题 查询码'
  ).split(' '),
);
/** Names of columns where citizens write. */
export const MAILBOX_NAME = /信箱|来信|留言|咨询投诉|网上信访|写信|互动交流|政民互动|民意|问政/;

/** How entries of such a list end. */
export const ANSWERED =
  /已(?:回复|答复|办结|办理|受理|处理|转办)|(?:处理|办理|受理)中|(?:待|未)(?:回复|答复|受理|办理)/;

const LONGEST_LABEL = 12;
const NUMBERING = /^[（(【[\s]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?[、.．）)\s]*/;
const LONGEST_ROW = 120;
const NEXT_LABEL = /\s([\u4e00-\u9fff]{2,8})\s?[:：]/g;
const ORNAMENT = /[\s】\]）)]/g;
const SPECIAL: ReadonlySet<string> = new Set([
  ...GUIDE_LABELS,
  ...LETTER_QUESTION,
  ...LETTER_ANSWER,
  ...MAILBOX_HEADS,
]);

/** The labels of the sets above that begin a line of the page (`受理条件：…`) or are one (`受理条件`). */
export function specialLabels(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { text, linkLength } of lines) {
    if (linkLength === text.length) continue;
    const end = endOfLabel(text);
    if (end < 2) continue;
    const plain = text.slice(0, end);
    const label = SPECIAL.has(plain) ? plain : plain.replace(NUMBERING, '').replace(ORNAMENT, '');
    if (SPECIAL.has(label)) seen.add(label);
    // 留言人：王女士 留言时间：2026-11-03: a label stands behind a blank too.
    if (text.length > LONGEST_ROW || !text.includes(' ', end)) continue;
    for (const [, next = ''] of text.matchAll(NEXT_LABEL)) if (SPECIAL.has(next)) seen.add(next);
  }
  return seen;
}

/** How many of the labels are of one set. */
export function countOf(seen: ReadonlySet<string>, labels: ReadonlySet<string>): number {
  let count = 0;
  for (const label of seen) if (labels.has(label)) count += 1;
  return count;
}

/** Where a label at the beginning of a line may end: at a colon, or with a short line; 0 when there is none. */
function endOfLabel(text: string): number {
  const reach = Math.min(text.length, LONGEST_LABEL + 5);
  for (let at = 1; at < reach; at += 1) {
    const sign = text[at];
    if (sign === '：' || sign === ':' || sign === '】') return at;
  }
  return text.length <= LONGEST_LABEL + 4 ? text.length : 0;
}
