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

/** From where: kept in the audit entry; it slows who guesses, and decides nothing else. */
export interface Origin {
  channel: 'http' | 'job' | 'terminal';
  /** Ties log lines, the answer's `x-request-id` and audit entries together. */
  requestId: string;
  /** Address of the client as seen (or as told by a configured proxy); null inside the server. */
  address: string | null;
  /** Token by which the client's browser is known again, as sent; never kept. */
  device?: string | null;
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
  /** What the audit will say of it beside its changes. */
  readonly notes: AuditNotes;
}

/** Filled while the operation runs, and kept when it is refused. */
export interface AuditNotes {
  /** Paths on which it was asked what the actor may do; the first is where the operation takes place. */
  places: Set<string>;
  /** The thing it is about, where the input does not say so by its `id`. */
  about: { noun: string; id: string } | null;
  /** Personal data and exports that were read. */
  reads: AuditedRead[];
}

/** A reading that the audit keeps: of personal data, of an export, of the audit itself. */
export interface AuditedRead {
  noun: string;
  /** Null where many things were read at once. */
  id: string | null;
  verb: 'read' | 'list' | 'export' | 'download';
  /** What was read, without the personal values themselves: field names, filters, how many rows. */
  what: Readonly<Record<string, unknown>>;
}

/** Nothing noted yet. */
export function emptyNotes(): AuditNotes {
  return { places: new Set(), about: null, reads: [] };
}

/**
 * Says that the operation reads what the audit must know of. The entry is written before the answer leaves: a reading
 * that cannot be recorded is not given.
 */
export function auditRead(ctx: Ctx, read: AuditedRead): void {
  ctx.notes.reads.push(read);
}

/** Says which thing the operation is about, for the entry of its refusal: the account behind a wrong password. */
export function auditAbout(ctx: Ctx, noun: string, id: string): void {
  ctx.notes.about = { noun, id };
}

/** The part of an audit entry that is the same for everything an operation does. */
export function actOf(ctx: Ctx) {
  const [place = null] = ctx.notes.places;
  return { at: ctx.now, operation: ctx.operation, place, ...cameFrom(ctx.actor, ctx.origin) };
}

/** Who and from where, as an audit entry says it. */
export function cameFrom(actor: Actor, origin: Origin) {
  return {
    actor: { kind: actor.kind, subject: actorSubject(actor), name: actorName(actor) },
    channel: origin.channel,
    requestId: origin.requestId,
    address: origin.address,
  };
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
