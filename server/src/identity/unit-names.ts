import type { Ctx } from '../platform/operation/index.ts';
import type { Unit } from './unit-row.ts';

/** What a name in a table may mean. */
export type Named<Thing> = Thing | 'unknown' | 'ambiguous';

/**
 * The units beneath a path, found as people write them in a table: by name, or by the names from the top with strokes
 * between them where a name alone is not enough (`江东区/教育局`). What lies outside is unknown.
 */
export class UnitNames {
  readonly #byName = new Map<string, Unit[]>();
  readonly #byId: ReadonlyMap<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) this.#byName.set(unit.name, [...(this.#byName.get(unit.name) ?? []), unit]);
  }

  find(written: string): Named<Unit> {
    const names = written.split(/[/／]/).map((name) => name.trim());
    const found = (this.#byName.get(names.at(-1) ?? '') ?? []).filter((unit) => this.#endsIn(unit, names));
    if (found.length > 1) return 'ambiguous';
    return found[0] ?? 'unknown';
  }

  byId(id: string): Unit | undefined {
    return this.#byId.get(id);
  }

  /** Whether the names, from the last one up, are those of the unit and the units above it. */
  #endsIn(unit: Unit, names: readonly string[]): boolean {
    let at: Unit | undefined = unit;
    for (const name of [...names].reverse()) {
      if (at?.name !== name) return false;
      at = at.parentId === null ? undefined : this.#byId.get(at.parentId);
    }
    return true;
  }
}

/** Reads the units beneath a path, the one at its end included. */
export async function unitNames(ctx: Ctx, path: string): Promise<UnitNames> {
  const units = await ctx.tx
    .selectFrom('identity.unit')
    .select([
      'id',
      'parent_id as parentId',
      'path',
      'kind',
      'name',
      'division_code as divisionCode',
      'version',
    ])
    .where('path', 'like', `${path}%`)
    .execute();
  return new UnitNames(units);
}
