import type { Tx } from '../database/index.ts';

/**
 * Who acts. There is no actor who may do everything: a job holds the permissions that are declared with it, the
 * operator is a person at the terminal of the server. The platform knows people as opaque subjects.
 */
export type Actor =
  | { kind: 'person'; subject: string; name: string; sessionId: string }
  | { kind: 'visitor' }
  | { kind: 'operator'; name: string }
  | { kind: 'job'; name: string; permissions: readonly string[] };

/** From where: kept in the audit entry, never used for a decision. */
export interface Origin {
  channel: 'http' | 'job' | 'terminal';
  /** Ties log lines, the answer's `x-request-id` and audit entries together. */
  requestId: string;
  /** Address of the client as seen (or as told by a configured proxy); null inside the server. */
  address: string | null;
}

/** What every operation gets. `now` is one instant for all of it, so that all rows of one operation agree. */
export interface Ctx {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly origin: Origin;
  /** Name of the operation that came in by the entrance; the audit names it. */
  readonly operation: string;
  /** Permissions asked so far: a test compares them with what the route declares. */
  readonly asked: Set<string>;
}

/** The actor's name as people read it in a history. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return actor.name;
    case 'visitor':
      return '访客';
    case 'operator':
      return `服务器操作员（${actor.name}）`;
    case 'job':
      return `系统任务（${actor.name}）`;
  }
}

/** The actor's stable id in audit and history; null for a visitor. */
export function actorSubject(actor: Actor): string | null {
  switch (actor.kind) {
    case 'person':
      return actor.subject;
    case 'visitor':
      return null;
    default:
      return actor.name;
  }
}
