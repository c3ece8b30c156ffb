import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { historyOf } from '../platform/record/index.ts';
import { actionSchema, actionsOn, authorizeSight } from './access.ts';
import { reachOf, within } from './reach.ts';
import { unitAccess } from './unit-access.ts';
import { kindsBeneath, unitKinds } from './unit-kinds.ts';
import { loadUnit } from './unit-row.ts';

const unitName = z.object({ id: idSchema, name: z.string() });

export const unitItemSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  kind: unitKinds.schema,
  name: z.string(),
  divisionCode: z.string(),
  /** False for a unit that only shows where the others stand. */
  inReach: z.boolean(),
});

export const unitViewSchema = unitItemSchema.omit({ inReach: true }).extend({
  version: z.int(),
  /** The units above, the city first. */
  above: z.array(unitName),
  children: z.array(unitName.extend({ kind: unitKinds.schema })),
  /** People of the unit and all beneath it; null for whoever may not see people. */
  people: z.int().nullable(),
  kindsBeneath: z.array(unitKinds.schema),
  actions: z.array(actionSchema),
});

export type UnitView = z.output<typeof unitViewSchema>;

/** The tree within the actor's reach, flat, with the units above it. */
export const listUnits = reading(
  { name: 'unit.list', summary: '查看单位', permission: 'unit.read', input: z.strictObject({}) },
  async (ctx) => {
    const visible = await within(ctx, 'unit.read', 'unit.path');
    const reach = await reachOf(ctx);
    const roots = reach.roots('unit.read');
    const rows = await ctx.tx
      .selectFrom('identity.unit as unit')
      .leftJoin('identity.unit as parent', 'parent.id', 'unit.parent_id')
      .select([
        'unit.id',
        'unit.parent_id as parentId',
        'parent.name as parentName',
        'unit.path',
        'unit.kind',
        'unit.name',
        'unit.division_code as divisionCode',
      ])
      .where(
        sql<boolean>`(${visible} or exists (select from unnest(${roots}::text[]) as root where starts_with(root, unit.path)))`,
      )
      .orderBy('unit.division_code')
      .orderBy(sql`array_position(${unitKinds.values}::text[], unit.kind)`)
      .orderBy('unit.name_key')
      .orderBy('unit.id')
      .execute();
    return { items: rows.map((row) => ({ ...row, inReach: reach.holds('unit.read', row.path) })) };
  },
);

/** One unit with what stands beneath it. */
export const getUnit = reading(
  {
    name: 'unit.get',
    summary: '查看单位',
    permission: 'unit.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => unitView(ctx, input.id),
);

/** The answer for one unit. */
export async function unitView(ctx: Ctx, id: string): Promise<UnitView> {
  const { path, ...unit } = await loadUnit(ctx, id);
  await authorizeSight(ctx, unitAccess, { path, kind: unit.kind });
  const seesPeople = (await reachOf(ctx)).holds('person.read', path);
  return {
    ...unit,
    above: await unitsAbove(ctx, path, id),
    children: await ctx.tx
      .selectFrom('identity.unit')
      .select(['id', 'name', 'kind'])
      .where('parent_id', '=', id)
      .orderBy('division_code')
      .orderBy('name_key')
      .orderBy('id')
      .execute(),
    people: seesPeople ? await peopleBeneath(ctx, path) : null,
    kindsBeneath: [...kindsBeneath(unit.kind)],
    actions: await actionsOn(ctx, unitAccess, { path, kind: unit.kind }),
  };
}

async function unitsAbove(ctx: Ctx, path: string, id: string) {
  return ctx.tx
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(string_to_array(trim(both '/' from ${path}), '/')::uuid[])`)
    .where('id', '!=', id)
    .orderBy('path')
    .execute();
}

async function peopleBeneath(ctx: Ctx, path: string): Promise<number> {
  const counted = await ctx.tx
    .selectFrom('identity.person as person')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select((row) => row.fn.countAll<number>().as('people'))
    .where('unit.path', 'like', `${path}%`)
    .executeTakeFirstOrThrow();
  return counted.people;
}

/** Who changed what of a unit. */
export const unitHistory = reading(
  {
    name: 'unit.history',
    summary: '查看单位变更记录',
    permission: 'unit.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, unitAccess, await loadUnit(ctx, input.id));
    return { items: await historyOf(ctx, 'unit', input.id) };
  },
);

/**
 * For lists and counts that are narrowed to one unit and all beneath it; no unit narrows nothing. `pathRef` names the
 * column with the unit's path. It narrows only: `within` decides what the actor may see.
 * @throws Refusal `platform.not-found` for a unit outside the actor's sight
 */
export async function subtreeOf(
  ctx: Ctx,
  unitId: string | undefined,
  pathRef: string,
): Promise<RawBuilder<boolean>> {
  if (unitId === undefined) return sql<boolean>`true`;
  const unit = await loadUnit(ctx, unitId);
  await authorizeSight(ctx, unitAccess, unit);
  return sql<boolean>`${sql.ref(pathRef)} like ${`${unit.path}%`}`;
}
