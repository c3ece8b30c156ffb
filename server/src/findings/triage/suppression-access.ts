import { accessRules } from '../../identity/index.ts';

/** Who sees and ends a suppression: whoever judges findings in the subtree where it holds. */
export const suppressionAccess = accessRules<{ unit_path: string }>()({
  noun: '这项豁免',
  sees: 'finding.read',
  pathOf: (suppression) => suppression.unit_path,
  rules: {
    end: { permission: 'finding.triage', label: '结束豁免' },
  },
});
