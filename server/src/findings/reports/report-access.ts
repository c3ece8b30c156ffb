import { accessRules } from '../../identity/index.ts';
import { reportLifecycle } from './report-states.ts';

interface Placed {
  unit_path: string;
}

const { answer, settle, reject, transfer, ...steps } = reportLifecycle.transitions;

/** Who sees a report: whoever reads reports in the subtree of the unit that answers it; the offices and monitors pass on and settle. */
export const reportAccess = accessRules<Placed>()({
  noun: '这条找错留言',
  sees: 'error-report.read',
  pathOf: (report) => report.unit_path,
  rules: {
    'pass-on': steps['pass-on'],
    transfer,
    answer,
    return: steps.return,
    settle,
    reject,
    'raise-finding': { permission: 'error-report.handle', label: '登记为问题' },
    'link-finding': { permission: 'error-report.handle', label: '关联已有问题' },
  },
});

/** Who may enter a report about a site, a person or a platform that has an account for it. */
export const reportEntryAccess = accessRules<Placed>()({
  noun: '这个网站',
  sees: 'site.read',
  pathOf: (site) => site.unit_path,
  rules: { enter: { permission: 'error-report.enter', label: '登记找错留言' } },
});

/** To which units a report may be passed on: those that the actor supervises. */
export const passingAccess = accessRules<Placed>()({
  noun: '这个单位',
  sees: 'error-report.handle',
  pathOf: (unit) => unit.unit_path,
  rules: { receive: { permission: 'error-report.handle', label: '转办' } },
});
