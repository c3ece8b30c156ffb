import type { Column, RowOf, SheetSchema } from '@mumian/sheets';
import type { Ctx } from '../operation/index.ts';

/** What is wrong with a row. */
export interface RowIssue {
  /** Title of the column; null where it is the row as a whole. */
  column: string | null;
  message: string;
  /** Rule that says so. */
  clause: string | null;
}

/** A row of the sheet with the number that Excel shows. */
export interface SheetLine<Row> {
  number: number;
  row: Row;
}

/** What becomes of a row: what would be written, or why nothing is. */
export type Verdict<Draft> = { draft: Draft } | { issues: RowIssue[] };

/** What is imported, where, and who may. */
export interface ImportKind {
  /** Last word of its addresses: `/imports/sites`. */
  kind: string;
  /** Noun of one import in audit and history: `site-import`. */
  noun: string;
  /** What is imported, in Chinese. */
  title: string;
  permission: string;
  /** Path of the unit under which the rows are to lie, once the actor may import there. */
  placeOf: (ctx: Ctx, unitId: string) => Promise<string>;
  /** Asks whether the actor may import under this path. */
  authorize: (ctx: Ctx, place: string) => Promise<void>;
}

/** What a wing says of a table that it takes in. */
export interface Importer<Columns extends readonly Column[], Draft> extends ImportKind {
  sheet: SheetSchema<Columns>;
  /** Tables of Word documents are taken too. */
  documents?: true;
  /**
   * Judges all rows by the rules of the operation that makes one, in sets: against the database, and against each other.
   * With `lock` what the verdict rests on stays as it is until the transaction ends.
   * @returns a verdict for each row, in their order
   */
  check: (
    ctx: Ctx,
    place: string,
    lines: readonly SheetLine<RowOf<SheetSchema<Columns>>>[],
    lock: boolean,
  ) => Promise<Verdict<Draft>[]>;
  /** Writes and records drafts that have just been judged good. */
  write: (ctx: Ctx, drafts: readonly Draft[]) => Promise<void>;
}
