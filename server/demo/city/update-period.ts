import type { DemoColumnKind } from './column-kind.ts';

/** How often a column (栏目) must bring something new, and where that is written. */
export interface UpdatePeriod {
  /** Two weeks are 14, six months 183, a year 365 days. */
  days: number;
  source: string;
}

const checks2019 = '国办秘函〔2019〕19号 单项否决“栏目不更新”';
const census2015 = '国办发〔2015〕15号 附件2';

/**
 * The period of each kind that a national document names; null where none does. Kinds without one are
 * still checked for being empty.
 */
export const officialPeriods: Readonly<Record<DemoColumnKind, UpdatePeriod | null>> = {
  news: { days: 14, source: checks2019 },
  notices: { days: 183, source: checks2019 },
  policies: { days: 183, source: checks2019 },
  interpretation: { days: 183, source: '国办秘函〔2019〕19号 扣分指标“政策解读”' },
  planning: { days: 365, source: `${census2015} 综合评分“基本信息”` },
  interaction: { days: 61, source: '国办秘函〔2019〕19号 扣分指标“留言公开”' },
  consultation: { days: 365, source: '国办秘函〔2019〕19号 扣分指标“征集调查”' },
  response: null,
  services: null,
  overview: null,
  functions: null,
  leaders: null,
};
