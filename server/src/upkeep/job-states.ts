import { vocabulary } from '../platform/vocabulary/index.ts';

/** States of a job 后台任务; the queue derives them, nothing stores them. */
export const jobStates = vocabulary('job-state', '任务状态', {
  running: '正在运行',
  waiting: '等待运行',
  retrying: '等待重试',
  parked: '已停放',
});
