import type { z } from 'zod';
import type { Db } from '../database/index.ts';
import type { Actor, Ctx, Origin } from './context.ts';

/** A permission's name, or one of the two that every visitor or every signed-in person holds. */
export type PermissionName = 'public' | 'signed-in' | (string & {});

export interface OperationMeta<Schema extends z.ZodType> {
  /** `noun.verb`; the audit and the job log name it. */
  name: string;
  /** What it does, in the words of the console. */
  summary: string;
  /** What the actor must hold; the route declares the same name and a test compares them. */
  permission: PermissionName;
  /** One strict schema for every entrance: HTTP, job, CLI. */
  input: Schema;
  /** `read` runs in a READ ONLY transaction. */
  kind: 'read' | 'change';
}

/**
 * What the step before the transaction may use: who acts, when and from where, short reads of its own, and `keep` for
 * the little that must stay written even if the operation is refused, such as a failed attempt.
 */
export interface Before {
  actor: Actor;
  now: Date;
  origin: Origin;
  read: Db['read'];
  keep: Db['transact'];
}

/**
 * A function of one shape, `(ctx, input)`, that also says what it is. Other operations may call it directly.
 * `Input` differs from what the schema gives only where a step before the transaction prepares it.
 */
export interface Operation<Schema extends z.ZodType, Out, Input = z.output<Schema>> {
  (ctx: Ctx, input: Input): Promise<Out>;
  readonly meta: OperationMeta<Schema>;
  readonly prepare: (input: z.output<Schema>, before: Before) => Promise<Input>;
}

/** Any operation, where only what it says of itself matters. */
// `never` as input: an operation of any schema may stand here, and none can be called through this type.
export type AnyOperation = {
  (ctx: Ctx, input: never): Promise<unknown>;
  readonly meta: OperationMeta<z.ZodType>;
};

/** Declares an operation that changes something; five steps: load and lock, authorize, require, write, record. */
export function operation<Schema extends z.ZodType, Out>(
  meta: Omit<OperationMeta<Schema>, 'kind'>,
  perform: (ctx: Ctx, input: z.output<Schema>) => Promise<Out>,
): Operation<Schema, Out> {
  return declared({ ...meta, kind: 'change' }, async (input) => input, perform);
}

/**
 * Declares a change with slow computing in it, such as hashing a password: `prepare` does that before the transaction
 * is opened, and what it gives is the operation's input. What it has read may be old by then: look again inside.
 */
export function preparedOperation<Schema extends z.ZodType, Input, Out>(
  meta: Omit<OperationMeta<Schema>, 'kind'>,
  prepare: (input: z.output<Schema>, before: Before) => Promise<Input>,
  perform: (ctx: Ctx, input: Input) => Promise<Out>,
): Operation<Schema, Out, Input> {
  return declared({ ...meta, kind: 'change' }, prepare, perform);
}

/** Declares an operation that only reads. */
export function reading<Schema extends z.ZodType, Out>(
  meta: Omit<OperationMeta<Schema>, 'kind'>,
  perform: (ctx: Ctx, input: z.output<Schema>) => Promise<Out>,
): Operation<Schema, Out> {
  return declared({ ...meta, kind: 'read' }, async (input) => input, perform);
}

function declared<Schema extends z.ZodType, Input, Out>(
  meta: OperationMeta<Schema>,
  prepare: (input: z.output<Schema>, before: Before) => Promise<Input>,
  perform: (ctx: Ctx, input: Input) => Promise<Out>,
): Operation<Schema, Out, Input> {
  return Object.assign((ctx: Ctx, input: Input) => perform(ctx, input), { meta, prepare });
}
