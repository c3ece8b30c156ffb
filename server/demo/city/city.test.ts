import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { demoCity } from './city.ts';
import { DEMO_SUFFIX, siteOf } from './site.ts';

const { units, persons, sites, accountHolders } = demoCity;
const unitsByKey = new Map(units.map((unit) => [unit.key, unit]));

function repeated(values: readonly (string | null)[]): string[] {
  const known = values.filter((value) => value !== null);
  return known.filter((value, index) => known.indexOf(value) !== index);
}

describe('the demo city', () => {
  test('has 42 sites: a city portal, 5 county portals, 34 departments and 2 systems', () => {
    const portals = sites.filter((site) => site.kind === 'portal');
    expect(portals.filter((site) => site.division === '519900')).toHaveLength(1);
    expect(portals.filter((site) => site.division !== '519900')).toHaveLength(5);
    expect(sites.filter((site) => site.kind === 'department')).toHaveLength(34);
    expect(sites.filter((site) => site.kind === 'system')).toHaveLength(2);
    expect(sites).toHaveLength(42);
  });

  test('is the same on every machine and at every start', () => {
    const digest = createHash('sha256').update(JSON.stringify(demoCity)).digest('hex');
    expect(digest).toBe('4c1c65c07a15cf42a3668a7abbb987564403313304d5de62fdf2a475ccc8bdae');
  });

  test('lists every unit after its parent, under a unique key and name', () => {
    const seen = new Set<string>();
    for (const unit of units) {
      if (unit.parent !== null) expect(seen).toContain(unit.parent);
      seen.add(unit.key);
    }
    expect(repeated(units.map((unit) => unit.key))).toEqual([]);
    expect(repeated(units.map((unit) => unit.name))).toEqual([]);
  });

  test('uses only division codes of the unassigned prefix 5199', () => {
    expect(units.every((unit) => /^5199\d{2}$/.test(unit.division))).toBe(true);
  });

  test('[2.2] gives no unit more than one site', () => {
    expect(repeated(sites.map((site) => site.sponsor))).toEqual([]);
  });

  test('[2.4] opens no site of a county department or a township', () => {
    for (const site of sites) {
      const sponsor = unitsByKey.get(site.sponsor);
      expect(['city-office', 'county-office', 'city-department', 'public-institution']).toContain(
        sponsor?.kind,
      );
    }
  });

  test('[1.1] has a government office in the city and in every county', () => {
    const divisions = units.filter((unit) => unit.kind.endsWith('y-office')).map((unit) => unit.division);
    const areas = units
      .filter((unit) => unit.kind === 'city' || unit.kind === 'county')
      .map((unit) => unit.division);
    expect(divisions).toEqual(areas);
  });

  test('site codes are ten digits that begin with the division of the site; a planned site has none', () => {
    for (const site of sites) {
      if (site.state === 'planned') expect(site.siteCode).toBeNull();
      else expect(site.siteCode).toMatch(new RegExp(`^${site.division}\\d{4}$`));
      expect(unitsByKey.get(site.sponsor)?.division).toBe(site.division);
    }
  });

  test('names, addresses and numbers of sites are unique', () => {
    expect(repeated(sites.map((site) => site.name))).toEqual([]);
    expect(repeated(sites.map((site) => site.url))).toEqual([]);
    expect(repeated(sites.map((site) => site.siteCode))).toEqual([]);
    expect(repeated(sites.map((site) => site.icpNumber))).toEqual([]);
    expect(repeated(sites.map((site) => site.publicSecurityNumber))).toEqual([]);
  });

  test('record numbers have the form of an ICP and a public-security record', () => {
    for (const site of sites.filter((each) => each.state !== 'planned')) {
      expect(site.icpNumber).toMatch(/^蜀ICP备9900\d{4}号$/);
      expect(site.publicSecurityNumber).toMatch(/^川公网安备 5199\d{10}号$/);
    }
  });

  test('every address is plain http beneath the one suffix', () => {
    for (const site of sites) {
      expect(site.url).toBe(`http://${site.host}/`);
      expect(site.host.endsWith(`.${DEMO_SUFFIX}`)).toBe(true);
    }
  });

  test('[0.4] two registrations lack a named person, all others have both', () => {
    const lacking = sites.filter((site) => site.contentPerson === null || site.operationsPerson === null);
    expect(lacking.map((site) => site.key)).toEqual(['site-kjj', 'site-xfj']);
    expect(persons).toHaveLength(82 + 6);
  });

  test('persons have unique names and telephones, in a unit that exists', () => {
    expect(repeated(persons.map((person) => person.name))).toEqual([]);
    expect(repeated(persons.map((person) => person.phone))).toEqual([]);
    for (const person of persons) {
      expect(person.name).toMatch(/^\p{Script=Han}{3}$/u);
      expect(person.phone).toMatch(/^0899-55\d{5}$/);
      expect(unitsByKey.has(person.unit)).toBe(true);
    }
  });

  test('one site each is planned, suspended, migrating and closing; the rest run', () => {
    const states = sites.map((site) => site.state);
    for (const state of ['planned', 'suspended', 'migrating', 'closing']) {
      expect(states.filter((each) => each === state)).toHaveLength(1);
    }
    expect(states.filter((each) => each === 'running')).toHaveLength(38);
  });

  test('[3.3] columns have unique paths within their site and a responsible unit that exists', () => {
    for (const site of sites) {
      expect(repeated(site.columns.map((column) => column.path))).toEqual([]);
      expect(repeated(site.columns.map((column) => column.name))).toEqual([]);
      for (const column of site.columns) expect(unitsByKey.has(column.responsibleUnit)).toBe(true);
    }
  });

  test('[3.3] news columns are due in 14 days, notices and policy documents in 6 months, with the source', () => {
    const periodOf = (path: string) => siteOf('www').columns.find((column) => column.path === path)?.period;
    expect(periodOf('/yw/')).toMatchObject({ days: 14 });
    expect(periodOf('/tzgg/')).toMatchObject({ days: 183 });
    expect(periodOf('/zcwj/')).toMatchObject({ days: 183 });
    expect(periodOf('/yw/')?.source).toContain('国办秘函〔2019〕19号');
  });

  test('[1.1] accounts are held by different persons, each on a unit that exists', () => {
    expect(repeated(accountHolders.map((each) => each.person))).toEqual([]);
    expect(repeated(accountHolders.map((each) => each.username))).toEqual([]);
    for (const { person, unit } of accountHolders) {
      expect(persons.map((each) => each.key)).toContain(person);
      expect(unitsByKey.has(unit)).toBe(true);
    }
  });

  test('a site that is not in the city is refused by name', () => {
    expect(() => siteOf('nowhere')).toThrow(RangeError);
  });
});
