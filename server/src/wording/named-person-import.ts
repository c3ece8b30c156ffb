import type { RowOf } from '@mumian/sheets';
import { sql } from 'kysely';
import { importPlace, type Unit } from '../identity/index.ts';
import { newId } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { recordAll } from '../platform/record/index.ts';
import { FirstRow, importing, type SheetLine, type Verdict } from '../platform/transfer/index.ts';
import { unitAt } from './lexicon-unit.ts';
import { PERSONAL, type PersonFields, personRow } from './named-person.ts';
import { namedPersonSheet } from './named-person-sheet.ts';

interface PersonDraft {
  unit: Unit;
  fields: PersonFields;
}

/** Persons in a table; one who stands there already is brought up to date. */
export const namedPersonImport = importing('wording', {
  kind: 'lexicon-persons',
  noun: 'lexicon-person-import',
  title: '姓名职务表',
  permission: 'lexicon.edit',
  sheet: namedPersonSheet,
  ...importPlace({ permission: 'lexicon.edit', title: '姓名职务表' }),
  check,
  write,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SheetLine<RowOf<typeof namedPersonSheet>>[],
): Promise<Verdict<PersonDraft>[]> {
  const unit = await unitAt(ctx, place);
  const rows = new FirstRow();
  return lines.map(({ number, row: { formerTitles, watched, ...row } }) => {
    const issue = rows.repeated('姓名', keyOf(row), number);
    if (issue) return { issues: [issue] };
    return {
      draft: { unit, fields: { ...row, formerTitles: formerTitles ?? [], watched: watched ?? false } },
    };
  });
}

const AT_ONCE = 1_000;

async function write(ctx: Ctx, drafts: readonly PersonDraft[]): Promise<void> {
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const some = drafts.slice(from, from + AT_ONCE);
    const rows = some.map(({ unit, fields }) => ({
      ...{ id: newId(), unit_id: unit.id, ...personRow(fields) },
      ...{ version: 1, changed_at: ctx.now },
    }));
    const { rows: written } = await sql<{ id: string; name: string; title: string; office: string }>`
      insert into wording.named_person as kept
      select * from jsonb_populate_recordset(null::wording.named_person, ${JSON.stringify(rows)}::jsonb)
      on conflict (unit_id, name, title, office) do update set
        rank = excluded.rank, former_titles = excluded.former_titles, watched = excluded.watched,
        version = kept.version + 1, changed_at = excluded.changed_at
      returning id, name, title, office`.execute(ctx.tx);
    const ids = new Map(written.map((person) => [keyOf(person), person.id]));
    await recordAll(ctx, {
      ...{ noun: 'lexicon-person', verb: 'import', personal: PERSONAL },
      things: some.map(({ unit, fields }) => ({
        id: ids.get(keyOf(fields)) ?? '',
        place: unit.path,
        after: { unitId: unit.id, ...fields },
      })),
    });
  }
}

function keyOf({ name, title, office }: { name: string; title: string; office: string }): string {
  return `${name} ${title} ${office}`;
}
