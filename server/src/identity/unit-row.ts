import { platformErrors } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import type { UnitKind } from './unit-kinds.ts';

/** A unit 单位 as operations load it. */
export interface Unit {
  id: string;
  parentId: string | null;
  /** `/id/id/`, the unit itself last: a subtree is a prefix. */
  path: string;
  kind: UnitKind;
  name: string;
  /** GB/T 2260, six digits. */
  divisionCode: string;
  version: number;
}

/** A unit as it stands, whoever asks: the caller authorizes. */
export function unitById(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Unit | undefined> {
  return select(ctx).where('id', '=', id).executeTakeFirst();
}

/**
 * The same, refusing where there is none.
 * @throws Refusal `platform.not-found`
 */
export async function loadUnit(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Unit> {
  return present(await unitById(ctx, id));
}

/** Loads the unit and locks it until the transaction ends. */
export async function lockUnit(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Unit> {
  return present(await select(ctx).where('id', '=', id).forUpdate().executeTakeFirst());
}

/** All units beneath, locked, those above before those below. */
export function lockUnitsBeneath(ctx: Pick<Ctx, 'tx'>, unit: Unit): Promise<Unit[]> {
  return select(ctx)
    .where('path', 'like', `${unit.path}%`)
    .where('id', '!=', unit.id)
    .orderBy('path')
    .forUpdate()
    .execute();
}

function select(ctx: Pick<Ctx, 'tx'>) {
  return ctx.tx
    .selectFrom('identity.unit')
    .select([
      'id',
      'parent_id as parentId',
      'path',
      'kind',
      'name',
      'division_code as divisionCode',
      'version',
    ]);
}

function present(unit: Unit | undefined): Unit {
  if (!unit) throw platformErrors.refuse('not-found', { what: '单位' });
  return unit;
}
