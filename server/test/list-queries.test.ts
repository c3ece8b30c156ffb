import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assemble } from '../src/app.ts';
import { type RoleName, roles } from '../src/identity/index.ts';
import { openApi } from '../src/platform/http/index.ts';
import { reading } from '../src/platform/operation/index.ts';
import { addMember, addSite, buildCity } from './city.ts';
import { hostileWords } from './hostile-values.ts';
import { expectRefusal, send } from './intruder.ts';
import { addThings } from './matrix-samples.ts';
import { openSystem, type System } from './system.ts';

/** Every list of the API, found by its fields in the OpenAPI document. */
const wings = assemble({
  demo: false,
  allowPrivateTargets: false,
  browser: false,
  demoSites: undefined,
  dataFolder: '',
});
const paths = openApi(wings).paths as Record<string, { get?: { parameters: { name: string }[] } }>;
const lists = wings
  .flatMap((wing) => [...wing.routes])
  .filter((route) => route.method === 'GET' && !route.path.includes(':'))
  .map((route) => ({
    path: route.path,
    permission: route.permission,
    fields: paths[route.path]?.get?.parameters.map((field) => field.name) ?? [],
  }))
  .filter((list) => list.fields.includes('after'));

let system: System;
const cookies = new Map<string, string>();

beforeAll(async () => {
  system = await openSystem();
  const city = await buildCity(system);
  for (const role of Object.keys(roles) as RoleName[]) {
    const onCity = roles[role].heldOn.some((kind) => kind === 'city');
    const { cookie } = await addMember(system, role, onCity ? city.city : city.county);
    for (const permission of ['signed-in', ...roles[role].permissions]) cookies.set(permission, cookie);
  }
  await addThings(system, city.countyOffice, 'portal');
  await addSite(system, city.education, { name: '100%_\\网站' });
});
afterAll(() => system.close());

function ask(list: (typeof lists)[number], query: Record<string, string>) {
  const url = `${list.path}?${new URLSearchParams(query)}`;
  return send(system, { method: 'GET', url, cookie: cookies.get(list.permission) });
}

const cursorOf = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

describe('the lists', () => {
  it('are all found', () => {
    expect(lists.map((list) => list.path)).toEqual(
      expect.arrayContaining(['/sites', '/people', '/accounts', '/findings', '/inspections', '/notices']),
    );
  });

  it.each(lists)('of $path are sorted by names from a list and by nothing else', async (list) => {
    const names = [
      'id',
      'password_hash',
      '-',
      '--name',
      'name desc',
      'name;select 1',
      '1',
      'site.name',
      '',
      ...hostileWords,
    ];
    for (const sort of names) expectRefusal(await ask(list, { sort }), `${list.path} by ${sort}`);
  });

  it.each(lists)('of $path give no more than 200 rows at once, and no fewer than one', async (list) => {
    for (const limit of ['0', '-1', '201', '1000000000', '1e9', '1.5', 'NaN', 'Infinity', '', ' ', 'all']) {
      expectRefusal(await ask(list, { limit }), `${list.path} limit ${limit}`);
    }
    expect((await ask(list, { limit: '200' })).statusCode).toBe(200);
  });

  it.each(lists)('of $path refuse a made-up place to go on from, or go on', async (list) => {
    const key = fc.oneof(
      fc.constantFrom<string | number>(...hostileWords, '\0', '\ud800', 2 ** 31, 2 ** 63, -1, 0.5, 1e300),
      fc.string({ unit: 'binary' }),
    );
    const id = fc.oneof(fc.uuid(), fc.constantFrom(...hostileWords, '\0'), fc.string());
    await fc.assert(
      fc.asyncProperty(key, id, fc.integer(), async (key, id, total) => {
        const answer = await ask(list, {
          after: cursorOf({ key, id, total, totalExact: true }).slice(0, 2_000),
        });
        if (answer.statusCode !== 200) expectRefusal(answer, `${list.path} after ${key} ${id}`);
      }),
      { numRuns: 60 },
    );
    for (const after of ['', '!', 'null', cursorOf(null), cursorOf([]), cursorOf({ key: {}, id: [] })]) {
      const answer = await ask(list, { after });
      if (after !== '') expectRefusal(answer, `${list.path} after ${after}`);
    }
  });

  it.each(lists.filter((list) => list.fields.includes('q')))(
    'of $path take what is typed literally, not as a pattern',
    async (list) => {
      const literal = ['/sites', '/crawl-targets'].includes(list.path) ? 1 : 0;
      for (const q of ['%', '_', '\\', '0%_\\']) {
        expect([list.path, q, (await ask(list, { q })).json().total]).toEqual([list.path, q, literal]);
      }
      for (const q of ["'", "' or '1'='1", '%%', '__', '\\%', '$1', '{x}', "') or (1=1"]) {
        expect([list.path, q, (await ask(list, { q })).json().total]).toEqual([list.path, q, 0]);
      }
    },
  );

  it.each(lists)('of $path answer any words in any of their fields with rows or a refusal', async (list) => {
    const word = fc.oneof(
      fc.constantFrom(...hostileWords),
      fc.string({ unit: 'binary' }).filter((each) => each.isWellFormed()),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...list.fields), word, { minKeys: 1 }),
        async (query) => {
          const answer = await ask(list, query);
          if (answer.statusCode !== 200)
            expectRefusal(answer, `${list.path} ${JSON.stringify(query).slice(0, 200)}`);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('a question', () => {
  it('may take 30 seconds and no longer, and is then answered as busy', async () => {
    const settings = await system.db.read((tx) =>
      sql<{ setting: string }>`select setting from pg_settings where name = 'statement_timeout'`.execute(tx),
    );
    expect(settings.rows).toEqual([{ setting: '30000' }]);
    const endless = reading(
      { name: 'test.endless', summary: '无尽', permission: 'public', input: z.strictObject({}) },
      async (ctx) => {
        await sql`set local statement_timeout = 1`.execute(ctx.tx);
        await sql`select pg_sleep(60)`.execute(ctx.tx);
      },
    );
    await expect(system.run(endless, { kind: 'visitor' }, {})).rejects.toMatchObject({
      code: 'platform.busy',
      status: 503,
    });
  });
});
