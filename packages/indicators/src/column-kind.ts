/**
 * Kinds of column 栏目 that the tables tell apart, with their names: the values of `ColumnType` in 国办发〔2017〕47号 附件2,
 * brought together where the indicators treat them alike.
 */
export const columnKindNames = {
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
} as const;

export type ColumnKind = keyof typeof columnKindNames;
