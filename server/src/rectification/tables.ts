import type { Gongwen } from '@mumian/gongwen';
import type { ColumnType } from 'kysely';
import type { LadderStepName } from './ladder-rule.ts';
import type { LadderState } from './ladder-states.ts';
import type { ObjectionReason } from './objection-reasons.ts';
import type { OrderState } from './order-states.ts';
import type { Addressing, ItemOutcome, OrderSeverity } from './order-words.ts';

/** A calendar date, which the driver gives and takes as `YYYY-MM-DD`. */
type Day = ColumnType<string, string, string>;

declare module '../platform/database/tables.ts' {
  interface Tables {
    'rectification.counter': { series: string; year: number; last: number };
    'rectification.calendar_day': {
      id: string;
      day: Day;
      kind: 'off' | 'work';
      reason: string;
      version: number;
      changed_at: Date;
    };
    'rectification.order_sheet': {
      id: string;
      year: number;
      serial: number;
      unit_id: string;
      addressed_as: Addressing;
      issuer_unit_id: string;
      issued_by_name: string;
      severity: OrderSeverity;
      circular: string | null;
      state: OrderState;
      issued_at: Date;
      counted_from: string | null;
      counted_days: number | null;
      due_on: Day;
      due_at: Date;
      due_provisional: boolean;
      plan: string | null;
      note: string | null;
      submitted_at: Date | null;
      closed_at: Date | null;
      version: number;
      changed_at: Date;
    };
    'rectification.order_item': {
      id: string;
      order_id: string;
      finding_id: string;
      position: number;
      active: boolean;
      outcome: ItemOutcome | null;
      outcome_reason: string | null;
      outcome_at: Date | null;
    };
    'rectification.extension': {
      id: string;
      order_id: string;
      days: number;
      reason: string;
      asked_by_name: string;
      asked_at: Date;
      decision: 'granted' | 'refused' | null;
      decision_reason: string | null;
      decided_by_name: string | null;
      decided_at: Date | null;
    };
    'rectification.objection': {
      id: string;
      item_id: string;
      reason: ObjectionReason;
      words: string;
      filed_by_name: string;
      filed_at: Date;
      decision: 'upheld' | 'rejected' | null;
      decision_reason: string | null;
      decided_by_name: string | null;
      decided_at: Date | null;
    };
    'rectification.evidence_file': {
      id: string;
      order_id: string;
      name: string;
      media_type: 'image/png' | 'image/jpeg' | 'application/pdf';
      content: Buffer;
      uploaded_by_name: string;
      uploaded_at: Date;
    };
    'rectification.recheck_request': { id: string; unit_id: string; item_id: string; at: Date };
    'rectification.ladder_step': {
      id: string;
      order_id: string;
      step: LadderStepName;
      state: LadderState;
      overdue_days: number;
      rule: string;
      proposed_at: Date;
      decided_by_name: string | null;
      decided_at: Date | null;
      reason: string | null;
      document: ColumnType<Gongwen | null, string | null, string | null>;
      version: number;
      changed_at: Date;
    };
  }
}
