import type { ColumnKind } from './column-kind.ts';

/**
 * Kinds by what columns are called, the more telling name first. After the values of `ColumnType` in 国办发〔2017〕47号
 * 附件2 and the column names that bulletins of inspections use.
 */
const NAMES: readonly (readonly [kind: ColumnKind, name: RegExp])[] = [
  ['interpretation', /政策解读|文件解读|解读材料|图解|一图读懂|解读回应/],
  ['response', /回应关切|热点回应|舆情回应/],
  ['consultation', /征集|调查|意见征求|征求意见/],
  ['interaction', /咨询|投诉|信箱|留言|建言|问政|互动|访谈|信件|来信/],
  ['services', /办事|服务事项|政务服务|便民服务|办事指南|下载中心|表格下载/],
  ['planning', /人事|规划|计划总结|工作计划|任免|招考|招聘/],
  ['notices', /通知|公告|公示/],
  ['policies', /政策文件|政策法规|规范性文件|法规|规章|文件库|^文件$|^政策$|政府文件|部门文件|公文/],
  ['news', /动态|要闻|新闻|资讯|快讯|头条|时政|部门信息|区县信息/],
  ['leaders', /领导|负责人/],
  ['functions', /机构职能|机构设置|内设机构|直属单位|职能/],
  ['overview', /概况|简介|市情|县情|区情/],
  ['data', /数据|统计/],
  [
    'disclosure',
    /信息公开|政务公开|公开目录|公开年报|公开指南|公开制度|依申请公开|年度报告|财政预决算|预决算/,
  ],
  ['topic', /专题|专栏|学习贯彻|主题教育/],
];

/** The kind of a column by its `ColumnType` or name; `other` when neither tells. */
export function columnKindOf(...names: readonly (string | null)[]): ColumnKind {
  for (const name of names) {
    const found = name === null ? undefined : NAMES.find(([, pattern]) => pattern.test(name));
    if (found !== undefined) return found[0];
  }
  return 'other';
}
