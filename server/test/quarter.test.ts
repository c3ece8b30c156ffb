import { calendar } from '@mumian/workdays';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor, Operation } from '../src/platform/operation/index.ts';
import type { Severity, Sighting } from '../src/wing.ts';
import { addSite, buildCity, type City } from './city.ts';
import { lookAt } from './ledger.ts';
import { openSystem, type System } from './system.ts';
import { type SmallSite, smallPage, startSmallSite } from './web-site.ts';

/**
 * A quarter of work in one test: faults come and go by a schedule, machines look, people confirm, units mend, machines
 * measure again. Every figure is reckoned a second time from the schedule alone.
 */
const SITES = 30;
const WORKDAYS = 65;
const CODES = ['link.dead.internal', 'attachment.broken', 'image.broken'] as const;
/** Working days that an order leaves (server/src/rectification/deadlines.json). */
const LEAVES = { veto: 0, serious: 3, ordinary: 10 } as const;
const LAST = WORKDAYS - 1;

/** One fault of the schedule, in working days since the beginning. */
interface Planted {
  site: number;
  code: (typeof CODES)[number];
  severity: keyof typeof LEAVES;
  path: string;
  appears: number;
  /** From that day on it is mended; never, when beyond the last. */
  mended: number;
}

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

function plan(): Planted[] {
  const draw = numbers(20_260_302);
  return Array.from({ length: 90 }, (_, index) => {
    const appears = draw(WORKDAYS - 8);
    const site = draw(SITES);
    return {
      site,
      code: CODES[draw(CODES.length)] ?? 'image.broken',
      severity: (['veto', 'serious', 'ordinary', 'ordinary'] as const)[draw(4)] ?? 'ordinary',
      path: `gone-${index}.html`,
      appears,
      mended: appears + 6 + draw(28),
    };
  });
}

const schedule = plan();
const workdays = calendar();

/** The working days of the quarter as calendar dates. */
const days: string[] = [];
for (let date = '2026-03-02'; days.length < WORKDAYS; date = nextDay(date)) {
  if (workdays.isWorkday(date)) days.push(date);
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const isThere = ({ appears, mended }: Planted, day: number) => appears <= day && day < mended;
/** A machine looks at a site once a week. */
const isVisited = (site: number, day: number) => day % 5 === site % 5;

/** What the schedule says must have become of each fault and of each order. */
interface Reckoned {
  fault: Planted;
  found: number;
  order: string;
}

function foundDay(fault: Planted): number | null {
  for (let day = fault.appears; day <= LAST; day += 1)
    if (isVisited(fault.site, day) && isThere(fault, day)) return day;
  return null;
}

const unitOf = (site: number) => site % 3;

const reckoned: Reckoned[] = schedule.flatMap((fault) => {
  const found = foundDay(fault);
  return found === null ? [] : [{ fault, found, order: `${found} ${unitOf(fault.site)} ${fault.severity}` }];
});

/** An order goes out on the day of finding, to one unit and of one severity, and is closed when all of it is mended. */
const orders = [...new Set(reckoned.map(({ order }) => order))].map((key) => {
  const items = reckoned.filter(({ order }) => order === key);
  const [{ found: issued, fault }] = items as [Reckoned];
  const closed = Math.max(issued, ...items.map((item) => item.fault.mended));
  return { key, issued, closed, due: issued + LEAVES[fault.severity as keyof typeof LEAVES], items };
});

function resolvedDay({ fault, found, order }: Reckoned): number {
  const closed = orders.find(({ key }) => key === order)?.closed ?? Number.POSITIVE_INFINITY;
  for (let day = Math.max(found, fault.mended); day < closed; day += 1)
    if (isVisited(fault.site, day)) return day;
  return closed;
}

const at = (day: number, time: string) => new Date(`${days[day]}T${time}:00+08:00`);
const named = (name: string): Actor => ({ kind: 'operator', name });
const monitor = named('监测员');
const unit = named('单位');
const supervisor = named('监管员');

let system: System;
let city: City;
let web: SmallSite;
const sites: string[] = [];

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  web = await startSmallSite({});
  const units = [city.education, city.health, city.office];
  for (let site = 0; site < SITES; site += 1) {
    const links = schedule
      .filter((fault) => fault.site === site)
      .map(({ path }) => `<a href="${path}">${path}</a>`);
    web.pages.set(`/s${site}/`, smallPage('首页', links.join('')));
    const url = `${web.url}s${site}/`;
    sites.push(await addSite(system, units[unitOf(site)] ?? '', { kind: 'system', url }));
  }
});
afterAll(async () => {
  await web.close();
  await system.close();
});

/** Any operation of the API by its name. */
async function run<Out>(name: string, actor: Actor, input: object): Promise<Out> {
  const routes = system.wings.flatMap((wing) => [...wing.routes]);
  const found = routes.find(({ operation }) => operation.meta.name === name)?.operation;
  if (!found) throw new Error(`no operation ${name}`);
  // Known here as "some operation"; what it answers is the caller's to know.
  return system.run(found as unknown as Operation<z.ZodType, Out>, actor, input);
}

interface List<Item> {
  items: Item[];
  total: number;
}

const total = async (name: string, query: object) =>
  (await run<List<unknown>>(name, supervisor, query)).total;

const faultOf = (code: string) => {
  const fault = system.wings.flatMap((wing) => [...wing.faults]).find((each) => each.code === code);
  if (!fault) throw new Error(`no fault ${code}`);
  return fault;
};

function sightingOf({ site, path }: Planted): Sighting {
  const page = `${web.url}s${site}/`;
  const target = `${page}${path}`;
  const evidence = { target, pages: [{ url: page, place: '', text: path }], pageCount: 1 };
  return {
    siteId: sites[site] ?? '',
    place: target,
    url: page,
    snippet: path,
    evidence,
    certainty: 'certain',
  };
}

/** The sites answer as the schedule says. */
function putOnline(day: number): void {
  for (const fault of schedule) {
    const path = `/s${fault.site}/${fault.path}`;
    if (isThere(fault, day)) web.pages.delete(path);
    else web.pages.set(path, smallPage('页面', `<p>${fault.path}</p>`));
  }
}

/** A machine's look at a site: everything of three kinds that is there now, at each severity. */
async function visit(site: number, day: number): Promise<void> {
  const there = schedule.filter((fault) => fault.site === site && isThere(fault, day));
  const measured = CODES.flatMap((code) => {
    const severities = [
      ...new Set(there.filter((each) => each.code === code).map(({ severity }) => severity)),
    ];
    const kinds: Severity[] = severities.length > 0 ? severities : ['ordinary'];
    return kinds.map((severity) => ({
      fault: { ...faultOf(code), severity },
      sightings: there.filter((each) => each.code === code && each.severity === severity).map(sightingOf),
    }));
  });
  await lookAt(system, { siteId: sites[site] ?? '', measured });
}

/** A person confirms what is new, and it goes out the same day. */
async function confirmAndOrder(): Promise<void> {
  const rows = await system.db.read((tx) =>
    tx.selectFrom('findings.finding').select(['id', 'version']).where('state', '=', 'new').execute(),
  );
  if (rows.length === 0) return;
  await run('finding.confirm', monitor, { items: rows });
  await run('order.issue', supervisor, { findingIds: rows.map(({ id }) => id) });
}

interface OrderRow {
  id: string;
  version: number;
  state: string;
}

const openOrders = async () =>
  system.db.read((tx) =>
    tx
      .selectFrom('rectification.order_sheet')
      .select(['id', 'version', 'state', 'serial', 'issued_at'])
      .where('state', 'not in', ['closed', 'withdrawn'])
      .orderBy('serial')
      .execute(),
  );

async function step(verb: string, order: OrderRow, actor: Actor, more: object = {}): Promise<OrderRow> {
  return {
    ...order,
    ...(await run<OrderRow>(`order.${verb}`, actor, { id: order.id, version: order.version, ...more })),
  };
}

const fresh = async (id: string): Promise<OrderRow> => {
  const found = (await openOrders()).find((order) => order.id === id);
  if (!found) throw new Error('the order is over');
  return found;
};

/** The unit takes an order, says that it is done, and the machine measures. */
async function submit(order: OrderRow): Promise<OrderRow> {
  let standing = order;
  if (standing.state === 'issued') standing = await step('receive', standing, unit);
  if (standing.state === 'received') standing = await step('sign', standing, unit);
  if (standing.state === 'signed') standing = await step('plan', standing, unit, { plan: '逐条改正' });
  await step('submit', standing, unit, { note: '已改正' });
  await system.drain();
  return fresh(order.id);
}

async function faultsOf(orderId: string): Promise<Planted[]> {
  const items = await system.db.read((tx) =>
    tx
      .selectFrom('rectification.order_item as item')
      .innerJoin('findings.finding as finding', 'finding.id', 'item.finding_id')
      .select('finding.snippet')
      .where('item.order_id', '=', orderId)
      .execute(),
  );
  return items.flatMap(({ snippet }) => schedule.filter(({ path }) => path === snippet));
}

/** Units that say too early that they are done are measured, and told no. */
let returned = 0;

async function work(day: number): Promise<void> {
  for (const order of await openOrders()) {
    const faults = await faultsOf(order.id);
    const isMended = faults.every((fault) => !isThere(fault, day));
    const age = days.indexOf(order.issued_at.toISOString().slice(0, 10));
    if (!isMended && !(order.serial % 4 === 0 && day === age + 2)) continue;
    const measured = await submit(order);
    expect([order.serial, measured.state]).toEqual([order.serial, 'rechecked']);
    if (isMended) await step('close', measured, supervisor);
    else {
      await expect(step('close', measured, supervisor)).rejects.toMatchObject({
        code: 'platform.requirements-unmet',
      });
      await step('return', measured, supervisor, { reason: '复测仍有问题' });
      returned += 1;
    }
  }
}

async function compare(day: number): Promise<void> {
  const found = reckoned.filter((each) => each.found <= day);
  const open = found.filter((each) => resolvedDay(each) > day);
  const issued = orders.filter((each) => each.issued <= day);
  const standing = issued.filter(({ closed }) => closed > day);
  const overdue = standing.filter(({ due }) => due < day);
  const seen = {
    found: await total('finding.list', {}),
    open: await total('finding.list', { phase: 'open' }),
    resolved: await total('finding.list', { state: 'resolved' }),
    issued: await total('order.list', {}),
    standing: await total('order.list', { phase: 'open' }),
    overdue: await total('order.list', { phase: 'overdue' }),
  };
  expect([days[day], seen]).toEqual([
    days[day],
    {
      found: found.length,
      open: open.length,
      resolved: found.length - open.length,
      issued: issued.length,
      standing: standing.length,
      overdue: overdue.length,
    },
  ]);
}

it('[0.1, 1.4, 5.3] a quarter of findings, orders and rechecks gives the figures that its schedule says', async () => {
  for (let day = 0; day < WORKDAYS; day += 1) {
    putOnline(day);
    system.clock.now = at(day, '09:00');
    for (let site = 0; site < SITES; site += 1) if (isVisited(site, day)) await visit(site, day);
    await confirmAndOrder();
    const propose = system.jobs.find(({ name }) => name === 'rectification.propose-steps');
    const actor: Actor = { kind: 'job', name: propose?.name ?? '', permissions: propose?.permissions ?? [] };
    const { db, run: perform } = system;
    const signal = new AbortController().signal;
    await propose?.perform(
      { db, run: perform, actor, clock: () => system.clock.now, log: undefined as never, signal },
      {},
    );
    await system.drain();
    system.clock.now = at(day, '15:00');
    await work(day);
    system.clock.now = at(day, '18:00');
    if (day % 5 === 4) await compare(day);
  }
  const { weeks } = await run<{
    weeks: { from: string; found: { value: number }; resolved: { value: number } }[];
  }>('overview.trend', supervisor, {});
  const inWeek = (from: string, day: number) => {
    const date = days[day] ?? '';
    return date >= from && Date.parse(date) < Date.parse(from) + 7 * 86_400_000;
  };
  for (const { from, found, resolved } of weeks) {
    const expected = [
      reckoned.filter((each) => inWeek(from, each.found)).length,
      reckoned.filter((each) => resolvedDay(each) <= LAST && inWeek(from, resolvedDay(each))).length,
    ];
    expect([from, found.value, resolved.value]).toEqual([from, ...expected]);
  }
  const proposed = await system.db.read((tx) =>
    tx
      .selectFrom('rectification.ladder_step')
      .select((row) => row.fn.count<number>('order_id').distinct().as('orders'))
      .executeTakeFirstOrThrow(),
  );
  // The rule looks in the morning, an order is closed in the afternoon.
  const wereOverdue = orders.filter(({ due, closed }) => due < Math.min(closed, LAST));
  expect(proposed.orders).toBe(wereOverdue.length);
  expect(wereOverdue.length).toBeGreaterThan(10);
  expect(returned).toBeGreaterThan(3);
}, 600_000);
