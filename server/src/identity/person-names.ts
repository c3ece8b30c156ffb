import type { Ctx } from '../platform/operation/index.ts';
import type { RowIssue } from '../platform/transfer/index.ts';
import type { Unit } from './unit-row.ts';

/** The people beneath a path, found as people write them in a table: by name and unit. */
export class PeopleNames {
  readonly #ids = new Map<string, string[]>();

  constructor(people: readonly { id: string; name: string; unitId: string }[]) {
    for (const { id, name, unitId } of people) {
      const key = `${unitId} ${name}`;
      this.#ids.set(key, [...(this.#ids.get(key) ?? []), id]);
    }
  }

  /** The id of the person who is meant in a column, or what is wrong with the name, told to `issues`. */
  settle(column: string, name: string, unit: Unit, issues: RowIssue[]): string | undefined {
    const found = this.#ids.get(`${unit.id} ${name}`) ?? [];
    if (found.length === 1) return found[0];
    const why = found.length > 1 ? '有同名人员，请导入后再指定' : '没有登记，请先登记人员';
    issues.push({ column, message: `${unit.name}的“${name}”${why}。`, clause: null });
    return undefined;
  }
}

/** Reads the people beneath a path. */
export async function peopleNames(ctx: Ctx, path: string): Promise<PeopleNames> {
  const people = await ctx.tx
    .selectFrom('identity.person as person')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name', 'person.unit_id as unitId'])
    .where('unit.path', 'like', `${path}%`)
    .execute();
  return new PeopleNames(people);
}
