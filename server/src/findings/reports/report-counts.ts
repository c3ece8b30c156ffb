import type { Count, Todo } from '../../wing.ts';
import { countReports } from './report-list.ts';

/** What the dashboards count of public error reports. */
export const reportCounts: Count[] = [
  {
    code: 'error-reports-open',
    label: '未办结找错留言',
    permission: 'error-report.read',
    href: '/error-reports?phase=open',
    value: countReports('open', 'error-report.read'),
  },
  {
    code: 'error-reports-overdue',
    label: '逾期找错留言',
    permission: 'error-report.read',
    href: '/error-reports?phase=overdue',
    value: countReports('overdue', 'error-report.read'),
  },
];

export const reportTodos: Todo[] = [
  {
    code: 'error-reports-to-pass-on',
    label: '待转办找错留言',
    advice: '1 个工作日内转主办单位',
    permission: 'error-report.handle',
    href: '/error-reports?phase=to-pass-on',
    value: countReports('to-pass-on', 'error-report.handle'),
  },
  {
    code: 'error-reports-to-answer',
    label: '待答复找错留言',
    advice: '核实处理后答复，收到之日起 3 个工作日内办结',
    permission: 'error-report.answer',
    href: '/error-reports?phase=to-answer',
    value: countReports('to-answer', 'error-report.answer'),
  },
  {
    code: 'error-reports-to-settle',
    label: '待办结找错留言',
    advice: '审核答复、告知网民后办结，或退回重办',
    permission: 'error-report.handle',
    href: '/error-reports?phase=to-settle',
    value: countReports('to-settle', 'error-report.handle'),
  },
];
