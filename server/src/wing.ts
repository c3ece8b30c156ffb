import type { Calendar } from '@mumian/workdays';
import type { ErrorCatalogue } from './platform/errors/index.ts';
import type { EventType, Reaction } from './platform/events/index.ts';
import type { Identify, Route } from './platform/http/index.ts';
import type { CronEntry, Job } from './platform/jobs/index.ts';
import type { Lifecycle } from './platform/lifecycle/index.ts';
import type { Ctx } from './platform/operation/index.ts';
import type { Vocabulary } from './platform/vocabulary/index.ts';

/** Which of the notice's four failings (四不, 攀办函〔2017〕11号 引言) a fault belongs to. */
export type Failing = 'not-updated' | 'inaccurate' | 'unresponsive' | 'impractical';

export type Severity = 'veto' | 'serious' | 'ordinary' | 'hint';

/** What a check has seen: where, and the proof. */
export interface Sighting {
  siteId: string;
  /** Says which place is meant, stable over re-measuring; one finding per (fault, site, place). */
  place: string;
  /** The check's own lasting name of the fault, where one place can have several; without it the place names it. */
  fingerprint?: string;
  /** Page or object address where a person can look. */
  url: string | null;
  /** One short sentence or snippet, as found; hostile text until shown inert. */
  snippet: string | null;
  evidence: Record<string, unknown>;
  certainty: 'certain' | 'probable' | 'undetermined';
}

/** A finding that is to be measured again, and by which name the answer is given back. */
export interface RecheckedFinding {
  id: string;
  recheckId: string;
  code: string;
  place: string;
  url: string | null;
  evidence: Record<string, unknown>;
}

/** Findings of one fault on one site that are to be measured again. */
export interface RecheckAsk {
  siteId: string;
  findings: readonly RecheckedFinding[];
}

/** Registered list 1. A kind of 问题 that some wing can see, and can look at again. */
export interface Fault {
  /** `noun.fault`, stable for ever. */
  code: string;
  title: string;
  clause: string;
  failing: Failing;
  severity: Severity;
  /** Why it happens, in plain Chinese. */
  cause: string;
  remedy: { editor: string; technician: string };
  /**
   * For wings below findings, which cannot call up: findings runs this on the named event and raises what it returns,
   * resolving what is no longer seen. One event may tell of many sites; a site that is not given back stays as it was.
   */
  detect?: readonly {
    on: EventType;
    run: (ctx: Ctx, payload: never) => Promise<{ siteId: string; sightings: Sighting[] }[]>;
  }[];
  /** Changes when the rule behind the words changes, so that what was judged by the old one is judged anew. */
  version?: string;
  /** Its precision has been shown before it was registered: it needs no time in shadow (影子试运行). */
  earned?: true;
  /** A kept page is enough to judge by it: a wing above tries it on those pages when `rule.trial-asked` arrives. */
  triable?: true;
  /**
   * Measures exactly these findings again; a fault without it cannot be registered. A wing that knows at once gives all
   * sightings of the fault on the site, now; one that has to look gives null and later calls `answerRecheck`. Runs as a
   * reaction of findings, which has asked whether the actor may: it asks for no permission of its own.
   */
  recheck: (ctx: Ctx, ask: RecheckAsk) => Promise<Sighting[] | null>;
}

/** The working days of the city, for wings below the one that keeps them. */
export interface CityCalendar {
  /** The calendar as it is now. */
  read: (ctx: Ctx) => Promise<Calendar>;
  /** Tells that a day was set or taken back: what was counted is counted anew. */
  changed: EventType;
}

/** Registered list 2. A number for the dashboard; `href` is the console list that shows what was counted. */
export interface Count {
  code: string;
  label: string;
  permission: string;
  href: string;
  value: (ctx: Ctx, within: { unitId?: string | undefined }) => Promise<number>;
}

/** Registered list 3. A line of somebody's 待办; shown when its value is above zero. */
export interface Todo extends Count {
  /** What to do about it, in one short clause. */
  advice: string;
}

export interface Permission {
  /** `noun.verb`. */
  name: string;
  /** Words for "您不能……". */
  label: string;
}

/** A wing of the house: one room of the notice. `wing.ts` of each gives one of these, `app.ts` lists them. */
export interface Wing {
  name: string;
  title: string;
  /** Section of 攀办函〔2017〕11号. */
  clause: string;
  /** Wings below that this one imports; checked against the imports. */
  needs: readonly string[];
  permissions: readonly Permission[];
  routes: readonly Route[];
  jobs: readonly Job[];
  cron: readonly CronEntry[];
  events: readonly EventType[];
  reactions: readonly Reaction[];
  lifecycles: readonly Lifecycle[];
  vocabularies: readonly Vocabulary[];
  errors: ErrorCatalogue;
  faults: readonly Fault[];
  counts: readonly Count[];
  todos: readonly Todo[];
  /** Given by the one wing that knows people. */
  identify?: Identify;
}
