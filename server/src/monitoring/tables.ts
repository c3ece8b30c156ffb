import type { ColumnType } from 'kysely';
import type { InspectedColumn, Measured, Unverified } from './inspection-result.ts';
import type { InspectionState } from './inspection-states.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'monitoring.inspection': {
      id: string;
      site_id: string;
      requested_by: string | null;
      requested_by_name: string;
      state: InspectionState;
      max_pages: number;
      pages_planned: number;
      pages_done: number;
      findings: number;
      current_url: string | null;
      measured: ColumnType<Measured | null, string | null, string>;
      columns: ColumnType<InspectedColumn[] | null, string | null, string>;
      unverified: ColumnType<Unverified[] | null, string | null, string>;
      error: string | null;
      requested_at: Date;
      started_at: Date | null;
      finished_at: Date | null;
      version: number;
      changed_at: Date;
    };
  }
}
