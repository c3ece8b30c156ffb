import type { Tx } from '../database/index.ts';
import type { Refusal } from '../errors/index.ts';
import type { Actor } from '../operation/index.ts';

/** Who is behind a session: the actor, and the permissions held anywhere at all. */
export interface Identified {
  actor: Extract<Actor, { kind: 'person' }>;
  permissions: ReadonlySet<string>;
  /** Set while only some operations are open, whatever is held: every other is answered with this refusal. */
  confined?: { operations: ReadonlySet<string>; refusal: Refusal };
}

/** Given by the wing that knows people; null when the session has ended or the account may not enter. */
export type Identify = (tx: Tx, token: string, now: Date) => Promise<Identified | null>;
