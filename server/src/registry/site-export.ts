import { sheetSchema } from '@mumian/sheets';
import { unitKinds } from '../identity/index.ts';
import { exportRoute, shown } from '../platform/transfer/index.ts';
import { siteHostings, siteKinds } from './site-kinds.ts';
import { listSites } from './site-list.ts';
import { siteLifecycle } from './site-states.ts';

/** The sites as a file. */
export const siteExport = exportRoute(listSites, {
  path: '/sites/export',
  sheet: sheetSchema({
    title: '网站',
    columns: [
      shown('name', '网站名称', 30),
      shown('url', '网址', 36),
      shown('siteCode', '网站标识码'),
      shown('unitName', '主办单位', 30),
      shown('unitKind', '单位类别'),
      shown('kind', '网站类别'),
      shown('hosting', '承载方式'),
      shown('state', '状态', 12),
      shown('record', '登记', 10),
    ],
  }),
  row: ({ name, url, siteCode, unitName, ...site }) => ({
    name,
    url,
    siteCode,
    unitName,
    unitKind: unitKinds.label(site.unitKind),
    kind: siteKinds.label(site.kind),
    hosting: siteHostings.label(site.hosting),
    state: siteLifecycle.vocabulary.label(site.state),
    record: site.incomplete ? '不完整' : '完整',
  }),
});
