import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { assemble, type Surroundings } from '../src/app.ts';
import { type Db, openDb } from '../src/platform/database/index.ts';
import { platformErrors } from '../src/platform/errors/index.ts';
import { eventJobs } from '../src/platform/events/index.ts';
import { createServer } from '../src/platform/http/index.ts';
import type { Job } from '../src/platform/jobs/index.ts';
import { entrance, type Run } from '../src/platform/operation/index.ts';
import type { Wing } from '../src/wing.ts';
import { testDatabase } from './database.ts';
import { drainQueue } from './queue.ts';

/** A Monday morning in Panzhihua time: 2026-03-02 09:00. */
const FIRST_INSTANT = new Date('2026-03-02T01:00:00.000Z');

/** The whole server of one test file, with its own database and a clock that only the test moves. */
export interface System {
  db: Db;
  run: Run;
  wings: Wing[];
  app: FastifyInstance;
  clock: { now: Date };
  jobs: readonly Job[];
  /** Runs every job that is due: events reach their reactions. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a system; a successful call that never asked for its declared permission makes the test fail. */
export async function openSystem(
  around: Partial<Surroundings> = {},
  /** Reactions that stay away, where the test itself does what they would. */
  without: readonly string[] = [],
): Promise<System> {
  const db = openDb((await testDatabase()).appUrl);
  const wings = assemble({
    demo: false,
    allowPrivateTargets: true,
    browser: false,
    demoSites: undefined,
    dataFolder: mkdtempSync(join(tmpdir(), 'mumian-data-')),
    ...around,
  });
  const clock = { now: FIRST_INSTANT };
  const read = () => clock.now;
  const run = entrance({
    db,
    clock: read,
    catalogues: [platformErrors, ...wings.map((wing) => wing.errors)],
  });
  const identify = wings.find((wing) => wing.identify)?.identify;
  const app = await createServer({
    groups: wings,
    run,
    identify: async (token) => (identify ? db.transact((tx) => identify(tx, token, clock.now)) : null),
    onUnasked: (route) => {
      throw new Error(`${route.method} ${route.path} succeeded without asking for ${route.permission}`);
    },
    ready: async () => true,
    consoleFolder: mkdtempSync(join(tmpdir(), 'mumian-no-console-')),
    publicOrigin: undefined,
    trustedProxies: [],
    logger: pino({ level: 'silent' }),
  });
  const reactions = wings.flatMap((wing) => wing.reactions).filter(({ name }) => !without.includes(name));
  const jobs = [...eventJobs(reactions), ...wings.flatMap((wing) => wing.jobs)];
  return {
    db,
    run,
    wings,
    app,
    clock,
    jobs,
    drain: () => drainQueue({ db, run, clock: read, jobs }),
    async close() {
      await app.close();
      await db.close();
    },
  };
}
