import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { writeEntry } from '../audit/index.ts';
import type { Config } from '../config/index.ts';
import type { Db } from '../database/index.ts';

export interface Lifetime {
  db: Db;
  log: Logger;
  part: 'web' | 'worker';
  config: Config;
  clock: () => Date;
}

/** What of the configuration the audit keeps: everything but addresses with passwords in them. */
function configured(config: Config): Record<string, unknown> {
  const { databaseUrl, databaseOwnerUrl, ...open } = config;
  return { ...open, database: databaseUrl === undefined ? 'embedded' : 'external' };
}

/**
 * Tells the audit that a process has started, and with which configuration, or is about to stop. A start without the
 * stop of the one before is the trace of a kill. That it cannot be told keeps no process from starting or stopping.
 */
export async function tellLifetime(of: Lifetime, what: 'start' | 'stop'): Promise<void> {
  const changes =
    what === 'start'
      ? Object.entries(configured(of.config)).map(([field, after]) => ({ field, before: null, after }))
      : [];
  try {
    await of.db.transact((tx) =>
      writeEntry(tx, {
        at: of.clock(),
        outcome: 'done',
        code: null,
        operation: `server.${what}`,
        actor: { kind: 'operator', subject: null, name: '服务器' },
        channel: 'terminal',
        requestId: randomUUID(),
        address: null,
        noun: 'server',
        nounId: of.part,
        place: null,
        verb: what,
        reason: null,
        changes,
      }),
    );
  } catch (error) {
    of.log.error({ err: error }, `the ${what} of this process could not be written to the audit`);
  }
}
