import { z } from 'zod';
import { authorize, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, line, operation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { columnKinds, updateDaysOf } from './column-kinds.ts';
import { registryErrors } from './errors.ts';
import { loadSite, requireAlive } from './site.ts';
import { siteAccess } from './site-access.ts';
import { siteUrlSchema } from './site-address.ts';

const columnFields = {
  name: line(60),
  url: siteUrlSchema,
  kind: columnKinds.schema,
  /** 一级栏目: the 2019 indicators judge notices and policies by these only. */
  firstLevel: z.boolean(),
  /** Days within which something new is due; left out, the kind's own period counts; null, none is due. */
  updateDays: z.int().min(1).max(3660).nullable().optional(),
  /** Why nothing is there, when nothing is (国办普查 2015-07: 空白栏目须备注说明). */
  emptyReason: line(200).nullable().default(null),
  /** Who keeps it up; the sponsor when left out. */
  unitId: idSchema.optional(),
};

/** Adds a column 栏目 to a site, last in order. */
export const addColumn = operation(
  {
    name: 'column.add',
    summary: '编辑栏目',
    permission: 'column.edit',
    input: z.strictObject({ siteId: idSchema, ...columnFields }),
  },
  async (ctx, input) => {
    const { siteId, ...fields } = input;
    const site = await loadSite(ctx, siteId);
    await authorize(ctx, siteAccess, 'edit-columns', site);
    requireAlive(site);
    const row = await rowOf(ctx, fields, site.unit_id);
    const last = await ctx.tx
      .selectFrom('registry.site_column')
      .select((column) => column.fn.max('position').as('position'))
      .where('site_id', '=', siteId)
      .executeTakeFirst();
    const id = newId();
    await ctx.tx
      .insertInto('registry.site_column')
      .values({
        id,
        site_id: siteId,
        ...row,
        position: (last?.position ?? 0) + 1,
        version: 1,
        changed_at: ctx.now,
      })
      .execute();
    await record(ctx, { noun: 'site', id: siteId, verb: 'add-column', after: { column: input.name } });
    return { id };
  },
);

/** Changes a column. */
export const editColumn = operation(
  {
    name: 'column.edit',
    summary: '编辑栏目',
    permission: 'column.edit',
    input: z.strictObject({ id: idSchema, version: z.int(), ...columnFields }),
  },
  async (ctx, input) => {
    const { id, version, ...fields } = input;
    const column = await loadColumn(ctx, id);
    const site = await loadSite(ctx, column.site_id);
    await authorize(ctx, siteAccess, 'edit-columns', site);
    requireAlive(site);
    await expectVersion(ctx, { noun: 'site', id: site.id, version: column.version }, version);
    const row = await rowOf(ctx, fields, column.unit_id);
    await ctx.tx
      .updateTable('registry.site_column')
      .set({ ...row, version: version + 1, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    const { name, url, kind, first_level, update_days, empty_reason, unit_id } = column;
    await record(ctx, {
      noun: 'site',
      id: site.id,
      verb: 'edit-column',
      before: { name, url, kind, first_level, update_days, empty_reason, unit_id },
      after: row,
    });
    return { id, version: version + 1 };
  },
);

async function loadColumn(ctx: Ctx, id: string) {
  const column = await ctx.tx
    .selectFrom('registry.site_column')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!column) throw platformErrors.refuse('not-found', { what: '这个栏目' });
  return column;
}

type ColumnFields = z.output<z.ZodObject<typeof columnFields>>;

async function rowOf(ctx: Ctx, fields: ColumnFields, fallbackUnitId: string) {
  const unitId = fields.unitId ?? fallbackUnitId;
  if (!(await unitById(ctx, unitId))) throw registryErrors.refuse('unknown-unit', { field: '责任单位' });
  return {
    name: fields.name,
    url: fields.url,
    kind: fields.kind,
    first_level: fields.firstLevel,
    update_days: fields.updateDays === undefined ? updateDaysOf(fields.kind) : fields.updateDays,
    empty_reason: fields.emptyReason,
    unit_id: unitId,
  };
}
