import type { Area, Failing, Severity } from '../classification.ts';

/** What an official is told of a code, and whom it concerns. */
export interface CatalogueEntry {
  readonly title: string;
  readonly failing: Failing;
  readonly area: Area;
  readonly severity: Severity;
  readonly clause: string;
  readonly cause: string;
  readonly remedy: { readonly editor: string; readonly technician: string };
  /** Uncounted codes stand in a section of their own: not measured is neither a fault nor a pass. */
  readonly counted: boolean;
  /**
   * Edition of the rule behind the code, 1 where absent: raised when the check says of the same page something else than
   * before, so that what people decided by the old rule is judged anew (docs/decisions/0019-rule-versions.md).
   */
  readonly edition?: number;
}

export type CatalogueEntries = Readonly<Record<string, CatalogueEntry>>;
