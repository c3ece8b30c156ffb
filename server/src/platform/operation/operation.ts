import type { z } from 'zod';
import type { Ctx } from './context.ts';

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

/** A function of one shape, `(ctx, input)`, that also says what it is. Other operations may call it directly. */
export interface Operation<Schema extends z.ZodType, Out> {
  (ctx: Ctx, input: z.output<Schema>): Promise<Out>;
  readonly meta: OperationMeta<Schema>;
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
  return declared({ ...meta, kind: 'change' }, perform);
}

/** Declares an operation that only reads. */
export function reading<Schema extends z.ZodType, Out>(
  meta: Omit<OperationMeta<Schema>, 'kind'>,
  perform: (ctx: Ctx, input: z.output<Schema>) => Promise<Out>,
): Operation<Schema, Out> {
  return declared({ ...meta, kind: 'read' }, perform);
}

function declared<Schema extends z.ZodType, Out>(
  meta: OperationMeta<Schema>,
  perform: (ctx: Ctx, input: z.output<Schema>) => Promise<Out>,
): Operation<Schema, Out> {
  return Object.assign((ctx: Ctx, input: z.output<Schema>) => perform(ctx, input), { meta });
}
