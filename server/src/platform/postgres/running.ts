import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { addresses, type Credentials } from './credentials.ts';

/** Where a PostgreSQL is reached: as the owner of the tables, and as the application. */
export type DatabaseAddresses = { ownerUrl: string; appUrl: string };

/** A running embedded PostgreSQL. */
export type EmbeddedPostgres = DatabaseAddresses & {
  port: number;
  pid: number;
  /** It was found running, left over from a parent that was killed, and taken over. */
  adopted: boolean;
  /** Resolves when the server is gone, asked for or not. */
  exited: Promise<void>;
  /** Ends connections, writes everything and stops; within six seconds, then by PostgreSQL's `immediate` mode. */
  stop(): Promise<void>;
};

const fastStopMs = 4_000;

/** Describes a server whose end `exited` tells. */
export function running(
  pid: number,
  port: number,
  credentials: Credentials,
  adopted: boolean,
  exited: Promise<void>,
): EmbeddedPostgres {
  return {
    ...addresses(port, credentials),
    port,
    pid,
    adopted,
    exited,
    stop: async () => {
      signal(pid, 'SIGINT');
      if (await endsWithin(exited, fastStopMs)) return;
      signal(pid, 'SIGQUIT');
      await exited;
    },
  };
}

/** True when both roles are let in; false when a password is refused. */
export async function accepts(server: DatabaseAddresses): Promise<boolean> {
  for (const connectionString of [server.ownerUrl, server.appUrl]) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
    } catch (error) {
      if (isWrongPassword(error)) return false;
      throw error;
    } finally {
      await client.end();
    }
  }
  return true;
}

/** SQLSTATE class 28, invalid authorization specification, and 3D000, no such database. */
function isWrongPassword(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('28') || code === '3D000';
}

/** Sends a signal; a process that has just ended needs none. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function endsWithin(ended: Promise<void>, ms: number): Promise<boolean> {
  const limit = new AbortController();
  const late = delay(ms, false, { signal: limit.signal }).catch(() => false);
  const result = await Promise.race([ended.then(() => true), late]);
  limit.abort();
  return result;
}
