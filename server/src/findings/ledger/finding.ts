import { sql } from 'kysely';
import { authorize } from '../../identity/index.ts';
import { newId } from '../../platform/database/index.ts';
import { transitionObserved } from '../../platform/lifecycle/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { loadSite, type SiteRow } from '../../registry/index.ts';
import type { Fault, Sighting } from '../../wing.ts';
import { findingRaised, findingReopened, findingResolved } from '../events.ts';
import { settleRechecks } from '../rechecks/recheck-settle.ts';
import { keepStandings } from '../rules/rule-standing.ts';
import { coveredBy, endChanged } from '../triage/suppression-cover.ts';
import { editionOf, keepEditions } from './fault-edition.ts';
import { ledgerAccess } from './finding-access.ts';
import { findingLifecycle, isOpen } from './finding-states.ts';
import { addFindings, type SeenFinding, seeFindings } from './finding-write.ts';
import { fingerprintOf, formerFingerprint } from './fingerprint.ts';
import { sized } from './sighting-size.ts';
import { tellSites } from './site-events.ts';

/** A fault that was looked for, with everything that was seen of it; an empty list says: looked, and nothing there. */
export interface MeasuredFault {
  fault: Fault;
  sightings: readonly Sighting[];
}

export interface Raising {
  siteId: string;
  /** Which look this was, `monitoring.inspection` and the inspection's id. The same look twice counts once. */
  source: { name: string; id: string | null };
  /** What saw it: versions of checker, rules and term lists, by name. */
  versions?: Readonly<Record<string, string>>;
  /** When the look began; what was asked to be measured again before then is answered by it. */
  began?: Date;
  /** Faults not named here were not measured: their findings stay as they are. */
  measured: readonly MeasuredFault[];
  /** Whether this look reached the place of a finding; without it, it reached the whole site. */
  reached?: (finding: { code: string; place: string; url: string | null }) => boolean;
}

/** Ids of what this look changed on the ledger. */
export interface Raised {
  /** New, and not covered by a suppression. */
  raised: string[];
  reopened: string[];
  resolved: string[];
}

/**
 * Writes one look at a site to the ledger of findings 问题: what is new is raised, what is seen again is brought up to
 * date, what had gone and is back is reopened, and what was looked for, where it used to be, and not seen is resolved.
 * Sightings are observations: they are written in bulk, and one event tells of all that is new.
 * @throws Refusal `platform.not-found` when the site does not exist
 */
export async function raiseFindings(ctx: Ctx, input: Raising): Promise<Raised> {
  // Locked, so that one look at a time writes to a site's ledger.
  const site = await loadSite(ctx, input.siteId);
  await authorize(ctx, ledgerAccess, 'raise', site);
  return writeLook(ctx, site, input);
}

/** `raiseFindings` after its first two steps: the site is loaded and locked, and the actor may. */
export async function writeLook(ctx: Ctx, site: SiteRow, input: Raising): Promise<Raised> {
  const seen = seenBy(input);
  const known = await knownFindings(ctx, input, seen);
  const sighted = input.measured.filter(({ sightings }) => sightings.length > 0).map(({ fault }) => fault);
  await keepEditions(ctx, sighted);
  await keepStandings(ctx, sighted);
  const again = known.flatMap((finding) => {
    const sight = seen.get(finding.fingerprint);
    return sight ? [{ ...finding, sight }] : [];
  });
  const unsuppressed = await endChanged(ctx, again);
  const knownPrints = new Set(known.map((finding) => finding.fingerprint));
  const fresh = [...seen.values()].filter((sight) => !knownPrints.has(sight.fingerprint));
  const cover = await coveredBy(ctx, site, fresh);
  const back = again.filter((finding) => finding.state === 'resolved');
  const reached = input.reached ?? (() => true);
  const unseen = known.filter((finding) => !seen.has(finding.fingerprint) && reached(finding));
  const gone = unseen.filter((finding) => isOpen(finding.state));
  await addFindings(ctx, input, fresh, cover);
  await seeFindings(ctx, input, again);
  await transitionObserved(ctx, findingLifecycle, back, 'reopen');
  await transitionObserved(ctx, findingLifecycle, gone, 'resolve');
  await markResolved(ctx, gone, ctx.now);
  await markResolved(ctx, back, null);
  const raised = fresh.filter((sight) => !cover.has(sight.id)).map(({ id }) => id);
  const placed = (ids: readonly string[]) => ids.map((id) => ({ id, site_id: site.id }));
  await tellSites(ctx, placed([...raised, ...idsOf(back)]), findingRaised);
  await tellSites(ctx, placed(idsOf(back)), findingReopened);
  await tellSites(ctx, placed(idsOf(gone)), findingResolved);
  if (input.began) {
    const measures = { there: idsOf(again), gone: idsOf(unseen) };
    await settleRechecks(ctx, { siteId: site.id, ...measures, began: input.began });
  }
  return { raised, reopened: [...idsOf(back), ...unsuppressed], resolved: idsOf(gone) };
}

/** Everything seen, each place once. */
function seenBy(input: Raising): Map<string, SeenFinding> {
  const seen = new Map<string, SeenFinding>();
  for (const { fault, sightings } of input.measured) {
    const edition = editionOf(fault);
    for (const sighting of sightings) {
      const fingerprint = fingerprintOf(input.siteId, fault.code, sighting);
      if (seen.has(fingerprint)) continue;
      seen.set(fingerprint, { id: newId(), fingerprint, fault, edition, sighting: sized(sighting) });
    }
  }
  return seen;
}

/** What the ledger holds of the faults looked for. A finding under its former fingerprint is given the present one. */
async function knownFindings(ctx: Ctx, input: Raising, seen: ReadonlyMap<string, SeenFinding>) {
  const codes = input.measured.map(({ fault }) => fault.code);
  if (codes.length === 0) return [];
  const rows = await ctx.tx
    .selectFrom('findings.finding')
    .select(['id', 'fingerprint', 'state', 'code', 'place', 'url', 'suppression_id'])
    .where('site_id', '=', input.siteId)
    .where('code', 'in', codes)
    .forUpdate()
    .execute();
  const present = new Set(rows.map((row) => row.fingerprint));
  const former = new Map<string, string>();
  for (const { fingerprint, fault, sighting } of seen.values()) {
    if (sighting.fingerprint === undefined || present.has(fingerprint)) continue;
    const old = formerFingerprint(input.siteId, fault.code, sighting);
    if (!former.has(old)) former.set(old, fingerprint);
  }
  return rows.map((row) => ({ ...row, fingerprint: former.get(row.fingerprint) ?? row.fingerprint }));
}

async function markResolved(ctx: Ctx, findings: readonly { id: string }[], at: Date | null): Promise<void> {
  if (findings.length === 0) return;
  await ctx.tx
    .updateTable('findings.finding')
    .set({ resolved_at: at })
    .where(sql<boolean>`id = any(${idsOf(findings)}::uuid[])`)
    .execute();
}

function idsOf(findings: readonly { id: string }[]): string[] {
  return findings.map((finding) => finding.id);
}
