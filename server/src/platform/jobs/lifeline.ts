import { setInterval as every } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Db, Tx } from '../database/index.ts';

// One number beside the name, so that no other advisory lock of this database means a worker.
const LIFELINE = 686_428;
const BEAT_MS = 5_000;
const BEATS_MISSED = 3;

/**
 * A worker's sign of life: a session of its own that holds an advisory lock for each name under which the worker takes
 * jobs. The lock falls when the process, its machine or its session ends, and never before: a worker that is merely
 * slow or stopped keeps it. PostgreSQL learns within 25 s that the machine behind a session is gone.
 */
export interface Lifeline {
  /** Settles once `name` is held; never rejects: when it cannot be held, `lost` settles instead. */
  hold(name: string): Promise<void>;
  /** Settles when the session has ended without our doing: whoever sweeps may now give our jobs to others. */
  lost: Promise<void>;
  release(): Promise<void>;
}

/** Opens the session. @throws Error of the connection */
export async function openLifeline(db: Db): Promise<Lifeline> {
  const client = db.session('mumian-worker-lifeline');
  const released = new AbortController();
  const broken = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  await client.connect();
  // For the case that nobody closes the connection: the machine lost its power or the network.
  await client.query(
    'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
  );
  const held = new Map<string, Promise<void>>();
  const lost = Promise.race([broken, silence(client, released.signal)]).then(async () => {
    if (released.signal.aborted) await never();
  });
  return {
    lost,
    hold(name) {
      const holding = held.get(name) ?? lock(client, name);
      held.set(name, holding);
      return holding;
    },
    async release() {
      released.abort();
      await client.end().catch(() => undefined);
    },
  };
}

/** True while nobody holds the name: its worker is gone. Asking does not get in the way of others who ask. */
export async function isForsaken(tx: Tx, name: string): Promise<boolean> {
  const asked = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock_shared(hashtextextended(${name}, ${LIFELINE})) as free`.execute(tx);
  return asked.rows[0]?.free ?? false;
}

/** A job may be taken only under a held name, so a failure here waits for the end that `lost` announces. */
async function lock(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, $2))', [name, LIFELINE]);
  } catch {
    await client.end().catch(() => undefined);
    await never();
  }
}

/** Settles when the session has not answered three beats in a row; a process that was busy itself is not taken for that. */
async function silence(client: pg.Client, released: AbortSignal): Promise<void> {
  let waiting = false;
  let missed = 0;
  try {
    for await (const _ of every(BEAT_MS, null, { signal: released })) {
      missed = waiting ? missed + 1 : 0;
      if (missed >= BEATS_MISSED) return;
      if (waiting) continue;
      waiting = true;
      client.query('select 1').then(
        () => {
          waiting = false;
        },
        () => undefined,
      );
    }
  } catch (error) {
    if (!released.aborted) throw error;
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
