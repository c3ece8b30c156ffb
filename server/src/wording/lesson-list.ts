import { z } from 'zod';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { reading } from '../platform/operation/index.ts';
import { vocabulary } from '../platform/vocabulary/index.ts';

export const lessonVerdicts = vocabulary('lesson-verdict', '研判反馈', {
  rejected: '例外',
  confirmed: '属实',
});

export const lessonListSchema = listAnswer(
  z.object({
    id: z.uuid(),
    siteName: z.string(),
    verdict: lessonVerdicts.schema,
    rule: z.string(),
    text: z.string(),
    before: z.string(),
    after: z.string(),
    /** What should stand there; null where no pair was learnt. */
    suggestion: z.string().nullable(),
    at: z.iso.datetime(),
  }),
);

/** What people's verdicts have taught the checker, newest first; its id is the finding's. */
export const listLessons = reading(
  {
    name: 'lesson.list',
    summary: '查看研判反馈',
    permission: 'lexicon.read',
    input: z.strictObject({
      ...listFields(['at'], '-at'),
      unitId: idSchema.optional(),
      verdict: lessonVerdicts.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('wording.lesson as lesson')
      .innerJoin('findings.finding as finding', 'finding.id', 'lesson.finding_id')
      .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .select(['lesson.finding_id as id', 'site.name as siteName', 'lesson.verdict', 'lesson.rule'])
      .select(['lesson.text', 'lesson.before', 'lesson.after', 'lesson.suggestion', 'lesson.at'])
      .where(await within(ctx, 'lexicon.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.verdict) query = query.where('lesson.verdict', '=', input.verdict);
    const page = await pageOf(ctx.tx, query, input, { sorts: { at: 'lesson.at' }, id: 'lesson.finding_id' });
    return { ...page, items: page.items.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) };
  },
);
