import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight, unitKinds } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import type { Issue } from '../platform/errors/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../platform/record/index.ts';
import { loadSite, type SiteRow } from './site.ts';
import { siteAccess } from './site-access.ts';
import { duties, siteHostings, siteKinds } from './site-kinds.ts';
import { issuesFor, readFacts, type SiteFacts, siteIssues } from './site-requirements.ts';
import { type SiteVerb, siteLifecycle } from './site-states.ts';

const issueSchema = z.object({
  field: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  clause: z.string().nullable(),
  severity: z.enum(['blocking', 'advice']),
});

const onDutySchema = z.object({
  duty: duties.schema,
  personId: z.uuid(),
  name: z.string(),
  phone: z.string(),
  unitName: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
});

export const siteSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  siteCode: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: unitKinds.schema,
  operatorUnitId: z.uuid().nullable(),
  operatorUnitName: z.string().nullable(),
  kind: siteKinds.schema,
  hosting: siteHostings.schema,
  icpNumber: z.string().nullable(),
  policeNumber: z.string().nullable(),
  platformGroup: z.string().nullable(),
  operatorGroup: z.string().nullable(),
  addressGroup: z.string().nullable(),
  state: siteLifecycle.vocabulary.schema,
  version: z.int(),
  changedAt: z.iso.datetime(),
  /** Who answers for the site now. */
  onDuty: z.array(onDutySchema),
  /** What is still missing, with the clause that asks for it. */
  issues: z.array(issueSchema),
  actions: z.array(actionSchema),
});

const siteIdInput = z.strictObject({ id: idSchema });

/** One site with what is missing and what may be done. */
export const getSite = reading(
  { name: 'site.get', summary: '查看网站详情', permission: 'site.read', input: siteIdInput },
  async (ctx, input) => {
    const site = await loadSite(ctx, input.id, 'read');
    await authorizeSight(ctx, siteAccess, site);
    const facts = await readFacts(ctx, site);
    return {
      id: site.id,
      name: site.name,
      url: site.url,
      siteCode: site.site_code,
      unitId: site.unit_id,
      unitName: site.unit_name,
      unitKind: site.unit_kind,
      operatorUnitId: site.operator_unit_id,
      operatorUnitName: await unitName(ctx, site.operator_unit_id),
      kind: site.kind,
      hosting: site.hosting,
      icpNumber: site.icp_number,
      policeNumber: site.police_number,
      platformGroup: site.platform_group,
      operatorGroup: site.operator_group,
      addressGroup: site.address_group,
      state: site.state,
      version: site.version,
      changedAt: site.changed_at.toISOString(),
      onDuty: await dutiesOf(ctx, site.id, 'present'),
      issues: siteIssues(facts),
      actions: await actionsOn(ctx, siteAccess, site, (name) => reasonsAgainst(name, site, facts)),
    };
  },
);

/** Every change to a site, newest first. */
export const siteHistory = reading(
  { name: 'site.history', summary: '查看网站变更记录', permission: 'site.read', input: siteIdInput },
  async (ctx, input) => {
    await authorizeSight(ctx, siteAccess, await loadSite(ctx, input.id, 'read'));
    return { items: await historyOf(ctx, 'site', input.id) };
  },
);

export const siteHistorySchema = z.object({ items: z.array(historyEntrySchema) });

/** Who has answered for a site since when: the history of hand-overs. */
export const siteDuties = reading(
  { name: 'site.duties', summary: '查看负责人交接记录', permission: 'site.read', input: siteIdInput },
  async (ctx, input) => {
    await authorizeSight(ctx, siteAccess, await loadSite(ctx, input.id, 'read'));
    return { items: await dutiesOf(ctx, input.id, 'all') };
  },
);

export const siteDutiesSchema = z.object({ items: z.array(onDutySchema) });

/** State and requirements, said in the words of the disabled button. */
function reasonsAgainst(name: keyof typeof siteAccess.rules, site: SiteRow, facts: SiteFacts): string[] {
  if (name in siteLifecycle.transitions) {
    const verb = name as SiteVerb;
    const issues: Issue[] = issuesFor(verb, facts);
    return [...stateRefusals(siteLifecycle, verb, site.state), ...issues.map((issue) => issue.message)];
  }
  return site.state === 'closed' ? ['网站已下线，档案不再修改'] : [];
}

async function unitName(ctx: Ctx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const unit = await ctx.tx
    .selectFrom('identity.unit')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return unit.name;
}

async function dutiesOf(ctx: Ctx, siteId: string, which: 'present' | 'all') {
  let query = ctx.tx
    .selectFrom('registry.duty as duty')
    .innerJoin('identity.person as person', 'person.id', 'duty.person_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'duty.duty',
      'duty.person_id as personId',
      'person.name',
      'person.phone',
      'unit.name as unitName',
      'duty.since',
      'duty.until',
    ])
    .where('duty.site_id', '=', siteId)
    .orderBy('duty.since', 'desc')
    .orderBy('duty.duty');
  if (which === 'present') query = query.where('duty.until', 'is', null);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    since: row.since.toISOString(),
    until: row.until?.toISOString() ?? null,
  }));
}
