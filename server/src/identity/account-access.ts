import { accessRules } from './access.ts';
import { accountLifecycle } from './account-states.ts';

const { disable, enable } = accountLifecycle.transitions;

/** Who may do what with an account: whoever may in the unit of the person it belongs to. */
export const accountAccess = accessRules<{ unitPath: string; isOwn: boolean }>()({
  noun: '账号',
  sees: 'account.read',
  pathOf: (account) => account.unitPath,
  rules: {
    disable: {
      permission: disable.permission,
      label: disable.label,
      unless: (account) => (account.isOwn ? ['不能停用本人的账号'] : []),
    },
    enable: { permission: enable.permission, label: enable.label },
    grant: {
      permission: 'role.grant',
      label: '授予岗位',
      unless: (account) => (account.isOwn ? ['不能为本人授予或收回岗位'] : []),
    },
    'end-sessions': { permission: 'session.end', label: '结束登录' },
  },
});
