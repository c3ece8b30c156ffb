import { lifecycle } from '../platform/lifecycle/index.ts';

/** A new-media account's life: opened, and cancelled with its filing (国办发〔2018〕123号 三: 开设、变更、关停、注销). */
export const mediaAccountLifecycle = lifecycle({
  noun: 'media-account',
  title: '新媒体账号',
  table: 'registry.media_account',
  initial: ['running'],
  states: {
    running: { label: '在用', phase: '运行' },
    cancelled: { label: '已注销', phase: '退出', final: true },
  },
  transitions: {
    cancel: {
      label: '注销账号',
      from: ['running'],
      to: 'cancelled',
      permission: 'media-account.edit',
      reason: 'required',
      clause: '国办发〔2018〕123号 三',
    },
  },
});

export type MediaAccountState = keyof typeof mediaAccountLifecycle.states;
