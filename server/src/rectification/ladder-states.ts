import { lifecycle } from '../platform/lifecycle/index.ts';
import { ladderTaken } from './events.ts';

/** A step of the ladder: proposed by rule, decided once by a person (攀办函〔2017〕11号 五). */
export const ladderLifecycle = lifecycle({
  noun: 'ladder-step',
  title: '督办措施',
  table: 'rectification.ladder_step',
  initial: ['proposed'],
  states: {
    proposed: { label: '待决定', phase: '决定' },
    taken: { label: '已采取', phase: '了结', final: true },
    waived: { label: '不采取', phase: '了结', final: true },
  },
  transitions: {
    take: {
      label: '采取',
      from: ['proposed'],
      to: 'taken',
      permission: 'order.escalate',
      emits: ladderTaken,
      clause: '攀办函〔2017〕11号 五',
    },
    waive: {
      label: '不采取',
      from: ['proposed'],
      to: 'waived',
      permission: 'order.escalate',
      reason: 'required',
    },
  },
});

export type LadderState = keyof typeof ladderLifecycle.states;
