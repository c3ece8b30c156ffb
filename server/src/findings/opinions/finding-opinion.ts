import { sql } from 'kysely';
import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { type Ctx, operation } from '../../platform/operation/index.ts';
import { loadSite } from '../../registry/index.ts';
import { ledgerAccess } from '../ledger/finding-access.ts';
import type { FindingRow } from '../ledger/finding-row.ts';
import { opinionReasonSchema, opinionVerdicts } from './opinion-words.ts';

/** What came of one attempt at a finding: an opinion, or why there is none. */
export const opinionNoteSchema = z.union([
  z.strictObject({
    id: idSchema,
    edition: z.string(),
    attempts: z.int(),
    verdict: opinionVerdicts.schema,
    sentence: z.string().max(250).nullable(),
    suggestion: z.string().max(60).nullable(),
  }),
  z.strictObject({ id: idSchema, edition: z.string(), attempts: z.int(), reason: opinionReasonSchema }),
]);

export type OpinionNote = z.output<typeof opinionNoteSchema>;

/**
 * Writes what a model has said of findings of one site, or why it has not: observations, which change nothing of the
 * finding. Only the attempt that was made is answered, and what has an opinion keeps it.
 * @returns how many have got an opinion
 */
export const noteOpinions = operation(
  {
    name: 'finding.note-opinions',
    summary: '记录第二意见',
    permission: 'finding.raise',
    input: z.strictObject({
      siteId: idSchema,
      model: z.string().max(100),
      notes: z.array(opinionNoteSchema),
    }),
  },
  async (ctx, { siteId, model, notes }) => {
    await authorize(ctx, ledgerAccess, 'raise', await loadSite(ctx, siteId, 'read'));
    const { rows } = await sql<{ verdict: string | null }>`
      update findings.opinion as opinion set
        verdict = noted.verdict, sentence = noted.sentence, suggestion = noted.suggestion, reason = noted.reason,
        model = case when noted.verdict is null then null else ${model} end,
        next_at = case when noted.verdict is null then opinion.next_at end,
        at = ${ctx.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as noted(
        id uuid, edition text, attempts smallint, verdict text, sentence text, suggestion text, reason text)
      where opinion.finding_id = noted.id and opinion.fault_edition = noted.edition
        and opinion.attempts = noted.attempts and opinion.verdict is null
        and exists (select from findings.finding where id = noted.id and site_id = ${siteId}::uuid)
      returning opinion.verdict`.execute(ctx.tx);
    return rows.filter(({ verdict }) => verdict !== null).length;
  },
);

/** Takes an attempt back that says nothing of the findings: nobody was there to be asked. */
export async function giveBackDoubtful(
  ctx: Ctx,
  { siteId, findings }: { siteId: string; findings: readonly Pick<OpinionNote, 'id' | 'attempts'>[] },
): Promise<void> {
  await authorize(ctx, ledgerAccess, 'raise', await loadSite(ctx, siteId, 'read'));
  const attempts = findings[0]?.attempts ?? 0;
  await ctx.tx
    .updateTable('findings.opinion')
    .set({ attempts: attempts - 1, next_at: ctx.now })
    .where(sql<boolean>`finding_id = any(${findings.map(({ id }) => id)}::uuid[])`)
    .where('attempts', '=', attempts)
    .where('reason', '=', 'no-answer')
    .execute();
}

export const findingOpinionSchema = z.object({
  verdict: opinionVerdicts.schema,
  /** The model's words: never to be shown as markup, and never as ours. */
  sentence: z.string().nullable(),
  suggestion: z.string().nullable(),
  model: z.string(),
  at: z.iso.datetime(),
});

/** What a model has said of the finding as its rule stands now; null where it was not asked or gave no usable answer. */
export async function opinionOf(
  ctx: Ctx,
  finding: FindingRow,
): Promise<z.output<typeof findingOpinionSchema> | null> {
  const row = await ctx.tx
    .selectFrom('findings.opinion')
    .select(['verdict', 'sentence', 'suggestion', 'model', 'at'])
    .where('finding_id', '=', finding.id)
    .where('fault_edition', '=', finding.fault_edition)
    .executeTakeFirst();
  if (!row?.verdict || row.model === null) return null;
  const { verdict, sentence, suggestion, model, at } = row;
  return { verdict, sentence, suggestion, model, at: at.toISOString() };
}
