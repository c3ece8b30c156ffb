import type { ColumnType, Generated } from 'kysely';
import type { Failing, Severity, Sighting } from '../wing.ts';
import type { FindingState } from './finding-states.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'findings.fault_edition': {
      id: string;
      code: string;
      title: string;
      clause: string;
      cause: string;
      remedy_editor: string;
      remedy_technician: string;
      first_used_at: Date;
    };
    'findings.finding': {
      id: string;
      site_id: string;
      fault_edition: string;
      code: string;
      failing: Failing;
      severity: Severity;
      gravity: Generated<number>;
      place: string;
      fingerprint: string;
      url: string | null;
      snippet: string | null;
      evidence: ColumnType<Record<string, unknown>, string, string>;
      certainty: Sighting['certainty'];
      source_name: string;
      source_id: string | null;
      state: FindingState;
      first_seen_at: Date;
      last_seen_at: Date;
      resolved_at: Date | null;
      seen_count: number;
      version: number;
      changed_at: Date;
    };
  }
}
