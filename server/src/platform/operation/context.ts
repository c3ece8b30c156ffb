import type { Tx } from '../database/index.ts';

/**
 * Who acts. There is no actor who may do everything: a job holds the permissions that are declared with it, the
 * operator is a person at the terminal of the server. The platform knows people as opaque subjects.
 */
export type Actor =
  | {
      kind: 'person';
      subject: string;
      name: string;
      sessionId: string;
      /** Where the person belongs, a path of which a subtree is a prefix; the audit's place of what has none. */
      home?: string;
    }
  | { kind: 'visitor' }
  | { kind: 'operator'; name: string }
  | {
      kind: 'job';
      name: string;
      /** What it does, as people read it in a history; without it the name stands there. */
      title?: string;
      permissions: readonly string[];
    };

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
  /**
   * The path on which it was last asked what the actor may do, which is where the next change takes place; null for
   * everywhere, undefined while nothing was asked.
   */
  place: string | null | undefined;
  /** Whom a visitor has proven to be. */
  actor: Extract<Actor, { kind: 'person' }> | null;
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
  return { place: undefined, actor: null, about: null, reads: [] };
}

/**
 * Says that the operation reads what the audit must know of. The entry is written before the answer leaves: a reading
 * that cannot be recorded is not given.
 */
export function auditRead(ctx: Ctx, read: AuditedRead): void {
  ctx.notes.reads.push(read);
}

/** Says which thing the operation is about, for the entry of its refusal: the account behind a wrong password. */
export function auditAbout(ctx: Ctx, of: { noun: string; id: string; place: string }): void {
  ctx.notes.about = { noun: of.noun, id: of.id };
  ctx.notes.place = of.place;
}

/** Says who the visitor has turned out to be, so that the entry of a sign-in names a person. */
export function auditActor(ctx: Ctx, actor: Extract<Actor, { kind: 'person' }>): void {
  ctx.notes.actor = actor;
}

/** The part of an audit entry that is the same for everything an operation does. */
export function actOf(ctx: Ctx) {
  const actor = ctx.notes.actor ?? ctx.actor;
  return {
    at: ctx.now,
    operation: ctx.operation,
    place: placeOf(actor, ctx.notes),
    ...cameFrom(actor, ctx.origin),
  };
}

/** Where something took place: where it was asked for, or else where whoever did it belongs. */
export function placeOf(actor: Actor, notes: Pick<AuditNotes, 'place'> = emptyNotes()): string | null {
  if (notes.place !== undefined) return notes.place;
  return actor.kind === 'person' ? (actor.home ?? null) : null;
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
      return `系统任务（${actor.title ?? actor.name}）`;
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
