import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson, addSite, buildCity, type City } from './city.ts';
import { expectRefusal, send } from './intruder.ts';
import { openSystem, type System } from './system.ts';

let system: System;
let city: City;
let cookie: string;
let siteId: string;
let personId: string;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  cookie = (await addMember(system, 'city-supervisor', city.city)).cookie;
  siteId = await addSite(system, city.office);
  personId = await addPerson(system, city.office);
});
afterAll(() => system.close());

const NASTY = [
  '<script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
  '"><img src=x onerror=alert(1)>',
  "Robert'); drop table identity.person; --",
  '=1+1',
  '@SUM(A1)',
  '＝cmd|calc',
  '\\',
  '%_%',
  '{{7*7}}<%=7*7%>',
  'ﬀ①Ⅷ㈱',
  'e\u0301 é',
  '👩‍👩‍👧‍👦🇨🇳',
  '𠮷野家',
  'Z̷͓̈́a̴̛͖l̶̰̾g̵̞̈́o̸͇͑',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '0',
  '０１２',
  '石  榴\u3000市',
  '\ufeffx',
  'x\u200bx',
  'ab\u00adcd',
];

/** One line as a person might type it, and as nobody would. */
const text = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  )
  .filter((each) => each.isWellFormed() && !each.includes('\0') && each === each.trim() && each !== '');

describe('what is accepted', () => {
  it.each([
    ['a person’s name', 'name', 30],
    ['a person’s post', 'post', 50],
  ] as const)('comes back the same: %s', async (_what, field, max) => {
    await comesBack({ read: `/people/${personId}`, write: `/people/${personId}`, field, max, base: {} });
  });

  it.each([
    ['a site’s name', 'name', 100],
    ['a site’s licence number', 'icpNumber', 60],
    ['a site’s platform', 'platformGroup', 60],
  ] as const)('comes back the same: %s', async (_what, field, max) => {
    const { name, url, kind, hosting } = (await get(`/sites/${siteId}`)) as Record<string, string>;
    const base = { name, url, kind, hosting };
    await comesBack({ read: `/sites/${siteId}`, write: `/sites/${siteId}`, field, max, base });
  });
});

async function comesBack(of: { read: string; write: string; field: string; max: number; base: object }) {
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const { version } = (await get(of.read)) as { version: number };
      const body = JSON.stringify({ ...of.base, version, [of.field]: value });
      const answer = await send(system, { method: 'PATCH', url: of.write, cookie, body });
      if (answer.statusCode === 200) {
        expect((await get(of.read))[of.field as never]).toBe(value);
      } else {
        expectRefusal(answer, JSON.stringify(value));
        const fields = answer.json().issues.map((issue: { field: string }) => issue.field);
        expect(new Set(fields)).toEqual(new Set([of.field]));
      }
    }),
    { numRuns: 80, examples: NASTY.filter((each) => each === each.trim()).map((each) => [each]) },
  );
}

async function get(url: string): Promise<Record<string, unknown>> {
  const answer = await send(system, { method: 'GET', url, cookie });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
