import { sql } from 'kysely';
import { newId } from '../src/platform/database/index.ts';
import type { System } from './system.ts';

/** A trial of a rule that has just begun, without a job that would carry it out; gives its id. */
export async function addRuleTrial(system: System, code: string): Promise<string> {
  const id = newId();
  await system.db.transact((tx) =>
    sql`insert into findings.rule_trial
      (id, code, edition, state, because, asked_by_name, asked_at, version, changed_at)
      values (${id}, ${code}, 'some edition', 'trying', 'asked', '测试', now(), 1, now())`.execute(tx),
  );
  return id;
}

/** A rule of the city that has found something, and its trial. */
export async function triedRule(system: System): Promise<{ rules: string; 'rule-trials': string }> {
  const rule = await system.db.read((tx) =>
    tx.selectFrom('findings.rule_standing').select(['id', 'code']).limit(1).executeTakeFirstOrThrow(),
  );
  return { rules: rule.id, 'rule-trials': await addRuleTrial(system, rule.code) };
}
