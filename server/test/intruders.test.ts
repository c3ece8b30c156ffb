import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../src/app.ts';
import { type RoleName, roles } from '../src/identity/index.ts';
import { openApi, pathParameters, type Route } from '../src/platform/http/index.ts';
import { addMember, buildCity } from './city.ts';
import {
  brokenBodies,
  brokenEncodings,
  brokenQueries,
  foreignTypes,
  hostileWords,
  unstorableTexts,
} from './hostile-values.ts';
import { expectRefusal, inFours, send, shareOf } from './intruder.ts';
import { addThings, sampleBody, type Things, thingAt } from './matrix-samples.ts';
import { openSystem, type System } from './system.ts';

/**
 * Every route with what no client of ours sends. Generated from the routes and their OpenAPI description: a new route
 * is walked without being named here. Each answer is a refusal as {@link expectRefusal} says; never 5xx. What is
 * refused before a route is looked at, such as bodies that do not parse, is dealt out: each route meets its share, and
 * each value every few routes. So are words for the fields of queries, which routes share; lists meet all of them in
 * list-queries.test.ts.
 */
const wings = assemble({
  demo: false,
  allowPrivateTargets: false,
  browser: false,
  demoSites: undefined,
  dataFolder: '',
});
const routes = wings.flatMap((wing) => [...wing.routes]);
const named = (of: readonly Route[]) =>
  of.map((route, at) => ({ name: `${route.method} ${route.path}`, route, at }));
const changes = ({ method }: Route) => method === 'POST' || method === 'PATCH';
const takesJson = (route: Route) => changes(route) && !route.upload;

interface Field {
  name: string;
  schema: { type?: string | string[]; anyOf?: { type?: string }[] };
}

let system: System;
let things: Things;
const cookies = new Map<RoleName, string>();

beforeAll(async () => {
  system = await openSystem();
  const city = await buildCity(system);
  for (const role of Object.keys(roles) as RoleName[]) {
    const county = roles[role].heldOn.some((kind) => kind === 'county');
    cookies.set(role, (await addMember(system, role, county ? city.county : city.city)).cookie);
  }
  things = await addThings(system, city.countyOffice, 'portal');
});
afterAll(() => system.close());

/** The cookie of somebody who may call the route; none where a visitor may. */
function cookieFor(route: Route): string | undefined {
  const holder = (Object.keys(roles) as RoleName[]).find((role) =>
    (roles[role].permissions as readonly string[]).includes(route.permission),
  );
  if (route.permission === 'public') return undefined;
  return cookies.get(route.permission === 'signed-in' ? 'site-manager' : (holder ?? 'site-manager'));
}

/** The path with the ids of things that exist, or with `other` in place of each. */
function pathOf(route: Route, other?: string): string {
  const id = thingAt(route.path, things) ?? things.units;
  return pathParameters(route.path).reduce((path, name) => path.replace(`:${name}`, other ?? id), route.path);
}

const paths = openApi(wings).paths as Record<string, Record<string, Described>>;

interface Described {
  parameters: (Field & { in: string })[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, Field['schema']> } }> };
}

function described(route: Route): Described {
  const found = paths[route.path.replace(/:([A-Za-z]+)/g, '{$1}')]?.[route.method.toLowerCase()];
  if (!found) throw new Error(`${route.method} ${route.path} is not in the OpenAPI document`);
  return found;
}

function bodyFields(route: Route): Field[] {
  const { requestBody } = described(route);
  const properties = requestBody?.content['application/json']?.schema.properties ?? {};
  return Object.entries(properties).map(([name, schema]) => ({ name, schema }));
}

/** Values of another type than the field's, by its schema. */
function wrongTypes({ schema }: Field): unknown[] {
  const types = [schema.type, ...(schema.anyOf ?? []).map((each) => each.type)].flat();
  const by: Record<string, unknown[]> = {
    string: ['x', '2026-02-30'],
    integer: [5, 1.5, -0.5],
    boolean: [true],
    array: [[], ['x'], [[]]],
    object: [{}, { constructor: 1 }],
    null: [null],
  };
  return Object.entries(by).flatMap(([type, values]) => (types.includes(type) ? [] : values));
}

describe('a stranger', () => {
  it.each(named(routes.filter((route) => route.permission !== 'public')))(
    'learns nothing of $name by malformed input',
    async ({ name, route, at }) => {
      const bodies = changes(route) ? shareOf(brokenBodies, at) : [];
      for (const [what, body] of bodies) {
        const answer = await send(system, { method: route.method, url: pathOf(route), body });
        expectRefusal(answer, `${name} with ${what}`);
        expect([what, answer.json().code]).toEqual([what, 'platform.unauthenticated']);
      }
      for (const query of ['nobody=knows', 'limit=1e9', "sort=' or 1=1"]) {
        const answer = await send(system, { method: route.method, url: `${pathOf(route)}?${query}` });
        expect([query, answer.json().code]).toEqual([query, 'platform.unauthenticated']);
      }
    },
  );
});

describe('whoever may call it', () => {
  it.each(named(routes.filter(takesJson)))(
    'is refused $name with a broken body',
    async ({ name, route, at }) => {
      for (const [what, body] of shareOf(brokenBodies, at)) {
        const sent = { method: route.method, url: pathOf(route), cookie: cookieFor(route), body };
        expectRefusal(await send(system, sent), `${name} with ${what}`);
      }
    },
  );

  it.each(named(routes.filter(takesJson)))(
    'is refused $name as anything but JSON',
    async ({ name, route, at }) => {
      const body = JSON.stringify(sampleBody(route.operation.meta.name, things));
      for (const type of shareOf(foreignTypes, at)) {
        const sent = { method: route.method, url: pathOf(route), cookie: cookieFor(route), body };
        const answer = await send(system, { ...sent, headers: { 'content-type': type } });
        expectRefusal(answer, `${name} as ${type}`);
        expect([type, answer.statusCode]).toEqual([type, 415]);
      }
    },
  );

  it.each(named(routes.filter((route) => route.upload)))(
    'is never answered 5xx by $name, whatever the file is',
    async ({ name, route }) => {
      for (const [what, body] of brokenBodies) {
        const sent = { method: route.method, url: pathOf(route), cookie: cookieFor(route), body };
        expectRefusal(await send(system, sent), `${name} with ${what} as JSON`);
        const headers = { 'content-type': route.upload?.type ?? '' };
        const answer = await send(system, { ...sent, headers });
        if (answer.statusCode >= 400) expectRefusal(answer, `${name} with ${what}`);
      }
    },
  );

  it.each(named(routes.filter((route) => route.method !== 'GET')))(
    'is refused $name from another origin',
    async ({ name, route }) => {
      for (const origin of ['null', 'https://evil.example', 'http://localhost.evil.example', 'file://', '']) {
        const sent = { method: route.method, url: pathOf(route), cookie: cookieFor(route) };
        const answer = await send(system, { ...sent, headers: { origin, host: 'localhost' } });
        expectRefusal(answer, `${name} from ${origin}`);
        expect(answer.json().code).toBe('platform.foreign-origin');
      }
    },
  );

  it.each(named(routes))(
    'is refused $name with an address or a query that says nothing',
    async ({ name, route, at }) => {
      const sent = { method: route.method, cookie: cookieFor(route) };
      const body = takesJson(route)
        ? JSON.stringify(sampleBody(route.operation.meta.name, things))
        : undefined;
      for (const query of shareOf(brokenQueries, at)) {
        const answer = await send(system, { ...sent, url: `${pathOf(route)}?${query}`, body });
        expectRefusal(answer, `${name}?${query.slice(0, 60)}`);
      }
      for (const end of shareOf(brokenEncodings, at)) {
        expectRefusal(
          await send(system, { ...sent, url: `${pathOf(route)}/${end}`, body }),
          `${name}/${end}`,
        );
      }
    },
  );

  it.each(named(routes.filter((route) => pathParameters(route.path).length > 0)))(
    'is refused $name about what is no id',
    async ({ name, route, at }) => {
      const ids = [
        ...brokenEncodings,
        ...hostileWords.map(encodeURIComponent),
        '__proto__',
        'constructor',
        '..%2f',
      ];
      const body = takesJson(route)
        ? JSON.stringify(sampleBody(route.operation.meta.name, things))
        : undefined;
      for (const id of shareOf(ids, at)) {
        const sent = { method: route.method, url: pathOf(route, id), cookie: cookieFor(route), body };
        expectRefusal(await send(system, sent), `${name} with ${id.slice(0, 60)}`);
      }
    },
  );

  it.each(named(routes))(
    'is never answered 5xx by $name, whatever stands in a field of the query',
    async ({ name, route, at }) => {
      const fields = described(route).parameters.filter((field) => field.in === 'query');
      for (const [place, { name: field }] of fields.entries()) {
        await inFours(shareOf(hostileWords, at + place), async (word) => {
          const url = `${pathOf(route)}?${field}=${encodeURIComponent(word)}`;
          const answer = await send(system, { method: route.method, url, cookie: cookieFor(route) });
          if (answer.statusCode === 200) expect(answer.headers['cache-control']).toBe('no-store');
          else expectRefusal(answer, `${name}?${field}=${word.slice(0, 60)}`);
        });
        const twice = `${pathOf(route)}?${field}=a&${field}=b`;
        expectRefusal(
          await send(system, { method: route.method, url: twice, cookie: cookieFor(route) }),
          twice,
        );
      }
    },
  );

  it.each(named(routes.filter((route) => bodyFields(route).length > 0)))(
    'is refused $name with a field of another type, unknown or not storable',
    async ({ name, route }) => {
      const right = sampleBody(route.operation.meta.name, things);
      const refused = async (what: string, changed: object) => {
        const sent = { method: route.method, url: pathOf(route), cookie: cookieFor(route) };
        expectRefusal(await send(system, { ...sent, body: JSON.stringify(changed) }), `${name} with ${what}`);
      };
      for (const unknown of ['role', 'state', 'isAdmin', 'constructor', 'toString', 'prototype']) {
        if (unknown in right && Object.hasOwn(right, unknown)) continue;
        if (bodyFields(route).some((field) => field.name === unknown)) continue;
        await refused(`unknown ${unknown}`, { ...right, [unknown]: 'x' });
      }
      for (const field of bodyFields(route)) {
        for (const value of wrongTypes(field)) {
          await refused(`${field.name} = ${JSON.stringify(value)}`, { ...right, [field.name]: value });
        }
        for (const text of unstorableTexts) {
          await refused(`${field.name} = ${JSON.stringify(text)}`, { ...right, [field.name]: text });
        }
      }
    },
  );

  it('is never answered 5xx by any change, whatever JSON is sent', async () => {
    const word = fc.oneof(
      fc.constantFrom(...hostileWords.filter((each) => each.length < 100)),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...unstorableTexts),
    );
    const value = fc.oneof(
      word,
      fc.constantFrom(2 ** 31, 2 ** 53, -(2 ** 63), 1e300, -0, 0.1, null, true),
      fc.array(fc.oneof(word, fc.integer()), { maxLength: 3 }),
      fc.dictionary(word, word, { maxKeys: 2 }),
    );
    const changing = named(routes.filter((route) => bodyFields(route).length > 0));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...changing.map(({ name }) => name)),
        fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 3 }),
        async (name, values) => {
          const route = changing.find((each) => each.name === name)?.route;
          if (!route) throw new Error(`no route ${name}`);
          const fields = bodyFields(route);
          const changed = Object.fromEntries(
            values.map(([at, each]) => [fields[at % fields.length]?.name ?? 'x', each]),
          );
          const body = JSON.stringify({ ...sampleBody(route.operation.meta.name, things), ...changed });
          const sent = { method: route.method, url: pathOf(route), cookie: cookieFor(route), body };
          const answer = await send(system, sent);
          if (answer.statusCode >= 400) expectRefusal(answer, `${name} ${body}`);
        },
      ),
      { numRuns: 400 },
    );
  });
});
