import { graphileWorker } from './queue-graphile-worker.ts';
import { pgBoss } from './queue-pg-boss.ts';

/** A worker that takes one job, says so, and never ends it: `bench/queue.ts` kills it. */
export async function run([name, url = '']: string[]): Promise<void> {
  const contender = name === 'pg-boss' ? pgBoss(process.env.PG_BOSS ?? '') : graphileWorker;
  await contender.work(url, 'hang', 1, async () => {
    console.log('taken');
    await new Promise(() => undefined);
  });
}
