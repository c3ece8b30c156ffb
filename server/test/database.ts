import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { appRole, withDatabase } from './cluster.ts';

/** Where a test file finds its own database: as the owner of the tables, and as the application. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
}

const { ownerUrl: clusterUrl, template } = inject('cluster');
let name = '';
let created: Promise<TestDatabase> | undefined;

/**
 * The database of this test file: a clone of the migrated template, made at the first call and dropped after the
 * file's last test. Everything that calls it within one file is given the same one.
 */
export function testDatabase(): Promise<TestDatabase> {
  created ??= create();
  return created;
}

/** Drops it, whoever is still connected; done by itself after the last test of the file. The next call makes another. */
export async function dropTestDatabase(): Promise<void> {
  if (created) await onCluster(`drop database if exists ${name} with (force)`);
  created = undefined;
}

async function create(): Promise<TestDatabase> {
  name = `mumian_test_${randomUUID().replaceAll('-', '')}`;
  await onCluster(`create database ${name} template ${template}`);
  const ownerUrl = withDatabase(clusterUrl, name);
  const app = new URL(ownerUrl);
  app.username = appRole;
  app.password = appRole;
  return { ownerUrl, appUrl: app.href };
}

async function onCluster(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
