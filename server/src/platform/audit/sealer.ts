import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { HashName } from './canonical.ts';
import { type ChainEnd, repairQueue, sealPending } from './seal-pending.ts';

/** Session lock of whoever chains; any number will do that nothing else on the database takes. */
export const SEALER_LOCK = 686_428;

/** Pause of the one who chains between two looks, and of the others between two tries to take over; milliseconds. */
const LOOK_EVERY = 250;
const TRY_EVERY = 1000;

export interface SealerOptions {
  databaseUrl: string;
  algorithm: HashName;
  /** Told the end of the chain whenever this process has looked, at the latest every quarter of a second. */
  onEnd?: (end: ChainEnd) => void;
  /** Told when the connection is lost; another try follows by itself. */
  onTrouble?: (error: unknown) => void;
  /** Told when this process has become the one that chains. */
  onLead?: () => void;
}

export interface Sealer {
  /** Chains what is still waiting if this process is the one that chains, and gives the lock back. */
  close(): Promise<void>;
}

/**
 * Chains entries as they are committed, in whichever process gets the lock; all others stand by. The lock hangs on the
 * session that also writes the seals, so a sealer that has lost it cannot write. PostgreSQL ends the session of a
 * sealer that has died, is stopped or has fallen silent for five seconds, and another takes over within one more.
 */
export function startSealer(options: SealerOptions): Sealer {
  const stopping = new AbortController();
  const over = keepTrying(options, stopping.signal);
  return {
    async close() {
      stopping.abort();
      await over;
    },
  };
}

async function keepTrying(options: SealerOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await withSession(options.databaseUrl, (client) => lead(client, options, signal));
    } catch (error) {
      if (!signal.aborted) options.onTrouble?.(error);
    }
    await rest(TRY_EVERY, signal);
  }
}

/** Waits for the lock, then chains until told to stop; the last look comes after that word. */
async function lead(client: pg.Client, options: SealerOptions, signal: AbortSignal): Promise<void> {
  while (!(await tryLock(client))) {
    await rest(TRY_EVERY, signal);
    if (signal.aborted) return;
  }
  options.onLead?.();
  await repairQueue(client);
  for (let last = false; !last; ) {
    last = signal.aborted;
    let found = await sealPending(client, options.algorithm);
    while (found.next) found = await sealPending(client, options.algorithm, found.next);
    if (found.end) options.onEnd?.(found.end);
    if (!last) await rest(LOOK_EVERY, signal);
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    SEALER_LOCK,
  ]);
  return rows[0]?.held === true;
}

async function withSession(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'mumian-sealer',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 120_000,
  });
  // The query under way fails by itself; without a listener the loss would end the process.
  const lost = new Promise<never>((_resolve, reject) => client.on('error', reject));
  lost.catch(() => undefined);
  await client.connect();
  try {
    // A machine that vanished is noticed by keep-alive packets, a process that hangs by its silence.
    await client.query(`set idle_session_timeout = '5s'; set idle_in_transaction_session_timeout = '5s';
      set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3`);
    await Promise.race([use(client), lost]);
  } finally {
    await client.end();
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await pause(milliseconds, undefined, { signal, ref: true }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
