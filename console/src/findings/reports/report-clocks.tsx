import { StateMark } from '../../kit/state-mark.tsx';
import type { ReportRow } from './reports.ts';

const PROVISIONAL = '跨入尚未公布放假安排的年份，公布后重新计算';

/** The last day of passing on, and whether it was or is missed. */
export function PassDue({ of }: { of: ReportRow }) {
  return (
    <Due day={of.passDueOn} late={of.passedOnLate} done={of.passedOnAt !== null || of.closedAt !== null} />
  );
}

/** The last day of settling, and whether it was or is missed. */
export function SettleDue({ of }: { of: ReportRow }) {
  return (
    <Due
      day={of.settleDueOn}
      late={of.settledLate}
      done={of.closedAt !== null}
      provisional={of.dueProvisional}
    />
  );
}

function Due({
  day,
  late,
  done,
  provisional,
}: {
  day: string;
  late: boolean;
  done: boolean;
  provisional?: boolean;
}) {
  const shown = (
    <span className="figures" title={provisional ? PROVISIONAL : undefined}>
      {day}
      {provisional ? '（暂定）' : ''}
    </span>
  );
  if (!late) return shown;
  return done ? (
    <StateMark tone="warn">{shown} 逾期完成</StateMark>
  ) : (
    <StateMark tone="bad">{shown} 已逾期</StateMark>
  );
}
