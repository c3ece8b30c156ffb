import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWhole } from '@mumian/crawl';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceFolder } from '../../src/monitoring/index.ts';
import type { Actor } from '../../src/platform/operation/index.ts';
import { call, signIn } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type DemoAccount, seedDemoCity } from '../seed.ts';
import { type DemoSites, startDemoSites } from '../sites/server.ts';
import { orderTales } from './order-tale.ts';

/** A Monday, so that the history ends on the Friday before. */
const now = new Date('2026-11-30T02:00:00Z');
const supervisor: Actor = { kind: 'operator', name: '监管员' };
const dataFolder = mkdtempSync(join(tmpdir(), 'mumian-history-'));
let demo: DemoSites;
let system: System;
let accounts: DemoAccount[];

beforeAll(async () => {
  demo = await startDemoSites({ now });
  const demoSites = { host: '127.0.0.1', port: demo.port };
  system = await openSystem({ demo: true, allowPrivateTargets: false, demoSites, dataFolder });
  system.clock.now = now;
  accounts = await seedDemoCity(system.db, { now, history: true, dataFolder, wings: system.wings });
}, 600_000);
afterAll(async () => {
  await system?.close();
  await demo?.close();
});

async function rows<Row>(text: string): Promise<Row[]> {
  return (await system.db.pool.query(text)).rows;
}

const counted = async (text: string) =>
  Object.fromEntries(
    (await rows<{ key: string; count: number }>(text)).map(({ key, count }) => [key, count]),
  );

describe('the quarter before the first start', () => {
  it('[1.4] leaves more than 60 findings to judge, each with its page in the archive', async () => {
    const waiting = await system.db.read((tx) =>
      tx
        .selectFrom('findings.finding')
        .select(['code', 'site_id', 'source_name', 'source_id', 'evidence'])
        .where('state', '=', 'new')
        .execute(),
    );
    expect(waiting.length).toBeGreaterThan(60);
    const seen = waiting.filter(({ source_name: name }) => name === 'monitoring.inspection');
    expect(seen.length).toBe(waiting.length - 2);
    const opened = seen.map(({ code, site_id: siteId, source_id: inspectionId, evidence }) => {
      const { page, record } = evidence as Record<'page' | 'record', Locator | undefined>;
      const locator = page ?? record;
      if (!locator) return `${code} has no page`;
      const folder = evidenceFolder(dataFolder, { siteId, inspectionId: inspectionId ?? '' });
      const kept = readWhole(join(folder, locator.file), locator.offset, locator.length);
      return kept?.fields.get('warc-record-id') === locator.recordId ? 'opens' : `${code} does not open`;
    });
    expect(new Set(opened)).toEqual(new Set(['opens']));
  });

  it('leaves no archive that belongs to no inspection', async () => {
    const sites = await rows<{ id: string }>('select id from registry.site');
    const known = new Set(sites.map(({ id }) => id));
    expect(readdirSync(join(dataFolder, 'evidence')).filter((name) => !known.has(name))).toEqual([]);
  });

  it('[5.3] leaves orders in every state that an order may stand in for days, and is the same each time', async () => {
    const states = await counted(
      'select state as key, count(*)::int from rectification.order_sheet group by 1',
    );
    const told = orderTales.length;
    expect(states).toEqual({
      closed: 21,
      issued: 1,
      signed: 6,
      planned: 1,
      fixing: 1,
      returned: 1,
      rechecked: 2,
    });
    expect(told).toBe(1 + 6 + 1 + 1 + 1);
  });

  it('[5.3] leaves one step of each of the first three kinds to decide, and documents of those taken', async () => {
    const steps = await rows<{ step: string; state: string; documents: number }>(`
      select step, state, count(document)::int as documents from rectification.ladder_step group by 1, 2`);
    const proposed = steps.filter(({ state }) => state === 'proposed').map(({ step }) => step);
    expect(proposed.sort()).toEqual(['circular', 'remind', 'supervise']);
    const taken = await rows<{ bare: number; all: number }>(`
      select count(*) filter (where document is null)::int as bare, count(*)::int as all
      from rectification.ladder_step where state = 'taken'`);
    expect(taken[0]?.bare).toBe(0);
    expect(taken[0]?.all).toBeGreaterThan(10);
  });

  it('leaves an objection and an extension to answer, and answers of both kinds', async () => {
    const answers = (table: string) =>
      counted(
        `select coalesce(decision, 'open') as key, count(*)::int from rectification.${table} group by 1`,
      );
    expect(Object.keys(await answers('objection')).sort()).toEqual(['open', 'rejected', 'upheld']);
    expect(Object.keys(await answers('extension')).sort()).toEqual(['granted', 'open', 'refused']);
    expect([(await answers('objection')).open, (await answers('extension')).open]).toEqual([1, 1]);
  });

  it('[1.4] verdicts have suspended one rule, and suppressions hold and have ended', async () => {
    const standing = await counted(`
      select state as key, count(*)::int from findings.rule_standing group by 1`);
    expect(standing.suspended).toBe(1);
    const suppressions = await counted(`
      select scope || coalesce(' ' || ended_because, '') as key, count(*)::int
      from findings.suppression group by 1`);
    expect(Object.keys(suppressions).sort()).toEqual(['page', 'page person', 'site']);
  });

  it('[1.3] one site is blocked, and no page of it is held to be dead', async () => {
    const blocked = await rows<{ codes: string[] }>(`
      select array_agg(code) as codes from findings.finding
      where site_id = (select id from registry.site where url = 'http://ybj.mumianshi.gov.cn/')`);
    expect(blocked).toEqual([{ codes: ['monitor.blocked'] }]);
  });

  it('shows in each of its thirteen weeks what was found or mended', async () => {
    const routes = system.wings.flatMap((wing) => [...wing.routes]);
    const trend = routes.find(({ operation }) => operation.meta.name === 'overview.trend')?.operation;
    const { weeks } = (await system.run(trend as never, supervisor, {})) as {
      weeks: { found: { value: number }; resolved: { value: number } }[];
    };
    const quiet = weeks.filter(({ found, resolved }) => found.value + resolved.value === 0);
    expect(weeks.length - quiet.length).toBeGreaterThan(10);
  });

  it('lets everybody sign in who is told of an account: no password has come to its end', async () => {
    for (const { username, password } of accounts) {
      const cookie = await signIn(system, username, password);
      const { status } = await call(system, { cookie }, 'GET', '/overview');
      expect([username, status]).toEqual([username, 200]);
    }
  });

  it('lies in the past with all that tells of it, and leaves no work in the queue', async () => {
    for (const [table, column] of [
      ['audit.entry', 'at'],
      ['platform.history', 'at'],
      ['platform.notice', 'at'],
      ['findings.finding', 'last_seen_at'],
      ['rectification.order_sheet', 'changed_at'],
    ]) {
      const later = await rows(`select 1 from ${table} where ${column} > '${now.toISOString()}'`);
      expect([table, later.length]).toEqual([table, 0]);
    }
    const acts = await counted(`
      select actor_kind as key, count(*)::int from platform.history where noun = 'order' group by 1`);
    expect(acts.person).toBeGreaterThan(100);
    const waiting = await system.db.read((tx) =>
      tx.selectFrom('queue._private_jobs').select(sql<number>`count(*)::int`.as('jobs')).executeTakeFirst(),
    );
    expect(waiting?.jobs).toBe(0);
  });

  it('[1.3] tells of the faults that the sites have: a new look finds the same and takes none away', async () => {
    const ofSite = `
      select state as key, count(*)::int from findings.finding
      where site_id = (select id from registry.site where url = 'http://gjj.mumianshi.gov.cn/')
        and code not like 'text.%' group by 1`;
    const before = await counted(ofSite);
    const [site] = await rows<{ id: string }>(
      "select id from registry.site where url = 'http://gjj.mumianshi.gov.cn/'",
    );
    const routes = system.wings.flatMap((wing) => [...wing.routes]);
    const start = routes.find(({ operation }) => operation.meta.name === 'inspection.start')?.operation;
    await system.run(start as never, supervisor, { id: site?.id });
    await system.drain();
    expect(await counted(ofSite)).toEqual(before);
  });
});

interface Locator {
  file: string;
  offset: number;
  length: number;
  recordId: string;
}
