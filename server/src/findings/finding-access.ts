import { accessRules } from '../identity/index.ts';

interface Placed {
  unit_path: string;
}

/** Who sees a finding: whoever reads findings in the subtree of the site's sponsor. */
export const findingAccess = accessRules<Placed>()({
  noun: '这条问题',
  sees: 'finding.read',
  pathOf: (finding) => finding.unit_path,
  rules: {},
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
