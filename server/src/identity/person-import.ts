import { type RowOf, sheetSchema } from '@mumian/sheets';
import { sql } from 'kysely';
import { newId } from '../platform/database/index.ts';
import { mailAddressSchema } from '../platform/notify/index.ts';
import { type Ctx, line } from '../platform/operation/index.ts';
import { recordAll } from '../platform/record/index.ts';
import {
  FirstRow,
  importing,
  type RowIssue,
  type SheetLine,
  type Verdict,
} from '../platform/transfer/index.ts';
import { importPlace } from './import-place.ts';
import { nameKey } from './name-key.ts';
import { PERSONAL, personNameSchema, phoneSchema } from './person.ts';
import { unitNames } from './unit-names.ts';
import type { Unit } from './unit-row.ts';

/** The columns ask by the schemas of the operation `person.create`. */
const sheet = sheetSchema({
  title: '人员',
  columns: [
    {
      key: 'name',
      title: '姓名',
      kind: 'text',
      required: true,
      width: 12,
      example: '王小棉',
      check: (text: string) => personNameSchema.safeParse(text),
    },
    {
      key: 'unit',
      title: '单位',
      kind: 'text',
      required: true,
      width: 30,
      example: '木棉市教育局',
      note: '填写单位名称；有同名单位时从上级写起，用“/”隔开。',
    },
    {
      key: 'post',
      title: '职务',
      kind: 'text',
      required: false,
      width: 20,
      example: '科员',
      check: (text: string) => line(50).safeParse(text),
    },
    {
      key: 'phone',
      title: '电话',
      kind: 'text',
      required: true,
      width: 18,
      example: '0899-5510000',
      check: (text: string) => phoneSchema.safeParse(text),
    },
    {
      key: 'email',
      title: '电子邮箱',
      kind: 'text',
      required: false,
      width: 26,
      example: 'wangxm@example.gov.cn',
      note: '用于接收通知邮件，可以不填。',
      check: (text: string) => mailAddressSchema.safeParse(text),
    },
  ],
});

interface PersonDraft {
  unit: Unit;
  name: string;
  post: string | null;
  phone: string;
  email: string | null;
}

/** People in a table 人员. */
export const personImport = importing('identity', {
  kind: 'people',
  noun: 'person-import',
  title: '人员',
  permission: 'person.edit',
  sheet,
  ...importPlace({ permission: 'person.edit', title: '人员' }),
  check,
  write,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SheetLine<RowOf<typeof sheet>>[],
): Promise<Verdict<PersonDraft>[]> {
  const units = await unitNames(ctx, place);
  const known = await knownPeople(ctx, place);
  const rows = new FirstRow();
  return lines.map(({ number, row }) => {
    const issues: RowIssue[] = [];
    const unit = units.settle('单位', row.unit, issues);
    if (!unit) return { issues };
    const who = JSON.stringify([unit.id, row.name, row.phone]);
    const repeated = rows.repeated('姓名', who, number);
    if (repeated) issues.push({ ...repeated, column: null, message: `此人${repeated.message.slice(2)}` });
    else if (known.has(who)) issues.push({ column: null, message: '此人已经登记在该单位。', clause: null });
    return issues.length > 0 ? { issues } : { draft: { ...row, unit } };
  });
}

/** A table that is brought again must not make everybody twice: the same unit, name and phone are the same person. */
async function knownPeople(ctx: Ctx, place: string): Promise<ReadonlySet<string>> {
  const people = await ctx.tx
    .selectFrom('identity.person as person')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select(['unit.id', 'person.name', 'person.phone'])
    .where('unit.path', 'like', `${place}%`)
    .execute();
  return new Set(people.map(({ id, name, phone }) => JSON.stringify([id, name, phone])));
}

const AT_ONCE = 1_000;

async function write(ctx: Ctx, drafts: readonly PersonDraft[]): Promise<void> {
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const people = drafts.slice(from, from + AT_ONCE).map((draft) => ({ id: newId(), ...draft }));
    const rows = people.map(({ id, unit, name, post, phone, email }) => ({
      ...{ id, unit_id: unit.id, name, ...nameKey(name), post, phone, email },
      ...{ version: 1, changed_at: ctx.now },
    }));
    await sql`
      insert into identity.person
      select * from jsonb_populate_recordset(null::identity.person, ${JSON.stringify(rows)}::jsonb)`.execute(
      ctx.tx,
    );
    await recordAll(ctx, {
      noun: 'person',
      verb: 'create',
      personal: PERSONAL,
      things: people.map(({ id, unit, name, post, phone, email }) => ({
        id,
        place: unit.path,
        after: { name, unitId: unit.id, post, phone, email },
      })),
    });
  }
}
