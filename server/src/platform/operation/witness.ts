import { type AuditEntry, type Counted, FloodGate, sourceOf, writeEntry } from '../audit/index.ts';
import type { Db } from '../database/index.ts';
import { Refusal } from '../errors/index.ts';
import { type Actor, actOf, actorSubject, type Ctx, cameFrom, type Origin, placeOf } from './context.ts';
import type { OperationMeta } from './operation.ts';

/** An attempt that came to nothing, as far as it got. */
export interface Attempt {
  operation: Pick<OperationMeta<never>, 'name' | 'kind'>;
  actor: Actor;
  origin: Origin;
  now: Date;
  input: unknown;
  /** Present once the operation had begun. */
  ctx?: Ctx | undefined;
}

const BUSY = 'platform.busy';
const NOT_FOUND = 'platform.not-found';
const FORBIDDEN = 'platform.forbidden';
const FAILED = 'platform.internal';
const UNKNOWN = 'platform.outcome-unknown';

/**
 * Tells the audit what `record` cannot, each in a transaction of its own: refused and failed attempts, after the
 * rollback, and readings, before their answer leaves.
 */
export class Witness {
  readonly #db: Db;
  readonly #clock: () => Date;
  readonly #onLost: (error: unknown) => void;
  readonly #gate = new FloodGate();
  readonly #told = new WeakSet<object>();

  constructor(of: { db: Db; clock: () => Date; onLost?: (error: unknown) => void }) {
    this.#db = of.db;
    this.#clock = of.clock;
    this.#onLost = of.onLost ?? (() => undefined);
  }

  /**
   * Writes that an attempt was refused or failed, once per error. Never throws: the refusal itself must reach whoever
   * was refused. What cannot be written (the database is away) is counted and written later.
   */
  async saw(attempt: Attempt, error: unknown): Promise<void> {
    if (typeof error === 'object' && error !== null) {
      if (this.#told.has(error)) return;
      this.#told.add(error);
    }
    const code = error instanceof Refusal ? error.code : FAILED;
    if (!isAudited(attempt, code)) return;
    const { operation, actor, origin, now } = attempt;
    const source = sourceOf(origin.address, actorSubject(actor) ?? actor.kind);
    const kind = `${operation.name} ${code}`;
    if (code === BUSY) return this.#gate.count(source, kind);
    if (!this.#gate.admits(source, kind, now)) return;
    try {
      await this.#db.transact((tx) => writeEntry(tx, entryOf(attempt, code, error)));
    } catch (lost) {
      this.#gate.count(source, kind);
      this.#onLost(lost);
    }
  }

  /** Writes what an operation has said it read; throws when it cannot, so that the answer does not leave. */
  async read(ctx: Ctx): Promise<void> {
    if (ctx.notes.reads.length === 0) return;
    await this.#db.transact(async (tx) => {
      for (const { noun, id, verb, what } of ctx.notes.reads) {
        const changes = Object.entries(what).map(([field, after]) => ({ field, before: null, after }));
        const said = { noun, nounId: id, verb, reason: null, changes };
        await writeEntry(tx, { ...actOf(ctx), ...said, outcome: 'done', code: null });
      }
    });
  }

  /** Writes one entry for each source whose refusals were only counted. */
  async settle(): Promise<void> {
    const counted = this.#gate.take();
    if (counted.length === 0) return;
    try {
      await this.#db.transact(async (tx) => {
        for (const of of counted) await writeEntry(tx, summaryOf(of, this.#clock()));
      });
    } catch (lost) {
      for (const of of counted) this.#giveBack(of);
      this.#onLost(lost);
    }
  }

  #giveBack(of: Counted): void {
    for (const [kind, times] of of.kinds) {
      for (let time = 0; time < times; time++) this.#gate.count(of.source, kind);
    }
  }
}

/**
 * Every refused or failed change; of readings those that asked for what the actor may not see. A thing that does not
 * exist at all was never judged, so it has no place.
 */
function isAudited({ operation, ctx }: Attempt, code: string): boolean {
  if (operation.kind === 'change') return true;
  return code === FORBIDDEN || (code === NOT_FOUND && ctx?.notes.place !== undefined);
}

function entryOf(attempt: Attempt, code: string, error: unknown): AuditEntry {
  const { operation, actor, origin, now, ctx } = attempt;
  const [noun = operation.name, verb = ''] = operation.name.split(/\.(.*)/s);
  const about = ctx?.notes.about ?? { noun, id: idIn(attempt.input) };
  const issues = error instanceof Refusal ? error.issues : [];
  return {
    at: now,
    outcome: code === FAILED || code === UNKNOWN ? 'failed' : 'refused',
    code,
    operation: operation.name,
    ...cameFrom(actor, origin),
    noun: about.noun,
    nounId: about.id,
    place: placeOf(actor, ctx?.notes),
    verb,
    reason: null,
    // Which fields were wrong and why, never what stood in them.
    changes: issues
      .slice(0, 20)
      .map((issue) => ({ field: issue.field ?? '', before: null, after: issue.code })),
  };
}

/** The id that the input gives, if it has the form of one. */
function idIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) return null;
  return typeof input.id === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(input.id) ? input.id : null;
}

function summaryOf(counted: Counted, now: Date): AuditEntry {
  return {
    at: now,
    outcome: 'refused',
    code: null,
    operation: 'audit.count-refusals',
    actor: { kind: 'visitor', subject: null, name: '多次被拒绝的来源' },
    channel: 'http',
    requestId: 'audit.count-refusals',
    address: counted.source,
    noun: 'audit',
    nounId: null,
    place: null,
    verb: 'count-refusals',
    reason: null,
    occurrences: counted.occurrences,
    changes: [...counted.kinds].map(([field, times]) => ({ field, before: null, after: times })),
  };
}
