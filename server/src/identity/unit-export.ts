import { sheetSchema } from '@mumian/sheets';
import { exportRoute, shown } from '../platform/transfer/index.ts';
import { unitKinds } from './unit-kinds.ts';
import { listUnits } from './unit-list.ts';

/** The tree of units as a file, with the units above. */
export const unitExport = exportRoute(listUnits, {
  path: '/units/export',
  sheet: sheetSchema({
    title: '单位',
    columns: [
      shown('name', '单位名称', 36),
      shown('kind', '单位类别'),
      shown('parent', '上级单位', 36),
      shown('divisionCode', '行政区划代码'),
    ],
  }),
  row: ({ name, kind, parentName, divisionCode }) => ({
    name,
    kind: unitKinds.label(kind),
    parent: parentName,
    divisionCode,
  }),
});
