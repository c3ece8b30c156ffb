import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../src/app.ts';
import { type RoleName, roles } from '../src/identity/index.ts';
import { pathParameters, type Route } from '../src/platform/http/index.ts';
import { addMember, buildCity, type City, call, type Member } from './city.ts';
import { addThings, namesOf, sampleBody, type Things, thingAt } from './matrix-samples.ts';
import { triedRule } from './rule-trials.ts';
import { openSystem, type System } from './system.ts';
import { sendFile } from './upload.ts';

/**
 * Every route as every role, inside and outside its subtree. Generated: a new route is called without being named
 * here; one with a body asks for a sample in matrix-samples.ts.
 */
const routes = assemble({
  demo: false,
  allowPrivateTargets: false,
  browser: false,
  demoSites: undefined,
  dataFolder: '',
}).flatMap((wing) => [...wing.routes]);
const guarded = routes.filter((route) => route.permission !== 'public' && route.permission !== 'signed-in');
const named = (of: Route[]) => of.map((route) => ({ name: `${route.method} ${route.path}`, route }));
const roleNames = Object.keys(roles) as RoleName[];

/** Roles that can be held on less than the city; the others have no outside. */
const bounded = roleNames.filter((role) => roles[role].heldOn.some((kind) => kind === 'county'));

/** What belongs to the whole city has no inside on the county; its own tests open it. */
const ofTheCity = new Set([
  'job.read',
  'job.manage',
  'calendar.read',
  'calendar.edit',
  'rule.set',
  'channel.read',
  'channel.edit',
]);

let system: System;
let city: City;
let inside: Things;
let outside: Things;
/** Names that only the outside has. */
let words: string[];
const members = new Map<RoleName, Member>();

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  // Every role is held on the county, if it can be; the city's education department lies outside.
  for (const role of roleNames) {
    members.set(role, await addMember(system, role, bounded.includes(role) ? city.county : city.city));
  }
  inside = await addThings(system, city.countyOffice, 'portal');
  Object.assign(inside, await triedRule(system));
  outside = await addThings(system, city.education, 'department');
  words = await namesOf(system, outside);
});
afterAll(() => system.close());

const permissionsOf = (role: RoleName): readonly string[] => roles[role].permissions;

function as(role: RoleName): Member {
  const member = members.get(role);
  if (!member) throw new Error(`nobody is ${role}`);
  return member;
}

/** Calls a route on a set of things: path parameters from its noun, body from the samples. */
function send(route: Route, who: Member | null, things: Things) {
  const id = thingAt(route.path, things);
  const path = pathParameters(route.path).reduce(
    (text, name) => text.replace(`:${name}`, String(id)),
    route.path,
  );
  if (route.upload) {
    const url = `/api/v1${path}${path === route.path ? `?unitId=${things.units}` : ''}`;
    return sendFile(system, who, { url, type: route.upload.type });
  }
  const takesBody = route.method === 'POST' || route.method === 'PATCH';
  const body = takesBody ? sampleBody(route.operation.meta.name, things) : undefined;
  return call(system, who, route.method, path, body);
}

describe('[1.1] the matrix of routes and roles', () => {
  it('has read the routes that there are', () => {
    expect(guarded.length).toBeGreaterThan(30);
  });

  it.each(named(routes.filter((route) => route.permission !== 'public')))(
    'lets no stranger past $name, whatever is sent',
    async ({ route }) => {
      const { status, body } = await send(route, null, inside);
      expect(body).toMatchObject({ status: 401, code: 'platform.unauthenticated' });
      expect(status).toBe(401);
    },
  );

  it.each(named(guarded))('refuses $name to every role that lacks its permission', async ({ route }) => {
    for (const role of roleNames) {
      if (permissionsOf(role).includes(route.permission)) continue;
      const { body } = await send(route, as(role), inside);
      expect([role, body]).toEqual([
        role,
        expect.objectContaining({ status: 403, code: 'platform.forbidden' }),
      ]);
    }
  });

  it.each(named(guarded.filter((route) => pathParameters(route.path).length > 0)))(
    'answers $name as if absent outside the subtree',
    async ({ route }) => {
      for (const role of bounded) {
        if (!permissionsOf(role).includes(route.permission)) continue;
        const { body } = await send(route, as(role), outside);
        expect([role, body]).toEqual([
          role,
          expect.objectContaining({ status: 404, code: 'platform.not-found' }),
        ]);
      }
    },
  );

  it.each(
    named(guarded.filter((route) => route.method === 'GET' && pathParameters(route.path).length === 0)),
  )('lists nothing from outside the subtree in $name', async ({ route }) => {
    for (const role of bounded) {
      if (!permissionsOf(role).includes(route.permission)) continue;
      const { status, body } = await send(route, as(role), inside);
      expect([role, status]).toEqual([role, 200]);
      for (const word of [...Object.values(outside), ...words]) {
        expect([role, JSON.stringify(body)]).not.toEqual([role, expect.stringContaining(word)]);
      }
    }
  });

  it.each(
    named(guarded.filter((route) => route.method !== 'GET' && pathParameters(route.path).length === 0)),
  )('lets $name make nothing outside the subtree', async ({ route }) => {
    for (const role of bounded) {
      if (!permissionsOf(role).includes(route.permission)) continue;
      const { status, body } = await send(route, as(role), outside);
      expect([role, body]).toEqual([
        role,
        expect.objectContaining({ code: expect.stringMatching(/not-found|unknown|forbidden|refused/) }),
      ]);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it.each(named(guarded.filter((route) => !ofTheCity.has(route.permission))))(
    'opens $name inside the subtree to every role that holds its permission',
    async ({ route }) => {
      for (const role of roleNames) {
        if (!permissionsOf(role).includes(route.permission)) continue;
        const { status, body } = await send(route, as(role), inside);
        // State, version or uniqueness may refuse; a missing permission or a hidden thing may not.
        expect([role, route.path, body?.code]).not.toEqual([role, route.path, 'platform.not-found']);
        expect([role, status, body?.code]).not.toEqual([role, 401, expect.anything()]);
        expect([role, status, body]).not.toEqual([role, 500, expect.anything()]);
        expect([role, status, body?.code]).not.toEqual([role, 400, 'platform.invalid-input']);
      }
    },
  );
});
