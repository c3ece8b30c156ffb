export { census2015 } from './census-2015.ts';
export { type ColumnKind, columnKindNames } from './column-kind.ts';
export { columnKindOf } from './column-name.ts';
export { periodBegins, periodDays, type UpdatePeriod, updatePeriods } from './column-period.ts';
export { inspection2019 } from './inspection-2019.ts';
export type { Grade, Indicator, Scheme } from './scheme.ts';
