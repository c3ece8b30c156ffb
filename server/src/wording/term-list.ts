import { z } from 'zod';
import { actionSchema, actionsOn, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { reading, searchText } from '../platform/operation/index.ts';
import { termAccess } from './lexicon-access.ts';
import { fieldsOf } from './term-fields.ts';
import { termKinds, termLevels, termProofs } from './term-words.ts';

const words = z.array(z.string());

export const termListSchema = listAnswer(
  z.object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    term: z.string(),
    suggestion: z.string().nullable(),
    kind: termKinds.schema,
    level: termLevels.schema,
    reason: z.string(),
    /** Null: 待核. */
    source: z.string().nullable(),
    onlyAfter: words,
    onlyBefore: words,
    notAfter: words,
    notBefore: words,
    notWithin: words,
    changedAt: z.iso.datetime(),
    version: z.int(),
    actions: z.array(actionSchema),
  }),
);

/** The words 词条 within reach, as they are edited. */
export const listTerms = reading(
  {
    name: 'lexicon-term.list',
    summary: '查看词条',
    permission: 'lexicon.read',
    input: z.strictObject({
      ...listFields(['term', 'changedAt'], '-changedAt'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      kind: termKinds.schema.optional(),
      level: termLevels.schema.optional(),
      proof: termProofs.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('wording.term as term')
      .innerJoin('identity.unit as unit', 'unit.id', 'term.unit_id')
      .selectAll('term')
      .select(['unit.name as unit_name', 'unit.path as unit_path'])
      .where(await within(ctx, 'lexicon.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) {
      const pattern = `%${likePattern(input.q)}%`;
      query = query.where((row) =>
        row.or([
          row('term.term', 'ilike', pattern),
          row('term.suggestion', 'ilike', pattern),
          row('term.source', 'ilike', pattern),
        ]),
      );
    }
    if (input.kind) query = query.where('term.kind', '=', input.kind);
    if (input.level) query = query.where('term.level', '=', input.level);
    if (input.proof) query = query.where('term.source', input.proof === 'proven' ? 'is not' : 'is', null);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { term: 'term.term', changedAt: 'term.changed_at' },
      id: 'term.id',
    });
    const items = [];
    for (const row of page.items)
      items.push({
        ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, ...fieldsOf(row) },
        changedAt: row.changed_at.toISOString(),
        version: row.version,
        actions: await actionsOn(ctx, termAccess, row),
      });
    return { ...page, items };
  },
);
