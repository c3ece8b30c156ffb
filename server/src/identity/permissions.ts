import type { Permission } from '../wing.ts';

export const identityPermissions: readonly Permission[] = [
  { name: 'unit.read', label: '查看单位' },
  { name: 'unit.edit', label: '维护单位' },
  { name: 'person.read', label: '查看人员' },
  { name: 'person.edit', label: '维护人员' },
  { name: 'account.read', label: '查看账号' },
  { name: 'account.edit', label: '维护账号' },
  { name: 'setup.offer', label: '开放首次初始化' },
];
