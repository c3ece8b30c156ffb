import { lifecycle } from '../../platform/lifecycle/index.ts';
import { errorReportPassedOn } from '../events.ts';

/**
 * A public error report's life 我为政府网站找错: passed on to whoever runs the site, answered by it, and settled when the
 * reporter has been told (国办发〔2017〕47号，条款待核).
 */
export const reportLifecycle = lifecycle({
  noun: 'error-report',
  title: '找错留言',
  table: 'findings.error_report',
  initial: ['received'],
  states: {
    received: { label: '待转办', phase: '转办' },
    'passed-on': { label: '办理中', phase: '办理' },
    answered: { label: '已答复', phase: '办理' },
    settled: { label: '已办结', phase: '了结', final: true },
    rejected: { label: '不予受理', phase: '了结', final: true },
  },
  transitions: {
    'pass-on': {
      label: '转办',
      from: ['received'],
      to: 'passed-on',
      permission: 'error-report.handle',
      emits: errorReportPassedOn,
    },
    transfer: {
      label: '改派',
      from: ['passed-on'],
      to: 'passed-on',
      permission: 'error-report.handle',
      reason: 'required',
      emits: errorReportPassedOn,
    },
    answer: {
      label: '提交答复',
      from: ['passed-on'],
      to: 'answered',
      permission: 'error-report.answer',
    },
    return: {
      label: '退回重办',
      from: ['answered'],
      to: 'passed-on',
      permission: 'error-report.handle',
      reason: 'required',
      emits: errorReportPassedOn,
    },
    settle: {
      label: '办结',
      from: ['passed-on', 'answered'],
      to: 'settled',
      permission: 'error-report.handle',
    },
    reject: {
      label: '不予受理',
      from: ['received', 'passed-on', 'answered'],
      to: 'rejected',
      permission: 'error-report.handle',
    },
  },
});

export type ReportState = keyof typeof reportLifecycle.states;

/** States in which the clocks run. */
export const OPEN_REPORT = ['received', 'passed-on', 'answered'] as const satisfies ReportState[];
