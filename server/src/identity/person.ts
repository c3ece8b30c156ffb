import { z } from 'zod';
import { idSchema, newId } from '../platform/database/index.ts';
import { mailAddressSchema } from '../platform/notify/index.ts';
import { type Ctx, line, operation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { authorize } from './access.ts';
import { nameKey } from './name-key.ts';
import { personAccess } from './person-access.ts';
import { personView } from './person-list.ts';
import { lockPerson, type Person } from './person-row.ts';
import { unitAccess } from './unit-access.ts';
import { loadUnit } from './unit-row.ts';

/** History shows it to those who work with the person; the audit keeps it masked. */
export const PERSONAL = ['phone', 'email'];

export const personNameSchema = line(30);

/** A landline with its area code (0899-5510000), or a mobile number of 11 digits. */
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^(?:0\d{2,3}-\d{7,8}|1\d{10})$/, { error: '电话应为“区号-号码”（如 0899-5510000）或 11 位手机号' });

const personFields = z.strictObject({
  name: personNameSchema,
  unitId: idSchema,
  /** 职务 */
  post: line(50).nullable().default(null),
  phone: phoneSchema,
  /** Where notices are mailed to; null for nowhere. */
  email: mailAddressSchema.nullable().default(null),
});

type PersonFields = z.output<typeof personFields>;

/** Adds a person to a unit. */
export const createPerson = operation(
  { name: 'person.create', summary: '新增人员', permission: 'person.edit', input: personFields },
  async (ctx, input) => {
    await authorize(ctx, unitAccess, 'add-person', await loadUnit(ctx, input.unitId));
    const id = await addPerson(ctx, input);
    return personView(ctx, id);
  },
);

/** Writes and records a new person; whoever calls has authorized it. */
export async function addPerson(ctx: Ctx, fields: PersonFields): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('identity.person')
    .values({
      id,
      unit_id: fields.unitId,
      name: fields.name,
      ...nameKey(fields.name),
      post: fields.post,
      phone: fields.phone,
      email: fields.email,
      version: 1,
      changed_at: ctx.now,
    })
    .execute();
  await record(ctx, { noun: 'person', id, verb: 'create', after: fields, personal: PERSONAL });
  return id;
}

/** Corrects what is known of a person, or moves them to another unit in which the actor may add people too. */
export const editPerson = operation(
  {
    name: 'person.edit',
    summary: '编辑人员',
    permission: 'person.edit',
    input: z.strictObject({
      id: idSchema,
      version: z.int(),
      name: personNameSchema.optional(),
      unitId: idSchema.optional(),
      post: line(50).nullable().optional(),
      phone: phoneSchema.optional(),
      email: mailAddressSchema.nullable().optional(),
    }),
  },
  async (ctx, input) => {
    const person = await lockPerson(ctx, input.id);
    await authorize(ctx, personAccess, 'edit', person);
    const { id, version, ...changes } = input;
    if (changes.unitId !== undefined && changes.unitId !== person.unitId) {
      await authorize(ctx, unitAccess, 'add-person', await loadUnit(ctx, changes.unitId));
    }
    await expectVersion(ctx, { noun: 'person', ...person }, version);
    const before = fieldsOf(person);
    const after = { ...before, ...changes };
    await ctx.tx
      .updateTable('identity.person')
      .set({
        unit_id: after.unitId,
        name: after.name,
        ...nameKey(after.name),
        post: after.post,
        phone: after.phone,
        email: after.email,
        version: person.version + 1,
        changed_at: ctx.now,
      })
      .where('id', '=', id)
      .execute();
    await record(ctx, { noun: 'person', id, verb: 'edit', before, after, personal: PERSONAL });
    return personView(ctx, id);
  },
);

function fieldsOf({ name, unitId, post, phone, email }: Person): PersonFields {
  return { name, unitId, post, phone, email };
}
