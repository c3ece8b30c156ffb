import { sql } from 'kysely';
import { authorizeSight } from '../../identity/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { isOrderable } from '../rules/orderable.ts';
import { findingAccess } from './finding-access.ts';

/** A finding with its site, the path of the site's sponsor, and the words it was raised with. */
export type FindingRow = Awaited<ReturnType<typeof readFindings>>[number];

/**
 * First step: these findings, each seen by the actor, in the order of their ids, locked where they will be written.
 * @throws Refusal `platform.not-found` when one is absent or out of reach
 */
export async function loadFindings(
  ctx: Ctx,
  ids: readonly string[],
  lock: 'lock' | 'read' = 'lock',
): Promise<FindingRow[]> {
  const wanted = [...new Set(ids)];
  const rows = await readFindings(ctx, wanted, lock);
  if (rows.length < wanted.length) throw platformErrors.refuse('not-found', { what: findingAccess.noun });
  for (const row of rows) await authorizeSight(ctx, findingAccess, row);
  return rows;
}

async function readFindings(ctx: Ctx, ids: readonly string[], lock: 'lock' | 'read') {
  let query = ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .selectAll('finding')
    .select([
      'edition.title',
      'edition.clause',
      'edition.cause',
      'edition.remedy_editor',
      'edition.remedy_technician',
    ])
    .select(['site.name as site_name', 'site.url as site_url', 'site.unit_id'])
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .select(isOrderable('finding').as('orderable'))
    .where(sql<boolean>`finding.id = any(${ids}::uuid[])`)
    // Two who lock the same findings do it in the same order.
    .orderBy('finding.id');
  if (lock === 'lock') query = query.forUpdate('finding');
  return query.execute();
}
