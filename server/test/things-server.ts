import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { z } from 'zod';
import { type Db, newId, openDb } from '../src/platform/database/index.ts';
import { platformErrors } from '../src/platform/errors/index.ts';
import { createServer, type Route, route, type ServerParts } from '../src/platform/http/index.ts';
import { entrance, operation, reading } from '../src/platform/operation/index.ts';
import { testDatabase } from './database.ts';

/** A server whose one noun is a thing with a name: made, and counted. Its table lies beside those of the house. */
export interface ThingsServer {
  app: FastifyInstance;
  db: Db;
  clock: { now: Date };
  /** The same database as its owner: who can hold locks and end connections. */
  owner: pg.Client;
  post(body: object, headers?: Record<string, string>): Promise<Answer>;
  /** Names of the things there are, sorted. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

const createThing = operation(
  {
    name: 'thing.create',
    summary: '新建',
    permission: 'thing.edit',
    input: z.strictObject({ name: z.string() }),
  },
  async (ctx, input) => {
    ctx.asked.add('thing.edit');
    const id = newId();
    await sql`insert into test.thing (id, name) values (${id}, ${input.name})`.execute(ctx.tx);
    if (input.name === 'refused') throw platformErrors.refuse('duplicate', {});
    return { id, hidden: 'not in the answer' };
  },
);

const countThings = reading(
  { name: 'thing.count', summary: '计数', permission: 'thing.edit', input: z.strictObject({}) },
  async (ctx) => {
    ctx.asked.add('thing.edit');
    const counted = await sql<{ things: number }>`select count(*) as things from test.thing`.execute(ctx.tx);
    return { things: counted.rows[0]?.things ?? 0 };
  },
);

const routes: Route[] = [
  route({
    method: 'POST',
    path: '/things',
    permission: 'thing.edit',
    operation: createThing,
    answer: z.object({ id: z.string() }),
    status: 201,
  }),
  route({
    method: 'GET',
    path: '/things',
    permission: 'thing.edit',
    operation: countThings,
    answer: z.object({ things: z.int() }),
  }),
];

/** Starts it on loopback. Whoever sends the cookie `mumian-session=NAME` is the person of that name. */
export async function startThingsServer(parts: Partial<ServerParts> = {}): Promise<ThingsServer> {
  const { ownerUrl, appUrl } = await testDatabase();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`create schema if not exists test; create table if not exists test.thing (id uuid, name text);
    truncate test.thing; grant usage on schema test to public; grant all on test.thing to public`);
  const db = openDb(appUrl);
  const clock = { now: new Date('2026-03-02T01:00:00.000Z') };
  const app = await createServer({
    groups: [{ title: '测试', routes }],
    run: entrance({ db, clock: () => clock.now, catalogues: [platformErrors] }),
    identify: async (token) => ({
      actor: { kind: 'person', subject: token, name: token, sessionId: token },
      permissions: new Set(['thing.edit']),
    }),
    onUnasked: (route) => {
      throw new Error(`${route.path} did not ask`);
    },
    ready: async () => true,
    consoleFolder: mkdtempSync(join(tmpdir(), 'mumian-no-console-')),
    publicOrigin: undefined,
    trustedProxies: [],
    logger: pino({ level: 'silent' }),
    ...parts,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    db,
    clock,
    owner,
    async post(body, headers = {}) {
      const answer = await fetch(`${address}/api/v1/things`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: address,
          cookie: 'mumian-session=lin',
          ...headers,
        },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: Object(await answer.json()), headers: answer.headers };
    },
    async names() {
      const rows = await owner.query<{ name: string }>('select name from test.thing order by name');
      return rows.rows.map((row) => row.name);
    },
    async close() {
      await app.close();
      await db.close();
      await owner.end();
    },
  };
}
