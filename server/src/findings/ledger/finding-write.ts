import { sql } from 'kysely';
import type { Ctx } from '../../platform/operation/index.ts';
import type { Fault, Sighting } from '../../wing.ts';

/** One place where a fault was seen, ready to be written. */
export interface SeenFinding {
  id: string;
  fingerprint: string;
  fault: Fault;
  edition: string;
  sighting: Sighting;
}

interface Look {
  siteId: string;
  source: { name: string; id: string | null };
  versions?: Readonly<Record<string, string>>;
}

// 22 values a row; PostgreSQL takes 65,535 in a statement.
const ROWS_AT_ONCE = 1000;

/**
 * Writes new findings, a thousand a statement.
 * @param cover the suppression that a new finding falls under, by the finding's id: such a one begins as dismissed
 */
export async function addFindings(
  ctx: Ctx,
  look: Look,
  seen: readonly SeenFinding[],
  cover: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const seenBy = JSON.stringify(look.versions ? [seenWith(ctx, look.versions)] : []);
  for (let start = 0; start < seen.length; start += ROWS_AT_ONCE) {
    await ctx.tx
      .insertInto('findings.finding')
      .values(
        seen.slice(start, start + ROWS_AT_ONCE).map(({ id, fingerprint, fault, edition, sighting }) => ({
          id,
          site_id: look.siteId,
          fault_edition: edition,
          code: fault.code,
          failing: fault.failing,
          severity: fault.severity,
          place: sighting.place,
          fingerprint,
          url: sighting.url,
          snippet: sighting.snippet,
          evidence: JSON.stringify(sighting.evidence),
          certainty: sighting.certainty,
          source_name: look.source.name,
          source_id: look.source.id,
          state: cover.has(id) ? ('dismissed' as const) : ('new' as const),
          suppression_id: cover.get(id) ?? null,
          seen_by: seenBy,
          first_seen_at: ctx.now,
          last_seen_at: ctx.now,
          resolved_at: null,
          seen_count: 1,
          version: 1,
          changed_at: ctx.now,
        })),
      )
      .execute();
  }
}

/** Versions of checker, rules and term lists, and since when they have seen it. */
function seenWith(ctx: Ctx, versions: Readonly<Record<string, string>>) {
  return { versions, from: ctx.now.toISOString() };
}

/** Versions that a finding keeps of those that have seen it. */
const KEPT_VERSIONS = 20;

/**
 * Brings findings that were seen again up to date, in one statement; the same look twice counts once. Where the words
 * have changed, the former ones are kept beside them.
 */
export async function seeFindings(
  ctx: Ctx,
  look: Look,
  again: readonly { id: string; sight: SeenFinding }[],
): Promise<void> {
  if (again.length === 0) return;
  const rows = again.map(({ id, sight: { fingerprint, fault, edition, sighting } }) => ({
    ...{ id, fingerprint },
    edition,
    failing: fault.failing,
    severity: fault.severity,
    url: sighting.url,
    snippet: sighting.snippet,
    evidence: sighting.evidence,
    certainty: sighting.certainty,
  }));
  const seenBy = look.versions ? JSON.stringify(seenWith(ctx, look.versions)) : null;
  await sql`
    update findings.finding as finding set
      fingerprint = seen.fingerprint,
      previous = case
        when finding.snippet is distinct from seen.snippet
          or finding.evidence->'text' is distinct from seen.evidence->'text'
        then jsonb_build_object('snippet', finding.snippet, 'text', finding.evidence->'text',
          'at', finding.last_seen_at)
        else finding.previous end,
      seen_by = case
        when ${seenBy}::jsonb is null or finding.seen_by->-1->'versions' = ${seenBy}::jsonb->'versions'
          then finding.seen_by
        when jsonb_array_length(finding.seen_by) >= ${KEPT_VERSIONS}::int
          then (finding.seen_by - 0) || ${seenBy}::jsonb
        else finding.seen_by || ${seenBy}::jsonb end,
      fault_edition = seen.edition, failing = seen.failing, severity = seen.severity,
      url = seen.url, snippet = seen.snippet, evidence = seen.evidence, certainty = seen.certainty,
      seen_count = finding.seen_count
        + case when finding.source_name = ${look.source.name}
            and finding.source_id is not distinct from ${look.source.id}::uuid then 0 else 1 end,
      source_name = ${look.source.name}, source_id = ${look.source.id}::uuid,
      last_seen_at = ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen(
      id uuid, fingerprint text, edition text, failing text, severity text, url text, snippet text, evidence jsonb, certainty text)
    where finding.id = seen.id`.execute(ctx.tx);
}
