import { type RawBuilder, sql } from 'kysely';

/**
 * The condition under which a finding may become an order: confirmed by a person, no mere hint, its rule neither in
 * shadow nor suspended, and not found anew by a changed rule whose trial nobody has looked at
 * (docs/decisions/0020-rule-trials.md). `finding` is the alias of `findings.finding` in the query.
 */
export function isOrderable(finding: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${finding}.${name}`);
  return sql<boolean>`(${column('state')} = 'confirmed' and ${column('severity')} <> 'hint' and exists (
    select from findings.rule_standing as standing
    where standing.code = ${column('code')} and standing.state = 'active') and not exists (
    select from findings.rule_trial as trial
    where trial.code = ${column('code')} and trial.edition = ${column('fault_edition')}
      and trial.because = 'changed' and trial.asked_at < ${column('first_seen_at')} and not exists (
        select from findings.rule_trial as settled where settled.code = trial.code
          and settled.edition = trial.edition and settled.state = 'settled')))`;
}
