import { sql } from 'kysely';
import { newId } from '../database/index.ts';
import { actorName, actorSubject, type Ctx } from '../operation/index.ts';
import { differences } from './record.ts';

/**
 * The history of many things whose state a machine has seen change at once: one statement, no audit entry and no event
 * for each. What a person or a decision changes goes through `record`.
 */
export async function recordObserved(
  ctx: Ctx,
  of: { noun: string; ids: readonly string[]; verb: string; before: object; after: object },
): Promise<void> {
  if (of.ids.length === 0) return;
  const changes = JSON.stringify(differences(of.before, of.after));
  const rows = JSON.stringify(of.ids.map((nounId) => ({ id: newId(), noun_id: nounId })));
  await sql`
    insert into platform.history
      (id, noun, noun_id, at, actor_kind, actor_subject, actor_name, verb, reason, changes)
    select line.id, ${of.noun}, line.noun_id, ${ctx.now}::timestamptz, ${ctx.actor.kind},
      ${actorSubject(ctx.actor)}, ${actorName(ctx.actor)}, ${of.verb}, null, ${changes}::jsonb
    from jsonb_to_recordset(${rows}::jsonb) as line(id uuid, noun_id text)`.execute(ctx.tx);
}
