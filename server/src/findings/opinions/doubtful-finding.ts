import { sql } from 'kysely';
import { z } from 'zod';
import { within } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { statesOfPhase } from '../ledger/finding-states.ts';

/** Findings of one request: the first time many, after a failure fewer, then each by itself, to find the one that fails. */
const BATCH_SIZES = [20, 5, 1] as const;
const HOUR = 60 * 60 * 1000;
/** Pauses before the second and third attempt; there is no fourth. */
const PAUSES_MS = [HOUR, 24 * HOUR] as const;

const MOST_ATTEMPTS = BATCH_SIZES.length;
const PERSONAL_DATA = 'text.personal-data';

/** A finding in a text that the checker is not sure of, and that waits for a person. */
export interface DoubtfulFinding {
  id: string;
  /** Edition of its rule. */
  edition: string;
  /** With this one. */
  attempts: number;
  /** The words with those around them, as the page has them: hostile text. Null where the look has kept none. */
  text: string | null;
  words: string | null;
  suggestion: string | null;
}

/** Findings of one site: what a page says to a model then speaks of that site alone. */
export interface DoubtfulBatch {
  siteId: string;
  findings: DoubtfulFinding[];
}

/**
 * Takes the newest doubtful findings about which nobody has been asked, or some that have waited for another attempt; each
 * is taken once, whoever asks at the same time. An attempt counts from here on, so that a text that ends its worker is
 * not taken for ever. Findings of personal data are never taken, nor others of a page that has such a finding open.
 *
 * @param suits what may leave; the rest is noted as withheld and not taken again
 * @returns null when there are none
 */
export async function takeDoubtful(
  ctx: Ctx,
  suits: (finding: DoubtfulFinding) => boolean,
): Promise<DoubtfulBatch | null> {
  const waiting = await waitingFindings(ctx);
  const first = await waiting.limit(1).executeTakeFirst();
  if (!first) return null;
  const { siteId, attempts } = first;
  const rows = await waiting
    .where('finding.site_id', '=', siteId)
    .where(sql<boolean>`coalesce(opinion.attempts, 0) = ${attempts}`)
    .limit(BATCH_SIZES[attempts] ?? 1)
    .execute();
  const found = rows.map(({ siteId: _, evidence, ...row }) => ({
    ...{ ...row, attempts: attempts + 1 },
    ...wordsOf(evidence),
  }));
  const kept = found.filter((finding) => !suits(finding));
  await claim(ctx, kept, { next_at: null, reason: 'withheld' });
  const pause = PAUSES_MS[attempts];
  const next = pause === undefined ? null : new Date(ctx.now.getTime() + pause);
  const taken = await claim(
    ctx,
    found.filter((finding) => !kept.includes(finding)),
    { next_at: next, reason: 'no-answer' },
  );
  return { siteId, findings: found.filter(({ id }) => taken.has(id)) };
}

async function waitingFindings(ctx: Ctx) {
  return ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .leftJoin('findings.opinion as opinion', (join) =>
      join
        .onRef('opinion.finding_id', '=', 'finding.id')
        .onRef('opinion.fault_edition', '=', 'finding.fault_edition'),
    )
    .select(['finding.id', 'finding.fault_edition as edition', 'finding.site_id as siteId'])
    .select(['finding.evidence', sql<number>`coalesce(opinion.attempts, 0)`.as('attempts')])
    .where(await within(ctx, 'finding.raise', 'unit.path'))
    .where('finding.state', 'in', statesOfPhase.triage)
    .where('finding.certainty', '=', 'probable')
    .where('finding.code', 'like', 'text.%')
    .where('finding.code', '<>', PERSONAL_DATA)
    .where(
      sql<boolean>`(opinion.finding_id is null or (opinion.verdict is null
        and opinion.attempts < ${MOST_ATTEMPTS} and opinion.next_at <= ${ctx.now}))`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('findings.finding as personal')
            .select('personal.id')
            .whereRef('personal.site_id', '=', 'finding.site_id')
            .whereRef('personal.url', '=', 'finding.url')
            .where('personal.code', '=', PERSONAL_DATA)
            .where('personal.state', 'not in', ['dismissed', 'resolved']),
        ),
      ),
    )
    .orderBy('finding.first_seen_at', 'desc')
    .orderBy('finding.id', 'desc');
}

/** Writes the attempt where nobody else has. @returns ids of those that are the caller's */
async function claim(
  ctx: Ctx,
  findings: readonly DoubtfulFinding[],
  of: { next_at: Date | null; reason: 'no-answer' | 'withheld' },
): Promise<Set<string>> {
  if (findings.length === 0) return new Set();
  const claimed = await ctx.tx
    .insertInto('findings.opinion')
    .values(
      findings.map(({ id, edition, attempts }) => ({
        ...{ finding_id: id, fault_edition: edition, verdict: null, sentence: null, suggestion: null },
        ...{ model: null, at: ctx.now, attempts, ...of },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['finding_id', 'fault_edition'])
        .doUpdateSet(({ ref }) => ({ at: ctx.now, attempts: ref('excluded.attempts'), ...of }))
        .where(sql<boolean>`opinion.verdict is null and opinion.attempts = excluded.attempts - 1`),
    )
    .returning('finding_id')
    .execute();
  return new Set(claimed.map((row) => row.finding_id));
}

const wordingSchema = z.object({ text: z.string(), suggestion: z.string().optional() });

function wordsOf({ text, wording }: Record<string, unknown>) {
  const told = wordingSchema.safeParse(wording);
  return {
    text: typeof text === 'string' ? text : null,
    words: told.success ? told.data.text : null,
    suggestion: told.data?.suggestion ?? null,
  };
}
