import { sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { auditRead, type Ctx, reading, searchText } from '../platform/operation/index.ts';
import { historyOf } from '../platform/record/index.ts';
import { actionSchema, actionsOn, authorizeSight } from './access.ts';
import { identityErrors } from './errors.ts';
import { personAccess } from './person-access.ts';
import { loadPerson } from './person-row.ts';
import { within } from './reach.ts';
import { subtreeOf } from './unit-list.ts';

/** Personal data that a reader is shown: the audit keeps who has read it. */
const PERSONAL = ['phone', 'email'];

const personItemSchema = z.object({
  id: idSchema,
  name: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  post: z.string().nullable(),
  phone: z.string(),
  email: z.string().nullable(),
});

export const personViewSchema = personItemSchema.extend({
  version: z.int(),
  hasAccount: z.boolean(),
  actions: z.array(actionSchema),
});

export type PersonView = z.output<typeof personViewSchema>;

export const personListAnswer = listAnswer(personItemSchema);

/** People within the actor's reach, found by name or the initials of its pinyin. */
export const listPeople = reading(
  {
    name: 'person.list',
    summary: '查看人员',
    permission: 'person.read',
    input: z.strictObject({
      q: searchText().optional(),
      /** Of this unit and all beneath it. */
      unitId: idSchema.optional(),
      ...listFields(['name', 'unit'], 'name'),
    }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('identity.person as person')
      .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
      .select([
        'person.id',
        'person.name',
        'unit.id as unitId',
        'unit.name as unitName',
        'person.post',
        'person.phone',
        'person.email',
      ])
      .where(await within(ctx, 'person.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) query = query.where(nameMatches(input.q));
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { name: 'person.name_key', unit: 'unit.name_key' },
      id: 'person.id',
    });
    const { q = null, unitId = null } = input;
    const what = { fields: PERSONAL, rows: page.items.length, q, unitId };
    auditRead(ctx, { noun: 'person', id: null, verb: 'list', what });
    return page;
  },
);

/** Part of the name as written, or the beginning of its pinyin initials. */
function nameMatches(q: string) {
  const typed = likePattern(q);
  return sql<boolean>`(person.name like ${`%${typed}%`} or person.name_initials like ${`${typed.toLowerCase()}%`})`;
}

/** One person. */
export const getPerson = reading(
  {
    name: 'person.get',
    summary: '查看人员',
    permission: 'person.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const view = await personView(ctx, input.id);
    auditRead(ctx, { noun: 'person', id: input.id, verb: 'read', what: { fields: PERSONAL } });
    return view;
  },
);

/** The answer for one person. */
export async function personView(ctx: Ctx, id: string): Promise<PersonView> {
  const person = await loadPerson(ctx, id);
  await authorizeSight(ctx, personAccess, person);
  const { unitPath, ...shown } = person;
  return {
    ...shown,
    actions: await actionsOn(ctx, personAccess, person, (name) =>
      name === 'open-account' && person.hasAccount
        ? [identityErrors.refuse('person-has-account', {}).detail]
        : [],
    ),
  };
}

/** Who changed what of a person. */
export const personHistory = reading(
  {
    name: 'person.history',
    summary: '查看人员变更记录',
    permission: 'person.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, personAccess, await loadPerson(ctx, input.id));
    auditRead(ctx, { noun: 'person', id: input.id, verb: 'read', what: { fields: ['history'] } });
    return { items: await historyOf(ctx, 'person', input.id) };
  },
);
