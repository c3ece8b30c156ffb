import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, migrationsHash } from '../src/platform/database/index.ts';
import { startThrowawayPostgres } from '../src/platform/postgres/index.ts';
import { appRole, withDatabase } from './cluster.ts';

// Runs that share one server (TEST_DATABASE_OWNER_URL) build the template one after the other.
const TEMPLATE_LOCK = 686_427;

/**
 * Runs once before the first test that needs a database: takes the server at TEST_DATABASE_OWNER_URL or starts a
 * throw-away one, and makes sure that the template database of today's migrations exists there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_OWNER_URL;
  const throwaway = given === undefined ? await startThrowawayPostgres() : undefined;
  const ownerUrl = given ?? throwaway?.ownerUrl ?? '';
  const template = `mumian_template_${migrationsHash()}`;
  try {
    await ensureTemplate(ownerUrl, template);
  } catch (error) {
    await throwaway?.stop();
    throw error;
  }
  project.provide('cluster', { ownerUrl, template });
  return async () => throwaway?.stop();
}

async function ensureTemplate(ownerUrl: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureAppRole(client);
    const found = await client.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount !== 0) return;
    // Migrated under another name first: a run that dies half-way leaves no half template behind.
    const building = `${template}_building`;
    await client.query(`drop database if exists ${building} with (force)`);
    await client.query(`create database ${building} template template0 encoding 'UTF8' locale 'C'`);
    await migrate({ ownerUrl: withDatabase(ownerUrl, building), appRole });
    await client.query(`alter database ${building} rename to ${template}`);
  } finally {
    await client.end();
  }
}

async function ensureAppRole(client: pg.Client): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [appRole]);
  if (found.rowCount === 0) await client.query(`create role ${appRole} login`);
  await client.query(`alter role ${appRole} with login password '${appRole}'`);
  // Who drops a database while the application is still connected must be a member of its role to end that.
  await client.query(`grant ${appRole} to current_user`);
}
