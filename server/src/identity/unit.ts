import { z } from 'zod';
import { idSchema, newId } from '../platform/database/index.ts';
import { type Ctx, line, operation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { authorize } from './access.ts';
import { divisionCodeRefusal } from './division-code.ts';
import { identityErrors } from './errors.ts';
import { nameKey } from './name-key.ts';
import { EVERYWHERE } from './reach.ts';
import { unitAccess } from './unit-access.ts';
import { kindsBeneath, unitKinds } from './unit-kinds.ts';
import { unitView } from './unit-list.ts';
import { loadUnit, lockUnit, lockUnitsBeneath, type Unit } from './unit-row.ts';

export const unitNameSchema = line(60);

export const divisionCodeSchema = z.string().regex(/^[0-9]{6}$/, { error: '行政区划代码为 6 位数字' });

const unitFields = z.strictObject({
  /** Null only for the city itself. */
  parentId: idSchema.nullable(),
  kind: unitKinds.schema,
  name: unitNameSchema,
  divisionCode: divisionCodeSchema,
});

type UnitFields = z.output<typeof unitFields>;

/** Adds a unit beneath another. The city itself comes with the set-up or from the server's operator. */
export const createUnit = operation(
  { name: 'unit.create', summary: '新增单位', permission: 'unit.edit', input: unitFields },
  async (ctx, input) => {
    const parent = input.parentId === null ? null : await lockUnit(ctx, input.parentId);
    await authorize(ctx, unitAccess, 'add-unit', parent ?? { path: EVERYWHERE, kind: null });
    const unit = await addUnit(ctx, input, parent);
    return unitView(ctx, unit.id);
  },
);

/**
 * Requires, writes and records a new unit; whoever calls has authorized it.
 * @throws Refusal `identity.unit-kind-misplaced`, `identity.division-code-refused`
 */
export async function addUnit(ctx: Ctx, fields: UnitFields, parent: Unit | null): Promise<Unit> {
  if (!kindsBeneath(parent?.kind ?? null).includes(fields.kind)) {
    throw identityErrors.refuse('unit-kind-misplaced', {
      kind: unitKinds.label(fields.kind),
      parent: parent && unitKinds.label(parent.kind),
    });
  }
  requireDivisionCode(fields, parent);
  const id = newId();
  const unit: Unit = { id, ...fields, path: `${parent?.path ?? EVERYWHERE}${id}/`, version: 1 };
  await ctx.tx
    .insertInto('identity.unit')
    .values({
      id,
      parent_id: unit.parentId,
      path: unit.path,
      kind: unit.kind,
      name: unit.name,
      ...nameKey(unit.name),
      division_code: unit.divisionCode,
      version: unit.version,
      changed_at: ctx.now,
    })
    .execute();
  await record(ctx, { noun: 'unit', id, verb: 'create', after: fields });
  return unit;
}

/** Corrects a unit's name or division code; units beneath that bear the same code follow. */
export const editUnit = operation(
  {
    name: 'unit.edit',
    summary: '编辑单位',
    permission: 'unit.edit',
    input: z.strictObject({
      id: idSchema,
      version: z.int(),
      name: unitNameSchema.optional(),
      divisionCode: divisionCodeSchema.optional(),
    }),
  },
  async (ctx, input) => {
    const unit = await lockUnit(ctx, input.id);
    await authorize(ctx, unitAccess, 'edit', unit);
    await expectVersion(ctx, { noun: 'unit', ...unit }, input.version);
    const next: Unit = {
      ...unit,
      name: input.name ?? unit.name,
      divisionCode: input.divisionCode ?? unit.divisionCode,
    };
    requireDivisionCode(next, unit.parentId === null ? null : await loadUnit(ctx, unit.parentId));
    await write(ctx, unit, next);
    if (next.divisionCode !== unit.divisionCode) await renumberBeneath(ctx, unit, next);
    return unitView(ctx, unit.id);
  },
);

function requireDivisionCode(unit: Pick<Unit, 'kind' | 'divisionCode'>, parent: Unit | null): void {
  const rule = divisionCodeRefusal(unit, parent);
  if (rule === null) return;
  throw identityErrors.refuse('division-code-refused', { rule }, [
    {
      field: 'divisionCode',
      code: 'unit.division-code-refused',
      message: rule,
      clause: 'GB/T 2260',
      severity: 'blocking',
    },
  ]);
}

async function renumberBeneath(ctx: Ctx, before: Unit, after: Unit): Promise<void> {
  for (const unit of await lockUnitsBeneath(ctx, before)) {
    if (unit.divisionCode === before.divisionCode) {
      await write(ctx, unit, { ...unit, divisionCode: after.divisionCode }, '随上级单位变更');
    } else if (unit.parentId === after.id) {
      requireDivisionCode(unit, after);
    }
  }
}

async function write(ctx: Ctx, before: Unit, after: Unit, reason?: string): Promise<void> {
  await ctx.tx
    .updateTable('identity.unit')
    .set({
      name: after.name,
      ...nameKey(after.name),
      division_code: after.divisionCode,
      version: before.version + 1,
      changed_at: ctx.now,
    })
    .where('id', '=', before.id)
    .execute();
  await record(ctx, { noun: 'unit', id: before.id, verb: 'edit', reason: reason ?? null, before, after });
}
