import { sheetSchema } from '@mumian/sheets';
import { z } from 'zod';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { listFields, pageOf } from '../platform/listing/index.ts';
import { reading } from '../platform/operation/index.ts';
import { counted, exportRoute, shown } from '../platform/transfer/index.ts';
import { columnKinds } from './column-kinds.ts';

/** The columns of all sites within reach, or of one. */
const listAllColumns = reading(
  {
    name: 'column.list-all',
    summary: '查看栏目',
    permission: 'site.read',
    input: z.strictObject({
      ...listFields(['site'], 'site'),
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      kind: columnKinds.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('registry.site_column as column')
      .innerJoin('registry.site as site', 'site.id', 'column.site_id')
      .innerJoin('identity.unit as sponsor', 'sponsor.id', 'site.unit_id')
      .innerJoin('identity.unit as keeper', 'keeper.id', 'column.unit_id')
      .select([
        'site.name as siteName',
        'site.url as siteUrl',
        'column.name',
        'column.url',
        'column.kind',
        'column.first_level as firstLevel',
        'column.update_days as updateDays',
        'column.empty_reason as emptyReason',
        'keeper.name as unitName',
      ])
      .where(await within(ctx, 'site.read', 'sponsor.path'))
      .where(await subtreeOf(ctx, input.unitId, 'sponsor.path'));
    if (input.siteId) query = query.where('column.site_id', '=', input.siteId);
    if (input.kind) query = query.where('column.kind', '=', input.kind);
    return pageOf(ctx.tx, query, input, { sorts: { site: 'site.name_key' }, id: 'column.id' });
  },
);

/** The columns as a file. */
export const columnExport = exportRoute(listAllColumns, {
  path: '/columns/export',
  sheet: sheetSchema({
    title: '栏目',
    columns: [
      shown('siteName', '网站名称', 30),
      shown('siteUrl', '网站网址', 36),
      shown('name', '栏目名称', 20),
      shown('url', '栏目网址', 36),
      shown('kind', '栏目类别'),
      shown('firstLevel', '一级栏目', 10),
      counted('updateDays', '更新周期（天）'),
      shown('emptyReason', '空白说明', 24),
      shown('unitName', '责任单位', 30),
    ],
  }),
  row: ({ kind, firstLevel, ...column }) => ({
    ...column,
    kind: columnKinds.label(kind),
    firstLevel: firstLevel ? '是' : '否',
  }),
});
