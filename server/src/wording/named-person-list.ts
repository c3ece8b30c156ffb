import { z } from 'zod';
import { actionSchema, actionsOn, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { auditRead, reading, searchText } from '../platform/operation/index.ts';
import { personAccess } from './lexicon-access.ts';
import { fieldsOfPerson } from './named-person.ts';

export const namedPersonListSchema = listAnswer(
  z.object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    name: z.string(),
    title: z.string(),
    office: z.string(),
    rank: z.int().nullable(),
    formerTitles: z.array(z.string()),
    watched: z.boolean(),
    changedAt: z.iso.datetime(),
    version: z.int(),
    actions: z.array(actionSchema),
  }),
);

/** The persons within reach: their titles, the titles that they no longer have, whose old pages are to be looked at. */
export const listNamedPersons = reading(
  {
    name: 'lexicon-person.list',
    summary: '查看姓名职务表',
    permission: 'lexicon.read',
    input: z.strictObject({
      ...listFields(['name', 'office', 'changedAt'], '-changedAt'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      watched: z.stringbool({ error: '应为 true 或 false' }).optional(),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('wording.named_person as person')
      .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
      .selectAll('person')
      .select(['unit.name as unit_name', 'unit.path as unit_path'])
      .where(await within(ctx, 'lexicon.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) {
      const pattern = `%${likePattern(input.q)}%`;
      query = query.where((row) =>
        row.or([
          row('person.name', 'ilike', pattern),
          row('person.title', 'ilike', pattern),
          row('person.office', 'ilike', pattern),
        ]),
      );
    }
    if (input.watched !== undefined) query = query.where('person.watched', '=', input.watched);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { name: 'person.name', office: 'person.office', changedAt: 'person.changed_at' },
      id: 'person.id',
    });
    // Who looked up whose pages are to be looked at is kept.
    const { q = null, watched = null } = input;
    auditRead(ctx, { noun: 'lexicon-person', id: null, verb: 'list', what: { q, watched } });
    const items = [];
    for (const row of page.items)
      items.push({
        ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, ...fieldsOfPerson(row) },
        changedAt: row.changed_at.toISOString(),
        version: row.version,
        actions: await actionsOn(ctx, personAccess, row),
      });
    return { ...page, items };
  },
);
