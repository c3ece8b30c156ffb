import pg from 'pg';
import { expect, test } from 'vitest';
import { dropTestDatabase, testDatabase } from './database.ts';

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('a test file is given one database of its own, migrated', async () => {
  const { ownerUrl } = await testDatabase();
  expect(await testDatabase()).toEqual(await testDatabase());
  const [{ migrations } = {}] = await query(
    ownerUrl,
    'select count(*)::int as migrations from platform.migration',
  );
  expect(migrations).toBeGreaterThan(0);
});

test('the application owns no table in it and cannot make one', async () => {
  const { appUrl } = await testDatabase();
  const [{ owned } = {}] = await query(
    appUrl,
    'select count(*)::int as owned from pg_class where relowner = current_user::regrole',
  );
  expect(owned).toBe(0);
  await expect(query(appUrl, 'create table platform.planted (id integer)')).rejects.toThrow(
    /permission denied/,
  );
});

test('a connection that a test left open does not keep the database from being dropped', async () => {
  const { appUrl } = await testDatabase();
  const left = new pg.Client({ connectionString: appUrl });
  const told: Error[] = [];
  left.on('error', (error) => told.push(error));
  const ended = new Promise((resolve) => left.once('end', resolve));
  await left.connect();
  await dropTestDatabase();
  await ended;
  expect(told).not.toEqual([]);
  await expect(query(appUrl, 'select 1')).rejects.toThrow(/does not exist/);
});
