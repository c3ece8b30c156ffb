import pg from 'pg';
import { startThrowawayPostgres } from '../server/src/platform/postgres/index.ts';

const clones = 10;
const questions = 20_000;
const changes = 5_000;

/**
 * `npm run bench -- postgres`: what the embedded PostgreSQL costs: first start, cloning a database, round trips. On a
 * throw-away server that syncs nothing, one connection, loopback.
 */
export async function run(): Promise<void> {
  const start = performance.now();
  const server = await startThrowawayPostgres();
  report('initdb and start', performance.now() - start);
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('create database template_for_clones');
  const cloning = await milliseconds(clones, (n) =>
    client.query(`create database clone_${n} template template_for_clones`),
  );
  report('clone of a database', cloning / clones);
  const asking = await milliseconds(questions, (n) =>
    client.query({ name: 'question', text: 'select $1::int', values: [n] }),
  );
  report(`${questions} selects one after the other`, asking);
  await client.query('create table change (id serial primary key, note text not null)');
  const writing = await milliseconds(changes, () => client.query("insert into change (note) values ('x')"));
  report(`${changes} inserts, each its own transaction`, writing);
  await client.end();
  const stop = performance.now();
  await server.stop();
  report('stop', performance.now() - stop);
}

async function milliseconds(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < times; n++) await work(n);
  return performance.now() - start;
}

function report(what: string, ms: number): void {
  console.log(`${what}: ${Math.round(ms)} ms`);
}
