import type { FetchRecord } from './event.ts';
import type { Pause } from './pause.ts';

/** How fast a site is asked: how many requests may be open, and when the next may start. */
export interface Pace {
  /** Requests that may be open now. */
  readonly limit: number;
  /** The site names a delay between requests. */
  setDelay(milliseconds: number): void;
  /** Wait for the next moment at which the site may be asked. */
  turn(signal: AbortSignal): Promise<void>;
  /** Is there nothing to wait for? */
  readonly isFree: boolean;
  /** Learn from an answer. */
  learn(exchange: FetchRecord): void;
  /** The site asks to be left alone for a while. */
  backOff(milliseconds: number, signal: AbortSignal): void;
  /** From now on at half the pace. */
  halve(): void;
}

const FIRST_LIMIT = 2;
/** Latency has grown when it is beyond this many times the usual one, and by more than a busy moment of our own. */
const GROWN = 2;
const OWN_MOMENT_MS = 60;
/** What is usual rises slowly, so that a site that gets slower under our hands is noticed, and falls quickly. */
const RISING_WEIGHT = 0.005;
const FALLING_WEIGHT = 0.1;
const RECENT_WEIGHT = 0.3;
const STRAINED = new Set([429, 503]);

/**
 * Begins with two requests at a time, takes one more with every answer that comes as fast as usual (one more per
 * round of answers after the first setback), and gives way when answers get slower, fail to come, or ask for it.
 *
 * @param most requests at a time, whatever the site bears
 */
export function createPace(most: number, pause: Pause): Pace {
  let ceiling = most;
  let limit = Math.min(FIRST_LIMIT, most);
  let usual: number | null = null;
  let recent = 0;
  let hadSetback = false;
  let sinceChange = 0;
  let delay = 0;
  let last: Promise<void> | null = null;
  let rest: Promise<void> | null = null;

  function shrink(factor: number): void {
    limit = Math.max(1, Math.floor(limit * factor));
    hadSetback = true;
    sinceChange = 0;
  }

  return {
    get limit() {
      return limit;
    },
    get isFree() {
      return delay === 0 && rest === null;
    },
    setDelay(milliseconds) {
      delay = milliseconds;
    },
    async turn(signal) {
      while (rest !== null) await rest;
      if (delay === 0) return;
      last = last === null ? Promise.resolve() : last.then(() => pause(delay, signal));
      await last;
    },
    learn({ status, code, timings }) {
      if (code === 'interrupted') return;
      sinceChange += 1;
      if (status === null || STRAINED.has(status) || code.endsWith('.timeout')) {
        if (sinceChange >= limit || !hadSetback) shrink(0.5);
        return;
      }
      const latency = timings.firstByte ?? timings.total;
      recent = usual === null ? latency : recent + (latency - recent) * RECENT_WEIGHT;
      if (usual === null) usual = latency;
      else usual += (latency - usual) * (latency > usual ? RISING_WEIGHT : FALLING_WEIGHT);
      if (recent > usual * GROWN + OWN_MOMENT_MS) {
        if (sinceChange >= limit) shrink(0.75);
        return;
      }
      if (limit >= ceiling || (hadSetback && sinceChange < limit)) return;
      limit += 1;
      sinceChange = 0;
    },
    backOff(milliseconds, signal) {
      if (rest !== null) return;
      rest = pause(milliseconds, signal).then(() => {
        rest = null;
      });
    },
    halve() {
      ceiling = Math.max(1, Math.floor(ceiling / 2));
      limit = Math.min(limit, ceiling);
    },
  };
}
