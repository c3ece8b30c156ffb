import { vocabulary } from '../platform/vocabulary/index.ts';

/** Kinds of column 栏目 (国办发〔2017〕47号 附件2 ColumnType; kinds with a period of their own in the indicators). */
export const columnKinds = vocabulary('column-kind', '栏目类别', {
  overview: '概况信息',
  functions: '机构职能',
  leaders: '负责人信息',
  news: '动态要闻',
  notices: '通知公告',
  policies: '政策文件',
  interpretation: '政策解读',
  response: '回应关切',
  disclosure: '信息公开',
  planning: '人事规划计划',
  data: '数据发布',
  services: '办事服务',
  interaction: '互动交流',
  consultation: '征集调查',
  topic: '专题专栏',
  other: '其他栏目',
});
export type ColumnKind = (typeof columnKinds.values)[number];

/**
 * Days within which a kind of column must have something new: 2 weeks and 6 months by 国办秘函〔2019〕19号 附件
 * (单项否决 栏目不更新), 1 year for planning by 国办发〔2015〕15号 附件2. Null: no period is prescribed.
 */
export const updateDaysOfKind: Readonly<Record<ColumnKind, number | null>> = {
  overview: null,
  functions: null,
  leaders: null,
  news: 14,
  notices: 183,
  policies: 183,
  interpretation: 183,
  response: 183,
  disclosure: null,
  planning: 365,
  data: null,
  services: null,
  interaction: null,
  consultation: 365,
  topic: null,
  other: null,
};
