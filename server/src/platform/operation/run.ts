import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Db, isConnectionLoss, UnknownOutcome } from '../database/index.ts';
import { type ErrorCatalogue, platformErrors, Refusal } from '../errors/index.ts';
import { type Actor, type Ctx, emptyNotes, type Origin } from './context.ts';
import { issuesOfZod } from './input-issues.ts';
import type { AnyOperation, Operation } from './operation.ts';
import { type Attempt, Witness } from './witness.ts';

/** The one entrance: routes, jobs and the CLI all come in here. */
export interface Run {
  <Schema extends z.ZodType, Out, Input>(
    operation: Operation<Schema, Out, Input>,
    actor: Actor,
    input: unknown,
    origin?: Partial<Origin> & Hooks,
  ): Promise<Out>;
  /** Tells the audit that somebody was turned away before the operation began, or by a defect after it. */
  turnedAway(operation: AnyOperation, actor: Actor, error: unknown, origin: Partial<Origin>): Promise<void>;
  /** Writes the refusals that were only counted; a process calls it every minute and at its end. */
  settle(): Promise<void>;
}

/** What an entrance of its own kind adds. */
export interface Hooks {
  /** Stands around the operation, in its transaction, and may answer in its place. */
  around?: <Out>(ctx: Ctx, act: () => Promise<Out>) => Promise<Out>;
  /** Told after the commit. */
  onDone?: (ctx: Ctx) => void;
}

export interface Entrance {
  db: Db;
  /** Read once per operation; everything inside sees the one instant. */
  clock: () => Date;
  /** Catalogues whose entries name the database constraints they stand for. */
  catalogues: readonly ErrorCatalogue[];
  /** Told when a refusal could not be written to the audit; it is counted and written later. */
  onUnaudited?: (error: unknown) => void;
}

/** More than this nobody reads, and a hostile body must not be answered with a bigger one. */
const ISSUES_TOLD = 100;

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const CHECK_VIOLATION = '23514';
/** What PostgreSQL says of a value that its column cannot hold (SQLSTATE class 22). */
const UNSTORABLE = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);
/** Class 53: connections, memory or disk are used up. */
const INSUFFICIENT_RESOURCES = '53';
/** A statement, or the wait for a lock, took longer than allowed. */
const TOO_LONG = new Set(['57014', '55P03']);

/**
 * Builds the entrance: parse, prepare, open the transaction (serialization failures are retried), perform, commit, map
 * errors.
 * The promise settles only after the commit, so whoever is answered "done" can rely on it.
 */
export function entrance(of: Entrance): Run {
  const refusals = refusalsByConstraint(of.catalogues);
  const witness = new Witness({ ...of, ...(of.onUnaudited ? { onLost: of.onUnaudited } : {}) });
  const run = async <Schema extends z.ZodType, Out, Input>(
    operation: Operation<Schema, Out, Input>,
    actor: Actor,
    input: unknown,
    origin: Partial<Origin> & Hooks = {},
  ): Promise<Out> => {
    const { onDone, around, ...from } = origin;
    const attempt: Attempt = { ...begin(operation, actor, from), input };
    try {
      const parsed = parse(operation, input);
      const prepared = await operation.prepare(parsed, {
        actor,
        now: attempt.now,
        origin: attempt.origin,
        read: (work) => of.db.read(work),
        keep: (work) => of.db.transact(work),
      });
      const perform = async (tx: Ctx['tx']) => {
        const { now, origin } = attempt;
        const notes = emptyNotes();
        const ctx: Ctx = { tx, actor, now, origin, operation: operation.meta.name, asked: new Set(), notes };
        attempt.ctx = ctx;
        const act = () => operation(ctx, prepared);
        return { out: around ? await around(ctx, act) : await act(), ctx };
      };
      const { out, ctx } =
        operation.meta.kind === 'read' ? await of.db.read(perform) : await of.db.transact(perform);
      await witness.read(ctx);
      onDone?.(ctx);
      return out;
    } catch (error) {
      const told = mapped(error, refusals, attempt.origin.channel);
      await witness.saw(attempt, told);
      throw told;
    }
  };
  const begin = (operation: AnyOperation, actor: Actor, from: Partial<Origin>) => ({
    operation: operation.meta,
    actor,
    now: of.clock(),
    origin: { channel: channelOf(actor), requestId: randomUUID(), address: null, ...from },
  });
  return Object.assign(run, {
    turnedAway: (operation: AnyOperation, actor: Actor, error: unknown, from: Partial<Origin>) =>
      witness.saw({ ...begin(operation, actor, from), input: undefined }, error),
    settle: () => witness.settle(),
  });
}

/** @throws Refusal `platform.invalid-input` with every issue */
function parse<Schema extends z.ZodType>(
  operation: { meta: { input: Schema } },
  input: unknown,
): z.output<Schema> {
  const parsed = operation.meta.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = issuesOfZod(parsed.error);
  throw platformErrors.refuse('invalid-input', { count: issues.length }, issues.slice(0, ISSUES_TOLD));
}

function channelOf(actor: Actor): Origin['channel'] {
  if (actor.kind === 'operator') return 'terminal';
  return actor.kind === 'job' ? 'job' : 'http';
}

function refusalsByConstraint(catalogues: readonly ErrorCatalogue[]): Map<string, () => Refusal> {
  const byConstraint = new Map<string, () => Refusal>();
  for (const catalogue of catalogues) {
    for (const [key, entry] of Object.entries(catalogue.entries)) {
      if (entry.constraint) byConstraint.set(entry.constraint, () => catalogue.refuse(key, {} as never));
    }
  }
  return byConstraint;
}

/**
 * A broken constraint becomes the refusal it stands for; a value from outside that no column holds is the sender's
 * mistake; a database out of reach becomes "busy"; bugs stay bugs.
 */
function mapped(error: unknown, refusals: Map<string, () => Refusal>, channel: Origin['channel']): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if (error instanceof UnknownOutcome) return platformErrors.refuse('outcome-unknown', {});
  const { code, schema, constraint } = error as Error & {
    code?: string;
    schema?: string;
    constraint?: string;
  };
  if (code === UNIQUE_VIOLATION || code === FOREIGN_KEY_VIOLATION || code === CHECK_VIOLATION) {
    const known = refusals.get(`${schema}.${constraint}`);
    if (known) return known();
    if (code === UNIQUE_VIOLATION) return platformErrors.refuse('duplicate', {});
    if (code === FOREIGN_KEY_VIOLATION) return platformErrors.refuse('still-used', {});
  }
  if (code && UNSTORABLE.has(code) && channel === 'http') {
    const refusal = platformErrors.refuse('malformed-request', {
      what: '请求中有不能保存的字符、数字或日期',
    });
    return Object.assign(refusal, { cause: error });
  }
  if (isConnectionLoss(error) || TOO_LONG.has(code ?? '') || code?.startsWith(INSUFFICIENT_RESOURCES)) {
    return platformErrors.refuse('busy', {});
  }
  return error;
}
