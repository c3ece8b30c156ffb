import { sheetSchema } from '@mumian/sheets';
import { exportRoute, shown } from '../platform/transfer/index.ts';
import { listAccounts } from './account-list.ts';
import { accountLifecycle } from './account-states.ts';
import { roleNames } from './roles.ts';

/** The accounts with what they hold as a file. */
export const accountExport = exportRoute(listAccounts, {
  path: '/accounts/export',
  sheet: sheetSchema({
    title: '账号',
    columns: [
      shown('username', '用户名', 20),
      shown('person', '姓名', 12),
      shown('unit', '单位', 30),
      shown('state', '状态', 10),
      shown('grants', '岗位', 60),
    ],
  }),
  row: ({ username, person, unit, state, grants }) => ({
    username,
    person: person.name,
    unit: unit.name,
    state: accountLifecycle.vocabulary.label(state),
    grants: grants.map((grant) => `${grant.unitName}：${roleNames.label(grant.role)}`).join('；'),
  }),
});
