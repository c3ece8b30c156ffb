import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';
import type { Fault, Sighting } from '../wing.ts';

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
}

// 20 values a row; PostgreSQL takes 65,535 in a statement.
const ROWS_AT_ONCE = 1000;

/** Writes new findings, a thousand a statement. @returns their ids */
export async function addFindings(ctx: Ctx, look: Look, seen: readonly SeenFinding[]): Promise<string[]> {
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
          state: 'open' as const,
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
  return seen.map(({ id }) => id);
}

/** Brings findings that were seen again up to date, in one statement; the same look twice counts once. */
export async function seeFindings(
  ctx: Ctx,
  look: Look,
  again: readonly { id: string; sight: SeenFinding }[],
): Promise<void> {
  if (again.length === 0) return;
  const rows = again.map(({ id, sight: { fault, edition, sighting } }) => ({
    id,
    edition,
    failing: fault.failing,
    severity: fault.severity,
    url: sighting.url,
    snippet: sighting.snippet,
    evidence: sighting.evidence,
    certainty: sighting.certainty,
  }));
  await sql`
    update findings.finding as finding set
      fault_edition = seen.edition, failing = seen.failing, severity = seen.severity,
      url = seen.url, snippet = seen.snippet, evidence = seen.evidence, certainty = seen.certainty,
      seen_count = finding.seen_count
        + case when finding.source_name = ${look.source.name}
            and finding.source_id is not distinct from ${look.source.id}::uuid then 0 else 1 end,
      source_name = ${look.source.name}, source_id = ${look.source.id}::uuid,
      last_seen_at = ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen(
      id uuid, edition text, failing text, severity text, url text, snippet text, evidence jsonb, certainty text)
    where finding.id = seen.id`.execute(ctx.tx);
}
