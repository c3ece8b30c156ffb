import { sql } from 'kysely';
import type { Config } from '../config/index.ts';
import { openDb, requireSchema } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { createServer, WEB_CONNECTIONS } from '../http/index.ts';
import { countJobs } from '../jobs/index.ts';
import { createLog } from '../log/index.ts';
import { entrance } from '../operation/index.ts';
import { tellLifetime } from './lifetime.ts';
import type { ProcessWing } from './parts.ts';

/** What a process needs beside the configuration: the database it serves. */
export interface Connected {
  config: Config;
  databaseUrl: string;
  wings: readonly ProcessWing[];
}

/** How often refusals that were only counted are written to the audit. */
export const SETTLE_EVERY_MS = 60_000;

/** Starts the web process: API, console, health, metrics. */
export async function startWeb({ config, databaseUrl, wings }: Connected) {
  const db = openDb(databaseUrl, { name: 'mumian-web', max: WEB_CONNECTIONS });
  await requireSchema(db);
  const clock = () => new Date();
  const log = createLog(config.logLevel, 'web');
  const identify = wings.find((wing) => wing.identify)?.identify;
  if (!identify) throw new Error('no wing identifies people');
  const run = entrance({
    db,
    clock,
    catalogues: [platformErrors, ...wings.map((wing) => wing.errors)],
    onUnaudited: (error) => log.error({ err: error }, 'a refusal could not be written to the audit'),
  });
  const app = await createServer({
    groups: wings,
    run,
    identify: (token) => db.transact((tx) => identify(tx, token, clock())),
    onUnasked: (route) => log.fatal({ route: `${route.method} ${route.path}` }, 'permission never asked'),
    ready: () =>
      db
        .read((tx) => sql`select 1`.execute(tx))
        .then(
          () => true,
          () => false,
        ),
    countJobs: () => db.read(countJobs),
    consoleFolder: config.consoleFolder,
    publicOrigin: config.origin,
    trustedProxies: config.trustedProxies,
    logger: log,
  });
  const address = await app.listen({ host: config.host, port: config.port });
  const settling = setInterval(() => void run.settle(), SETTLE_EVERY_MS);
  const lifetime = { db, log, part: 'web', config, clock } as const;
  await tellLifetime(lifetime, 'start');
  return {
    address,
    async close() {
      await app.close();
      clearInterval(settling);
      await run.settle();
      await tellLifetime(lifetime, 'stop');
      await db.close();
    },
  };
}
