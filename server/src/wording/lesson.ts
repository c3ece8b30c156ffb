import { type Feedback, learn, noFeedback, type Verdict } from '@mumian/textcheck';
import { sql } from 'kysely';
import { z } from 'zod';
import { accessRules, authorize, EVERYWHERE } from '../identity/index.ts';
import { type Ctx, operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { type Lesson, lessonOf } from './lesson-evidence.ts';

const evidenceSchema = z.object({
  wording: z.object({ rule: z.string(), text: z.string(), suggestion: z.string().optional() }),
  text: z.string().nullish(),
});

/**
 * Brings what the checker has been taught into line with what people say now of these findings: the last verdict that
 * decides counts, one that was taken back takes its lesson along. A finding in no text teaches nothing.
 */
export async function learnFrom(ctx: Ctx, findingIds: readonly string[]): Promise<number> {
  await ctx.tx
    .deleteFrom('wording.lesson')
    .where(sql<boolean>`finding_id = any(${findingIds}::uuid[])`)
    .execute();
  const judged = await ctx.tx
    .selectFrom('findings.finding as finding')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .innerJoin('findings.verdict as verdict', 'verdict.finding_id', 'finding.id')
    .distinctOn('finding.id')
    .select(['finding.id', 'finding.evidence', 'unit.path', 'verdict.is_right', 'verdict.at'])
    .where(sql<boolean>`finding.id = any(${findingIds}::uuid[])`)
    .where('verdict.withdrawn_at', 'is', null)
    .where('verdict.is_right', 'is not', null)
    .orderBy('finding.id')
    .orderBy('verdict.at', 'desc')
    .orderBy('verdict.id', 'desc')
    .execute();
  const lessons = judged.flatMap(({ id, evidence, path, is_right, at }) => {
    const read = evidenceSchema.safeParse(evidence);
    if (!read.success) return [];
    const verdict = is_right ? ('confirmed' as const) : ('rejected' as const);
    const taught = lessonOf({ ...read.data.wording, snippet: read.data.text ?? '' }, verdict);
    return [{ finding_id: id, unit_id: topOf(path), at, ...taught }];
  });
  if (lessons.length > 0) await ctx.tx.insertInto('wording.lesson').values(lessons).execute();
  return lessons.length;
}

/** Learns from every verdict on a text that the ledger keeps, as if nothing had been learnt before 重新学习. */
export const relearnLessons = operation(
  {
    name: 'lesson.relearn',
    summary: '按全部研判重新学习',
    permission: 'lexicon.release',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, relearnAccess, 'relearn', EVERYWHERE);
    const lessons = await relearn(ctx);
    await record(ctx, { noun: 'lesson', id: 'all', verb: 'relearn', after: { lessons } });
    return { lessons };
  },
);

/** What a whole instance has learnt is no unit's: it is learnt anew at the server's terminal. */
const relearnAccess = accessRules<string>()({
  noun: '研判反馈',
  sees: 'lexicon.release',
  pathOf: (path) => path,
  rules: { relearn: { permission: 'lexicon.release', label: '重新学习' } },
});

async function relearn(ctx: Ctx): Promise<number> {
  await ctx.tx.deleteFrom('wording.lesson').execute();
  const rows = await ctx.tx
    .selectFrom('findings.finding')
    .select('id')
    .where(sql<boolean>`evidence ? 'wording' and exists (
      select from findings.verdict where verdict.finding_id = finding.id and is_right is not null)`)
    .execute();
  return learnFrom(
    ctx,
    rows.map(({ id }) => id),
  );
}

/** What the verdicts on the texts of a city have taught the checker. */
export async function feedbackOf(ctx: Pick<Ctx, 'tx'>, unitId: string | null): Promise<Feedback> {
  let query = ctx.tx.selectFrom('wording.lesson').selectAll().orderBy('at').orderBy('finding_id');
  if (unitId !== null) query = query.where('unit_id', '=', unitId);
  const lessons = await query.execute();
  return learn(noFeedback, lessons.flatMap(verdictsIn));
}

/** A confirmed slip becomes a pair as well: the same words elsewhere are found without the model's doubt. */
function verdictsIn({ verdict, rule, text, before, after, suggestion }: Lesson): Verdict[] {
  const said: Verdict = { verdict, rule, text, before, after };
  return verdict === 'confirmed' && suggestion !== null
    ? [
        said,
        { verdict: 'missed', text: `${before}${text}${after}`, suggestion: `${before}${suggestion}${after}` },
      ]
    : [said];
}

function topOf(path: string): string {
  return path.split('/')[1] ?? '';
}
