import { type RowOf, sheetSchema } from '@mumian/sheets';
import { sql } from 'kysely';
import { newId } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { recordAll } from '../platform/record/index.ts';
import {
  choicesOf,
  importing,
  type RowIssue,
  type SheetLine,
  type Verdict,
} from '../platform/transfer/index.ts';
import { divisionCodeRefusal } from './division-code.ts';
import { identityErrors } from './errors.ts';
import { importPlace } from './import-place.ts';
import { nameKey } from './name-key.ts';
import { divisionCodeSchema, unitNameSchema } from './unit.ts';
import { kindsBeneath, unitKinds } from './unit-kinds.ts';
import { unitNames } from './unit-names.ts';
import type { Unit } from './unit-row.ts';

/** The columns ask by the schemas of the operation `unit.create`. */
const sheet = sheetSchema({
  title: '单位',
  columns: [
    {
      key: 'name',
      title: '单位名称',
      kind: 'text',
      required: true,
      width: 36,
      example: '木棉市教育局',
      check: (text: string) => unitNameSchema.safeParse(text),
    },
    {
      key: 'kind',
      title: '单位类别',
      kind: 'choice',
      required: true,
      width: 18,
      choices: choicesOf(unitKinds),
    },
    {
      key: 'parent',
      title: '上级单位',
      kind: 'text',
      required: true,
      width: 36,
      example: '木棉市',
      note: '已有的单位，或本表中写在前面的单位；有同名单位时从上级写起，用“/”隔开。',
    },
    {
      key: 'divisionCode',
      title: '行政区划代码',
      kind: 'text',
      required: true,
      width: 16,
      example: '519900',
      check: (text: string) => divisionCodeSchema.safeParse(text),
    },
  ],
});

/** Units in a table 单位; a unit may stand beneath one that stands above it in the same table. */
export const unitImport = importing('identity', {
  kind: 'units',
  noun: 'unit-import',
  title: '单位',
  permission: 'unit.edit',
  sheet,
  ...importPlace({ permission: 'unit.edit', title: '单位' }),
  check,
  write,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SheetLine<RowOf<typeof sheet>>[],
  lock: boolean,
): Promise<Verdict<Unit>[]> {
  // New units wait for each other as they do one by one, where their parent is locked.
  if (lock)
    await sql`select id from identity.unit where starts_with(path, ${place}) for update`.execute(ctx.tx);
  const units = await unitNames(ctx, place);
  return lines.map(({ row: { name, kind, divisionCode, ...row } }) => {
    const issues: RowIssue[] = [];
    const parent = units.settle('上级单位', row.parent, issues);
    if (!parent) return { issues };
    if (!kindsBeneath(parent.kind).includes(kind)) {
      const words = { kind: unitKinds.label(kind), parent: unitKinds.label(parent.kind) };
      const message = identityErrors.refuse('unit-kind-misplaced', words).detail;
      issues.push({ column: '单位类别', message, clause: null });
    }
    const rule = divisionCodeRefusal({ kind, divisionCode }, parent);
    if (rule !== null) issues.push({ column: '行政区划代码', message: `${rule}。`, clause: 'GB/T 2260' });
    if (units.hasBeneath(parent, name)) {
      const message = identityErrors.refuse('unit-name-taken', {}).detail;
      issues.push({ column: '单位名称', message, clause: null });
    }
    if (issues.length > 0) return { issues };
    const id = newId();
    const unit = {
      id,
      parentId: parent.id,
      path: `${parent.path}${id}/`,
      kind,
      name,
      divisionCode,
      version: 1,
    };
    units.add(unit);
    return { draft: unit };
  });
}

const AT_ONCE = 1_000;

async function write(ctx: Ctx, units: readonly Unit[]): Promise<void> {
  for (let from = 0; from < units.length; from += AT_ONCE) {
    const some = units.slice(from, from + AT_ONCE);
    const rows = some.map(({ id, parentId, path, kind, name, divisionCode, version }) => ({
      ...{ id, parent_id: parentId, path, kind, name, ...nameKey(name) },
      ...{ division_code: divisionCode, version, changed_at: ctx.now },
    }));
    await sql`
      insert into identity.unit
      select * from jsonb_populate_recordset(null::identity.unit, ${JSON.stringify(rows)}::jsonb)`.execute(
      ctx.tx,
    );
    await recordAll(ctx, {
      noun: 'unit',
      verb: 'create',
      things: some.map(({ id, path, parentId, kind, name, divisionCode }) => ({
        id,
        place: path,
        after: { parentId, kind, name, divisionCode },
      })),
    });
  }
}
