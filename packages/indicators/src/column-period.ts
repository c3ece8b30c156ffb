import type { Grade } from './scheme.ts';

/** Kinds of column 栏目 that the tables tell apart. */
export type ColumnKind =
  | 'overview'
  | 'functions'
  | 'leaders'
  | 'news'
  | 'notices'
  | 'policies'
  | 'interpretation'
  | 'response'
  | 'disclosure'
  | 'planning'
  | 'data'
  | 'services'
  | 'interaction'
  | 'consultation'
  | 'topic'
  | 'other';

/** Within which time a column must have something new. Months are calendar months: 6 months before 30 August is 28 February. */
export interface UpdatePeriod {
  readonly unit: 'day' | 'month';
  readonly count: number;
  readonly clause: string;
  readonly grade: Grade;
}

const TWO_WEEKS: UpdatePeriod = {
  unit: 'day',
  count: 14,
  clause: '国办秘函〔2019〕19号 附件1 单项否决·栏目不更新（动态、要闻类栏目2周）',
  grade: 'text',
};
const HALF_YEAR: UpdatePeriod = {
  unit: 'month',
  count: 6,
  clause: '国办秘函〔2019〕19号 附件1 单项否决·栏目不更新（通知公告、政策文件类栏目6个月）',
  grade: 'text',
};
const INTERPRETATION: UpdatePeriod = {
  ...HALF_YEAR,
  clause: '国办秘函〔2019〕19号 附件1 扣分指标·政策解读',
  grade: 'unverified',
};
const ONE_YEAR: UpdatePeriod = {
  unit: 'month',
  count: 12,
  clause: '国办发〔2015〕15号 附件2 信息更新情况·基本信息（人事、规划计划类1年）',
  grade: 'cited',
};

/** The period of each kind; null where no table names one, so that its age alone is no fault. */
export const updatePeriods: Readonly<Record<ColumnKind, UpdatePeriod | null>> = {
  overview: null,
  functions: null,
  leaders: null,
  news: TWO_WEEKS,
  notices: HALF_YEAR,
  policies: HALF_YEAR,
  interpretation: INTERPRETATION,
  response: null,
  disclosure: null,
  planning: ONE_YEAR,
  data: null,
  services: null,
  interaction: null,
  consultation: ONE_YEAR,
  topic: null,
  other: null,
};

/**
 * The first day that is still within the period.
 *
 * @param today calendar date `YYYY-MM-DD`, Asia/Shanghai
 */
export function periodBegins({ unit, count }: Pick<UpdatePeriod, 'unit' | 'count'>, today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (unit === 'day') return isoDay(new Date(Date.UTC(year, month - 1, day - count)));
  const lastOfMonth = new Date(Date.UTC(year, month - count, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year, month - 1 - count, Math.min(day, lastOfMonth))));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
