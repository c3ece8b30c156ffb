import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { transitionObserved } from '../../platform/lifecycle/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import type { SiteRow } from '../../registry/index.ts';
import type { Sighting } from '../../wing.ts';
import { findingRaised, findingReopened } from '../events.ts';
import { type FindingState, findingLifecycle } from '../ledger/finding-states.ts';
import type { SeenFinding } from '../ledger/finding-write.ts';
import { tellSites } from '../ledger/site-events.ts';

/** What of a sighting a verdict on one page rests on: the answer's status and the text that was found, as SHA-256. */
export function lookHash({ snippet, evidence }: Pick<Sighting, 'snippet' | 'evidence'>): string {
  const { fetch, text, status } = evidence as {
    fetch?: { status?: unknown };
    text?: unknown;
    status?: unknown;
  };
  const look = [snippet, text ?? null, fetch?.status ?? status ?? null];
  return createHash('sha256').update(JSON.stringify(look)).digest('hex');
}

/** The term of a textual finding, by which a false positive can be suppressed on every site; null where there is none. */
export function termOf({ evidence }: Pick<Sighting, 'evidence'>): string | null {
  const { term } = evidence;
  return typeof term === 'string' && term !== '' ? term : null;
}

/** Which new sightings a suppression in force covers, by the id that their finding will have. */
export async function coveredBy(
  ctx: Ctx,
  site: SiteRow,
  fresh: readonly SeenFinding[],
): Promise<Map<string, string>> {
  const codes = [...new Set(fresh.map(({ fault }) => fault.code))];
  if (codes.length === 0) return new Map();
  const inForce = await ctx.tx
    .selectFrom('findings.suppression as suppression')
    .innerJoin('identity.unit as unit', 'unit.id', 'suppression.unit_id')
    .select(['suppression.id', 'suppression.scope', 'suppression.code'])
    .select(['suppression.term', 'suppression.rule_version'])
    .where('suppression.ended_at', 'is', null)
    .where('suppression.code', 'in', codes)
    .where((where) =>
      where.or([
        where('suppression.site_id', '=', site.id),
        where.and([
          where('suppression.scope', '=', 'term'),
          sql<boolean>`starts_with(${site.unit_path}, unit.path)`,
        ]),
      ]),
    )
    .where('suppression.scope', '<>', 'page')
    .orderBy('suppression.at')
    .execute();
  const covers = fresh.flatMap((sight): [string, string][] => {
    const by = inForce.find(
      ({ scope, code, term, rule_version }) =>
        code === sight.fault.code &&
        rule_version === sight.edition &&
        (scope === 'site' || term === termOf(sight.sighting)),
    );
    return by ? [[sight.id, by.id]] : [];
  });
  return new Map(covers);
}

interface Again {
  id: string;
  state: FindingState;
  suppression_id: string | null;
  sight: SeenFinding;
}

/**
 * Ends the suppressions of findings that were seen again with another status, other words or another version of the
 * rule, and reopens what they covered. @returns ids of the reopened
 */
export async function endChanged(ctx: Ctx, again: readonly Again[]): Promise<string[]> {
  const covered = again.filter((finding) => finding.suppression_id !== null);
  const ids = [...new Set(covered.map((finding) => finding.suppression_id))];
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .selectFrom('findings.suppression')
    .select(['id', 'rule_version', 'look_hash'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('ended_at', 'is', null)
    .forUpdate()
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const changed = { rule: new Set<string>(), look: new Set<string>() };
  for (const { suppression_id, sight } of covered) {
    const row = byId.get(suppression_id ?? '');
    if (!row) continue;
    if (row.rule_version !== sight.edition) changed.rule.add(row.id);
    else if (row.look_hash !== null && row.look_hash !== lookHash(sight.sighting)) changed.look.add(row.id);
  }
  return [
    ...(await endSuppressions(ctx, [...changed.rule], 'rule')),
    ...(await endSuppressions(ctx, [...changed.look], 'look')),
  ];
}

/** Ends suppressions and reopens the findings that only they kept dismissed. @returns ids of the reopened */
export async function endSuppressions(
  ctx: Ctx,
  ids: readonly string[],
  because: 'date' | 'look' | 'rule' | 'person',
  by: string | null = null,
): Promise<string[]> {
  if (ids.length === 0) return [];
  await ctx.tx
    .updateTable('findings.suppression')
    .set((set) => ({
      ended_at: ctx.now,
      ended_because: because,
      ended_by: by,
      version: set('version', '+', 1),
    }))
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const findings = await ctx.tx
    .selectFrom('findings.finding')
    .select(['id', 'state', 'site_id'])
    .where(sql<boolean>`suppression_id = any(${ids}::uuid[])`)
    .where('state', '=', 'dismissed')
    .orderBy('id')
    .forUpdate()
    .execute();
  await transitionObserved(ctx, findingLifecycle, findings, 'reopen');
  await tellSites(ctx, findings, findingRaised);
  await tellSites(ctx, findings, findingReopened);
  return findings.map(({ id }) => id);
}
