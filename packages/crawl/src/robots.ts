import type { Outbound } from '@mumian/outbound';

/** What a site asks of robots. */
export interface Robots {
  /** `unreachable`: the file could not be read, so nothing but the start page is fetched (RFC 9309 2.3.1.4). */
  readonly state: 'present' | 'absent' | 'unreachable';
  /** Seconds between two requests; 0 when none is named. */
  readonly crawlDelay: number;
  /** The file as it was read; empty when there was none. */
  readonly text: string;
  allows(url: string): boolean;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  crawlDelay: number | null;
}

const MAX_BYTES = 500 * 1024;
const MAX_DELAY_SECONDS = 60;
const DEADLINE_MS = 15_000;

/** Read the robots.txt of an origin. */
export async function readRobots(
  outbound: Outbound,
  origin: string,
  product: string,
  signal: AbortSignal,
): Promise<Robots> {
  const exchange = await outbound.fetch(`${origin}/robots.txt`, {
    signal,
    deadlineMs: DEADLINE_MS,
    bodyBytes: () => MAX_BYTES,
  });
  const { status } = exchange;
  if (exchange.outcome === 'ok') return parseRobots(exchange.body.toString('utf8'), product);
  const isAbsent = status !== null && status >= 400 && status < 500 && exchange.outcome !== 'blocked';
  return noRobots(isAbsent ? 'absent' : 'unreachable');
}

/** What holds where there is no file to read. */
export function noRobots(state: 'absent' | 'unreachable'): Robots {
  return { state, crawlDelay: 0, text: '', allows: () => state === 'absent' };
}

/** Parse robots.txt (RFC 9309) with the common `Crawl-delay`, for an agent of the given product token. */
export function parseRobots(text: string, product: string): Robots {
  const groups = readGroups(text);
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  const delays = chosen.map((group) => group.crawlDelay ?? 0);
  return {
    state: 'present',
    text,
    crawlDelay: Math.min(Math.max(0, ...delays), MAX_DELAY_SECONDS),
    allows(address) {
      const url = new URL(address);
      return decide(rules, url.pathname + url.search);
    },
  };
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let inAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*(.*?)\s*(?:#.*)?$/i.exec(line);
    if (match === null) continue;
    const [, rawName = '', value = ''] = match;
    const name = rawName.toLowerCase();
    if (name === 'user-agent') {
      if (open === null || !inAgents) {
        open = { agents: [], rules: [], crawlDelay: null };
        groups.push(open);
      }
      open.agents.push(value.toLowerCase());
      inAgents = true;
      continue;
    }
    inAgents = false;
    if (open === null) continue;
    if ((name === 'allow' || name === 'disallow') && value !== '')
      open.rules.push({ allow: name === 'allow', pattern: value });
    if (name === 'crawl-delay' && /^\d+(\.\d+)?$/.test(value)) open.crawlDelay = Number(value);
  }
  return groups;
}

/** The longest matching rule decides; allow wins a tie (RFC 9309 2.2.2). */
function decide(rules: readonly Rule[], path: string): boolean {
  let allowed = true;
  let longest = -1;
  for (const { allow, pattern } of rules) {
    if (pattern.length < longest || (pattern.length === longest && !allow)) continue;
    if (!matches(pattern, path)) continue;
    longest = pattern.length;
    allowed = allow;
  }
  return allowed;
}

/** `*` is any text, `$` at the end is the end. In linear time: each part is looked for once, from the left. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...others] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? others.pop() : undefined;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!anchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
