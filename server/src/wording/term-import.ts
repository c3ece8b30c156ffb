import type { RowOf } from '@mumian/sheets';
import { sql } from 'kysely';
import { importPlace, type Unit } from '../identity/index.ts';
import { newId } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { recordAll } from '../platform/record/index.ts';
import { FirstRow, importing, type SheetLine, type Verdict } from '../platform/transfer/index.ts';
import { unitAt } from './lexicon-unit.ts';
import { rowOf, type TermFields, termIssues } from './term-fields.ts';
import { termSheet } from './term-sheet.ts';

interface TermDraft {
  unit: Unit;
  fields: TermFields;
}

/** Words in a table; a word that the unit has already is brought up to date. */
export const termImport = importing('wording', {
  kind: 'lexicon-terms',
  noun: 'lexicon-term-import',
  title: '词条',
  permission: 'lexicon.edit',
  sheet: termSheet,
  ...importPlace({ permission: 'lexicon.edit', title: '词条' }),
  check,
  write,
});

async function check(
  ctx: Ctx,
  place: string,
  lines: readonly SheetLine<RowOf<typeof termSheet>>[],
): Promise<Verdict<TermDraft>[]> {
  const unit = await unitAt(ctx, place);
  const rows = new FirstRow();
  return lines.map(({ number, row }) => {
    const fields = fieldsIn(row);
    const repeated = rows.repeated('词语', fields.term, number);
    const issues = termIssues(fields).map(({ field, message }) => ({
      column: field === 'suggestion' ? '建议用语' : '不在词中',
      message: `${message}。`,
      clause: null,
    }));
    if (repeated) issues.unshift({ ...repeated, column: '词语', clause: null });
    return issues.length > 0 ? { issues } : { draft: { unit, fields } };
  });
}

function fieldsIn(row: RowOf<typeof termSheet>): TermFields {
  const { onlyAfter, onlyBefore, notAfter, notBefore, notWithin, ...fields } = row;
  return {
    ...fields,
    onlyAfter: onlyAfter ?? [],
    onlyBefore: onlyBefore ?? [],
    notAfter: notAfter ?? [],
    notBefore: notBefore ?? [],
    notWithin: notWithin ?? [],
  };
}

const AT_ONCE = 1_000;

async function write(ctx: Ctx, drafts: readonly TermDraft[]): Promise<void> {
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const some = drafts.slice(from, from + AT_ONCE);
    const rows = some.map(({ unit, fields }) => ({
      ...{ id: newId(), unit_id: unit.id, ...rowOf(fields) },
      ...{ version: 1, changed_at: ctx.now },
    }));
    const { rows: written } = await sql<{ id: string; term: string }>`
      insert into wording.term as kept
      select * from jsonb_populate_recordset(null::wording.term, ${JSON.stringify(rows)}::jsonb)
      on conflict (unit_id, term) do update set
        suggestion = excluded.suggestion, kind = excluded.kind, level = excluded.level,
        reason = excluded.reason, source = excluded.source, only_after = excluded.only_after,
        only_before = excluded.only_before, not_after = excluded.not_after,
        not_before = excluded.not_before, not_within = excluded.not_within,
        version = kept.version + 1, changed_at = excluded.changed_at
      returning id, term`.execute(ctx.tx);
    const ids = new Map(written.map(({ id, term }) => [term, id]));
    await recordAll(ctx, {
      noun: 'lexicon-term',
      verb: 'import',
      things: some.map(({ unit, fields }) => ({
        id: ids.get(fields.term) ?? '',
        place: unit.path,
        after: { unitId: unit.id, ...fields },
      })),
    });
  }
}
