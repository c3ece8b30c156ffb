import { accessRules } from '../identity/index.ts';
import { mediaAccountLifecycle } from './media-account-states.ts';

const { cancel } = mediaAccountLifecycle.transitions;

/** Who may do what with a new-media account: its sponsor's subtree decides, as with sites. */
export const mediaAccountAccess = accessRules<{ unit_path: string }>()({
  noun: '这个新媒体账号',
  sees: 'media-account.read',
  pathOf: (account) => account.unit_path,
  rules: {
    register: { permission: 'media-account.edit', label: '登记新媒体账号' },
    edit: { permission: 'media-account.edit', label: '编辑新媒体账号' },
    cancel: { permission: cancel.permission, label: cancel.label },
  },
});
