import { sql } from 'kysely';
import { QUEUE_SCHEMA } from '../database/index.ts';
import { type Ctx, emptyNotes } from '../operation/index.ts';
import { reactOnceTo } from './deliver.ts';
import { DISPATCH_EVENT } from './emit.ts';
import { type Reaction, reactor } from './event.ts';

/**
 * Hands what has happened in a transaction to its reactions within the same transaction and at the same instant, one
 * after the other until nothing follows any more, in place of the queue. For work that tells of a time gone by: a
 * worker would let it follow today. The caller's is the only work under way, as before the first start.
 */
export async function deliverWithin(ctx: Ctx, reactions: readonly Reaction[]): Promise<void> {
  for (;;) {
    const events = await takeWaiting(ctx);
    const deliveries = events.flatMap((event) =>
      reactions.filter(({ event: { name } }) => name === event.name).map((reaction) => ({ reaction, event })),
    );
    if (deliveries.length === 0) return;
    for (const { reaction, event } of deliveries) {
      const follows: Ctx = {
        ...ctx,
        actor: reactor(reaction),
        operation: reaction.name,
        asked: new Set(),
        notes: emptyNotes(),
      };
      await reactOnceTo(follows, reaction, event);
    }
  }
}

interface WaitingEvent {
  id: string;
  name: string;
  payload: unknown;
}

/** The events that wait in the queue, taken out of it. */
async function takeWaiting(ctx: Ctx): Promise<WaitingEvent[]> {
  const prefix = `${DISPATCH_EVENT}:`;
  const taken = await sql<WaitingEvent>`
    with waiting as materialized (
      select key, substring(key from ${prefix.length + 1}::int)::uuid as id
      from ${sql.id(QUEUE_SCHEMA, '_private_jobs')} where key like ${`${prefix}%`}
    ), taken as materialized (
      select id, ${sql.id(QUEUE_SCHEMA, 'remove_job')}(key) from waiting
    )
    select event.id, event.name, event.payload from taken join platform.event on event.id = taken.id
    order by event.id`.execute(ctx.tx);
  return taken.rows;
}
