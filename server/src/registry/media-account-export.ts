import { sheetSchema } from '@mumian/sheets';
import { exportRoute, shown } from '../platform/transfer/index.ts';
import { listMediaAccounts } from './media-account-list.ts';
import { mediaAccountLifecycle } from './media-account-states.ts';
import { mediaPlatforms } from './media-platforms.ts';

/** The new-media accounts as a file. */
export const mediaAccountExport = exportRoute(listMediaAccounts, {
  path: '/media-accounts/export',
  sheet: sheetSchema({
    title: '政务新媒体',
    columns: [
      shown('name', '账号名称', 30),
      shown('platform', '平台', 12),
      shown('handle', '账号标识', 24),
      shown('unitName', '主办单位', 30),
      shown('personName', '责任人', 12),
      shown('state', '状态', 10),
    ],
  }),
  row: ({ name, handle, unitName, personName, platform, state }) => ({
    name,
    platform: mediaPlatforms.label(platform),
    handle,
    unitName,
    personName,
    state: mediaAccountLifecycle.vocabulary.label(state),
  }),
});
