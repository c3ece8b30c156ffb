import { StateMark } from '../kit/state-mark.tsx';
import type { OrderRow } from './orders.ts';

type Due = Pick<OrderRow, 'dueOn' | 'overdue'> & { dueProvisional?: boolean };

/** The last day, and in words whether it has passed. */
export function DueDate({ of }: { of: Due }) {
  const day = (
    <span
      className="figures"
      title={of.dueProvisional ? '跨入尚未公布放假安排的年份，公布后重新计算' : undefined}
    >
      {of.dueOn}
      {of.dueProvisional ? '（暂定）' : ''}
    </span>
  );
  return of.overdue ? <StateMark tone="bad">{day} 已逾期</StateMark> : day;
}
