import { sql } from 'kysely';
import { z } from 'zod';
import { subtreeOf, unitKinds, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading, searchText } from '../platform/operation/index.ts';
import { siteHostings, siteKinds } from './site-kinds.ts';
import { siteLifecycle } from './site-states.ts';

const flag = z.stringbool({ error: '应为 true 或 false' });

const siteListItemSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  siteCode: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: unitKinds.schema,
  kind: siteKinds.schema,
  hosting: siteHostings.schema,
  state: siteLifecycle.vocabulary.schema,
  /** Someone who must answer for the site is not named. */
  incomplete: z.boolean(),
});

export const siteListSchema = listAnswer(siteListItemSchema);

/** True while operator, content person or operations person is not named: the SQL twin of `responsibilityIssues`. */
const incomplete = sql<boolean>`(site.state <> 'closed' and (site.operator_unit_id is null or (
  select count(*) from registry.duty where duty.site_id = site.id and duty.until is null) < 2))`;

/** The sites within reach: filter, search by name or pinyin initials, keyset pages. */
export const listSites = reading(
  {
    name: 'site.list',
    summary: '查看网站',
    permission: 'site.read',
    input: z.strictObject({
      ...listFields(['name', 'siteCode', 'state', 'unit', 'changedAt'], 'name'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      state: siteLifecycle.vocabulary.schema.optional(),
      kind: siteKinds.schema.optional(),
      hosting: siteHostings.schema.optional(),
      incomplete: flag.optional(),
    }),
  },
  async (ctx, input) => {
    let query = sitesInReach(ctx, await within(ctx, 'site.read', 'unit.path')).where(
      await subtreeOf(ctx, input.unitId, 'unit.path'),
    );
    if (input.q) query = query.where(namedLike(input.q));
    if (input.state) query = query.where('site.state', '=', input.state);
    if (input.kind) query = query.where('site.kind', '=', input.kind);
    if (input.hosting) query = query.where('site.hosting', '=', input.hosting);
    if (input.incomplete !== undefined)
      query = query.where(sql<boolean>`${incomplete} = ${input.incomplete}`);
    return pageOf(ctx.tx, query, input, {
      sorts: {
        name: 'site.name_key',
        siteCode: sql`coalesce(site.site_code, '')`,
        state: 'site.state',
        unit: 'unit.name_key',
        changedAt: 'site.changed_at',
      },
      id: 'site.id',
    });
  },
);

function sitesInReach(ctx: Ctx, reach: ReturnType<typeof sql<boolean>>) {
  return ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select([
      'site.id',
      'site.name',
      'site.url',
      'site.site_code as siteCode',
      'site.unit_id as unitId',
      'unit.name as unitName',
      'unit.kind as unitKind',
      'site.kind',
      'site.hosting',
      'site.state',
    ])
    .select(incomplete.as('incomplete'))
    .where(reach);
}

/** A name, its initials (`mms`) or an address that contains what was typed. */
function namedLike(text: string) {
  const pattern = `%${likePattern(text.toLowerCase())}%`;
  return sql<boolean>`(site.name ilike ${pattern} or site.name_initials like ${pattern} or site.url like ${pattern}
    or site.site_code like ${pattern})`;
}

/** How many sites lie within reach, for the dashboards. */
export async function countSites(
  ctx: Ctx,
  of: { unitId?: string | undefined; incompleteOnly?: boolean },
): Promise<number> {
  const reach = await within(ctx, 'site.read', 'unit.path');
  let query = ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select((count) => count.fn.countAll<number>().as('sites'))
    .where(reach)
    .where(await subtreeOf(ctx, of.unitId, 'unit.path'));
  if (of.incompleteOnly) query = query.where(incomplete);
  return (await query.executeTakeFirstOrThrow()).sites;
}
