import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { failings, OPEN_STATES } from '../findings/index.ts';
import { reachOf, within } from '../identity/index.ts';
import type { Ctx } from '../platform/operation/index.ts';

const cellSchema = z.object({ failing: failings.schema, open: z.int(), href: z.string() });

/** Open findings by the four failings 四不, a row for each county, department or site. */
export const failingTableSchema = z.object({
  rows: z.array(
    z.object({
      of: z.enum(['unit', 'site']),
      id: z.uuid(),
      name: z.string(),
      sites: z.int(),
      sitesHref: z.string(),
      open: z.int(),
      href: z.string(),
      cells: z.array(cellSchema),
    }),
  ),
});

type Condition = RawBuilder<boolean>;

/**
 * Rows for what lies directly beneath the unit (or the actor's own subtrees): each unit there with everything beneath
 * it, and the unit's own sites one by one, so that every number opens exactly the list that was counted. Those with
 * most to settle come first.
 */
export async function failingTable(ctx: Ctx, unitId: string | undefined) {
  const reach = await within(ctx, 'finding.read', 'unit.path');
  const at = unitId === undefined ? await ownRoots(ctx) : [unitId];
  const beneath = await unitRows(ctx, reach, at);
  const own = await siteRows(ctx, reach, at);
  const rows = [...own.map((row) => shown('site', row)), ...beneath.map((row) => shown('unit', row))];
  return { rows: rows.sort((a, b) => b.open - a.open) };
}

/** The units at the top of the subtrees in which the actor sees findings. */
async function ownRoots(ctx: Ctx): Promise<string[]> {
  const roots = (await reachOf(ctx)).roots('finding.read');
  const units = await ctx.tx
    .selectFrom('identity.unit')
    .select(['id', 'path'])
    .where('path', 'in', roots)
    .execute();
  const top = units.filter(({ path }) => !roots.some((root) => root !== path && path.startsWith(root)));
  return top.map((unit) => unit.id);
}

interface Row {
  id: string;
  name: string;
  sites: number;
  failings: Record<string, number>;
}

const openByFailing = sql<Record<string, number>>`json_build_object(${sql.join(
  failings.values.map(
    (failing) =>
      sql`${sql.lit(failing)}, count(finding.id) filter (where finding.failing = ${sql.lit(failing)})`,
  ),
)})`;

// A range of the path's own order (`~` sorts behind all that a path holds), so that a nation of units is not compared
// pair by pair.
const BENEATH = sql<boolean>`unit.path >= row_unit.path and unit.path < row_unit.path || '~'`;

/** Each unit directly beneath, with every site in its subtree. */
async function unitRows(ctx: Ctx, reach: Condition, parents: readonly string[]): Promise<Row[]> {
  return ctx.tx
    .selectFrom('identity.unit as row_unit')
    .innerJoin('identity.unit as unit', (join) => join.on(BENEATH))
    .innerJoin('registry.site as site', 'site.unit_id', 'unit.id')
    .leftJoin('findings.finding as finding', (join) =>
      join.onRef('finding.site_id', '=', 'site.id').on('finding.state', 'in', OPEN_STATES),
    )
    .select((count) => [
      'row_unit.id',
      'row_unit.name',
      count.fn.count<number>('site.id').distinct().as('sites'),
    ])
    .select(openByFailing.as('failings'))
    .where(sql<boolean>`row_unit.parent_id = any(${parents}::uuid[])`)
    .where(reach)
    .groupBy('row_unit.id')
    .orderBy('row_unit.division_code')
    .orderBy('row_unit.name_key')
    .orderBy('row_unit.id')
    .execute();
}

/** Each site that the unit itself sponsors. */
async function siteRows(ctx: Ctx, reach: Condition, units: readonly string[]): Promise<Row[]> {
  return ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .leftJoin('findings.finding as finding', (join) =>
      join.onRef('finding.site_id', '=', 'site.id').on('finding.state', 'in', OPEN_STATES),
    )
    .select(['site.id', 'site.name', sql<number>`1`.as('sites')])
    .select(openByFailing.as('failings'))
    .where(sql<boolean>`site.unit_id = any(${units}::uuid[])`)
    .where(reach)
    .groupBy('site.id')
    .orderBy('site.name_key')
    .orderBy('site.id')
    .execute();
}

function shown(of: 'unit' | 'site', { id, name, sites, failings: open }: Row) {
  const href = `/findings?phase=open&${of}Id=${id}`;
  const cells = failings.values.map((failing) => ({
    failing,
    open: open[failing] ?? 0,
    href: `${href}&failing=${failing}`,
  }));
  return {
    of,
    id,
    name,
    sites,
    sitesHref: of === 'site' ? `/sites/${id}` : `/sites?unitId=${id}`,
    open: cells.reduce((sum, cell) => sum + cell.open, 0),
    href,
    cells,
  };
}
