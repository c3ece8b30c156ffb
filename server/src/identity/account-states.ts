import { lifecycle } from '../platform/lifecycle/index.ts';

/** An account 账号 is never removed: what was done with it stays attributable. */
export const accountLifecycle = lifecycle({
  noun: 'account',
  title: '账号',
  table: 'identity.account',
  initial: ['active'],
  states: {
    active: { label: '在用', phase: '在用' },
    disabled: { label: '已停用', phase: '停用' },
  },
  transitions: {
    disable: {
      label: '停用',
      from: ['active'],
      to: 'disabled',
      permission: 'account.edit',
      reason: 'required',
    },
    enable: { label: '启用', from: ['disabled'], to: 'active', permission: 'account.edit' },
  },
});

export type AccountState = keyof typeof accountLifecycle.states;
export type AccountVerb = keyof typeof accountLifecycle.transitions;
