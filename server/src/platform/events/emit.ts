import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../database/index.ts';
import { enqueue } from '../jobs/index.ts';
import type { Ctx } from '../operation/index.ts';
import type { EventType } from './event.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.event': { id: string; name: string; at: Date; payload: string };
    'platform.inbox': { event_id: string; reaction: string; at: Date };
  }
}

/** The job that hands an event to everyone who reacts. */
export const DISPATCH_EVENT = 'platform.dispatch-event';

/** An event with its payload, ready to be recorded. */
export interface EmittedEvent {
  name: string;
  payload: object;
}

/** Pairs an event with its payload, checked by the compiler and again by the event's schema. */
export function occurred<Payload extends z.ZodType<object>>(
  event: EventType<Payload>,
  payload: z.output<Payload>,
): EmittedEvent {
  return { name: event.name, payload: event.payload.parse(payload) };
}

/**
 * Writes the event and its delivery in the transaction of the change: both or neither. Called by `record`; directly
 * only for a batch of observations, which has no record.
 */
export async function emit(ctx: Ctx, event: EmittedEvent): Promise<void> {
  const id = newId();
  await ctx.tx
    .insertInto('platform.event')
    .values({ id, name: event.name, at: ctx.now, payload: sql`${JSON.stringify(event.payload)}::jsonb` })
    .execute();
  await enqueue(ctx.tx, DISPATCH_EVENT, { eventId: id }, { key: `${DISPATCH_EVENT}:${id}` });
}
