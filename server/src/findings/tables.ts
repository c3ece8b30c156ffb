import type { ColumnType, Generated } from 'kysely';
import type { Failing, Severity, Sighting } from '../wing.ts';
import type { FindingState } from './ledger/finding-states.ts';
import type { OpinionReason, OpinionVerdict } from './opinions/opinion-words.ts';
import type { RecheckOutcome } from './rechecks/recheck-outcomes.ts';
import type { ReportState } from './reports/report-states.ts';
import type { RejectionReason, ReportChannel, ReportKind } from './reports/report-words.ts';
import type { TrialChange, TrialReason, TrialState } from './rules/trial-states.ts';
import type { FindingFileType } from './sources/finding-file-kind.ts';

/** Versions of checker, rules and term lists by name, and the instant from which they saw a finding. */
export interface SeenBy {
  versions: Record<string, string>;
  from: string;
}

/** What the sighting before the present words said. */
export interface PreviousSighting {
  snippet: string | null;
  text: string | null;
  at: string;
}

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
      seen_by: ColumnType<SeenBy[], string | undefined, string>;
      previous: ColumnType<PreviousSighting | null, never, never>;
      duplicate_of: ColumnType<string | null, string | null | undefined, string | null>;
      suppression_id: ColumnType<string | null, string | null | undefined, string | null>;
      /** Calendar date in Asia/Shanghai. */
      due_on: ColumnType<string | null, never, string | null>;
      version: number;
      changed_at: Date;
    };
    'findings.verdict': {
      id: string;
      finding_id: string;
      code: string;
      rule_version: string;
      verdict: 'confirmed' | 'false-positive' | 'duplicate' | 'second-look';
      reason: string | null;
      words: string | null;
      is_right: boolean | null;
      by_subject: string | null;
      by_name: string;
      at: Date;
      withdrawn_at: Date | null;
    };
    'findings.suppression': {
      id: string;
      scope: 'page' | 'site' | 'term';
      code: string;
      finding_id: string | null;
      site_id: string | null;
      unit_id: string;
      term: string | null;
      reason: string;
      words: string | null;
      rule_version: string;
      look_hash: string | null;
      /** Calendar date in Asia/Shanghai, the last day on which it holds. */
      until: ColumnType<string, string, string>;
      by_subject: string | null;
      by_name: string;
      at: Date;
      ended_at: Date | null;
      ended_because: 'date' | 'look' | 'rule' | 'person' | null;
      ended_by: string | null;
      version: number;
    };
    'findings.rule_standing': {
      id: string;
      code: string;
      state: 'shadow' | 'active' | 'suspended';
      version: number;
      changed_at: Date;
      counts_from: Date | null;
    };
    'findings.rule_trial': {
      id: string;
      code: string;
      edition: string;
      state: TrialState;
      because: TrialReason;
      asked_by_name: string;
      asked_at: Date;
      pages_planned: Generated<number>;
      pages_done: Generated<number>;
      tried_at: Date | null;
      pages_read: number | null;
      pages_unread: number | null;
      appearing: number | null;
      disappearing: number | null;
      staying: number | null;
      version: number;
      changed_at: Date;
    };
    'findings.rule_trial_place': {
      id: string;
      trial_id: string;
      change: TrialChange;
      site_id: string;
      finding_id: string | null;
      url: string;
      place: string;
      snippet: string;
    };
    'findings.report_counter': { year: number; last: number };
    'findings.error_report': {
      id: string;
      year: number;
      serial: number;
      site_id: string;
      unit_id: string;
      channel: ReportChannel;
      external_number: string | null;
      kind: ReportKind;
      words: string;
      url: string | null;
      reporter_name: string | null;
      reporter_contact: string | null;
      received_at: Date;
      entered_by_name: string;
      state: ReportState;
      /** Calendar dates in Asia/Shanghai; the instants are their ends. */
      pass_due_on: string;
      pass_due_at: Date;
      settle_due_on: string;
      settle_due_at: Date;
      due_provisional: boolean;
      passed_on_at: ColumnType<Date | null, never, Date>;
      answer: ColumnType<string | null, never, string>;
      answered_by_name: ColumnType<string | null, never, string>;
      answered_at: ColumnType<Date | null, never, Date>;
      rejected_because: ColumnType<RejectionReason | null, never, RejectionReason | null>;
      reply: ColumnType<string | null, never, string>;
      closed_at: ColumnType<Date | null, never, Date>;
      version: number;
      changed_at: Date;
    };
    'findings.report_finding': {
      report_id: string;
      finding_id: string;
      linked_by_name: string;
      linked_at: Date;
    };
    'findings.finding_file': {
      id: string;
      finding_id: string;
      name: string;
      media_type: FindingFileType;
      content: Buffer;
      uploaded_by_name: string;
      uploaded_at: Date;
    };
    'findings.opinion': {
      finding_id: string;
      fault_edition: string;
      verdict: OpinionVerdict | null;
      sentence: string | null;
      suggestion: string | null;
      model: string | null;
      at: Date;
      attempts: number;
      next_at: Date | null;
      reason: OpinionReason | null;
    };
    'findings.recheck': {
      id: string;
      finding_id: string;
      asked_by: string | null;
      asked_by_name: string;
      asked_at: Date;
      reason: string;
      outcome: RecheckOutcome | null;
      answer_reason: string | null;
      answered_at: Date | null;
      evidence: ColumnType<Record<string, unknown> | null, string | null, string | null>;
    };
  }
}
