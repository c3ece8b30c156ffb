import { sql } from 'kysely';
import { z } from 'zod';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema, type Tx } from '../platform/database/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { crawlScopes, slotOutcomes, slotReasons } from './crawl-scopes.ts';
import { MISSED_AFTER_MS } from './crawl-slot.ts';
import { SERVED } from './served.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 400;

/** The last days that are looked at. */
const daysField = z.coerce.number().int().min(1).max(90).default(1);

type Outcome = z.output<typeof slotOutcomes.schema>;

interface SlotRow {
  id: string;
  site_id: string;
  at: Date;
  catches_up: boolean;
  outcome: Outcome;
  reason: z.output<typeof slotReasons.schema> | null;
  inspection_id: string | null;
}

/**
 * Every slot since an instant and what became of it, for figure and list alike. Also those that no tick has decided
 * yet: where no worker is alive they grow into missed ones by themselves.
 */
const slotsSince = (since: Date, now: Date) => {
  const tooLate = new Date(now.getTime() - MISSED_AFTER_MS);
  return sql<SlotRow>`(
    select slot.id, slot.site_id, slot.at, slot.catches_up, slot.reason, slot.inspection_id,
      case slot.outcome when 'missed' then 'missed' when 'spared' then 'spared' else
        case when coalesce(inspection.started_at, ${now}::timestamptz)
            > slot.at + ${`${MISSED_AFTER_MS} milliseconds`}::interval then 'late'
          when inspection.started_at is null and inspection.state = 'queued' then 'waiting' else 'ran' end
      end as outcome
    from monitoring.crawl_slot as slot
    left join monitoring.inspection as inspection on inspection.id = slot.inspection_id
    where slot.at > ${since}::timestamptz
    union all
    select target.site_id, target.site_id, target.due_at, target.catches_up, null, null,
      case when target.due_at < ${tooLate}::timestamptz then 'missed' else 'waiting' end
    from monitoring.crawl_target as target
    where target.due_at > ${since}::timestamptz and target.due_at <= ${now}::timestamptz)`;
};

export const crawlHealthSchema = z.object({
  /** Slots that fell into the time: the sum of the five that follow. */
  planned: z.int(),
  waiting: z.int(),
  ran: z.int(),
  late: z.int(),
  missed: z.int(),
  /** Left out because the site could not be read again and again. */
  spared: z.int(),
  /** Inspections that made up for missed slots; not among the planned. */
  madeUp: z.int(),
  /** Sites that a plan covers, and served sites that none does. */
  sites: z.int(),
  unplannedSites: z.int(),
});

/** How the plans were carried out in the last days: what every dashboard shows of the monitor itself. */
export const crawlHealth = reading(
  {
    name: 'crawl-plan.health',
    summary: '查看检查计划执行情况',
    permission: 'inspection.read',
    input: z.strictObject({ unitId: idSchema.optional(), days: daysField }),
  },
  async (ctx, input) => {
    const reach = await within(ctx, 'inspection.read', 'unit.path');
    const subtree = await subtreeOf(ctx, input.unitId, 'unit.path');
    const slots = await slotsOf(ctx, input.days)
      .select(['slot.outcome', 'slot.catches_up'])
      .select((count) => count.fn.countAll<number>().as('slots'))
      .where(reach)
      .where(subtree)
      .groupBy(['slot.outcome', 'slot.catches_up'])
      .execute();
    const regular = (outcome: Outcome) =>
      slots.find((each) => !each.catches_up && each.outcome === outcome)?.slots ?? 0;
    const outcomes = Object.fromEntries(slotOutcomes.values.map((each) => [each, regular(each)])) as Record<
      Outcome,
      number
    >;
    const { sites, planned } = await ctx.tx
      .selectFrom('registry.site as site')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .leftJoin('monitoring.crawl_target as target', 'target.site_id', 'site.id')
      .select((count) => [
        count.fn.countAll<number>().as('sites'),
        count.fn.count<number>('target.site_id').as('planned'),
      ])
      .where('site.state', 'in', SERVED)
      .where(reach)
      .where(subtree)
      .executeTakeFirstOrThrow();
    return {
      ...outcomes,
      planned: Object.values(outcomes).reduce((sum, each) => sum + each, 0),
      madeUp: slots
        .filter((each) => each.catches_up && (each.outcome === 'ran' || each.outcome === 'late'))
        .reduce((sum, each) => sum + each.slots, 0),
      sites: planned,
      unplannedSites: sites - planned,
    };
  },
);

const crawlSlotSchema = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  unitName: z.string(),
  at: z.iso.datetime(),
  outcome: slotOutcomes.schema,
  reason: slotReasons.schema.nullable(),
  catchesUp: z.boolean(),
  inspectionId: z.uuid().nullable(),
  scope: crawlScopes.schema.nullable(),
  startedAt: z.iso.datetime().nullable(),
});

export const crawlSlotListSchema = listAnswer(crawlSlotSchema);

/** The slots behind those figures, the latest first. */
export const listCrawlSlots = reading(
  {
    name: 'crawl-slot.list',
    summary: '查看检查计划执行记录',
    permission: 'inspection.read',
    input: z.strictObject({
      ...listFields(['at'], '-at'),
      days: daysField,
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      outcome: slotOutcomes.schema.optional(),
      catchesUp: z.stringbool({ error: '应为 true 或 false' }).optional(),
    }),
  },
  async (ctx, input) => {
    let query = slotsOf(ctx, input.days)
      .leftJoin('monitoring.inspection as inspection', 'inspection.id', 'slot.inspection_id')
      .select(['slot.id', 'slot.site_id as siteId', 'site.name as siteName', 'unit.name as unitName'])
      .select(['slot.at', 'slot.outcome', 'slot.reason', 'slot.catches_up as catchesUp'])
      .select(['slot.inspection_id as inspectionId', 'inspection.scope', 'inspection.started_at'])
      .where(await within(ctx, 'inspection.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.siteId) query = query.where('slot.site_id', '=', input.siteId);
    if (input.outcome) query = query.where('slot.outcome', '=', input.outcome);
    if (input.catchesUp !== undefined) query = query.where('slot.catches_up', '=', input.catchesUp);
    const page = await pageOf(ctx.tx, query, input, { sorts: { at: 'slot.at' }, id: 'slot.id' });
    return {
      ...page,
      items: page.items.map(({ at, started_at, ...item }) => ({
        ...item,
        at: at.toISOString(),
        startedAt: started_at?.toISOString() ?? null,
      })),
    };
  },
);

function slotsOf(ctx: Ctx, days: number) {
  const since = new Date(ctx.now.getTime() - days * DAY_MS);
  return ctx.tx
    .selectFrom(slotsSince(since, ctx.now).as('slot'))
    .innerJoin('registry.site as site', 'site.id', 'slot.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id');
}

/** Clears slots away that are older than the time in which a unit may object. @returns how many */
export async function sweepSlots(tx: Tx, now: Date): Promise<number> {
  const gone = await tx
    .deleteFrom('monitoring.crawl_slot')
    .where('at', '<', new Date(now.getTime() - KEPT_DAYS * DAY_MS))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
