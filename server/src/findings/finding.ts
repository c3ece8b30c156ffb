import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { authorize } from '../identity/index.ts';
import { newId } from '../platform/database/index.ts';
import { emit, occurred } from '../platform/events/index.ts';
import { transitionObserved } from '../platform/lifecycle/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { loadSite } from '../registry/index.ts';
import type { Fault, Sighting } from '../wing.ts';
import { findingRaised } from './events.ts';
import { editionOf, keepEditions } from './fault-edition.ts';
import { ledgerAccess } from './finding-access.ts';
import { type FindingState, findingLifecycle } from './finding-states.ts';
import { addFindings, type SeenFinding, seeFindings } from './finding-write.ts';
import { sized } from './sighting-size.ts';

/** A fault that was looked for, with everything that was seen of it; an empty list says: looked, and nothing there. */
export interface MeasuredFault {
  fault: Fault;
  sightings: readonly Sighting[];
}

export interface Raising {
  siteId: string;
  /** Which look this was, `monitoring.inspection` and the inspection's id. The same look twice counts once. */
  source: { name: string; id: string | null };
  /** Faults not named here were not measured: their findings stay as they are. */
  measured: readonly MeasuredFault[];
  /** Whether this look reached the place of a finding; without it, it reached the whole site. */
  reached?: (finding: { code: string; place: string; url: string | null }) => boolean;
}

/** Ids of what this look changed on the ledger. */
export interface Raised {
  raised: string[];
  reopened: string[];
  resolved: string[];
}

/** Says which finding is meant, for ever: the same fault at the same place of the same site. */
function fingerprintOf(siteId: string, code: string, place: string): string {
  return createHash('sha256')
    .update(JSON.stringify([siteId, code, place]))
    .digest('hex');
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
  const seen = seenBy(input);
  const known = await knownFindings(ctx, input);
  await keepEditions(
    ctx,
    input.measured.filter(({ sightings }) => sightings.length > 0).map(({ fault }) => fault),
  );
  const knownPrints = new Map(known.map((finding) => [finding.fingerprint, finding]));
  const fresh = [...seen.values()].filter((sight) => !knownPrints.has(sight.fingerprint));
  const again = known.flatMap((finding) => {
    const sight = seen.get(finding.fingerprint);
    return sight ? [{ ...finding, sight }] : [];
  });
  const back = again.filter((finding) => finding.state === 'resolved');
  const reached = input.reached ?? (() => true);
  const gone = known.filter(
    (finding) => finding.state === 'open' && !seen.has(finding.fingerprint) && reached(finding),
  );
  const raised = await addFindings(ctx, input, fresh);
  await seeFindings(ctx, input, again);
  await transitionObserved(ctx, findingLifecycle, back, 'reopen');
  await transitionObserved(ctx, findingLifecycle, gone, 'resolve');
  await markResolved(ctx, gone, back);
  const reopened = idsOf(back);
  const findingIds = [...raised, ...reopened];
  if (findingIds.length > 0) await emit(ctx, occurred(findingRaised, { siteId: input.siteId, findingIds }));
  return { raised, reopened, resolved: idsOf(gone) };
}

/** Everything seen, each place once. */
function seenBy(input: Raising): Map<string, SeenFinding> {
  const seen = new Map<string, SeenFinding>();
  for (const { fault, sightings } of input.measured) {
    for (const sighting of sightings) {
      const fingerprint = fingerprintOf(input.siteId, fault.code, sighting.place);
      if (seen.has(fingerprint)) continue;
      seen.set(fingerprint, {
        id: newId(),
        fingerprint,
        fault,
        edition: editionOf(fault),
        sighting: sized(sighting),
      });
    }
  }
  return seen;
}

async function knownFindings(ctx: Ctx, input: Raising) {
  const codes = input.measured.map(({ fault }) => fault.code);
  if (codes.length === 0) return [];
  return ctx.tx
    .selectFrom('findings.finding')
    .select(['id', 'fingerprint', 'state', 'code', 'place', 'url'])
    .where('site_id', '=', input.siteId)
    .where('code', 'in', codes)
    .forUpdate()
    .execute();
}

async function markResolved(
  ctx: Ctx,
  gone: readonly { id: string }[],
  back: readonly { id: string }[],
): Promise<void> {
  const mark = async (findings: readonly { id: string }[], at: Date | null) => {
    if (findings.length === 0) return;
    await ctx.tx
      .updateTable('findings.finding')
      .set({ resolved_at: at })
      .where(sql<boolean>`id = any(${idsOf(findings)}::uuid[])`)
      .execute();
  };
  await mark(gone, ctx.now);
  await mark(back, null);
}

function idsOf(findings: readonly { id: string; state?: FindingState }[]): string[] {
  return findings.map((finding) => finding.id);
}
