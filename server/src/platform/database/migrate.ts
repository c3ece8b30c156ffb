import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import { platformErrors } from '../errors/index.ts';
import type { Db, Tx } from './db.ts';
import { serverRoot } from './server-root.ts';

/** Schema of the job queue (graphile-worker keeps its own history inside it). */
export const QUEUE_SCHEMA = 'queue';

// Any number will do as long as no other program on the same database takes it: "mumian" on a phone keypad.
const MIGRATION_LOCK = 686_426;

export interface Migration {
  number: number;
  name: string;
  sql: string;
  hash: string;
}

/** The numbered files of server/migrations in order: `0007-findings-suppression.sql`. */
export function readMigrations(folder = join(serverRoot(), 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

/** One name for one state of the schema: tests call their template database after it. */
export function migrationsHash(migrations = readMigrations()): string {
  return createHash('sha256')
    .update(migrations.map((migration) => migration.hash).join())
    .digest('hex')
    .slice(0, 16);
}

/**
 * Brings the database at `ownerUrl` to this code's schema and grants `appRole` what the application may do. One
 * advisory lock lets a single process migrate; each file is one transaction, so a kill leaves whole steps behind.
 * @throws Refusal `platform.newer-schema` when the database was written by a newer release.
 */
export async function migrate(input: {
  ownerUrl: string;
  appRole: string;
  folder?: string;
}): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: input.ownerUrl, application_name: 'mumian-migrate' });
  await client.connect();
  try {
    // Of a migrating process that was killed, the server notices within a second, ends its step and frees the lock.
    await client.query("set client_connection_check_interval = '1s'");
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await applyMissing(client, readMigrations(input.folder));
    await runMigrations({ connectionString: input.ownerUrl, schema: QUEUE_SCHEMA });
    await grant(client, input.appRole);
    return { applied };
  } finally {
    await client.end();
  }
}

/**
 * Makes sure that the database has this code's schema, for processes that may not migrate it themselves.
 * @throws Refusal `platform.newer-schema`, `platform.older-schema`
 */
export async function requireSchema(db: Db): Promise<void> {
  const known = readMigrations().at(-1)?.number ?? 0;
  const found = await db.read(newestApplied);
  if (found > known) throw platformErrors.refuse('newer-schema', { found, known });
  if (found < known) throw platformErrors.refuse('older-schema', { found, known });
}

async function newestApplied(tx: Tx): Promise<number> {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('platform.migration') is not null as exists`.execute(tx);
  if (!rows[0]?.exists) return 0;
  const newest = await tx
    .selectFrom('platform.migration')
    .select((of) => of.fn.max<number | null>('number').as('number'))
    .executeTakeFirst();
  return newest?.number ?? 0;
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query('create schema if not exists platform');
  await client.query(`create table if not exists platform.migration (
    number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`);
  const known = await client.query<{ number: number; name: string; hash: string }>(
    'select number, name, hash from platform.migration order by number',
  );
  const newest = migrations.at(-1)?.number ?? 0;
  const ahead = known.rows.find((row) => row.number > newest);
  if (ahead) throw platformErrors.refuse('newer-schema', { found: ahead.number, known: newest });
  const done = new Map(known.rows.map((row) => [row.number, row]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const before = done.get(migration.number);
    if (before && before.hash !== migration.hash) throw changedMigration(migration);
    if (before) continue;
    await inTransaction(client, async () => {
      await client.query(migration.sql);
      await client.query('insert into platform.migration (number, name, hash) values ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.hash,
      ]);
    });
    applied.push(`${String(migration.number).padStart(4, '0')}-${migration.name}`);
  }
  return applied;
}

/** What the application may only add to: nothing of the audit can be changed or removed by it. */
const APPEND_ONLY = 'audit.entry, audit.seal, audit.salt';

/** The application reads and writes every table but those of the audit, of the segments of which it only reads. */
async function grant(client: pg.Client, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  const schemas = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1`,
  );
  await inTransaction(client, async () => {
    for (const { name } of schemas.rows) {
      const schema = pg.escapeIdentifier(name);
      await client.query(`grant usage on schema ${schema} to ${role}`);
      await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
      await client.query(`grant usage, select on all sequences in schema ${schema} to ${role}`);
      await client.query(`grant execute on all functions in schema ${schema} to ${role}`);
    }
    await client.query(`revoke update, delete, truncate on ${APPEND_ONLY} from ${role}`);
    await client.query(
      `revoke insert, update, delete, truncate on audit.segment, platform.migration from ${role}`,
    );
    await client.query(`revoke update, truncate on audit.unsealed from ${role}`);
    // graphile-worker enables row security on its tables without a policy, which shuts out every role but the owner.
    const guarded = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = $1 and c.relrowsecurity`,
      [QUEUE_SCHEMA],
    );
    for (const { name } of guarded.rows) {
      const table = `${pg.escapeIdentifier(QUEUE_SCHEMA)}.${pg.escapeIdentifier(name)}`;
      await client.query(`drop policy if exists application on ${table}`);
      await client.query(
        `create policy application on ${table} for all to ${role} using (true) with check (true)`,
      );
    }
  });
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function changedMigration(migration: Migration): Error {
  return new Error(
    `migration ${migration.number}-${migration.name} was changed after it had been applied; add a new one instead`,
  );
}
