import { accessRules } from './access.ts';
import { kindsBeneath, type UnitKind } from './unit-kinds.ts';

/** Who may do what with a unit, or within it. */
export const unitAccess = accessRules<{ path: string; kind: UnitKind | null }>()({
  noun: '单位',
  sees: 'unit.read',
  pathOf: (unit) => unit.path,
  rules: {
    edit: { permission: 'unit.edit', label: '编辑' },
    'add-unit': {
      permission: 'unit.edit',
      label: '新增下级单位',
      unless: (unit) => (kindsBeneath(unit.kind).length > 0 ? [] : ['这类单位不设下级单位']),
    },
    'add-person': { permission: 'person.edit', label: '新增人员' },
    grant: { permission: 'role.grant', label: '授予岗位' },
  },
});
