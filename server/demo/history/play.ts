import type { Ctx } from '../../src/platform/operation/index.ts';
import type { Wing } from '../../src/wing.ts';
import { type DemoSite, sites } from '../city/site.ts';
import type { Cast } from './cast.ts';
import { type Course, courseOf, keyOf, type SiteCourse, WORKDAYS } from './course.ts';
import type { Look, Looks } from './look.ts';
import { answerRechecks, cleanReport, inspectThen, proposeThen } from './machine.ts';
import { type Day, decide, endSuppression, issue, judge, readMessages } from './office.ts';
import { type OrderTale, orderTales } from './order-tale.ts';
import { type Stage, stageIn } from './stage.ts';
import { type OpenOrder, workOn } from './unit-work.ts';
import { at } from './workday.ts';

/** What the history is made of. */
export interface Play {
  wings: readonly Wing[];
  cast: Cast;
  looks: Looks;
  /** Its working days as calendar dates, WORKDAYS of them. */
  days: readonly string[];
  /** Ids of the sites by their keys. */
  siteIds: ReadonlyMap<string, string>;
}

/** On this day the supervisor looks through what is suppressed. */
const REVIEW = 40;
/** Messages are read once a week, so that only those of the last days are unread. */
const WEEK = 5;
/** A site without faults has nothing to tell: it is looked at once, in the last so many working days. */
const LATELY = 20;

/**
 * Tells a quarter of the demo city, day by day: machines look, the monitor judges, the supervisor issues orders, units
 * work on them, machines measure again, and what is late climbs the ladder. Everything goes through the operations of the
 * wings at the instants of the tale, so that history, audit and notices are those that such a quarter leaves.
 */
export async function playHistory(ctx: Ctx, play: Play): Promise<void> {
  const stage = stageIn(ctx, play.wings);
  const told = new Tale(play);
  const courses = courseOf(play.looks.all.filter(({ report }) => report.site.read));
  const known = coursesBySite(courses, play.siteIds);
  const find = (of: { siteId: string; key: string }) => known.get(of.siteId)?.get(of.key);
  const keeping = lastSightings(courses);

  for (const [index, date] of play.days.entries()) {
    const day: Day = { index, at: (time) => at(date, time) };
    const tales = await told.open(stage, day);
    const taleOf = (orderId: string) => tales.get(orderId)?.tale;
    await proposeThen(stage, day.at('08:30'));
    await decide(stage, play.cast, day, taleOf);
    await judge(stage, play.cast, day, find);
    await lookAround(stage, play, day, courses, keeping);
    await issue(stage, play.cast, day);
    for (const { slug, order, tale } of (await told.open(stage, day, find)).values()) {
      const manager = play.cast.managers.get(slug);
      if (manager) await workOn(stage, { manager, order, tale, day });
    }
    const isGone = (of: { siteId: string; key: string }) => (find(of)?.mended ?? WORKDAYS) <= day.index;
    await answerRechecks(stage, day.at('16:52'), isGone);
    if (index === REVIEW) await endSuppression(stage, play.cast, day);
    if (index % WEEK === 0) await readMessages(stage, play.cast, day);
  }
}

/** Machines look at the sites whose turn it is, each at a time of its own. */
async function lookAround(
  stage: Stage,
  { looks, siteIds }: Play,
  day: Day,
  courses: readonly SiteCourse[],
  keeping: ReadonlySet<string>,
): Promise<void> {
  const begins = (place: number) => new Date(day.at('10:00').getTime() + place * 4 * 60_000);
  for (const [place, site] of sites.entries()) {
    const siteId = siteIds.get(site.key);
    if (siteId === undefined || site.state === 'planned' || site.state === 'suspended') continue;
    const course = courses.find(({ look }) => look.site.key === site.key);
    if (course && !course.days.includes(day.index)) continue;
    if (!course && WORKDAYS - day.index !== 1 + (place % LATELY)) continue;
    const look = lookOn(site, day, begins(place), { course, looks });
    if (!look) continue;
    const { report, visited } = look;
    const inspectionId = await inspectThen(stage, { siteId, begins: begins(place), report, visited });
    const isKept = keeping.has(`${site.key} ${day.index}`) || report.crawl.stopped === 'blocked';
    if (isKept) looks.keepPages(look, { siteId, inspectionId });
  }
}

function lookOn(
  site: DemoSite,
  day: Day,
  now: Date,
  { course, looks }: { course: SiteCourse | undefined; looks: Looks },
): Look | undefined {
  if (course) {
    const { report, visited } = course.look;
    const isThere = (each: Course) =>
      each.appears <= day.index && (each.mended === null || day.index < each.mended);
    const findings = course.findings.filter(isThere).map(({ finding }) => finding);
    return { site, visited, report: { ...report, generatedAt: now.toISOString(), findings } };
  }
  const blocked = looks.all.find((look) => look.site.key === site.key);
  if (blocked) return blocked;
  const like = looks.all[0]?.report;
  return like && { site, visited: [], report: cleanReport(site, now, like) };
}

function coursesBySite(courses: readonly SiteCourse[], siteIds: ReadonlyMap<string, string>) {
  return new Map(
    courses.map(({ look, findings }) => [
      siteIds.get(look.site.key) ?? '',
      new Map(
        findings.map((each) => [keyOf({ ...each.finding, target: each.finding.evidence.target }), each]),
      ),
    ]),
  );
}

/** Looks that were the last to see something, `<site> <day>`: their pages are kept. */
function lastSightings(courses: readonly SiteCourse[]): Set<string> {
  const kept = courses.flatMap(({ look, days, findings }) =>
    findings.map(({ mended }) => {
      const last = days.findLast((day) => mended === null || day < mended);
      return `${look.site.key} ${last}`;
    }),
  );
  return new Set(kept);
}

interface OpenTale {
  slug: string;
  order: OpenOrder;
  tale: OrderTale | undefined;
}

/** Knows which open order is which of the tale. */
class Tale {
  readonly #slugs: ReadonlyMap<string, string>;
  readonly #days: readonly string[];

  constructor({ siteIds, days }: Play) {
    this.#slugs = new Map([...siteIds].map(([key, id]) => [id, key.replace(/^site-/, '')]));
    this.#days = days;
  }

  /** The open orders by id. `find` tells what has been mended; without it nothing has. */
  async open(
    stage: Stage,
    day: Day,
    find: (of: { siteId: string; key: string }) => Course | undefined = () => undefined,
  ): Promise<Map<string, OpenTale>> {
    const rows = await stage.tx
      .selectFrom('rectification.order_sheet as sheet')
      .innerJoin('rectification.order_item as item', 'item.order_id', 'sheet.id')
      .innerJoin('findings.finding as finding', 'finding.id', 'item.finding_id')
      .select(['sheet.id', 'sheet.version', 'sheet.state', 'sheet.serial', 'sheet.issued_at'])
      .select(['item.id as item_id', 'finding.site_id', 'finding.code', 'finding.url', 'finding.evidence'])
      .where('sheet.state', 'not in', ['closed', 'withdrawn'])
      .where('item.active', '=', true)
      .orderBy('sheet.serial')
      .orderBy('item.position')
      .execute();
    const open = new Map<string, OpenTale>();
    for (const row of rows) {
      const slug = this.#slugs.get(row.site_id) ?? '';
      const issued = this.#days.findLastIndex((date) => at(date, '00:00') <= row.issued_at);
      const key = keyOf({ code: row.code, url: row.url, target: row.evidence.target });
      const isMended = (find({ siteId: row.site_id, key })?.mended ?? WORKDAYS) <= day.index;
      const known = open.get(row.id)?.order;
      const order: OpenOrder = {
        ...{ id: row.id, version: row.version, state: row.state, serial: row.serial },
        age: day.index - issued,
        itemIds: [...(known?.itemIds ?? []), row.item_id],
        isMended: (known?.isMended ?? true) && isMended,
      };
      const tale = orderTales.find((each) => each.slug === slug && WORKDAYS - 1 - each.issued === issued);
      open.set(row.id, { slug, order, tale });
    }
    return open;
  }
}
