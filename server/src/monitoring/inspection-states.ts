import { lifecycle } from '../platform/lifecycle/index.ts';
import { inspectionFinished } from './events.ts';

/** An inspection's life: asked for by a person, run by a job. */
export const inspectionLifecycle = lifecycle({
  noun: 'inspection',
  title: '检查',
  table: 'monitoring.inspection',
  initial: ['queued'],
  states: {
    queued: { label: '排队', phase: '进行' },
    running: { label: '检查中', phase: '进行' },
    finished: { label: '已完成', phase: '结束', final: true },
    failed: { label: '未完成', phase: '结束', final: true },
    stopped: { label: '已停止', phase: '结束', final: true },
  },
  transitions: {
    begin: { label: '开始检查', from: ['queued'], to: 'running', permission: 'inspection.run' },
    finish: {
      label: '完成检查',
      from: ['running'],
      to: 'finished',
      permission: 'inspection.run',
      emits: inspectionFinished,
    },
    fail: {
      label: '中断检查',
      from: ['queued', 'running'],
      to: 'failed',
      permission: 'inspection.run',
      emits: inspectionFinished,
    },
    stop: {
      label: '停止检查',
      from: ['queued', 'running'],
      to: 'stopped',
      permission: 'inspection.start',
      emits: inspectionFinished,
    },
  },
});

export type InspectionState = keyof typeof inspectionLifecycle.states;
