import { z } from 'zod';
import { authorizeSight } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { reading } from '../platform/operation/index.ts';
import { columnKinds } from './column-kinds.ts';
import { loadSite } from './site.ts';
import { siteAccess } from './site-access.ts';

export const columnListSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      url: z.string(),
      kind: columnKinds.schema,
      firstLevel: z.boolean(),
      updateDays: z.int().nullable(),
      emptyReason: z.string().nullable(),
      unitId: z.uuid(),
      unitName: z.string(),
      version: z.int(),
    }),
  ),
});

/** The columns of a site in their order. */
export const listColumns = reading(
  {
    name: 'column.list',
    summary: '查看栏目',
    permission: 'site.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, siteAccess, await loadSite(ctx, input.id, 'read'));
    const items = await ctx.tx
      .selectFrom('registry.site_column as column')
      .innerJoin('identity.unit as unit', 'unit.id', 'column.unit_id')
      .select([
        'column.id',
        'column.name',
        'column.url',
        'column.kind',
        'column.first_level as firstLevel',
        'column.update_days as updateDays',
        'column.empty_reason as emptyReason',
        'column.unit_id as unitId',
        'unit.name as unitName',
        'column.version',
      ])
      .where('column.site_id', '=', input.id)
      .orderBy('column.position')
      .execute();
    return { items };
  },
);
