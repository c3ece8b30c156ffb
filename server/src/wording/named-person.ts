import type { Person } from '@mumian/textcheck';
import { z } from 'zod';
import { authorize, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, line, operation, paragraph } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { personAccess } from './lexicon-access.ts';

const NOUN = 'lexicon-person';

/** Personal data: the audit keeps salted hashes. */
export const PERSONAL = ['name'];

/** What is kept of a person in the list 姓名职务表. */
export const personFields = {
  name: line(10).regex(/^\p{sc=Han}[\p{sc=Han}·]{1,9}$/u, { error: '请填写中文姓名' }),
  title: line(30),
  /** Where the person works, as pages write it. */
  office: line(60),
  rank: z.int().min(1).max(9999).nullable().default(null),
  formerTitles: z.array(line(30)).max(20, { error: '最多 20 个' }).default([]),
  /** Every old page with the name is to be looked at. */
  watched: z.boolean().default(false),
};

export type PersonFields = z.output<z.ZodObject<typeof personFields>>;

/** Adds a person to a unit's list. */
export const addNamedPerson = operation(
  {
    name: 'lexicon-person.add',
    summary: '添加名单人员',
    permission: 'lexicon.edit',
    input: z.strictObject({ ...personFields, unitId: idSchema }),
  },
  async (ctx, { unitId, ...fields }) => {
    const unit = await unitById(ctx, unitId);
    if (!unit) throw platformErrors.refuse('not-found', { what: '这个单位' });
    await authorize(ctx, personAccess, 'edit', { unit_path: unit.path });
    const id = newId();
    await ctx.tx
      .insertInto('wording.named_person')
      .values({ id, unit_id: unitId, ...personRow(fields), version: 1, changed_at: ctx.now })
      .execute();
    await record(ctx, { noun: NOUN, id, verb: 'add', after: { unitId, ...fields }, personal: PERSONAL });
    return { id };
  },
);

/** Changes what the list says of a person. */
export const editNamedPerson = operation(
  {
    name: 'lexicon-person.edit',
    summary: '编辑名单人员',
    permission: 'lexicon.edit',
    input: z.strictObject({ ...personFields, id: idSchema, version: z.int() }),
  },
  async (ctx, { id, version, ...fields }) => {
    const person = await loadNamedPerson(ctx, id);
    await authorize(ctx, personAccess, 'edit', person);
    await expectVersion(ctx, { noun: NOUN, id, version: person.version }, version);
    await ctx.tx
      .updateTable('wording.named_person')
      .set({ ...personRow(fields), version: person.version + 1, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    await record(ctx, {
      ...{ noun: NOUN, id, verb: 'edit', personal: PERSONAL },
      before: fieldsOfPerson(person),
      after: fields,
    });
    return { id, version: person.version + 1 };
  },
);

/** Takes a person off the list. */
export const removeNamedPerson = operation(
  {
    name: 'lexicon-person.remove',
    summary: '从名单删除',
    permission: 'lexicon.edit',
    input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(500).optional() }),
  },
  async (ctx, { id, version, reason }) => {
    const person = await loadNamedPerson(ctx, id);
    await authorize(ctx, personAccess, 'remove', person);
    await expectVersion(ctx, { noun: NOUN, id, version: person.version }, version);
    if (!reason) throw platformErrors.refuse('reason-required', { action: '从名单删除' });
    await ctx.tx.deleteFrom('wording.named_person').where('id', '=', id).execute();
    await record(ctx, {
      ...{ noun: NOUN, id, verb: 'remove', reason, personal: PERSONAL },
      before: fieldsOfPerson(person),
    });
    return { id };
  },
);

/** @throws Refusal `platform.not-found` */
async function loadNamedPerson(ctx: Ctx, id: string) {
  const row = await ctx.tx
    .selectFrom('wording.named_person as person')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .selectAll('person')
    .select('unit.path as unit_path')
    .where('person.id', '=', id)
    .forUpdate('person')
    .executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: personAccess.noun });
  return row;
}

/** The row of `wording.named_person`. */
export function personRow({ formerTitles, ...fields }: PersonFields) {
  return { ...fields, former_titles: formerTitles };
}

type Row = ReturnType<typeof personRow>;

export function fieldsOfPerson({ name, title, office, rank, former_titles, watched }: Row): PersonFields {
  return { name, title, office, rank, formerTitles: former_titles, watched };
}

/** The person as the checker takes it. */
export function checkedPerson({ name, title, office, rank, former_titles, watched }: Row): Person {
  return {
    ...{ name, title, unit: office },
    ...(rank === null ? {} : { order: rank }),
    ...(former_titles.length === 0 ? {} : { formerTitles: former_titles }),
    ...(watched ? { watched } : {}),
  };
}
