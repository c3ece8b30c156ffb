import { createRequire } from 'node:module';
import type { Contender } from './queue-contender.ts';

/** What is used of pg-boss 10, which is no dependency of this repository. */
interface Boss {
  on(event: 'error', listener: (error: Error) => void): void;
  start(): Promise<void>;
  stop(options: { graceful: boolean; wait: boolean }): Promise<void>;
  createQueue(name: string): Promise<void>;
  send(
    name: string,
    data: object,
    options: {
      retryLimit: number;
      db: { executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }> };
    },
  ): Promise<string | null>;
  work(
    name: string,
    options: { batchSize: number; pollingIntervalSeconds: number },
    perform: (jobs: unknown[]) => Promise<void>,
  ): Promise<string>;
  fail(name: string, ids: string[]): Promise<unknown>;
}

type BossClass = new (options: { connectionString: string }) => Boss;

/**
 * pg-boss from the folder it is installed in. Its worker takes one batch a poll, 0.5 s being the shortest pause, so the
 * batch is made large in its favour; the price is that the jobs of a batch succeed and fail together.
 */
export function pgBoss(folder: string): Contender {
  const Boss: BossClass = createRequire(import.meta.url)(folder);
  const open = async (url: string): Promise<Boss> => {
    const boss = new Boss({ connectionString: url });
    boss.on('error', (error) => console.error(error));
    await boss.start();
    return boss;
  };
  let boss: Boss | undefined;
  const opened = (): Boss => {
    if (!boss) throw new Error('not prepared');
    return boss;
  };
  return {
    name: 'pg-boss',
    lockLife: '15 min',
    async prepare(url) {
      boss = await open(url);
      await boss.createQueue('count');
      await boss.createQueue('hang');
    },
    async enqueue(client, task) {
      const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
      await opened().send(task, {}, { retryLimit: 3, db });
    },
    async work(url, task, _concurrency, perform) {
      const worker = await open(url);
      await worker.work(task, { batchSize: 500, pollingIntervalSeconds: 0.5 }, async (jobs) => {
        await Promise.all(jobs.map(perform));
      });
      return { stop: () => worker.stop({ graceful: false, wait: true }) };
    },
    async release(pool) {
      const active = await pool.query<{ id: string }>(
        "select id from pgboss.job where state = 'active' and name = 'hang'",
      );
      await opened().fail(
        'hang',
        active.rows.map((row) => row.id),
      );
    },
    close: () => opened().stop({ graceful: false, wait: true }),
  };
}
