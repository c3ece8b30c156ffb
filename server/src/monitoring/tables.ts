import type { ColumnType } from 'kysely';
import type { CrawlScope } from './crawl-scopes.ts';
import type { MissedReason } from './crawl-slot.ts';
import type { InspectedColumn, Measured, Unverified } from './inspection-result.ts';
import type { InspectionState } from './inspection-states.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'monitoring.inspection': {
      id: string;
      site_id: string;
      requested_by: string | null;
      requested_by_name: string;
      scope: CrawlScope;
      slot_at: Date | null;
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
    'monitoring.crawl_plan': {
      id: string;
      unit_id: string | null;
      site_id: string | null;
      incremental_days: number;
      full_days: number;
      max_pages: number;
      paused: boolean;
      version: number;
      changed_at: Date;
    };
    'monitoring.crawl_target': {
      site_id: string;
      plan_id: string;
      plan_version: number;
      due_at: Date;
      catches_up: boolean;
      full_due_at: Date;
    };
    'monitoring.crawl_slot': {
      id: string;
      site_id: string;
      at: Date;
      catches_up: boolean;
      outcome: 'queued' | 'missed' | 'spared';
      reason: MissedReason | 'unavailable' | null;
      inspection_id: string | null;
    };
  }
}
