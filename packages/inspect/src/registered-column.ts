import type { ColumnKind } from '@mumian/indicators';

/** What the register of a city knows of a column 栏目 of the site, beside what its page says. */
export interface RegisteredColumn {
  /** Its list page. */
  readonly url: string;
  readonly kind: ColumnKind;
  /** Days within which something new is due; null: nothing is ever due. */
  readonly updateDays: number | null;
  /** Why nothing is there 空白栏目备注; null when something should be. */
  readonly emptyReason: string | null;
}
