import type { FetchRecord } from './event.ts';

/** What became of the results that were taken. */
export interface Verdict<T> {
  /** Results that may now be told, in order; those of a run carry the outcome `blocked`. */
  readonly released: readonly T[];
  /** The code for which the host is given up; null while it is not. */
  readonly suspended: string | null;
}

/** A result of a fetch that can be told again with another outcome. */
export interface Judged {
  readonly exchange: FetchRecord;
}

/**
 * Tells a firewall that begins to answer in a site's place from pages that are gone. Looks at each host apart and
 * holds results back while they may be the beginning of such a run.
 */
export interface BlockWatch<T extends Judged> {
  /** @param barren hash of the content of a page that leads nowhere; null for all other results */
  take(host: string, result: T, barren: string | null): Verdict<T>;
  /** Results still held back, as they are; for the end of a crawl. */
  release(): T[];
}

/** The code of one page that is shown for everything. */
export const SAME_PAGE = 'blocked.same-page';
/** Answers of one kind in a row that are a block (the rule of the field). */
const RUN = 20;
const WINDOW = 100;
const SHARE = 0.5;
/** Statuses with which firewalls turn away whoever asks too much, without a mark of their own. */
const REFUSING = new Set([403, 412, 429, 503, 521]);
/** Pages that lead somewhere, of which a host must have shown so many before one and the same barren page is strange. */
const PAGES_BEFORE = 20;

interface Host<T> {
  /** Answered as itself so often. */
  pages: number;
  kind: string | null;
  run: number;
  held: T[];
  /** Of the last answers, 1 for those of a firewall; a ring. */
  readonly recent: Uint8Array;
  answers: number;
  blocked: number;
}

/** @param relabel the same result with the outcome `blocked` and the code */
export function createBlockWatch<T extends Judged>(relabel: (result: T, code: string) => T): BlockWatch<T> {
  const hosts = new Map<string, Host<T>>();

  function hostOf(name: string): Host<T> {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const recent = new Uint8Array(WINDOW);
    const made: Host<T> = { pages: 0, kind: null, run: 0, held: [], recent, answers: 0, blocked: 0 };
    hosts.set(name, made);
    return made;
  }

  function kindOf(
    host: Host<T>,
    { outcome, code, status }: FetchRecord,
    barren: string | null,
  ): string | null {
    // A barren page that turns out to be shown for everything goes on with its own run.
    if (code === SAME_PAGE && host.kind?.startsWith('same ') === true) return host.kind;
    if (outcome === 'blocked') return code;
    if (host.pages === 0) return null;
    if (status !== null && REFUSING.has(status)) return `blocked.status-${status}`;
    return barren !== null && host.pages >= PAGES_BEFORE ? `same ${barren}` : null;
  }

  /** The share of a firewall's answers in the last hundred; 0 before there are as many. */
  function shareWith(host: Host<T>, isBlocked: boolean): number {
    const slot = host.answers % WINDOW;
    host.blocked += (isBlocked ? 1 : 0) - (host.recent[slot] ?? 0);
    host.recent[slot] = isBlocked ? 1 : 0;
    host.answers += 1;
    return host.answers < WINDOW ? 0 : host.blocked / WINDOW;
  }

  /** Begin anew with the host; that it once answered as itself stays known. */
  function suspend(name: string, host: Host<T>, kind: string): Verdict<T> {
    const code = kind.startsWith('same ') ? SAME_PAGE : kind;
    hosts.delete(name);
    hostOf(name).pages = host.pages;
    return {
      released: host.held.map((each) => (each.exchange.outcome === 'blocked' ? each : relabel(each, code))),
      suspended: code,
    };
  }

  return {
    take(name, result, barren) {
      const host = hostOf(name);
      const kind = kindOf(host, result.exchange, barren);
      const isBlocked = result.exchange.outcome === 'blocked';
      const share = shareWith(host, isBlocked);
      const released = kind === host.kind ? [] : host.held.splice(0);
      host.run = kind === host.kind ? host.run + 1 : 1;
      host.kind = kind;
      if (kind === null) {
        if (result.exchange.outcome === 'ok' && barren === null) host.pages += 1;
        return { released: [...released, result], suspended: null };
      }
      host.held.push(result);
      if (host.run < RUN && !(isBlocked && share > SHARE)) return { released, suspended: null };
      const verdict = suspend(name, host, kind);
      return { ...verdict, released: [...released, ...verdict.released] };
    },
    release: () => [...hosts.values()].flatMap((host) => host.held.splice(0)),
  };
}
