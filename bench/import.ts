import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sheetSchema, writeRows } from '@mumian/sheets';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { z } from 'zod';
import { assemble } from '../server/src/app.ts';
import { type Db, migrate, openDb } from '../server/src/platform/database/index.ts';
import type { Job } from '../server/src/platform/jobs/index.ts';
import { entrance, type Operation, type Run } from '../server/src/platform/operation/index.ts';
import { startThrowawayPostgres } from '../server/src/platform/postgres/index.ts';
import { fillCensus } from '../server/test/census.ts';

const ROWS = 100_000;
const CITY = '00000000-0000-7000-8000-000000000000';

/** `npm run bench -- import`: 100,000 sites from a table: seconds of uploading, judging and writing, and the peak memory. */
export async function run(): Promise<void> {
  const server = await startThrowawayPostgres();
  const owner = openDb(server.ownerUrl);
  const db = openDb(server.appUrl);
  try {
    await migrate({ ownerUrl: server.ownerUrl, appRole: new URL(server.appUrl).username });
    await fillCensus(owner, 1_000);
    await owner.transact((tx) =>
      sql`update identity.unit set kind = 'city-department' where kind = 'county-office'`.execute(tx),
    );
    const file = await table();
    console.log(`${ROWS} rows, ${(file.length / 1e6).toFixed(1)} MB`);
    await importing(db, file);
  } finally {
    await db.close();
    await owner.close();
    await server.stop();
  }
}

async function importing(db: Db, file: Buffer): Promise<void> {
  const wings = assemble({
    demo: false,
    allowPrivateTargets: false,
    browser: false,
    demoSites: undefined,
    dataFolder: '',
  });
  const ask = entrance({ db, clock: () => new Date(), catalogues: wings.map((wing) => wing.errors) });
  const routes = wings.flatMap((wing) => [...wing.routes]);
  const operationAt = (method: string, path: string) => {
    const found = routes.find((route) => route.method === method && route.path === path);
    if (!found) throw new Error(`no route ${method} ${path}`);
    // Known here as "some operation"; what it answers is read as a record.
    return found.operation as unknown as Operation<z.ZodType, Record<string, never>>;
  };
  const jobs = wings.flatMap((wing) => [...wing.jobs]);
  const actor = { kind: 'operator', name: 'bench' } as const;
  let id = '';
  await timed('uploaded', async () => {
    const input = { unitId: CITY, file: Readable.from(pieces(file)) };
    ({ id = '' } = await ask(operationAt('POST', '/imports/sites'), actor, input));
  });
  await timed('judged', () => perform(jobs, 'registry.check-site-import', { db, ask }, id));
  const page = await ask(operationAt('GET', '/imports/sites/:id'), actor, { id });
  console.log(`${page.rowsGood} good, ${page.rowsBad} bad`);
  await ask(operationAt('POST', '/imports/sites/:id/take'), actor, {
    id,
    version: page.version,
    rows: 'all',
  });
  await timed('written', () => perform(jobs, 'registry.take-site-import', { db, ask }, id));
  const { state } = await ask(operationAt('GET', '/imports/sites/:id'), actor, { id });
  console.log(`${state}; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

async function perform(jobs: readonly Job[], name: string, { db, ask }: { db: Db; ask: Run }, id: string) {
  const job = jobs.find((each) => each.name === name);
  const actor = { kind: 'job', name, permissions: job?.permissions ?? [] } as const;
  const { signal } = new AbortController();
  const log = pino({ level: 'silent' });
  await job?.perform({ db, run: ask, actor, clock: () => new Date(), log, signal }, { id });
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${what} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function* pieces(file: Buffer): Generator<Buffer> {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536);
}

async function table(): Promise<Buffer> {
  const titles = ['网站名称', '网址', '主办单位', '网站类别', '承载方式', '状态', '网站标识码'];
  const schema = sheetSchema({
    title: '网站',
    columns: titles.map(
      (title) => ({ key: title, title, kind: 'text', required: false, width: 12 }) as const,
    ),
  });
  async function* rows() {
    for (let n = 0; n < ROWS; n += 1) {
      yield {
        网站名称: `木棉市业务系统第${n}号`,
        网址: `http://system${n}.mumianshi.gov.cn/`,
        主办单位: `单位${1001 + (n % 1_000)}`,
        网站类别: '专业系统',
        承载方式: '外部网站',
        状态: '拟开设',
        网站标识码: String(5_199_000_000 + n),
      } as never;
    }
  }
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeRows(schema, rows(), out)]);
  return bytes;
}
