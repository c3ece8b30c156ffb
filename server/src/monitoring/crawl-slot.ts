import { createHash } from 'node:crypto';

const DAY_MS = 24 * 60 * 60 * 1000;

/** After this a slot that was not used has been missed; before, it is only late. */
export const MISSED_AFTER_MS = 60 * 60 * 1000;

/** A site that cannot be read is asked ever less often, but at least once in this time or once a slot. */
const RAREST_MS = 7 * DAY_MS;

/** How often a plan wants its sites inspected, in days. */
export interface Rhythm {
  incrementalDays: number;
  fullDays: number;
}

/** When a site is inspected next. */
export interface Due {
  dueAt: Date;
  /** The instant makes up for slots that were missed. */
  catchesUp: boolean;
  /** From then on the next one is a full one. */
  fullDueAt: Date;
}

/** What is known of the site when its instant has come. */
export interface Situation {
  now: Date;
  /** An inspection of it is under way: never two at a time. */
  underWay: boolean;
  /** Inspections in a row, the latest included, that could not read it. */
  failures: number;
  /** When the latest was asked for; null when there was none. */
  lastAt: Date | null;
  /** The latest was a full one. */
  lastWasFull: boolean;
}

export type MissedReason = 'downtime' | 'under-way';

/** What is done now, which slots went by, and when it is due next; null next to wait for the next tick. */
export interface Decision {
  /** The slot that is used or spared. */
  slot: Date;
  /** It is none of the regular ones but makes up for some. */
  catchesUp: boolean;
  run: 'incremental' | 'full' | null;
  /** The slot is left out because the site could not be read again and again. */
  spared: boolean;
  missed: readonly Date[];
  missedBy: MissedReason;
  next: Due | null;
}

/**
 * Where in an interval a site has its slot: 0 to 1, the same for ever, and evenly spread over many sites because it
 * comes out of a hash. `salt` tells the sequences of one site apart.
 */
function fraction(siteId: string, salt: string): number {
  return createHash('sha256').update(`${salt} ${siteId}`).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** The first slot of a site's sequence after an instant. */
function slotAfter(instant: Date, days: number, place: number): Date {
  const every = days * DAY_MS;
  const offset = Math.floor(place * every);
  return new Date((Math.floor((instant.getTime() - offset) / every) + 1) * every + offset);
}

/** The first slot of a site for any inspection after an instant. */
export function nextSlot(siteId: string, instant: Date, { incrementalDays }: Rhythm): Date {
  return slotAfter(instant, incrementalDays, fraction(siteId, 'slot'));
}

/** The first slot of a site for a full inspection after an instant. */
export function nextFullSlot(siteId: string, instant: Date, { fullDays }: Rhythm): Date {
  return slotAfter(instant, fullDays, fraction(siteId, 'full'));
}

/** When a site that comes under a plan is due: full at once where no full look has been taken in the plan's time. */
export function firstDue(siteId: string, rhythm: Rhythm, of: { now: Date; lastFullAt: Date | null }): Due {
  return {
    dueAt: nextSlot(siteId, of.now, rhythm),
    catchesUp: false,
    fullDueAt: of.lastFullAt === null ? of.now : nextFullSlot(siteId, of.lastFullAt, rhythm),
  };
}

/**
 * Decides what becomes of a site whose instant has come. Every slot of its sequence is used, spared or missed exactly
 * once. Missed ones are made up for by one inspection, at a place of its own within the coming interval, so that the
 * backlog of a city does not come all at once; the next regular slot does where that comes first.
 */
export function decide(siteId: string, due: Due, rhythm: Rhythm, situation: Situation): Decision {
  const { now, underWay } = situation;
  const passed = slotsPassed(siteId, due, rhythm, now);
  const latest = passed.at(-1) ?? due.dueAt;
  const inTime = now.getTime() - latest.getTime() <= MISSED_AFTER_MS;
  const used = { slot: latest, catchesUp: passed.length === 0, run: null, spared: false } as const;
  if (!inTime) {
    const missedBy = underWay ? 'under-way' : 'downtime';
    return { ...used, missed: passed, missedBy, next: catchUp(siteId, due, rhythm, now) };
  }
  const before = { missed: passed.slice(0, -1), missedBy: 'downtime' } as const;
  if (underWay) {
    // What was to make up for missed slots gives way to the regular slot that has come meanwhile.
    const next = latest > due.dueAt ? { ...due, dueAt: latest, catchesUp: false } : null;
    return { ...used, ...before, next };
  }
  const next = { ...due, dueAt: nextSlot(siteId, now, rhythm), catchesUp: false };
  if (isSpared(latest, rhythm, situation)) return { ...used, ...before, spared: true, next };
  const isFull = now >= due.fullDueAt || (situation.lastWasFull && situation.failures > 0);
  if (!isFull) return { ...used, ...before, run: 'incremental', next };
  return {
    ...used,
    ...before,
    run: 'full',
    next: { ...next, fullDueAt: nextFullSlot(siteId, now, rhythm) },
  };
}

/** The regular slots up to now of which nothing has been decided, the oldest first. */
function slotsPassed(siteId: string, { dueAt, catchesUp }: Due, rhythm: Rhythm, now: Date): Date[] {
  const slots = catchesUp ? [] : [dueAt];
  let slot = nextSlot(siteId, dueAt, rhythm);
  while (slot <= now) {
    slots.push(slot);
    slot = nextSlot(siteId, slot, rhythm);
  }
  return slots;
}

function catchUp(siteId: string, due: Due, rhythm: Rhythm, now: Date): Due {
  const place = fraction(siteId, 'again') * rhythm.incrementalDays * DAY_MS;
  const again = new Date(now.getTime() + Math.floor(place));
  const regular = nextSlot(siteId, now, rhythm);
  return again < regular
    ? { ...due, dueAt: again, catchesUp: true }
    : { ...due, dueAt: regular, catchesUp: false };
}

/** After the second failure in a row the pause doubles: 2, 4, … slots, a week at most. */
function isSpared(slot: Date, { incrementalDays }: Rhythm, { failures, lastAt }: Situation): boolean {
  if (failures < 2 || lastAt === null) return false;
  const every = incrementalDays * DAY_MS;
  const pause = Math.min(2 ** (failures - 1) * every, Math.max(RAREST_MS, every));
  // An inspection is asked for a little after its slot; half a slot less makes no difference of that.
  return slot.getTime() - lastAt.getTime() < pause - every / 2;
}
