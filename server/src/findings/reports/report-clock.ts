import type { Calendar, CalendarDate } from '@mumian/workdays';
import type { ReportState } from './report-states.ts';

/** Working days until a report is passed on, and until it is settled (国办发〔2017〕47号，条款待核). */
const PASS_ON_DAYS = 1;
const SETTLE_DAYS = 3;

/** When a report is to be passed on and settled: the ends of days, counted in legal working days. */
export interface ReportClock {
  passDueOn: CalendarDate;
  passDueAt: Date;
  settleDueOn: CalendarDate;
  settleDueAt: Date;
  /** Counted into a year whose holidays are not yet known. */
  provisional: boolean;
}

/** Both clocks run from the day of receipt; day 1 is the next working day. */
export function clockOf(days: Calendar, receivedAt: Date): ReportClock {
  const [pass, settle] = [days.dueAt(receivedAt, PASS_ON_DAYS), days.dueAt(receivedAt, SETTLE_DAYS)];
  return {
    passDueOn: pass.date,
    passDueAt: pass.at,
    settleDueOn: settle.date,
    settleDueAt: settle.at,
    provisional: settle.provisional,
  };
}

/** What the marks are judged by. */
export interface Timed {
  state: ReportState;
  pass_due_at: Date;
  settle_due_at: Date;
  passed_on_at: Date | null;
  closed_at: Date | null;
}

/** Overdue 逾期 is never stored: which of the two clocks has run out, whether since made good or not. */
export function marksOf(of: Timed, now: Date): { passedOnLate: boolean; settledLate: boolean } {
  // One that is rejected straight away was not to be passed on any more.
  const passed = of.passed_on_at ?? of.closed_at ?? now;
  return { passedOnLate: passed >= of.pass_due_at, settledLate: (of.closed_at ?? now) >= of.settle_due_at };
}

/** The clock that has run out while it still runs; what is settled is overdue no more. */
export function isOverdue(of: Timed, now: Date): boolean {
  if (of.closed_at !== null) return false;
  return of.settle_due_at <= now || (of.state === 'received' && of.pass_due_at <= now);
}
