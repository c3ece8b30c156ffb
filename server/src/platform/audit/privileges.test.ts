import { describe, expect, it } from 'vitest';
import { statement } from '../../../test/audit.ts';
import { testDatabase } from '../../../test/database.ts';

const refusedByPrivilege = /permission denied|must be owner/;

/** What an intruder with the application's password would try. */
const attacks = [
  "update audit.entry set actor_name = '别人'",
  'delete from audit.entry',
  'truncate audit.entry',
  'drop table audit.entry',
  'alter table audit.entry disable trigger all',
  "update audit.seal set hash = '\\x00'",
  'delete from audit.seal',
  'truncate audit.seal',
  'delete from audit.salt',
  "update audit.salt set salt = '\\x00'",
  'truncate audit.salt',
  "insert into audit.segment values (1, 2, '{}')",
  'update audit.segment set last = 3',
  'delete from audit.segment',
  'truncate audit.segment',
  'truncate audit.unsealed',
  'create rule nothing as on insert to audit.entry do instead nothing',
  'create trigger mine before insert on audit.entry execute function suppress_redundant_updates_trigger()',
  'grant delete on audit.entry to current_user',
];

describe('the application’s role', () => {
  it.each(attacks)('is refused by privilege: %s', async (attack) => {
    const { appUrl } = await testDatabase();
    if (attack.startsWith('grant')) {
      await statement(appUrl, attack).catch(() => undefined);
      await expect(statement(appUrl, 'delete from audit.entry')).rejects.toThrow(refusedByPrivilege);
      return;
    }
    await expect(statement(appUrl, attack)).rejects.toThrow(refusedByPrivilege);
  });

  it('may insert and select', async () => {
    const { appUrl } = await testDatabase();
    const rows = await statement<{ table: string; may: string }>(
      appUrl,
      `select t as table, string_agg(p, ' ' order by p) as may
       from unnest(array['entry', 'seal', 'salt', 'unsealed', 'segment']) t,
         unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
       where has_table_privilege(current_user, 'audit.' || t, p) group by t order by t`,
    );
    expect(rows).toEqual([
      { table: 'entry', may: 'INSERT SELECT' },
      { table: 'salt', may: 'INSERT SELECT' },
      { table: 'seal', may: 'INSERT SELECT' },
      { table: 'segment', may: 'SELECT' },
      { table: 'unsealed', may: 'DELETE INSERT SELECT' },
    ]);
  });
});
