import { sql } from 'kysely';
import { type FieldChange, writeEntries, writeEntry } from '../audit/index.ts';
import { newId } from '../database/index.ts';
import { type EmittedEvent, emit } from '../events/index.ts';
import { actOf, actorName, actorSubject, type Ctx } from '../operation/index.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.history': {
      id: string;
      noun: string;
      noun_id: string;
      at: Date;
      actor_kind: string;
      actor_subject: string | null;
      actor_name: string;
      verb: string;
      reason: string | null;
      changes: string;
    };
  }
}

export interface Change {
  /** The noun as its lifecycle and permissions name it: `site`. */
  noun: string;
  id: string;
  /** What was done: `register`, `edit`, a transition's name. */
  verb: string;
  reason?: string | null;
  before?: object | null;
  after?: object | null;
  /** Fields that are personal data: history shows them, the audit keeps salted hashes of them. */
  personal?: readonly string[];
  events?: readonly EmittedEvent[];
}

/**
 * Last step of every change, in its transaction: history for the people who work with the noun, an audit entry for
 * the auditor, the events for whoever reacts. One call, so that none of the three can be forgotten.
 */
export async function record(ctx: Ctx, change: Change): Promise<void> {
  const changes = differences(change.before ?? null, change.after ?? null);
  const row = {
    noun: change.noun,
    noun_id: change.id,
    at: ctx.now,
    actor_kind: ctx.actor.kind,
    actor_subject: actorSubject(ctx.actor),
    actor_name: actorName(ctx.actor),
    verb: change.verb,
    reason: change.reason ?? null,
  };
  const personal = change.personal ?? [];
  await ctx.tx
    .insertInto('platform.history')
    .values({ id: newId(), ...row, changes: sql`${JSON.stringify(marked(changes, personal))}::jsonb` })
    .execute();
  await writeEntry(ctx.tx, {
    ...actOf(ctx),
    outcome: 'done',
    code: null,
    noun: change.noun,
    nounId: change.id,
    verb: change.verb,
    reason: change.reason ?? null,
    changes,
    personal,
  });
  for (const event of change.events ?? []) await emit(ctx, event);
}

/** Things of one noun that were changed alike, a thousand or a hundred thousand. */
export interface ChangeOfMany extends Pick<Change, 'noun' | 'verb' | 'personal'> {
  things: readonly { id: string; place: string; reason?: string | null; after: object }[];
}

/** Rows of one statement. */
const AT_ONCE = 2_000;

/** Like `record` for many new things at once: history and audit of each, in a few statements. The events are the caller's. */
export async function recordAll(
  ctx: Ctx,
  { noun, verb, things, personal = [] }: ChangeOfMany,
): Promise<void> {
  for (let from = 0; from < things.length; from += AT_ONCE) {
    const some = things.slice(from, from + AT_ONCE).map(({ id, place, reason = null, after }) => ({
      ...{ nounId: id, place, reason },
      changes: differences(null, after),
    }));
    await sql`
      insert into platform.history
        (id, noun, noun_id, at, actor_kind, actor_subject, actor_name, verb, reason, changes)
      select thing.id, ${noun}, thing.noun_id, ${ctx.now}::timestamptz, ${ctx.actor.kind},
        ${actorSubject(ctx.actor)}, ${actorName(ctx.actor)}, ${verb}, thing.reason, thing.changes::jsonb
      from unnest(${some.map(() => newId())}::uuid[], ${some.map(({ nounId }) => nounId)}::text[],
        ${some.map(({ reason }) => reason)}::text[],
        ${some.map(({ changes }) => JSON.stringify(marked(changes, personal)))}::text[])
        as thing(id, noun_id, reason, changes)`.execute(ctx.tx);
    const entry = { ...actOf(ctx), outcome: 'done', code: null, noun, verb, personal } as const;
    await writeEntries(ctx.tx, entry, some);
  }
}

/** The fields whose value differs, in the order of the newer object. */
export function differences(before: object | null, after: object | null): FieldChange[] {
  const old = new Map(Object.entries(before ?? {}));
  const young = new Map(Object.entries(after ?? {}));
  const fields = new Set([...young.keys(), ...old.keys()]);
  return [...fields]
    .map((field) => ({ field, before: old.get(field) ?? null, after: young.get(field) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Says in the history which values are personal, so that an erasure finds them. */
function marked(changes: readonly FieldChange[], personal: readonly string[]): object[] {
  return changes.map((change) =>
    personal.includes(change.field) ? { ...change, personal: true } : { ...change },
  );
}
