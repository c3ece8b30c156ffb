import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { writeEntry } from './entry.ts';
import { terminalAct } from './terminal-act.ts';

const ERASED = '（已删除）';

export interface Erasing {
  /** Whose personal values: those of one thing, `person` and its id. */
  noun: string;
  id: string;
  reason: string;
  now: Date;
  by: string;
}

/**
 * Makes the personal values of one subject unprovable in the audit by removing the salts of their hashes, and removes
 * the values themselves from its history. As the owner of the tables; entries and chain stay as they are.
 * @returns entries and lines of history that held such values
 */
export function eraseSubject(owner: Db, of: Erasing): Promise<{ entries: number; lines: number }> {
  return owner.transact(async (tx) => {
    const salts = await sql`delete from audit.salt using audit.entry e
      where e.id = salt.entry_id and e.noun = ${of.noun} and e.noun_id = ${of.id}`.execute(tx);
    const lines = await sql`
      update platform.history set changes = (
        select jsonb_agg(case when change ? 'personal'
          then jsonb_build_object('field', change -> 'field', 'before', ${ERASED}::text, 'after', ${ERASED}::text)
          else change end order by place)
        from jsonb_array_elements(changes) with ordinality as said(change, place))
      where noun = ${of.noun} and noun_id = ${of.id} and changes @> '[{"personal": true}]'`.execute(tx);
    await writeEntry(tx, {
      ...terminalAct(of.by, of.now, 'audit.erase'),
      noun: of.noun,
      nounId: of.id,
      reason: of.reason,
      changes: [],
    });
    return { entries: Number(salts.numAffectedRows ?? 0), lines: Number(lines.numAffectedRows ?? 0) };
  });
}
