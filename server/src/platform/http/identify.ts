import type { Tx } from '../database/index.ts';
import type { Actor } from '../operation/index.ts';

/** Who is behind a session: the actor, and the permissions held anywhere at all. */
export interface Identified {
  actor: Extract<Actor, { kind: 'person' }>;
  permissions: ReadonlySet<string>;
}

/** Given by the wing that knows people; null when the session has ended or the account may not enter. */
export type Identify = (tx: Tx, token: string, now: Date) => Promise<Identified | null>;
