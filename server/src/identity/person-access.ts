import { accessRules } from './access.ts';

/** Who may do what with a person: whoever may in the person's unit. */
export const personAccess = accessRules<{ unitPath: string }>()({
  noun: '人员',
  sees: 'person.read',
  pathOf: (person) => person.unitPath,
  rules: {
    edit: { permission: 'person.edit', label: '编辑' },
    'open-account': { permission: 'account.edit', label: '开立账号' },
  },
});
