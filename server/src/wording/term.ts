import { z } from 'zod';
import { authorize, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { termAccess } from './lexicon-access.ts';
import { fieldsOf, rowOf, type TermFields, termFields, termIssues } from './term-fields.ts';

const NOUN = 'lexicon-term';

function asked<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...termFields, ...shape }).superRefine((fields, issues) => {
    for (const { field, message } of termIssues(fields as unknown as TermFields))
      issues.addIssue({ code: 'custom', path: [field], message });
  });
}

/** Adds a word to a unit's lexicon 词库; it judges nothing before an edition with it is live. */
export const addTerm = operation(
  {
    name: 'lexicon-term.add',
    summary: '添加词条',
    permission: 'lexicon.edit',
    input: asked({ unitId: idSchema }),
  },
  async (ctx, { unitId, ...fields }) => {
    const unit = await unitById(ctx, unitId);
    if (!unit) throw platformErrors.refuse('not-found', { what: '这个单位' });
    await authorize(ctx, termAccess, 'edit', { unit_path: unit.path });
    const id = newId();
    await ctx.tx
      .insertInto('wording.term')
      .values({ id, unit_id: unitId, ...rowOf(fields), version: 1, changed_at: ctx.now })
      .execute();
    await record(ctx, { noun: NOUN, id, verb: 'add', after: { unitId, ...fields } });
    return { id };
  },
);

/** Changes what is kept of a word; its unit stays. */
export const editTerm = operation(
  {
    name: 'lexicon-term.edit',
    summary: '编辑词条',
    permission: 'lexicon.edit',
    input: asked({ id: idSchema, version: z.int() }),
  },
  async (ctx, { id, version, ...fields }) => {
    const term = await loadTerm(ctx, id);
    await authorize(ctx, termAccess, 'edit', term);
    await expectVersion(ctx, { noun: NOUN, id, version: term.version }, version);
    await ctx.tx
      .updateTable('wording.term')
      .set({ ...rowOf(fields), version: term.version + 1, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    await record(ctx, { noun: NOUN, id, verb: 'edit', before: fieldsOf(term), after: fields });
    return { id, version: term.version + 1 };
  },
);

/** Takes a word out of the working copy; the editions that have it keep it. */
export const removeTerm = operation(
  {
    name: 'lexicon-term.remove',
    summary: '删除词条',
    permission: 'lexicon.edit',
    input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(500).optional() }),
  },
  async (ctx, { id, version, reason }) => {
    const term = await loadTerm(ctx, id);
    await authorize(ctx, termAccess, 'remove', term);
    await expectVersion(ctx, { noun: NOUN, id, version: term.version }, version);
    if (!reason) throw platformErrors.refuse('reason-required', { action: '删除词条' });
    await ctx.tx.deleteFrom('wording.term').where('id', '=', id).execute();
    await record(ctx, { noun: NOUN, id, verb: 'remove', reason, before: fieldsOf(term) });
    return { id };
  },
);

/** @throws Refusal `platform.not-found` */
async function loadTerm(ctx: Ctx, id: string) {
  const row = await ctx.tx
    .selectFrom('wording.term as term')
    .innerJoin('identity.unit as unit', 'unit.id', 'term.unit_id')
    .selectAll('term')
    .select('unit.path as unit_path')
    .where('term.id', '=', id)
    .forUpdate('term')
    .executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: termAccess.noun });
  return row;
}
