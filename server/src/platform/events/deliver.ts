import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { idSchema } from '../database/index.ts';
import { enqueue, type Job, job } from '../jobs/index.ts';
import { type Ctx, operation } from '../operation/index.ts';
import { DISPATCH_EVENT } from './emit.ts';
import { type Reaction, reactor } from './event.ts';

const DELIVER_EVENT = 'platform.deliver-event';

const deliveryInput = z.strictObject({ eventId: idSchema, reaction: z.string() });

/**
 * The two jobs that carry events upwards: one fans an event out into a job per (event, reaction), the other runs one
 * reaction. The inbox row and what the reaction writes share a transaction, so a second delivery does nothing.
 */
export function eventJobs(reactions: readonly Reaction[]): Job[] {
  const byEvent = reactionsByEvent(reactions);
  const byName = new Map(reactions.map((reaction) => [reaction.name, reaction]));

  const dispatch = job({
    name: DISPATCH_EVENT,
    title: '分发事件',
    input: z.strictObject({ eventId: idSchema }),
    maxAttempts: 25,
    async perform(env, input) {
      await env.db.transact(async (tx) => {
        const event = await eventById(tx, input.eventId);
        for (const reaction of byEvent.get(event?.name ?? '') ?? []) {
          const delivery = { eventId: input.eventId, reaction: reaction.name };
          const key = `${DELIVER_EVENT}:${input.eventId}:${reaction.name}`;
          await enqueue(tx, DELIVER_EVENT, delivery, { key, maxAttempts: 25 });
        }
      });
    },
  });

  const reactOnce = operation(
    { name: DELIVER_EVENT, summary: '处理事件', permission: 'public', input: deliveryInput },
    async (ctx, input) => {
      const reaction = byName.get(input.reaction);
      const event = await eventById(ctx.tx, input.eventId);
      if (reaction && event) await reactOnceTo(ctx, reaction, { id: input.eventId, payload: event.payload });
    },
  );

  const deliver = job({
    name: DELIVER_EVENT,
    title: '处理事件',
    input: deliveryInput,
    maxAttempts: 25,
    async perform(env, input) {
      const reaction = byName.get(input.reaction);
      if (reaction) await env.run(reactOnce, reactor(reaction), input);
    },
  });

  return [dispatch, deliver];
}

/** Has one reaction take an event, unless the inbox says that it has. */
export async function reactOnceTo(
  ctx: Ctx,
  reaction: Reaction,
  event: { id: string; payload: unknown },
): Promise<void> {
  const fresh = await ctx.tx
    .insertInto('platform.inbox')
    .values({ event_id: event.id, reaction: reaction.name, at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst();
  if (fresh) await reaction.react(ctx, reaction.event.payload.parse(event.payload) as never);
}

async function eventById(tx: Tx, id: string): Promise<{ name: string; payload: unknown } | undefined> {
  return tx.selectFrom('platform.event').select(['name', 'payload']).where('id', '=', id).executeTakeFirst();
}

function reactionsByEvent(reactions: readonly Reaction[]): Map<string, Reaction[]> {
  const byEvent = new Map<string, Reaction[]>();
  for (const reaction of reactions) {
    byEvent.set(reaction.event.name, [...(byEvent.get(reaction.event.name) ?? []), reaction]);
  }
  return byEvent;
}
