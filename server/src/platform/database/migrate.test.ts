import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { migrate, migrationsHash, readMigrations } from './index.ts';

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const roleOf = (url: string) => new URL(url).username;

describe('migrations', () => {
  it('are numbered without a gap and named by one hash', () => {
    const migrations = readMigrations();
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1));
    expect(migrationsHash(migrations)).not.toBe(migrationsHash(migrations.slice(1)));
  });

  it('are applied once, also when two processes start at the same moment', async () => {
    const { ownerUrl, appUrl } = await testDatabase();
    const input = { ownerUrl, appRole: roleOf(appUrl) };
    const both = await Promise.all([migrate(input), migrate(input)]);
    expect(both).toEqual([{ applied: [] }, { applied: [] }]);
  });

  it('leave the application no table of its own, no schema to make, and no history to rewrite', async () => {
    const { appUrl } = await testDatabase();
    const owned = await query(
      appUrl,
      'select 1 from pg_class where pg_get_userbyid(relowner) = current_user',
    );
    expect(owned).toEqual([]);
    for (const statement of [
      'create schema mine',
      'create table public.mine (id int)',
      'truncate audit.entry',
      "update audit.entry set verb = 'x'",
      'delete from audit.entry',
      'delete from platform.migration',
    ]) {
      await expect(query(appUrl, statement), statement).rejects.toThrow(/permission denied/);
    }
  });

  it('refuse a database that a newer release has written, in a sentence and without touching it', async () => {
    const { ownerUrl, appUrl } = await testDatabase();
    await query(
      ownerUrl,
      "insert into platform.migration (number, name, hash) values (9999, 'of-tomorrow', 'x')",
    );
    await expect(migrate({ ownerUrl, appRole: roleOf(appUrl) })).rejects.toMatchObject({
      code: 'platform.newer-schema',
      detail: expect.stringContaining('请换用更新的木棉程序'),
    });
    await query(ownerUrl, 'delete from platform.migration where number = 9999');
  });

  it('refuse a step that was changed after it had been applied', async () => {
    const { ownerUrl, appUrl } = await testDatabase();
    await query(ownerUrl, "update platform.migration set hash = 'changed' where number = 1");
    await expect(migrate({ ownerUrl, appRole: roleOf(appUrl) })).rejects.toThrow(/was changed after/);
  });
});
