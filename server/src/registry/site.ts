import { z } from 'zod';
import { authorize, nameKey, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { type Ctx, line, operation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { registryErrors } from './errors.ts';
import { siteChanged } from './events.ts';
import { requireOpening } from './opening-rules.ts';
import { siteAccess } from './site-access.ts';
import { siteCodeSchema, siteUrlSchema } from './site-address.ts';
import { siteHostings, siteKinds } from './site-kinds.ts';
import { siteLifecycle } from './site-states.ts';

/** What a person may write about a site 网站; everything else about it has an operation of its own. */
const siteFields = {
  name: line(100),
  url: siteUrlSchema,
  kind: siteKinds.schema,
  hosting: siteHostings.schema,
  operatorUnitId: idSchema.nullable().default(null),
  siteCode: siteCodeSchema.nullable().default(null),
  icpNumber: line(60).nullable().default(null),
  policeNumber: line(60).nullable().default(null),
  platformGroup: line(60).nullable().default(null),
  operatorGroup: line(60).nullable().default(null),
  addressGroup: line(60).nullable().default(null),
};

const fieldsSchema = z.strictObject(siteFields);
type SiteFields = z.output<typeof fieldsSchema>;

/** A site with the path of its sponsor, on which every question of reach turns. */
export type SiteRow = Awaited<ReturnType<typeof loadSite>>;

/**
 * First step: the site with its sponsor's path, locked for the rest of the operation where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadSite(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .selectAll('site')
    .select(['unit.path as unit_path', 'unit.name as unit_name', 'unit.kind as unit_kind'])
    .where('site.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('site');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: siteAccess.noun });
  return row;
}

/** Registers a site: planned 拟开设, or one that runs or is being closed already. */
export const registerSite = operation(
  {
    name: 'site.register',
    summary: '登记网站',
    permission: 'site.register',
    input: z.strictObject({
      ...siteFields,
      unitId: idSchema,
      state: z.enum(siteLifecycle.initial as ['planned', 'running', 'closing']).default('planned'),
    }),
  },
  async (ctx, input) => {
    const { unitId, state, ...fields } = input;
    const unit = await unitById(ctx, unitId);
    if (!unit) throw registryErrors.refuse('unknown-unit', { field: '主办单位' });
    await authorize(ctx, siteAccess, 'register', { unit_path: unit.path });
    await requireOperator(ctx, fields.operatorUnitId);
    await requireOpening(ctx, { unit, kind: fields.kind, state });
    const id = newId();
    await ctx.tx
      .insertInto('registry.site')
      .values({ id, unit_id: unitId, ...rowOf(fields), state, version: 1, changed_at: ctx.now })
      .execute();
    await record(ctx, {
      noun: 'site',
      id,
      verb: 'register',
      after: { unitId, state, ...fields },
      events: [occurred(siteChanged, { siteId: id })],
    });
    return { id };
  },
);

/** Changes a site's record. The sponsor stays: moving a site to another unit is a matter of consolidation. */
export const editSite = operation(
  {
    name: 'site.edit',
    summary: '编辑网站信息',
    permission: 'site.edit',
    input: z.strictObject({ ...siteFields, id: idSchema, version: z.int() }),
  },
  async (ctx, input) => {
    const { id, version, ...fields } = input;
    const site = await loadSite(ctx, id);
    await authorize(ctx, siteAccess, 'edit', site);
    requireAlive(site);
    await expectVersion(ctx, { noun: 'site', id, version: site.version }, version);
    await requireOperator(ctx, fields.operatorUnitId);
    const unit = { id: site.unit_id, path: site.unit_path, name: site.unit_name, kind: site.unit_kind };
    await requireOpening(ctx, { unit, kind: fields.kind, state: site.state, siteId: id });
    await ctx.tx
      .updateTable('registry.site')
      .set({ ...rowOf(fields), version: site.version + 1, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    await record(ctx, {
      noun: 'site',
      id,
      verb: 'edit',
      before: fieldsOf(site),
      after: fields,
      events: [occurred(siteChanged, { siteId: id })],
    });
    return { id, version: site.version + 1 };
  },
);

/** @throws Refusal `registry.site-closed`: the record of a closed site is an archive */
export function requireAlive(site: Pick<SiteRow, 'state' | 'name'>): void {
  if (site.state === 'closed') throw registryErrors.refuse('site-closed', { site: site.name });
}

async function requireOperator(ctx: Ctx, operatorUnitId: string | null): Promise<void> {
  if (operatorUnitId !== null && !(await unitById(ctx, operatorUnitId))) {
    throw registryErrors.refuse('unknown-unit', { field: '承办单位' });
  }
}

function rowOf(fields: SiteFields) {
  return {
    name: fields.name,
    ...nameKey(fields.name),
    url: fields.url,
    kind: fields.kind,
    hosting: fields.hosting,
    operator_unit_id: fields.operatorUnitId,
    site_code: fields.siteCode,
    icp_number: fields.icpNumber,
    police_number: fields.policeNumber,
    platform_group: fields.platformGroup,
    operator_group: fields.operatorGroup,
    address_group: fields.addressGroup,
  };
}

function fieldsOf(site: SiteRow): SiteFields {
  return {
    name: site.name,
    url: site.url,
    kind: site.kind,
    hosting: site.hosting,
    operatorUnitId: site.operator_unit_id,
    siteCode: site.site_code,
    icpNumber: site.icp_number,
    policeNumber: site.police_number,
    platformGroup: site.platform_group,
    operatorGroup: site.operator_group,
    addressGroup: site.address_group,
  };
}
