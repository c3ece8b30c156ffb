import { sql } from 'kysely';
import { newId } from '../../platform/database/index.ts';
import { transitionObserved } from '../../platform/lifecycle/index.ts';
import { actorName, actorSubject, type Ctx } from '../../platform/operation/index.ts';
import { recordAll } from '../../platform/record/index.ts';
import type { Failing, Fault, Severity } from '../../wing.ts';
import { findingConfirmed, findingRaised } from '../events.ts';
import { grouped } from '../grouped.ts';
import { editionOf, keepEditions } from '../ledger/fault-edition.ts';
import { findingLifecycle } from '../ledger/finding-states.ts';
import { addFindings, type SeenFinding } from '../ledger/finding-write.ts';
import { fingerprintOf } from '../ledger/fingerprint.ts';
import { sized } from '../ledger/sighting-size.ts';
import { tellSites } from '../ledger/site-events.ts';
import { keepStandings } from '../rules/rule-standing.ts';

/** What a person says of a finding that no program has seen. */
export interface EnteredFinding {
  site: { id: string; unit_path: string };
  fault: Fault;
  failing: Failing;
  severity: Severity;
  url: string | null;
  /** One sentence that says what is wrong. */
  words: string;
  evidence: Record<string, unknown>;
  /** Calendar date in Asia/Shanghai by which it is to be settled. */
  dueOn: string | null;
  /** Tells it apart from others of the site: entered again, it is the same finding. */
  place: string;
}

/** The fingerprint that an entered finding will have. */
export function enteredFingerprint({
  site,
  fault,
  place,
}: Pick<EnteredFinding, 'site' | 'fault' | 'place'>): string {
  return fingerprintOf(site.id, fault.code, { place });
}

/** Which of these fingerprints the ledger holds already. */
export async function fingerprintsKnown(ctx: Ctx, prints: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx
    .selectFrom('findings.finding')
    .select('fingerprint')
    .where(sql<boolean>`fingerprint = any(${prints}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.fingerprint));
}

/**
 * Writes findings that people have entered, on sites that the caller has authorized for. A person has judged them by
 * entering them: they are confirmed at once, and say nothing of any rule.
 * @returns their ids, in the order given
 */
export async function enterFindings(
  ctx: Ctx,
  entered: readonly EnteredFinding[],
  source: string,
): Promise<string[]> {
  if (entered.length === 0) return [];
  const faults = [...new Set(entered.map(({ fault }) => fault))];
  await keepEditions(ctx, faults);
  await keepStandings(ctx, faults);
  const seen = entered.map((finding) => ({ finding, seen: seenOf(finding) }));
  for (const [siteId, some] of grouped(seen, ({ finding }) => finding.site.id)) {
    await addFindings(
      ctx,
      { siteId, source: { name: source, id: null } },
      some.map((each) => each.seen),
    );
  }
  const rows = seen.map(({ finding, seen: { id } }) => ({
    id,
    site_id: finding.site.id,
    state: 'new' as const,
  }));
  await recordAll(ctx, {
    noun: 'finding',
    verb: 'enter',
    things: seen.map(({ finding, seen: { id } }) => ({
      id,
      place: finding.site.unit_path,
      after: {
        siteId: finding.site.id,
        code: finding.fault.code,
        words: finding.words,
        dueOn: finding.dueOn,
      },
    })),
  });
  await transitionObserved(ctx, findingLifecycle, rows, 'confirm');
  await addVerdicts(
    ctx,
    seen.map((each) => each.seen),
  );
  await setDueDays(ctx, seen);
  await tellSites(ctx, rows, findingRaised);
  await tellSites(ctx, rows, findingConfirmed);
  return rows.map(({ id }) => id);
}

function seenOf(finding: EnteredFinding): SeenFinding {
  const { site, fault, failing, severity, url, words, evidence, place } = finding;
  const sighting = sized({ siteId: site.id, place, url, snippet: words, evidence, certainty: 'certain' });
  return {
    id: newId(),
    fingerprint: enteredFingerprint(finding),
    fault: { ...fault, failing, severity },
    edition: editionOf(fault),
    sighting,
  };
}

async function addVerdicts(ctx: Ctx, seen: readonly SeenFinding[]): Promise<void> {
  await ctx.tx
    .insertInto('findings.verdict')
    .values(
      seen.map(({ id, fault, edition }) => ({
        ...{
          id: newId(),
          finding_id: id,
          code: fault.code,
          rule_version: edition,
          verdict: 'confirmed' as const,
        },
        ...{ reason: null, words: null, is_right: null, by_subject: actorSubject(ctx.actor) },
        ...{ by_name: actorName(ctx.actor), at: ctx.now, withdrawn_at: null },
      })),
    )
    .execute();
}

async function setDueDays(
  ctx: Ctx,
  seen: readonly { finding: EnteredFinding; seen: { id: string } }[],
): Promise<void> {
  const days = seen.flatMap(({ finding, seen: { id } }) =>
    finding.dueOn ? [{ id, due: finding.dueOn }] : [],
  );
  if (days.length === 0) return;
  await sql`
    update findings.finding as finding set due_on = day.due
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as day(id uuid, due date)
    where finding.id = day.id`.execute(ctx.tx);
}
