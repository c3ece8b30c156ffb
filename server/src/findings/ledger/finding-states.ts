import { lifecycle } from '../../platform/lifecycle/index.ts';
import { vocabulary } from '../../platform/vocabulary/index.ts';

/**
 * A finding's life: machines see that it is there, gone, there again; a person judges what they have seen
 * (人工与智能相结合, 攀办函〔2017〕11号 一). One that a suppression covers begins as a false positive.
 */
export const findingLifecycle = lifecycle({
  noun: 'finding',
  title: '问题',
  table: 'findings.finding',
  initial: ['new', 'dismissed'],
  states: {
    new: { label: '待研判', phase: '研判' },
    'second-look': { label: '待复看', phase: '研判' },
    confirmed: { label: '已确认', phase: '整改' },
    dismissed: { label: '误报', phase: '了结' },
    duplicate: { label: '重复', phase: '了结' },
    resolved: { label: '已消除', phase: '了结' },
  },
  transitions: {
    confirm: {
      label: '确认',
      from: ['new', 'second-look'],
      to: 'confirmed',
      permission: 'finding.triage',
    },
    dismiss: {
      label: '判为误报',
      from: ['new', 'second-look', 'confirmed'],
      to: 'dismissed',
      permission: 'finding.triage',
      reason: 'required',
    },
    // A suppression of the whole site or of a term covers what else waits for a verdict there.
    cover: {
      label: '按豁免处理',
      from: ['new', 'second-look'],
      to: 'dismissed',
      permission: 'finding.triage',
    },
    'mark-duplicate': {
      label: '判为重复',
      from: ['new', 'second-look', 'confirmed'],
      to: 'duplicate',
      permission: 'finding.triage',
    },
    'ask-second-look': {
      label: '请人复看',
      from: ['new'],
      to: 'second-look',
      permission: 'finding.triage',
      reason: 'required',
    },
    reconsider: {
      label: '撤回研判',
      from: ['second-look', 'confirmed', 'dismissed', 'duplicate'],
      to: 'new',
      permission: 'finding.triage',
    },
    resolve: {
      label: '确认消除',
      from: ['new', 'second-look', 'confirmed'],
      to: 'resolved',
      permission: 'finding.raise',
    },
    reopen: {
      label: '再次发现',
      from: ['resolved', 'dismissed'],
      to: 'new',
      permission: 'finding.raise',
    },
  },
});

export type FindingState = keyof typeof findingLifecycle.states;

/** States in which the fault is held to be there, so that not seeing it any more resolves it. */
export const OPEN_STATES = ['new', 'second-look', 'confirmed'] as const satisfies FindingState[];

/** Whether the fault is held to be there. */
export function isOpen(state: FindingState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Parts of the ledger that lists and counts name; each is one or more states. */
export const findingPhases = vocabulary('finding-phase', '办理阶段', {
  open: '未了结',
  triage: '待研判',
  settling: '待整改',
  settled: '已了结',
});

export const statesOfPhase: Readonly<Record<(typeof findingPhases.values)[number], readonly FindingState[]>> =
  {
    open: OPEN_STATES,
    triage: ['new', 'second-look'],
    settling: ['confirmed'],
    settled: ['dismissed', 'duplicate', 'resolved'],
  };
