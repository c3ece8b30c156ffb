import type { Ctx } from '../platform/operation/index.ts';
import type { RowIssue } from '../platform/transfer/index.ts';
import type { Unit } from './unit-row.ts';

/** What a name in a table may mean. */
type Named<Thing> = Thing | 'unknown' | 'ambiguous';

/**
 * The units beneath a path, found as people write them in a table: by name, or by the names from the top with strokes
 * between them where a name alone is not enough (`江东区/教育局`). What lies outside is unknown.
 */
export class UnitNames {
  readonly #byName = new Map<string, Unit[]>();
  readonly #byId = new Map<string, Unit>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.add(unit);
  }

  /** Knows one more, which a table is about to add. */
  add(unit: Unit): void {
    this.#byId.set(unit.id, unit);
    const same = this.#byName.get(unit.name);
    if (same) same.push(unit);
    else this.#byName.set(unit.name, [unit]);
  }

  find(written: string): Named<Unit> {
    const names = written.split(/[/／]/).map((name) => name.trim());
    const found = (this.#byName.get(names.at(-1) ?? '') ?? []).filter((unit) => this.#endsIn(unit, names));
    if (found.length > 1) return 'ambiguous';
    return found[0] ?? 'unknown';
  }

  /** The unit that is meant in a column, or what is wrong with the name, told to `issues`. */
  settle(column: string, written: string, issues: RowIssue[]): Unit | undefined {
    const found = this.find(written);
    if (typeof found !== 'string') return found;
    const message =
      found === 'ambiguous'
        ? `${column}“${written}”有同名单位，请从上级写起，用“/”隔开。`
        : `${column}“${written}”不存在或不在您的管辖范围内，请重新选择。`;
    issues.push({ column, message, clause: null });
    return undefined;
  }

  /** Whether a unit of this name stands directly beneath. */
  hasBeneath(parent: Unit, name: string): boolean {
    return (this.#byName.get(name) ?? []).some((unit) => unit.parentId === parent.id);
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
