import { isIPv6 } from 'node:net';

/** Refusals of one source that are written one by one within a minute. */
const SINGLE_PER_SOURCE = 20;
/** Refusals of all sources together that one process writes one by one within a minute. */
const SINGLE_PER_PROCESS = 120;
/** Sources that are counted apart within a minute; what comes from more of them is counted together. */
const SOURCES = 50;
/** Kinds of refusal that a summary counts apart. */
const KINDS = 10;
const MINUTE = 60_000;

const OTHER_SOURCES = 'others';
const OTHER_KINDS = 'others';

/** Refusals that were counted instead of written, of one source. */
export interface Counted {
  source: string;
  occurrences: number;
  /** How many of each kind: `session.open identity.sign-in-refused`. */
  kinds: Map<string, number>;
}

/**
 * Decides which refusals are written singly and counts the rest, so that a flood from one address fills neither disk
 * nor memory: at most 120 single entries and 51 summaries a minute and process, whoever knocks.
 */
export class FloodGate {
  #minute = Number.NaN;
  #singles = 0;
  readonly #singlesBySource = new Map<string, number>();
  readonly #counted = new Map<string, Counted>();

  /** Whether this refusal is to be written singly; otherwise it has been counted. */
  admits(source: string, kind: string, now: Date): boolean {
    this.#turn(now);
    const singles = this.#singlesBySource.get(source) ?? 0;
    const known = singles > 0 || this.#singlesBySource.size < SOURCES;
    if (!known || singles >= SINGLE_PER_SOURCE || this.#singles >= SINGLE_PER_PROCESS) {
      this.count(source, kind);
      return false;
    }
    this.#singles += 1;
    this.#singlesBySource.set(source, singles + 1);
    return true;
  }

  /** Counts a refusal that could not be written. */
  count(source: string, kind: string): void {
    const apart = this.#counted.has(source) || this.#counted.size < SOURCES ? source : OTHER_SOURCES;
    const counted = this.#counted.get(apart) ?? { source: apart, occurrences: 0, kinds: new Map() };
    counted.occurrences += 1;
    const named = counted.kinds.has(kind) || counted.kinds.size < KINDS ? kind : OTHER_KINDS;
    counted.kinds.set(named, (counted.kinds.get(named) ?? 0) + 1);
    this.#counted.set(apart, counted);
  }

  /** What was counted, handed over and forgotten. */
  take(): Counted[] {
    const all = [...this.#counted.values()];
    this.#counted.clear();
    return all;
  }

  #turn(now: Date): void {
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#singles = 0;
    this.#singlesBySource.clear();
  }
}

/** Where refusals come from: the address, of IPv6 its /64, which one household holds; inside the server the actor. */
export function sourceOf(address: string | null, actor: string): string {
  if (address === null) return actor;
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array<string>(zeros).fill('0'), ...rest];
  return `${whole.slice(0, 4).join(':')}::/64`;
}
