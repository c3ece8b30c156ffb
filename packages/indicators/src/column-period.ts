import type { ColumnKind } from './column-kind.ts';
import type { Grade } from './scheme.ts';

/** Within which time a column must have something new. Months are calendar months: 6 months before 30 August is 28 February. */
export interface UpdatePeriod {
  readonly unit: 'day' | 'month';
  readonly count: number;
  readonly clause: string;
  readonly grade: Grade;
}

const DAYS_OF_YEAR = 365;

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

const CONSULTATION: UpdatePeriod = {
  unit: 'month',
  count: 12,
  clause: '国办秘函〔2019〕19号 附件1 扣分指标·征集调查（1年内）',
  grade: 'unverified',
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
  consultation: CONSULTATION,
  topic: null,
  other: null,
};

/** A period as days, for those who count by days alone; what is shorter than a day more is never asked for. */
export function periodDays({ unit, count }: Pick<UpdatePeriod, 'unit' | 'count'>): number {
  return unit === 'day' ? count : Math.ceil((count * DAYS_OF_YEAR) / 12);
}

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
