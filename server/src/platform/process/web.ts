import { sql } from 'kysely';
import type { Config } from '../config/index.ts';
import { openDb } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { createServer } from '../http/index.ts';
import { createLog } from '../log/index.ts';
import { entrance } from '../operation/index.ts';
import type { ProcessWing } from './parts.ts';

/** What a process needs beside the configuration: the database it serves. */
export interface Connected {
  config: Config;
  databaseUrl: string;
  wings: readonly ProcessWing[];
}

/** Starts the web process: API, console, health, metrics. */
export async function startWeb({ config, databaseUrl, wings }: Connected) {
  const db = openDb(databaseUrl, { name: 'mumian-web', max: 20 });
  const clock = () => new Date();
  const log = createLog(config.logLevel, 'web');
  const identify = wings.find((wing) => wing.identify)?.identify;
  if (!identify) throw new Error('no wing identifies people');
  const app = await createServer({
    groups: wings,
    run: entrance({ db, clock, catalogues: [platformErrors, ...wings.map((wing) => wing.errors)] }),
    identify: (token) => db.transact((tx) => identify(tx, token, clock())),
    onUnasked: (route) => log.fatal({ route: `${route.method} ${route.path}` }, 'permission never asked'),
    ready: () =>
      db
        .read((tx) => sql`select 1`.execute(tx))
        .then(
          () => true,
          () => false,
        ),
    consoleFolder: config.consoleFolder,
    publicOrigin: config.origin,
    trustedProxies: config.trustedProxies,
    logger: log,
  });
  const address = await app.listen({ host: config.host, port: config.port });
  return {
    address,
    async close() {
      await app.close();
      await db.close();
    },
  };
}
