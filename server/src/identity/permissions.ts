import type { Permission } from '../wing.ts';

export const identityPermissions: readonly Permission[] = [
  { name: 'unit.read', label: '查看单位' },
  { name: 'unit.edit', label: '维护单位' },
  { name: 'person.read', label: '查看人员' },
  { name: 'person.edit', label: '维护人员' },
  { name: 'account.read', label: '查看账号' },
  { name: 'account.edit', label: '维护账号' },
  { name: 'role.grant', label: '授予和收回岗位' },
  { name: 'policy.edit', label: '设置密码策略' },
  { name: 'session.end', label: '结束他人的登录' },
  { name: 'setup.offer', label: '开放首次初始化' },
];
