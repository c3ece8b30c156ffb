import type { DemoColumnKind } from './column.ts';

/** How often a column (栏目) must bring something new, and where that is written. */
export interface UpdatePeriod {
  count: number;
  unit: 'day' | 'month' | 'year';
  source: string;
}

const checks2019 = '国办秘函〔2019〕19号 单项否决“栏目不更新”';
const census2015 = '国办发〔2015〕15号 附件2';

/**
 * The period of each kind that a national document names; null where none does. Kinds without one are
 * still checked for being empty.
 */
export const officialPeriods: Readonly<Record<DemoColumnKind, UpdatePeriod | null>> = {
  news: { count: 14, unit: 'day', source: checks2019 },
  notice: { count: 6, unit: 'month', source: checks2019 },
  policy: { count: 6, unit: 'month', source: checks2019 },
  interpretation: { count: 6, unit: 'month', source: '国办秘函〔2019〕19号 扣分指标“政策解读”' },
  planning: { count: 1, unit: 'year', source: `${census2015} 综合评分“基本信息”` },
  interaction: { count: 2, unit: 'month', source: '国办秘函〔2019〕19号 扣分指标“留言公开”' },
  consultation: { count: 1, unit: 'year', source: '国办秘函〔2019〕19号 扣分指标“征集调查”' },
  response: null,
  service: null,
  overview: null,
  organization: null,
  leadership: null,
};
