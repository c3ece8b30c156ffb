import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../src/app.ts';
import { passwordMatches } from '../src/platform/auth/index.ts';
import { type Db, openDb } from '../src/platform/database/index.ts';
import { testDatabase } from '../test/database.ts';
import { demoCity } from './city/city.ts';
import { type DemoAccount, type Seeding, seedDemoCity } from './seed.ts';

const now = new Date('2026-03-02T01:00:00Z');
const dataFolder = tmpdir();
const around = { demo: true, allowPrivateTargets: false, browser: false, demoSites: undefined, dataFolder };
const seeding: Seeding = { now, history: false, dataFolder, wings: assemble(around) };
let db: Db;
let accounts: DemoAccount[];

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  accounts = await seedDemoCity(db, seeding);
});
afterAll(() => db.close());

const sites = () => db.read((tx) => tx.selectFrom('registry.site').selectAll().execute());

describe('seeding the demo city without a past', () => {
  test('enters 97 new-media accounts, each known to its unit', async () => {
    const rows = await db.read((tx) =>
      tx
        .selectFrom('registry.media_account')
        .select(['platform', (account) => account.fn.countAll<number>().as('accounts')])
        .groupBy('platform')
        .orderBy('platform')
        .execute(),
    );
    expect(rows.map(({ platform, accounts }) => [platform, accounts])).toEqual([
      ['app', 4],
      ['douyin', 10],
      ['toutiao', 4],
      ['wechat', 53],
      ['weibo', 26],
    ]);
  });

  test('enters every unit, person, site and column of the data', async () => {
    const [units, persons, columns] = await db.read(async (tx) => [
      await tx.selectFrom('identity.unit').select('name').execute(),
      await tx.selectFrom('identity.person').select('name').execute(),
      await tx.selectFrom('registry.site_column').select('name').execute(),
    ]);
    expect(units.map(({ name }) => name).sort()).toEqual(demoCity.units.map(({ name }) => name).sort());
    expect(persons.map(({ name }) => name).sort()).toEqual(demoCity.persons.map(({ name }) => name).sort());
    expect(columns).toHaveLength(demoCity.sites.flatMap((site) => site.columns).length);
    const codes = (await sites()).map((site) => [site.url, site.site_code]);
    expect(codes.sort()).toEqual(demoCity.sites.map((site) => [site.url, site.siteCode]).sort());
  });

  test('sites stand in the state of the data, with their step in the history', async () => {
    const states = new Map((await sites()).map((site) => [site.url, site.state]));
    for (const site of demoCity.sites)
      expect([site.key, states.get(site.url)]).toEqual([site.key, site.state]);
    const steps = await db.read((tx) =>
      tx
        .selectFrom('platform.history')
        .select(['verb', 'actor_kind'])
        .where('noun', '=', 'site')
        .where('verb', 'in', ['suspend', 'migrate', 'start-closing'])
        .execute(),
    );
    expect(steps.map(({ verb }) => verb).sort()).toEqual(['migrate', 'start-closing', 'suspend']);
    expect(steps.every((step) => step.actor_kind === 'operator')).toBe(true);
  });

  test('[0.4] two sites lack a person on duty', async () => {
    const onDuty = await db.read((tx) =>
      tx.selectFrom('registry.duty').select('site_id').where('until', 'is', null).execute(),
    );
    expect(onDuty).toHaveLength(42 * 2 - 2);
  });

  test('[1.1] opens one account for each way of working, with a password that fits', async () => {
    expect(accounts.map(({ username, role, unit }) => [username, role, unit])).toEqual([
      ['city-supervisor', '市级监管员', '木棉市'],
      ['qingluo-supervisor', '县区监管员', '青萝县'],
      ['monitor', '电子政务监测员', '木棉市'],
      ['slj-manager', '网站管理员', '木棉市水利局'],
      ['admin', '系统管理员', '木棉市'],
      ['security', '安全管理员', '木棉市'],
      ['auditor', '审计员', '木棉市'],
    ]);
    const stored = await db.read((tx) =>
      tx.selectFrom('identity.account').select(['username', 'password_hash']).execute(),
    );
    for (const { username, password } of accounts) {
      const hash = stored.find((each) => each.username === username)?.password_hash ?? null;
      expect(await passwordMatches(hash, password)).toBe(true);
    }
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
  });

  test('a second start changes nothing and tells no password', async () => {
    const before = await sites();
    expect(await seedDemoCity(db, { ...seeding, now: new Date('2026-04-01T01:00:00Z') })).toEqual([]);
    expect(await sites()).toEqual(before);
  });

  test('every change is in the audit, with the instant of the seeding', async () => {
    const entries = await db.read((tx) => tx.selectFrom('audit.entry').select(['at', 'operation']).execute());
    expect(entries.length).toBeGreaterThan(demoCity.units.length + demoCity.persons.length + 42 * 3);
    expect(entries.every((entry) => entry.at.getTime() === now.getTime())).toBe(true);
  });
});
