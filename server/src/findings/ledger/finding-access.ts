import { accessRules } from '../../identity/index.ts';
import { findingLifecycle } from './finding-states.ts';

interface Placed {
  unit_path: string;
}

const { confirm, dismiss, reconsider, ...steps } = findingLifecycle.transitions;

/** Who sees a finding: whoever reads findings in the subtree of the site's sponsor; its monitors and supervisors judge it. */
export const findingAccess = accessRules<Placed>()({
  noun: '这条问题',
  sees: 'finding.read',
  pathOf: (finding) => finding.unit_path,
  rules: {
    confirm,
    dismiss,
    'mark-duplicate': steps['mark-duplicate'],
    'ask-second-look': steps['ask-second-look'],
    reconsider,
    recheck: { permission: 'finding.recheck', label: '复测' },
    'add-file': { permission: 'finding.triage', label: '上传佐证' },
  },
});

/** Who may enter a finding by hand: whoever judges those of the site. */
export const entryAccess = accessRules<Placed>()({
  noun: '这个网站',
  sees: 'site.read',
  pathOf: (site) => site.unit_path,
  rules: {
    enter: { permission: 'finding.triage', label: '登记问题' },
  },
});

/** Who may write to a site's ledger: checks, each a job that declares it. */
export const ledgerAccess = accessRules<Placed>()({
  noun: '这个网站',
  sees: 'finding.raise',
  pathOf: (site) => site.unit_path,
  rules: {
    raise: { permission: 'finding.raise', label: '登记问题' },
  },
});
