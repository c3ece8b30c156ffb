import type { ColumnType, Generated } from 'kysely';
import type { ImportState } from './import-states.ts';
import type { RowIssue } from './importer.ts';

/** Who takes an import, as the job needs it. */
export interface Taker {
  kind: 'person';
  subject: string;
  name: string;
  sessionId: string;
}

declare module '../database/tables.ts' {
  interface Tables {
    'platform.upload_piece': { upload_id: string; number: number; bytes: Buffer; at: Date };
    'platform.upload': {
      id: string;
      kind: string;
      place: string;
      file_name: string;
      byte_count: number;
      state: ImportState;
      received_by: string;
      received_at: Date;
      rows_read: Generated<number>;
      rows_good: Generated<number>;
      rows_bad: Generated<number>;
      failure: string | null;
      taker: ColumnType<Taker | null, string | null | undefined, string | null>;
      version: number;
      changed_at: Date;
    };
    'platform.upload_row': {
      upload_id: string;
      number: number;
      cells: ColumnType<Record<string, unknown>, string, string>;
      issues: ColumnType<RowIssue[] | null, string | null, string | null>;
    };
  }
}
