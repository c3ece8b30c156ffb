import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { changePassword, createAccount, createPerson, createUnit, roleNames } from '../src/identity/index.ts';
import { addCrawlPlan } from '../src/monitoring/index.ts';
import { hashPassword, readableSecret } from '../src/platform/auth/index.ts';
import type { Db } from '../src/platform/database/index.ts';
import { deliverWithin } from '../src/platform/events/index.ts';
import { type Actor, type Ctx, entrance, operation } from '../src/platform/operation/index.ts';
import {
  addColumn,
  handOver,
  registerMediaAccount,
  registerSite,
  type SiteVerb,
  siteSteps,
} from '../src/registry/index.ts';
import type { Wing } from '../src/wing.ts';
import { colleagues } from './city/account.ts';
import { demoCity } from './city/city.ts';
import type { DemoSite, DemoSiteState } from './city/site.ts';
import type { Cast, Player } from './history/cast.ts';
import { WORKDAYS } from './history/course.ts';
import { type Looks, lookAtFaultySites } from './history/look.ts';
import { playHistory } from './history/play.ts';
import { at, workdaysBefore } from './history/workday.ts';

/** Who may sign in, with a password that is known only here and now. */
export interface DemoAccount {
  username: string;
  password: string;
  /** 岗位, as the console names it. */
  role: string;
  /** Name of the unit on whose subtree the role is held. */
  unit: string;
}

/** Where the things of the data have gone: key in the data to id in the database. */
type Ids = ReadonlyMap<string, string>;

interface Credentials {
  password: string;
  passwordHash: string;
}

/** What the seeding is given. */
export interface Seeding {
  /** The instant of the first start; everything else lies before it. */
  now: Date;
  /** A quarter has gone by; without it the city is founded now. */
  history: boolean;
  /** Where the pages behind the findings are kept. */
  dataFolder: string;
  wings: readonly Wing[];
}

/** What was computed before the transaction. */
interface Prepared {
  credentials: Credentials[];
  /** Opened the accounts, and is known to nobody; the colleagues still have it. */
  first: Credentials;
  /** Null without history. */
  looks: Looks | null;
}

/** 16 random characters in groups of three letters and a digit, so that every policy takes them. */
const PASSWORD_GROUPS = 4;

/** Sites were suspended and set to migrate and close so many working days ago: a suspension lasts 30 days at most. */
const STEPS_AGO = 8;

const operator: Actor = { kind: 'operator', name: '演示数据' };

/** How a site that was registered as running came to stand elsewhere. */
const steps: Partial<Record<DemoSiteState, { verb: SiteVerb; reason: string }>> = {
  suspended: { verb: 'suspend', reason: '系统升级，临时下线不超过 30 日，已在本站和市政府门户网站公告' },
  migrating: { verb: 'migrate', reason: '本单位无运行保障能力，整合迁移至市级集约化平台' },
  closing: { verb: 'start-closing', reason: '内容整合至市政府门户网站，公告期不少于 30 日' },
};

/** Enters the city and its history in one transaction, so that a second start finds all of it or nothing. */
const seedCity = (seeding: Seeding, prepared: Prepared) =>
  operation(
    {
      name: 'demo.seed',
      summary: '建立演示城市',
      permission: 'unit.edit',
      input: z.strictObject({}),
    },
    async (ctx): Promise<DemoAccount[]> => {
      if (await hasUnit(ctx.tx)) return [];
      const { credentials, first, looks } = prepared;
      const days = workdaysBefore(seeding.now, WORKDAYS);
      const onDay = (date: string | undefined): Ctx =>
        looks === null ? ctx : { ...ctx, now: at(date ?? '', '08:00') };
      const founding = onDay(days[0]);
      const reactions = seeding.wings.flatMap((wing) => [...wing.reactions]);
      const units = await enterUnits(founding);
      const persons = await enterPersons(founding, units);
      const siteIds = await enterSites(founding, units, persons);
      await enterMediaAccounts(founding, units, persons);
      const players = await openAccounts(founding, units, persons, first);
      const cast = castOf(players);
      await deliverWithin(founding, reactions);
      if (looks) await playHistory(ctx, { wings: seeding.wings, cast, looks, days, siteIds });
      const lately = onDay(days.at(-STEPS_AGO));
      await renewPasswords(lately, players, prepared);
      await takeSteps(lately, siteIds);
      await deliverWithin(lately, reactions);
      await enterCrawlPlan(ctx, units);
      await deliverWithin(ctx, reactions);
      return toldAccounts(credentials);
    },
  );

/**
 * Seeds the demo city with a quarter of history before `now`, through the operations of the wings. A database that has
 * a unit is left as it is.
 * @returns the accounts with their passwords; empty when nothing was seeded
 */
export async function seedDemoCity(db: Db, seeding: Seeding): Promise<DemoAccount[]> {
  if (await db.read(hasUnit)) return [];
  const prepared = await prepare(seeding);
  const run = entrance({ db, clock: () => seeding.now, catalogues: [] });
  const accounts = await run(seedCity(seeding, prepared), operator, {});
  await prepared.looks?.settle();
  return accounts;
}

async function prepare({ now, history, dataFolder }: Seeding): Promise<Prepared> {
  const credentials = await newCredentials(demoCity.accountHolders.length);
  const [first] = await newCredentials(1);
  if (!first) throw new RangeError('no first password');
  return { credentials, first, looks: history ? await lookAtFaultySites(now, dataFolder) : null };
}

async function hasUnit(tx: Ctx['tx']): Promise<boolean> {
  return (await tx.selectFrom('identity.unit').select('id').limit(1).executeTakeFirst()) !== undefined;
}

function newCredentials(count: number): Promise<Credentials[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const password = Array.from({ length: PASSWORD_GROUPS }, passwordGroup).join('-');
      return { password, passwordHash: await hashPassword(password) };
    }),
  );
}

function passwordGroup(): string {
  return `${readableSecret(3)}${randomInt(2, 10)}`;
}

/** The id of a key. Throws RangeError: data names data, so an unknown key is a mistake in the data. */
function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`the demo data has no ${key}`);
  return id;
}

async function enterUnits(ctx: Ctx): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { key, name, kind, division, parent } of demoCity.units) {
    const parentId = parent === null ? null : idOf(ids, parent);
    const { id } = await createUnit(ctx, { parentId, kind, name, divisionCode: division });
    ids.set(key, id);
  }
  return ids;
}

async function enterPersons(ctx: Ctx, units: Ids): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { key, name, unit, title, phone } of demoCity.persons) {
    const { id } = await createPerson(ctx, {
      name,
      unitId: idOf(units, unit),
      post: title,
      phone,
      email: null,
    });
    ids.set(key, id);
  }
  return ids;
}

async function enterSite(ctx: Ctx, site: DemoSite, units: Ids, persons: Ids): Promise<string> {
  const { id } = await registerSite(ctx, {
    unitId: idOf(units, site.sponsor),
    operatorUnitId: idOf(units, site.operator),
    name: site.name,
    url: site.url,
    kind: site.kind,
    hosting: site.hosting,
    siteCode: site.siteCode,
    icpNumber: site.icpNumber,
    policeNumber: site.publicSecurityNumber,
    platformGroup: site.platformGroup,
    operatorGroup: site.operatorGroup,
    addressGroup: site.ipGroup,
    state: site.state === 'planned' ? 'planned' : 'running',
  });
  for (const column of site.columns) {
    await addColumn(ctx, {
      siteId: id,
      name: column.name,
      url: new URL(column.path, site.url).href,
      kind: column.kind,
      firstLevel: column.firstLevel,
      updateDays: column.period?.days ?? null,
      emptyReason: column.emptyReason,
      unitId: idOf(units, column.responsibleUnit),
    });
  }
  const duties = [
    ['content', site.contentPerson],
    ['operations', site.operationsPerson],
  ] as const;
  for (const [duty, person] of duties) {
    if (person !== null) await handOver(ctx, { id, duty, personId: idOf(persons, person) });
  }
  return id;
}

async function enterSites(ctx: Ctx, units: Ids, persons: Ids): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const site of demoCity.sites) ids.set(site.key, await enterSite(ctx, site, units, persons));
  return ids;
}

async function takeSteps(ctx: Ctx, siteIds: Ids): Promise<void> {
  for (const site of demoCity.sites) {
    const step = steps[site.state];
    if (step) await takeStep(ctx, idOf(siteIds, site.key), step);
  }
}

async function enterMediaAccounts(ctx: Ctx, units: Ids, persons: Ids): Promise<void> {
  for (const { platform, name, handle, sponsor, person } of demoCity.mediaAccounts) {
    const personId = person === null ? null : idOf(persons, person);
    await registerMediaAccount(ctx, { unitId: idOf(units, sponsor), platform, name, handle, personId });
  }
}

/** All sites of the city, every day. */
async function enterCrawlPlan(ctx: Ctx, units: Ids): Promise<void> {
  const city = demoCity.units.find(({ parent }) => parent === null);
  if (!city) throw new RangeError('the demo data has no unit at the top');
  await addCrawlPlan(ctx, addCrawlPlan.meta.input.parse({ unitId: idOf(units, city.key) }));
}

async function takeStep(ctx: Ctx, id: string, { verb, reason }: { verb: SiteVerb; reason: string }) {
  const step = siteSteps.find((each) => each.verb === verb);
  if (!step) throw new RangeError(`a site has no step ${verb}`);
  await step.operation(ctx, { id, version: 1, reason });
}

/** Opens the accounts and gives back who signs in with each, by user name. */
async function openAccounts(
  ctx: Ctx,
  units: Ids,
  persons: Ids,
  first: Credentials,
): Promise<Map<string, Player>> {
  const players = new Map<string, Player>();
  for (const { username, person, role, unit } of [...demoCity.accountHolders, ...colleagues]) {
    const grants = [{ role, unitId: idOf(units, unit) }];
    const { id } = await createAccount(ctx, { personId: idOf(persons, person), username, ...first, grants });
    const name = demoCity.persons.find(({ key }) => key === person)?.name ?? username;
    players.set(username, { kind: 'person', subject: id, name, sessionId: '' });
  }
  return players;
}

/** Those who sign in have changed their passwords lately: a password of the founding would have come to its end. */
async function renewPasswords(
  ctx: Ctx,
  players: ReadonlyMap<string, Player>,
  { first, credentials }: Prepared,
): Promise<void> {
  for (const [index, { username }] of demoCity.accountHolders.entries()) {
    const actor = players.get(username);
    const secret = credentials[index];
    if (!actor || !secret) throw new RangeError(`no password for ${username}`);
    const next = { next: secret.password, nextHash: secret.passwordHash };
    await changePassword({ ...ctx, actor }, { provenHash: first.passwordHash, ...next, isFormer: false });
  }
}

function castOf(players: ReadonlyMap<string, Player>): Cast {
  const player = (username: string): Player => {
    const found = players.get(username);
    if (!found) throw new RangeError(`the demo data has no account ${username}`);
    return found;
  };
  const managers = [...players].flatMap(([username, each]) =>
    username.endsWith('-manager') ? [[username.replace(/-manager$/, ''), each] as const] : [],
  );
  return {
    monitor: player('monitor'),
    supervisor: player('city-supervisor'),
    managers: new Map(managers),
  };
}

/** The accounts for those who try the demo; nobody learns the passwords of the colleagues. */
function toldAccounts(credentials: readonly Credentials[]): DemoAccount[] {
  return demoCity.accountHolders.map(({ username, role, unit }, index) => ({
    username,
    password: credentials[index]?.password ?? '',
    role: roleNames.label(role),
    unit: demoCity.units.find((each) => each.key === unit)?.name ?? '',
  }));
}
