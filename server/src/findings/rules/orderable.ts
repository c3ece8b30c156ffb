import { type RawBuilder, sql } from 'kysely';

/**
 * The condition under which a finding may become an order: confirmed by a person, no mere hint, and its rule neither in
 * shadow nor suspended. `finding` is the alias of `findings.finding` in the query.
 */
export function isOrderable(finding: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${finding}.${name}`);
  return sql<boolean>`(${column('state')} = 'confirmed' and ${column('severity')} <> 'hint' and exists (
    select from findings.rule_standing as standing
    where standing.code = ${column('code')} and standing.state = 'active'))`;
}
