import type { z } from 'zod';
import type { Ctx } from '../operation/index.ts';

/** A fact that other wings may react to, named in the past tense of its noun: `site.closed`. */
export interface EventType<Payload extends z.ZodType = z.ZodType> {
  name: string;
  /** What happened, in Chinese, for docs/events.md and the jobs page. */
  title: string;
  payload: Payload;
}

/** Declares an event; its payload is ids and small facts, never a copy of a noun. */
export function eventType<Payload extends z.ZodType>(
  name: string,
  title: string,
  payload: Payload,
): EventType<Payload> {
  return { name, title, payload };
}

/** What a wing does when something has happened below it. Runs at least once; the inbox makes it count once. */
export interface Reaction {
  /** `wing.verb-noun`, unique: the inbox remembers it. */
  name: string;
  event: EventType;
  /** Chinese half sentence after "时": what then happens. */
  follows: string;
  /** Permissions that the reaction's actor holds. */
  permissions: readonly string[];
  react: (ctx: Ctx, payload: never) => Promise<void>;
}

/** The actor of a reaction; its title is the first clause of what follows. */
export function reactor({ name, follows, permissions }: Reaction) {
  return { kind: 'job', name, title: follows.split(/[：，；]/)[0] ?? name, permissions } as const;
}

/** "When … then …": one line of a wing's `reactions.ts`. */
export function when<Payload extends z.ZodType>(
  event: EventType<Payload>,
  of: { name: string; follows: string; permissions?: readonly string[] },
  react: (ctx: Ctx, payload: z.output<Payload>) => Promise<void>,
): Reaction {
  return { name: of.name, follows: of.follows, permissions: of.permissions ?? [], event, react };
}
