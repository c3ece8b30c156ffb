import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { startModule } from '../../../test/module-process.ts';
import { migrate, migrationsHash, openDb, readMigrations, requireSchema, serverRoot } from './index.ts';

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

  it('go on where a migrating process was killed in the middle of a step, also with those of the queue', async () => {
    const { ownerUrl, appUrl } = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'mumian-migrations-'));
    await cp(join(serverRoot(), 'migrations'), folder, { recursive: true });
    const number = readMigrations().length + 1;
    const step = `${String(number).padStart(4, '0')}-slow.sql`;
    await writeFile(
      join(folder, step),
      'create table platform.slow (id int); select pg_advisory_xact_lock(4711); insert into platform.slow values (1);',
    );
    await query(ownerUrl, 'drop schema queue cascade');
    const holder = new pg.Client({ connectionString: ownerUrl });
    await holder.connect();
    await holder.query('select pg_advisory_lock(4711)');
    const child = startModule('server/test/migrating.ts', [ownerUrl, roleOf(appUrl), folder]);
    const waiting = `select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'mumian-migrate' and wait_event = 'advisory'`;
    while ((await query(ownerUrl, waiting)).length === 0);
    await child.kill();
    const again = migrate({ ownerUrl, appRole: roleOf(appUrl), folder });
    // The second one waits until the server has noticed the death of the first.
    while ((await query(ownerUrl, waiting)).length > 1);
    await holder.end();
    expect(await again).toEqual({ applied: [step.slice(0, -4)] });
    expect(await query(ownerUrl, 'select * from platform.slow')).toEqual([{ id: 1 }]);
    expect(await query(ownerUrl, 'select count(*)::int as jobs from queue._private_jobs')).toEqual([
      { jobs: 0 },
    ]);
    await rm(folder, { recursive: true });
    await query(
      ownerUrl,
      `drop table platform.slow; delete from platform.migration where number = ${number}`,
    );
  });

  it('are asked for by every process that may not migrate: neither older nor newer will do', async () => {
    const { ownerUrl, appUrl } = await testDatabase();
    const db = openDb(appUrl);
    await requireSchema(db);
    const newest = readMigrations().length;
    await query(ownerUrl, `update platform.migration set number = 9999 where number = ${newest}`);
    await expect(requireSchema(db)).rejects.toMatchObject({ code: 'platform.newer-schema' });
    await query(ownerUrl, 'update platform.migration set number = 0 where number = 9999');
    await expect(requireSchema(db)).rejects.toMatchObject({ code: 'platform.older-schema' });
    await query(ownerUrl, `update platform.migration set number = ${newest} where number = 0`);
    await db.close();
  });

  it('refuse a step that was changed after it had been applied', async () => {
    const { ownerUrl, appUrl } = await testDatabase();
    await query(ownerUrl, "update platform.migration set hash = 'changed' where number = 1");
    await expect(migrate({ ownerUrl, appRole: roleOf(appUrl) })).rejects.toThrow(/was changed after/);
  });
});
