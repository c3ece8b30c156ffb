export { census2015 } from './census-2015.ts';
export { columnKindOf } from './column-name.ts';
export { type ColumnKind, periodBegins, type UpdatePeriod, updatePeriods } from './column-period.ts';
export { inspection2019 } from './inspection-2019.ts';
export type { Grade, Indicator, Scheme } from './scheme.ts';
