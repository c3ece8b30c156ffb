import { setInterval as every } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Db } from '../database/index.ts';
import { isForsaken } from './lifeline.ts';
import { freeJobsOf, holdersNow, parkUnknown } from './parked.ts';

/** Pause between two rounds. */
const TENDING_MS = 10_000;

export interface Tending {
  db: Db;
  log: Logger;
  /** Names of the jobs that this release knows. */
  known: readonly string[];
  /** What else is due every round. */
  also: () => Promise<void>;
}

/**
 * Looks after the queue: every ten seconds frees the jobs of workers that are gone, and parks what nobody can run. A
 * worker counts as gone when two rounds in a row found nobody behind its name: one that has lost its session, but not
 * its life, uses the time in between to stop. Every worker does this; they don't get in each other's way.
 *
 * @returns when the signal is given
 */
export async function tendQueue(of: Tending, signal: AbortSignal): Promise<void> {
  let suspects: ReadonlySet<string> = new Set();
  const round = async () => {
    try {
      suspects = await freeForsaken(of, suspects);
      await of.db.transact((tx) => parkUnknown(tx, of.known));
      await of.also();
    } catch (error) {
      // The database may be away for a moment; the next round comes.
      of.log.warn({ err: error }, 'the queue could not be tended');
    }
  };
  try {
    await round();
    for await (const _ of every(TENDING_MS, null, { signal })) await round();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** One round: frees what was suspect before and still is. @returns who is suspect now */
export async function freeForsaken(
  of: Pick<Tending, 'db' | 'log'>,
  suspects: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const forsaken = new Set<string>();
  for (const name of await of.db.read(holdersNow)) {
    await of.db.transact(async (tx) => {
      // Asked in the transaction that frees: the answer holds until its end.
      if (!(await isForsaken(tx, name))) return;
      if (suspects.has(name)) {
        await freeJobsOf(tx, name);
        of.log.warn({ worker: name }, 'a worker is gone; its jobs are free again');
      } else forsaken.add(name);
    });
  }
  return forsaken;
}
