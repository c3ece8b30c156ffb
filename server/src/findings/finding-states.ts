import { lifecycle } from '../platform/lifecycle/index.ts';

/** A finding's life as machines see it: there, gone, there again. */
export const findingLifecycle = lifecycle({
  noun: 'finding',
  title: '问题',
  table: 'findings.finding',
  initial: ['open'],
  states: {
    open: { label: '待处置', phase: '处置' },
    resolved: { label: '已消除', phase: '了结' },
  },
  transitions: {
    resolve: { label: '确认消除', from: ['open'], to: 'resolved', permission: 'finding.raise' },
    reopen: { label: '再次发现', from: ['resolved'], to: 'open', permission: 'finding.raise' },
  },
});

export type FindingState = keyof typeof findingLifecycle.states;
