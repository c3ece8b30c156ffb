import { columnKindNames, periodDays, updatePeriods } from '@mumian/indicators';
import { vocabulary } from '../platform/vocabulary/index.ts';

/** Kinds of column 栏目, as the indicators tell them apart. */
export const columnKinds = vocabulary('column-kind', '栏目类别', columnKindNames);
export type ColumnKind = (typeof columnKinds.values)[number];

/** Days within which a column of a kind must have something new, by the indicators; null where no table names a period. */
export function updateDaysOf(kind: ColumnKind): number | null {
  const period = updatePeriods[kind];
  return period === null ? null : periodDays(period);
}
