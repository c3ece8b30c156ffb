import type pg from 'pg';

/** A queue library, as far as the comparison uses it. */
export interface Contender {
  name: string;
  /** How long a job stays with a worker that was killed, unless somebody releases it. */
  lockLife: string;
  /** Makes its schema and its queues. */
  prepare(url: string): Promise<void>;
  /** Enqueues on a connection that may be in a transaction. */
  enqueue(client: pg.PoolClient, task: string): Promise<void>;
  work(
    url: string,
    task: string,
    concurrency: number,
    perform: () => Promise<void>,
  ): Promise<{ stop(): Promise<unknown> }>;
  /** Gives back the jobs of workers that are gone. */
  release(pool: pg.Pool, url: string): Promise<void>;
  close(): Promise<void>;
}
