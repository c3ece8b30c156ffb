import { type UnitKind, unitKinds } from '../identity/index.ts';
import type { Refusal } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { registryErrors } from './errors.ts';
import { type SiteKind, siteKinds } from './site-kinds.ts';
import type { SiteState } from './site-states.ts';

/** Which kinds of site a kind of unit may sponsor at all (国办发〔2017〕47号 二; 攀办函〔2017〕11号 二). */
const sponsors: Readonly<Record<UnitKind, readonly SiteKind[]>> = {
  city: ['portal', 'system'],
  'city-office': ['portal', 'department', 'system'],
  'e-government-office': ['department', 'system'],
  'city-department': ['department', 'system'],
  'public-institution': ['department', 'system'],
  county: ['portal'],
  'county-office': ['portal'],
  'county-department': ['department'],
  township: ['department'],
};

/** Units whose sites are only ever registered to be closed. */
const OPENS_NONE: readonly UnitKind[] = ['county-department', 'township'];

export interface Opening {
  unit: { id: string; name: string; kind: UnitKind };
  kind: SiteKind;
  state: SiteState;
  /** The site itself when it exists already. */
  siteId?: string;
}

/**
 * The rules of the notice on who may have a site (攀办函〔2017〕11号 二): county departments and townships open none,
 * a department keeps one. A 专业系统 stands beside a department's site and is not counted with it.
 * @throws Refusal `registry.county-unit-opens-none`, `registry.kind-not-of-unit`, `registry.one-site-per-unit`
 */
export async function requireOpening(ctx: Ctx, opening: Opening): Promise<void> {
  const existing = await otherSiteOf(ctx, opening);
  const refusal = openingRefusal(opening, existing?.name);
  if (refusal) throw refusal;
}

/**
 * The same rules, for whoever knows already which other site the unit has: the refusal, or null.
 * @param existing name of the site that the unit keeps, if it counts beside this one
 */
export function openingRefusal(
  { unit, kind, state }: Omit<Opening, 'siteId'>,
  existing: string | undefined,
): Refusal | null {
  if (OPENS_NONE.includes(unit.kind) && state !== 'closing' && state !== 'closed') {
    return registryErrors.refuse('county-unit-opens-none', { unit: unit.name });
  }
  if (!sponsors[unit.kind].includes(kind)) {
    return registryErrors.refuse('kind-not-of-unit', {
      unit: unit.name,
      unitKind: unitKinds.label(unit.kind),
      siteKind: siteKinds.label(kind),
    });
  }
  return existing === undefined
    ? null
    : registryErrors.refuse('one-site-per-unit', { unit: unit.name, site: existing });
}

async function otherSiteOf(ctx: Ctx, { unit, kind, siteId }: Opening): Promise<{ name: string } | undefined> {
  if (kind === 'system') return undefined;
  // Two registrations at the same moment wait for each other here, so that only one finds the place empty.
  await ctx.tx.selectFrom('identity.unit').select('id').where('id', '=', unit.id).forUpdate().execute();
  let query = ctx.tx
    .selectFrom('registry.site')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('kind', '!=', 'system')
    .where('state', 'not in', ['closing', 'closed']);
  if (siteId) query = query.where('id', '!=', siteId);
  return query.limit(1).executeTakeFirst();
}
