import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { isOrderable } from '../findings/index.ts';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { reading } from '../platform/operation/index.ts';
import { addressings, orderSeverities } from './order-words.ts';

/** As many findings as the screen for issuing shows at once. */
const MOST = 500;

const issuableFindingSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  severity: orderSeverities.schema,
  siteId: z.uuid(),
  siteName: z.string(),
  url: z.string().nullable(),
  place: z.string(),
});

export const issuableSchema = z.object({
  /** One for each unit, by name. */
  units: z.array(z.object({ id: z.uuid(), name: z.string(), findings: z.array(issuableFindingSchema) })),
  total: z.int(),
  /** There are more findings than are shown. */
  more: z.boolean(),
  /** Findings of sites that have no operator, which can't be issued to one. */
  withoutOperator: z.int(),
});

/** Whether a finding may become an order and stands in none: true of the rows of `findings.finding` under this alias. */
export function isIssuable(finding: string): RawBuilder<boolean> {
  return sql<boolean>`(${isOrderable(finding)} and not exists (
    select from rectification.order_item as item
    where item.finding_id = ${sql.ref(`${finding}.id`)} and item.active))`;
}

/** Confirmed findings that stand in no order yet, by the unit that would get one 待下发. */
export const listIssuable = reading(
  {
    name: 'order.issuable',
    summary: '查看待下发的问题',
    permission: 'order.issue',
    input: z.strictObject({
      unitId: idSchema.optional(),
      addressedAs: addressings.schema.default('sponsor'),
    }),
  },
  async (ctx, input) => {
    const unitRef = input.addressedAs === 'operator' ? 'site.operator_unit_id' : 'site.unit_id';
    const rows = await ctx.tx
      .selectFrom('findings.finding as finding')
      .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
      .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
      .innerJoin('identity.unit as sponsor', 'sponsor.id', 'site.unit_id')
      .leftJoin('identity.unit as unit', 'unit.id', unitRef)
      .select(['finding.id', 'edition.title', 'finding.severity', 'finding.url', 'finding.place'])
      .select([
        'site.id as site_id',
        'site.name as site_name',
        'unit.id as unit_id',
        'unit.name as unit_name',
      ])
      .where(isIssuable('finding'))
      .where(await within(ctx, 'order.issue', 'sponsor.path'))
      .where(await subtreeOf(ctx, input.unitId, 'sponsor.path'))
      .orderBy('unit.name_key')
      .orderBy('unit.id')
      .orderBy('finding.gravity', 'desc')
      .orderBy('finding.id')
      .limit(MOST + 1)
      .execute();
    const shown = rows.slice(0, MOST);
    const units = new Map<
      string,
      { id: string; name: string; findings: z.input<typeof issuableFindingSchema>[] }
    >();
    for (const row of shown) {
      if (row.unit_id === null || row.unit_name === null || row.severity === 'hint') continue;
      const unit = units.get(row.unit_id) ?? { id: row.unit_id, name: row.unit_name, findings: [] };
      const { id, title, severity, url, place, site_id: siteId, site_name: siteName } = row;
      unit.findings.push({ id, title, severity, url, place, siteId, siteName });
      units.set(row.unit_id, unit);
    }
    return {
      units: [...units.values()],
      total: shown.filter((row) => row.unit_id !== null).length,
      more: rows.length > MOST,
      withoutOperator: shown.filter((row) => row.unit_id === null).length,
    };
  },
);
