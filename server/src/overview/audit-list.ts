import { sql } from 'kysely';
import { z } from 'zod';
import { authorizeSight, subtreeOf } from '../identity/index.ts';
import { type FieldChange, isPersonalMark } from '../platform/audit/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, line, reading, searchText } from '../platform/operation/index.ts';
import { auditAccess, auditedWithin, cityPath } from './audit-access.ts';
import { auditChannels, auditOutcomes } from './audit-words.ts';

/** Words of every operation by its name, given by the composition. */
export type OperationWords = ReadonlyMap<string, string>;

const itemSchema = z.object({
  id: idSchema,
  at: z.iso.datetime(),
  outcome: auditOutcomes.schema,
  operation: z.string(),
  /** In the words of the console; the name itself for one that is declared nowhere any more. */
  operationLabel: z.string(),
  actorName: z.string(),
  address: z.string().nullable(),
  noun: z.string(),
  nounId: z.string().nullable(),
  unitName: z.string().nullable(),
  occurrences: z.int(),
});

const changeSchema = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  /** A personal value, of which the audit holds a salted hash only: that it changed is all that is shown. */
  personal: z.boolean(),
});

export const auditListSchema = listAnswer(itemSchema);

export const auditEntrySchema = itemSchema.extend({
  code: z.string().nullable(),
  actorKind: z.string(),
  actorSubject: z.string().nullable(),
  channel: auditChannels.schema,
  requestId: z.string(),
  verb: z.string(),
  reason: z.string().nullable(),
  changes: z.array(changeSchema),
  /** Its place in the chain; null for the second until it has one. */
  sealNumber: z.int().nullable(),
});

const FIRST_DAY = z.iso.date({ error: '日期应为“年-月-日”，例如 2026-03-02' });

/** The audit of the actor's subtrees, newest first. */
export function listAudit(words: OperationWords) {
  return reading(
    {
      name: 'audit.list',
      summary: '查看审计记录',
      permission: 'audit.read',
      input: z.strictObject({
        q: searchText().optional(),
        /** Calendar days in Asia/Shanghai, both included. */
        from: FIRST_DAY.optional(),
        to: FIRST_DAY.optional(),
        actor: line(100).optional(),
        operation: line(100).optional(),
        noun: line(100).optional(),
        nounId: line(100).optional(),
        outcome: auditOutcomes.schema.optional(),
        address: line(100).optional(),
        unitId: idSchema.optional(),
        ...listFields(['at'], '-at'),
      }),
    },
    async (ctx, input) => {
      let query = selectEntries(ctx)
        .where(await auditedWithin(ctx, 'entry.place'))
        .where(await subtreeOf(ctx, input.unitId, 'entry.place'));
      if (input.from) query = query.where('entry.at', '>=', beginningOf(input.from));
      if (input.to) query = query.where('entry.at', '<', endOf(input.to));
      if (input.actor) query = query.where('entry.actor_subject', '=', input.actor);
      if (input.operation) query = query.where('entry.operation', '=', input.operation);
      if (input.noun) query = query.where('entry.noun', '=', input.noun);
      if (input.nounId) query = query.where('entry.noun_id', '=', input.nounId);
      if (input.outcome) query = query.where('entry.outcome', '=', input.outcome);
      if (input.address) query = query.where('entry.address', '=', input.address);
      if (input.q) query = query.where(matches(input.q));
      const page = await pageOf(ctx.tx, query, input, { sorts: { at: 'entry.at' }, id: 'entry.id' });
      return { ...page, items: page.items.map((row) => itemOf(row, words)) };
    },
  );
}

/** One entry whole: before and after, and its place in the chain. */
export function getAuditEntry(words: OperationWords) {
  return reading(
    {
      name: 'audit.get',
      summary: '查看审计记录',
      permission: 'audit.read',
      input: z.strictObject({ id: idSchema }),
    },
    async (ctx, input) => {
      const row = await selectEntries(ctx)
        .leftJoin('audit.seal as seal', 'seal.entry_id', 'entry.id')
        .select([
          'entry.code',
          'entry.actor_kind',
          'entry.actor_subject',
          'entry.channel',
          'entry.request_id',
        ])
        .select(['entry.verb', 'entry.reason', 'entry.changes', 'entry.place', 'seal.number'])
        .where('entry.id', '=', input.id)
        .executeTakeFirst();
      if (!row) throw platformErrors.refuse('not-found', { what: auditAccess.noun });
      await authorizeSight(ctx, auditAccess, { place: row.place ?? (await cityPath(ctx)) });
      return {
        ...itemOf(row, words),
        code: row.code,
        actorKind: row.actor_kind,
        actorSubject: row.actor_subject,
        channel: auditChannels.schema.parse(row.channel),
        requestId: row.request_id,
        verb: row.verb,
        reason: row.reason,
        // json arrives parsed; the column's type speaks of what is written.
        changes: (row.changes as unknown as FieldChange[]).map(shown),
        sealNumber: row.number,
      };
    },
  );
}

function selectEntries(ctx: Ctx) {
  return ctx.tx
    .selectFrom('audit.entry as entry')
    .leftJoin('identity.unit as unit', 'unit.path', 'entry.place')
    .select(['entry.id', 'entry.at', 'entry.outcome', 'entry.operation', 'entry.actor_name', 'entry.address'])
    .select(['entry.noun', 'entry.noun_id', 'entry.occurrences', 'unit.name as unit_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirstOrThrow']>>;

function itemOf(row: Row, words: OperationWords) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    outcome: row.outcome,
    operation: row.operation,
    operationLabel: words.get(row.operation) ?? row.operation,
    actorName: row.actor_name,
    address: row.address,
    noun: row.noun,
    nounId: row.noun_id,
    unitName: row.unit_name,
    occurrences: row.occurrences,
  };
}

function shown({ field, before, after }: FieldChange) {
  const personal = isPersonalMark(before) || isPersonalMark(after);
  const cover = (value: unknown) => (isPersonalMark(value) ? '***' : value);
  return { field, before: cover(before), after: cover(after), personal };
}

/** A part of a name or a reason, or the whole of a request number or an id. */
function matches(q: string) {
  const part = `%${likePattern(q)}%`;
  return sql<boolean>`(entry.actor_name like ${part} or entry.reason like ${part} or entry.request_id = ${q}
    or entry.noun_id = ${q})`;
}

/** Asia/Shanghai is UTC+8 all year. */
function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function endOf(day: string): Date {
  return new Date(beginningOf(day).getTime() + 24 * 60 * 60_000);
}
