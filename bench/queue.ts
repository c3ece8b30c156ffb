import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startThrowawayPostgres } from '../server/src/platform/postgres/index.ts';
import type { Contender } from './queue-contender.ts';
import { graphileWorker } from './queue-graphile-worker.ts';
import { pgBoss } from './queue-pg-boss.ts';

const jobs = 3000;
const connections = 4;
const concurrency = 10;

/**
 * `npm run bench -- queue`: jobs a second enqueued within a transaction that also writes a row, jobs a second run, and
 * how long a job whose worker was killed takes to run again once it is released. On a throw-away PostgreSQL that
 * syncs nothing, loopback only, under a minute. PG_BOSS names the folder of an installed pg-boss to compare with.
 */
export async function run(): Promise<void> {
  const path = process.env.PG_BOSS;
  const contenders = [graphileWorker, ...(path ? [pgBoss(path)] : [])];
  if (!path)
    console.log(
      'PG_BOSS is not set: pg-boss is left out (npm install pg-boss@10 somewhere, give its folder)',
    );
  const server = await startThrowawayPostgres();
  const pool = new pg.Pool({ connectionString: server.ownerUrl, max: connections });
  pool.on('error', (error) => console.error(error));
  try {
    await pool.query('create table change (id serial primary key, note text not null)');
    for (const contender of contenders) await measure(contender, server.ownerUrl, pool);
  } finally {
    await pool.end();
    await server.stop();
  }
}

async function measure(contender: Contender, url: string, pool: pg.Pool): Promise<void> {
  await contender.prepare(url);
  const enqueueSeconds = await seconds(() => enqueueAll(contender, pool));
  const runSeconds = await seconds(() => runAll(contender, url));
  const recovery = await recover(contender, url, pool);
  await contender.close();
  console.log(
    [
      contender.name,
      `enqueued in a transaction: ${Math.round(jobs / enqueueSeconds)}/s`,
      `run: ${Math.round(jobs / runSeconds)}/s`,
      `a killed worker keeps its job: ${contender.lockLife}`,
      `run again after release: ${recovery.toFixed(2)} s`,
    ].join('\n  '),
  );
}

async function enqueueAll(contender: Contender, pool: pg.Pool): Promise<void> {
  let left = jobs;
  const enqueueSome = async () => {
    const client = await pool.connect();
    while (left-- > 0) {
      await client.query('begin');
      await client.query("insert into change (note) values ('something happened')");
      await contender.enqueue(client, 'count');
      await client.query('commit');
    }
    client.release();
  };
  await Promise.all(Array.from({ length: connections }, enqueueSome));
}

async function runAll(contender: Contender, url: string): Promise<void> {
  let done = 0;
  const progress = new EventEmitter();
  const all = once(progress, 'all');
  const worker = await contender.work(url, 'count', concurrency, async () => {
    done += 1;
    if (done === jobs) progress.emit('all');
  });
  await all;
  await worker.stop();
}

/** Seconds from the release of a killed worker's job to its next run. */
async function recover(contender: Contender, url: string, pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  await contender.enqueue(client, 'hang');
  client.release();
  await takeAndDie(contender, url);
  const progress = new EventEmitter();
  const again = once(progress, 'again');
  const worker = await contender.work(url, 'hang', concurrency, async () => {
    progress.emit('again');
  });
  const taken = await seconds(async () => {
    await contender.release(pool, url);
    await again;
  });
  await worker.stop();
  return taken;
}

async function takeAndDie(contender: Contender, url: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../scripts/bench.mjs'), 'queue-victim', contender.name, url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'taken') child.kill('SIGKILL');
  }
  await exited;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
