import { sheetSchema } from '@mumian/sheets';
import { exportRoute, shown } from '../platform/transfer/index.ts';
import { listPeople } from './person-list.ts';

/** The people as a file. */
export const personExport = exportRoute(listPeople, {
  path: '/people/export',
  sheet: sheetSchema({
    title: '人员',
    columns: [
      shown('name', '姓名', 12),
      shown('unitName', '单位', 30),
      shown('post', '职务', 20),
      shown('phone', '电话', 18),
      shown('email', '电子邮箱', 26),
    ],
  }),
  row: ({ name, unitName, post, phone, email }) => ({ name, unitName, post, phone, email }),
});
