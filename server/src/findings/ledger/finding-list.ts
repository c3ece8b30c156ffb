import { sql } from 'kysely';
import { z } from 'zod';
import { subtreeOf, within } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../../platform/listing/index.ts';
import { type Ctx, reading, searchText } from '../../platform/operation/index.ts';
import type { Failing } from '../../wing.ts';
import { certainties, failings, severities } from '../failings.ts';
import { type OpinionVerdict, opinionVerdicts } from '../opinions/opinion-words.ts';
import { LAST_VERDICTS } from '../rules/precision.ts';
import { findingLifecycle, findingPhases, OPEN_STATES, statesOfPhase } from './finding-states.ts';

export const findingListItemSchema = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  code: z.string(),
  title: z.string(),
  failing: failings.schema,
  severity: severities.schema,
  certainty: certainties.schema,
  state: findingLifecycle.vocabulary.schema,
  /** Where to look; text of the site, never to be shown as markup. */
  url: z.string().nullable(),
  snippet: z.string().nullable(),
  firstSeenAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  version: z.int(),
  /** Looks that have seen it. */
  seenCount: z.int(),
});

export const findingListSchema = listAnswer(findingListItemSchema);

const FAULT_CODE = /^[a-z][a-z0-9.-]{0,99}$/;

/** A calendar date in Asia/Shanghai, the first or last of a span. */
const day = z.iso.date({ error: '应为 YYYY-MM-DD 格式的日期' }).optional();

/** The findings within reach: filters, search in title, content, address and site, keyset pages. */
export const listFindings = reading(
  {
    name: 'finding.list',
    summary: '查看问题',
    permission: 'finding.read',
    input: z.strictObject({
      ...listFields(['lastSeenAt', 'firstSeenAt', 'severity', 'code'], '-lastSeenAt'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      code: z.string().regex(FAULT_CODE, { error: '问题代码格式不正确' }).optional(),
      state: findingLifecycle.vocabulary.schema.optional(),
      phase: findingPhases.schema.optional(),
      failing: failings.schema.optional(),
      severity: severities.schema.optional(),
      certainty: certainties.schema.optional(),
      opinion: opinionVerdicts.schema.optional(),
      /** Those whose verdicts make up the precision of their rule. */
      judged: z.literal('true', { error: '应为 true' }).optional(),
      foundFrom: day,
      foundUntil: day,
      resolvedFrom: day,
      resolvedUntil: day,
    }),
  },
  async (ctx, input) => {
    const reach = await within(ctx, 'finding.read', 'unit.path');
    let query = findingsIn(ctx, reach).where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) query = query.where(saying(input.q));
    if (input.siteId) query = query.where('finding.site_id', '=', input.siteId);
    if (input.code) query = query.where('finding.code', '=', input.code);
    if (input.phase) query = query.where('finding.state', 'in', statesOfPhase[input.phase]);
    if (input.state) query = query.where('finding.state', '=', input.state);
    if (input.failing) query = query.where('finding.failing', '=', input.failing);
    if (input.severity) query = query.where('finding.severity', '=', input.severity);
    if (input.certainty) query = query.where('finding.certainty', '=', input.certainty);
    if (input.opinion) query = query.where(modelSaying(input.opinion));
    if (input.judged) query = query.where(countsForRule);
    const found = between('finding.first_seen_at', input.foundFrom, input.foundUntil);
    const resolved = between('finding.resolved_at', input.resolvedFrom, input.resolvedUntil);
    for (const condition of [...found, ...resolved]) query = query.where(condition);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: {
        lastSeenAt: 'finding.last_seen_at',
        firstSeenAt: 'finding.first_seen_at',
        severity: 'finding.gravity',
        code: 'finding.code',
      },
      id: 'finding.id',
    });
    return {
      ...page,
      items: page.items.map(({ first_seen_at, last_seen_at, resolved_at, ...item }) => ({
        ...item,
        firstSeenAt: first_seen_at.toISOString(),
        lastSeenAt: last_seen_at.toISOString(),
        resolvedAt: resolved_at?.toISOString() ?? null,
      })),
    };
  },
);

type Condition = ReturnType<typeof sql<boolean>>;

function findingsIn(ctx: Ctx, reach: Condition) {
  return ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select([
      'finding.id',
      'finding.site_id as siteId',
      'site.name as siteName',
      'site.unit_id as unitId',
      'unit.name as unitName',
      'finding.code',
      'edition.title',
      'finding.failing',
      'finding.severity',
      'finding.certainty',
      'finding.state',
      'finding.url',
      'finding.snippet',
      'finding.seen_count as seenCount',
      'finding.version',
      'finding.first_seen_at',
      'finding.last_seen_at',
      'finding.resolved_at',
    ])
    .where(reach);
}

/** A person's verdict on it is among the last 200 that count for its rule: the findings behind `precisionOf`. */
const countsForRule = sql<boolean>`finding.id in (
  select latest.finding_id from findings.rule_standing as standing
  cross join lateral (
    select verdict.finding_id from findings.verdict as verdict
    where verdict.code = standing.code and verdict.is_right is not null and verdict.withdrawn_at is null
      and (standing.counts_from is null or verdict.at > standing.counts_from)
    order by verdict.at desc, verdict.id desc
    limit ${LAST_VERDICTS}) as latest
  where standing.code = finding.code)`;

/** What a model has said of it under the present edition of its rule. */
const modelSaying = (verdict: OpinionVerdict) => sql<boolean>`exists (
  select from findings.opinion
  where opinion.finding_id = finding.id and opinion.fault_edition = finding.fault_edition
    and opinion.verdict = ${verdict})`;

/** From the beginning of the first day to the end of the last, in Asia/Shanghai. */
function between(column: string, from: string | undefined, until: string | undefined): Condition[] {
  const at = sql.ref(column);
  return [
    ...(from ? [sql<boolean>`${at} >= ${`${from}T00:00:00+08:00`}::timestamptz`] : []),
    ...(until ? [sql<boolean>`${at} < ${`${until}T00:00:00+08:00`}::timestamptz + interval '1 day'`] : []),
  ];
}

/** Sites and titles are looked through by themselves, so that only contents and addresses are read a finding. */
function saying(text: string): Condition {
  const pattern = `%${likePattern(text)}%`;
  return sql<boolean>`(finding.snippet ilike ${pattern} or finding.url ilike ${pattern}
    or finding.site_id in (select named.id from registry.site as named where named.name ilike ${pattern})
    or finding.fault_edition in (
      select titled.id from findings.fault_edition as titled where titled.title ilike ${pattern}))`;
}

/** How many open findings lie within reach, for the dashboards. */
export async function countOpenFindings(
  ctx: Ctx,
  of: { unitId?: string | undefined; failing?: Failing },
): Promise<number> {
  const reach = await within(ctx, 'finding.read', 'unit.path');
  let query = ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select((count) => count.fn.countAll<number>().as('open'))
    .where('finding.state', 'in', OPEN_STATES)
    .where(reach)
    .where(await subtreeOf(ctx, of.unitId, 'unit.path'));
  if (of.failing) query = query.where('finding.failing', '=', of.failing);
  return (await query.executeTakeFirstOrThrow()).open;
}

/** How many findings wait for a verdict of this person. */
export async function countToTriage(ctx: Ctx, of: { unitId?: string | undefined }): Promise<number> {
  const { waiting } = await ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select((count) => count.fn.countAll<number>().as('waiting'))
    .where('finding.state', 'in', statesOfPhase.triage)
    .where(await within(ctx, 'finding.triage', 'unit.path'))
    .where(await subtreeOf(ctx, of.unitId, 'unit.path'))
    .executeTakeFirstOrThrow();
  return waiting;
}

const MOST_SITES = 200;

export const openFindingsSchema = z.object({
  items: z.array(z.object({ siteId: z.uuid(), open: z.int() })),
});

/** Open findings of each named site, as many as one page of the sites table shows; sites out of reach are left out. */
export const openFindingsBySite = reading(
  {
    name: 'finding.count-by-site',
    summary: '查看各网站待处置问题数',
    permission: 'finding.read',
    input: z.strictObject({
      /** Ids with commas between them. */
      siteIds: z
        .string()
        .default('')
        .transform((list) => list.split(',').filter((id) => id !== ''))
        .pipe(z.array(idSchema).max(MOST_SITES, { error: `一次最多查询 ${MOST_SITES} 个网站` })),
    }),
  },
  async (ctx, input) => {
    const reach = await within(ctx, 'finding.read', 'unit.path');
    const items = await ctx.tx
      .selectFrom('registry.site as site')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .leftJoin('findings.finding as finding', (join) =>
        join.onRef('finding.site_id', '=', 'site.id').on('finding.state', 'in', OPEN_STATES),
      )
      .select((count) => ['site.id as siteId', count.fn.count<number>('finding.id').as('open')])
      .where(sql<boolean>`site.id = any(${input.siteIds}::uuid[])`)
      .where(reach)
      .groupBy('site.id')
      .execute();
    return { items };
  },
);

/** What these findings are, most frequent first. */
export async function titlesOf(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ title: string; findings: number }[]> {
  return ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .select((count) => ['edition.title', count.fn.countAll<number>().as('findings')])
    .where(sql<boolean>`finding.id = any(${ids}::uuid[])`)
    .groupBy('edition.title')
    .orderBy('findings', 'desc')
    .orderBy('edition.title')
    .execute();
}
