import pg from 'pg';
import { type Config, dataFolder, holdDataFolder } from '../platform/config/index.ts';
import { type DatabaseAddresses, findRunning, startPostgres } from '../platform/postgres/index.ts';
import { checkServer, configuredServer } from './database-server.ts';

/**
 * Gives a command the database: the configured server, or the one that a running instance has on this data folder, or the
 * embedded one started for as long as `use` takes.
 *
 * @throws Halt as `startPostgres` and `holdDataFolder` do
 */
export async function withDatabase<T>(
  config: Config,
  use: (database: DatabaseAddresses) => Promise<T>,
): Promise<T> {
  const server = configuredServer(config);
  if (server !== undefined) {
    await checkServer(server);
    return use(server);
  }
  const folder = dataFolder(config.dataFolder);
  const found = await findRunning(folder);
  if (found !== undefined) return use(found);
  const held = await holdDataFolder(folder);
  try {
    const postgres = await startPostgres(held);
    try {
      return await use(postgres);
    } finally {
      await postgres.stop();
    }
  } finally {
    await held.release();
  }
}

/** Runs `use` on one connection of its own. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
