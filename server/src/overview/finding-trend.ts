import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { OPEN_STATES, type Reputation, reputationSchema, reputationsOf } from '../findings/index.ts';
import { reachOf, subtreeOf, within } from '../identity/index.ts';
import { countLooks } from '../monitoring/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';

const numberSchema = z.object({ value: z.int(), href: z.string() });

export const findingTrendSchema = z.object({
  /** Weeks from Monday to Sunday in Asia/Shanghai, the oldest first, this week last. */
  weeks: z.array(
    z.object({
      from: z.iso.date(),
      until: z.iso.date(),
      /** Seen for the first time in the week, whatever became of it. */
      found: numberSchema,
      /** Gone for good since the week. */
      resolved: numberSchema,
    }),
  ),
  /** Open findings by kind, the most frequent first. */
  kinds: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      open: numberSchema,
      /** How far the rule may be believed, and the findings that were judged; null for whoever may not read rules. */
      rule: reputationSchema.extend({ href: z.string() }).nullable(),
    }),
  ),
  /** Three values, never two; null for whoever may not see inspections. */
  looks: z.object({ faulty: numberSchema, clear: numberSchema, unmeasured: numberSchema }).nullable(),
});

const WEEKS = 13;
const DAY_MS = 24 * 60 * 60 * 1000;
const SHANGHAI_MS = 8 * 60 * 60 * 1000;

interface Narrowed {
  unitId?: string | undefined;
  siteId?: string | undefined;
}

/** Findings over the last quarter and by kind, of a reach, of one unit in it, or of one site. */
export const findingTrend = reading(
  {
    name: 'overview.trend',
    summary: '查看问题走势',
    permission: 'finding.read',
    input: z.strictObject({ unitId: idSchema.optional(), siteId: idSchema.optional() }),
  },
  async (ctx, input) => {
    const reach = await within(ctx, 'finding.read', 'unit.path');
    const subtree = await subtreeOf(ctx, input.unitId, 'unit.path');
    const conditions = [reach, subtree, ofSite(input.siteId)];
    const narrowing = addressOf(input);
    const found = await byWeek(ctx, 'finding.first_seen_at', conditions);
    const resolved = await byWeek(ctx, 'finding.resolved_at', conditions);
    const kinds = await openByKind(ctx, conditions);
    const rules = await reputationsOf(
      ctx,
      kinds.map(({ code }) => code),
    );
    const seesInspections = (await reachOf(ctx)).holdsAnywhere('inspection.read');
    return {
      weeks: lastWeeks(ctx.now).map(({ from, until }) => ({
        from,
        until,
        found: {
          value: found.get(from) ?? 0,
          href: `/findings?foundFrom=${from}&foundUntil=${until}${narrowing}`,
        },
        resolved: {
          value: resolved.get(from) ?? 0,
          href: `/findings?resolvedFrom=${from}&resolvedUntil=${until}${narrowing}`,
        },
      })),
      kinds: kinds.map(({ code, title, open }) => ({
        code,
        title,
        open: { value: open, href: `/findings?phase=open&code=${code}${narrowing}` },
        rule: ruleOf(code, rules.get(code)),
      })),
      looks: seesInspections ? await looksOf(ctx, input) : null,
    };
  },
);

/** Verdicts count for a rule wherever they were given, so their list is not narrowed to a unit. */
function ruleOf(code: string, reputation: Reputation | undefined) {
  return reputation ? { ...reputation, href: `/findings?code=${code}&judged=true` } : null;
}

type Condition = RawBuilder<boolean>;

const ofSite = (siteId: string | undefined): Condition =>
  siteId === undefined ? sql<boolean>`true` : sql<boolean>`site.id = ${siteId}`;

function addressOf({ unitId, siteId }: Narrowed): string {
  return [
    ...(unitId === undefined ? [] : [`&unitId=${unitId}`]),
    ...(siteId === undefined ? [] : [`&siteId=${siteId}`]),
  ].join('');
}

function lastWeeks(now: Date): { from: string; until: string }[] {
  const today = new Date(now.getTime() + SHANGHAI_MS);
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  const dayBefore = (days: number) => new Date(today.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: WEEKS }, (_, index) => {
    const monday = sinceMonday + 7 * (WEEKS - 1 - index);
    return { from: dayBefore(monday), until: dayBefore(monday - 6) };
  });
}

/** How many instants of a column fall into each week, by its Monday. */
async function byWeek(
  ctx: Ctx,
  column: string,
  conditions: readonly Condition[],
): Promise<Map<string, number>> {
  const weeks = lastWeeks(ctx.now);
  const begins = weeks.map(({ from }) => `${from}T00:00:00+08:00`);
  const at = sql.ref(column);
  let query = ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    // The place in the list of Mondays: cheaper than a calendar asked for each finding.
    .select(sql<number>`width_bucket(${at}, ${begins}::timestamptz[])`.as('week'))
    .select((count) => count.fn.countAll<number>().as('findings'))
    .where(sql<boolean>`${at} >= ${begins[0]}::timestamptz`)
    .groupBy('week');
  for (const condition of conditions) query = query.where(condition);
  const rows = await query.execute();
  return new Map(rows.map(({ week, findings }) => [weeks[week - 1]?.from ?? '', findings]));
}

/** The most frequent first, each by its latest title. */
async function openByKind(ctx: Ctx, conditions: readonly Condition[]) {
  let query = ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select('finding.code')
    .select((row) => row.fn.countAll<number>().as('open'))
    .where('finding.state', 'in', OPEN_STATES)
    .groupBy('finding.code')
    .orderBy('open', 'desc')
    .orderBy('finding.code');
  for (const condition of conditions) query = query.where(condition);
  const kinds = await query.execute();
  const codes = kinds.map(({ code }) => code);
  const titles = await ctx.tx
    .selectFrom('findings.fault_edition')
    .distinctOn('code')
    .select(['code', 'title'])
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .orderBy('code')
    .orderBy('first_used_at', 'desc')
    .execute();
  const titleOf = new Map(titles.map(({ code, title }) => [code, title]));
  return kinds.map(({ code, open }) => ({ code, open, title: titleOf.get(code) ?? code }));
}

/** The list of sites has no filter for one site: its own page is what stands behind the number. */
async function looksOf(ctx: Ctx, input: Narrowed) {
  const looks = await countLooks(ctx, input);
  const href = (look: string) =>
    input.siteId === undefined
      ? `/crawl-targets?look=${look}${addressOf({ unitId: input.unitId })}`
      : `/sites/${input.siteId}`;
  return {
    faulty: { value: looks.faulty, href: href('faulty') },
    clear: { value: looks.clear, href: href('clear') },
    unmeasured: { value: looks.unmeasured, href: href('unmeasured') },
  };
}
