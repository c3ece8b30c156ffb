import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { isConnectionLoss, UnknownOutcome } from './connection-loss.ts';
import type { Tables } from './tables.ts';

/** A transaction in progress. Operations take this and never wait for network or disk while they hold it. */
export type Tx = Transaction<Tables>;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const TRIES = 3;

// Calendar dates stay `YYYY-MM-DD` strings (a Date would shift them by the time zone); counts are plain numbers.
const DATE_OID = 1082;
const INT8_OID = 20;
pg.types.setTypeParser(DATE_OID, (text) => text);
pg.types.setTypeParser(INT8_OID, Number);

/** True when PostgreSQL asks for the whole transaction to be run again. */
function wantsAnotherTry(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/**
 * The database as long-running work sees it: a source of short transactions, deliberately not a query builder, so
 * that nothing can be read or written outside one.
 */
export class Db {
  readonly pool: pg.Pool;
  readonly #kysely: Kysely<Tables>;

  constructor(pool: pg.Pool) {
    this.pool = pool;
    this.#kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  /**
   * Runs `work` in one READ COMMITTED transaction; a serialization failure or deadlock runs it again, three times.
   * @throws UnknownOutcome when the connection was lost during the commit
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#attempt(work, 'read write');
  }

  /** Like {@link transact} for questions: the transaction is READ ONLY, so a read that writes fails at once. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#attempt(work, 'read only');
  }

  /**
   * A connection outside the pool, for what lasts as long as its session, such as an advisory lock. The caller connects
   * and ends it.
   */
  session(name: string): pg.Client {
    const { connectionString, host, port, database, user, password } = this.pool.options;
    const address = connectionString ? { connectionString } : { host, port, database, user, password };
    return new pg.Client({ ...address, application_name: name, keepAlive: true } as pg.ClientConfig);
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
    // Kysely ends only a pool that it has used itself.
    if (!this.pool.ending) await this.pool.end();
  }

  async #attempt<T>(work: (tx: Tx) => Promise<T>, mode: 'read only' | 'read write'): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      let isCommitting = false;
      try {
        return await this.#kysely
          .transaction()
          .setIsolationLevel('read committed')
          .setAccessMode(mode)
          .execute(async (tx) => {
            const out = await work(tx);
            isCommitting = mode === 'read write';
            return out;
          });
      } catch (error) {
        if (isCommitting && isConnectionLoss(error)) throw new UnknownOutcome(error);
        if (attempt >= TRIES || !wantsAnotherTry(error)) throw error;
      }
    }
  }
}

/**
 * Opens a pool on `url` (`postgres://…`). Limits in milliseconds: a statement may take 30 s, a lock wait 10 s, a
 * transaction may idle 60 s, a connection must come within 10 s.
 */
export function openDb(url: string, options: { max?: number; name?: string } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'mumian',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection that breaks while idle (server restarted) is replaced by the pool, and one that breaks in use fails
  // its query; without a listener either would end the process.
  pool.on('error', ignoreBroken);
  pool.on('connect', (client) => client.on('error', ignoreBroken));
  return new Db(pool);
}

function ignoreBroken(): void {}
