import { Logger, makeWorkerUtils, run, runMigrations } from 'graphile-worker';
import type { Contender } from './queue-contender.ts';

const silent = new Logger(() => () => undefined);

export const graphileWorker: Contender = {
  name: 'graphile-worker',
  lockLife: '4 h',
  async prepare(url) {
    await runMigrations({ connectionString: url, logger: silent });
  },
  async enqueue(client, task) {
    await client.query('select graphile_worker.add_job($1)', [task]);
  },
  work: (url, task, concurrency, perform) =>
    run({
      connectionString: url,
      concurrency,
      noHandleSignals: true,
      logger: silent,
      taskList: { [task]: perform },
    }),
  async release(pool, url) {
    const locked = await pool.query<{ locked_by: string }>(
      'select locked_by from graphile_worker.jobs where locked_by is not null',
    );
    const utils = await makeWorkerUtils({ connectionString: url, logger: silent });
    await utils.forceUnlockWorkers(locked.rows.map((row) => row.locked_by));
    await utils.release();
  },
  close: async () => undefined,
};
