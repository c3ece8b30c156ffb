import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { deliverWithin } from '../../src/platform/events/index.ts';
import { type Actor, type AnyOperation, type Ctx, emptyNotes } from '../../src/platform/operation/index.ts';
import type { Wing } from '../../src/wing.ts';

/** On which persons and machines act at instants gone by, through the operations that the console and the jobs call. */
export interface Stage {
  readonly tx: Ctx['tx'];
  /** An operation of the API by its name; what follows from it has followed when the promise settles. */
  act<Out>(name: string, actor: Actor, now: Date, input: object): Promise<Out>;
  /** Work of a job, given what the job would be given. */
  work<Out>(job: { name: string; permissions: readonly string[] }, now: Date, of: Work<Out>): Promise<Out>;
}

type Work<Out> = (ctx: Ctx) => Promise<Out>;

/** Opens the stage within the transaction of the first start. */
export function stageIn(ctx: Ctx, wings: readonly Wing[]): Stage {
  const reactions = wings.flatMap((wing) => [...wing.reactions]);
  const operations = new Map(
    wings.flatMap((wing) => wing.routes.map(({ operation }) => [operation.meta.name, operation] as const)),
  );
  const within = async <Out>(actor: Actor, operation: string, now: Date, work: Work<Out>): Promise<Out> => {
    const channel = actor.kind === 'job' ? 'job' : 'http';
    const origin = { channel, requestId: randomUUID(), address: null } as const;
    const { tx } = ctx;
    const then: Ctx = { tx, actor, now, origin, operation, asked: new Set(), notes: emptyNotes() };
    const out = await work(then);
    await deliverWithin(then, reactions);
    return out;
  };
  return {
    tx: ctx.tx,
    act: (name, actor, now, input) => {
      const operation = operations.get(name);
      if (!operation) throw new RangeError(`no operation ${name}`);
      return within(actor, name, now, (then) => called(operation, then, input));
    },
    work: ({ name, permissions }, now, work) => within({ kind: 'job', name, permissions }, name, now, work),
  };
}

function called<Out>(operation: AnyOperation, ctx: Ctx, input: object): Promise<Out> {
  const schema: z.ZodType = operation.meta.input;
  // Known here as "some operation"; the schema has just made its input, and what it answers is the caller's to know.
  return operation(ctx, schema.parse(input) as never) as Promise<Out>;
}
