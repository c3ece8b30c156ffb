import { promises as dns } from 'node:dns';
import { isIP } from 'node:net';
import type { Result } from './exchange.ts';
import { unverified } from './failure.ts';
import { type HostsFile, readHostsFile } from './hosts-file.ts';
import { createTurnstile } from './turnstile.ts';

/** IPv4 or IPv6. */
export type Family = 4 | 6;

export type Resolution =
  | {
      readonly found: true;
      readonly addresses: readonly string[];
      /** Families without an address here that may have one all the same: nobody answered for them. */
      readonly unanswered: readonly Family[];
    }
  | { readonly found: false; readonly result: Result };

export interface Resolver {
  /** All IPv4, then all IPv6 addresses of a name. Never throws for a name that does not resolve. */
  resolve(name: string): Promise<Resolution>;
  close(): void;
}

export interface ResolverOptions {
  /** Name servers as `address` or `address:port`; the machine's own by default. */
  readonly servers?: readonly string[];
  readonly hosts?: HostsFile;
  /**
   * Names that exist beyond doubt. A server that knows none of them does not know the world, and what it says is unknown
   * may live. Asked of the machine's own servers; those that were named are believed.
   */
  readonly landmarks?: readonly string[];
  /** Milliseconds, monotonic enough to age a cache. */
  readonly clock?: () => number;
}

/** Names at a time; each is two questions (A and AAAA), so that fifty are on the way. */
const MAX_IN_FLIGHT = 25;
/** Most answers come within this; names that are left hanging hold nobody else up after it. */
const PATIENCE_MS = 50;
const MAX_CACHED = 10_000;
const NEGATIVE_TTL_MS = 60_000;
const MIN_TTL_MS = 1_000;
const MAX_TTL_MS = 300_000;
/** Of three operators, so that the bad day of one says nothing. */
const LANDMARKS: readonly string[] = ['www.gov.cn', 'www.cnnic.cn', 'www.baidu.com'];

/**
 * A resolver of our own on c-ares. `getaddrinfo` has four threads, shared with zlib and argon2: a few hundred
 * dead names there turn healthy hosts into timeouts. Answers are kept for their TTL, misses for a minute.
 */
export function createResolver(options: ResolverOptions = {}): Resolver {
  const cares = createCares(options.servers);
  const [, ...others] = cares.getServers();
  const witness = others.length === 0 ? null : createCares(others);
  const hosts = options.hosts ?? readHostsFile();
  const clock = options.clock ?? (() => performance.now());
  const turnstile = createTurnstile(MAX_IN_FLIGHT, PATIENCE_MS);
  const cache = new Map<string, { until: number; answer: Promise<Resolution> }>();
  const landmarks = options.landmarks ?? (options.servers === undefined ? LANDMARKS : []);
  let sight: { until: number; sees: Promise<boolean> } | null = null;

  /** Servers of a closed network, or of a line that is down, say of every name outside that it does not exist. */
  function seesWorld(): Promise<boolean> {
    if (sight === null || sight.until <= clock()) {
      const asked = landmarks.map(async (name) => (await bothFamilies(cares, name)).some(hasRecords));
      const sees = Promise.all(asked).then((known) => known.includes(true));
      sight = { until: clock() + NEGATIVE_TTL_MS, sees };
    }
    return sight.sees;
  }

  async function missOf(name: string, families: readonly FamilyAnswer[]): Promise<Result> {
    const isDoubtful = isUnknown(families) && landmarks.length > 0 && !isReserved(name);
    return isDoubtful && !(await seesWorld())
      ? unverified('dns', 'dns.blind', 'ENOTFOUND')
      : missResult(families);
  }

  /** A name that one server does not know is asked of the others before it counts as dead. */
  async function ask(name: string): Promise<FamilyAnswer[]> {
    const first = await bothFamilies(cares, name);
    return witness !== null && isUnknown(first) ? bothFamilies(witness, name) : first;
  }

  async function query(name: string): Promise<{ resolution: Resolution; ttl: number }> {
    const families = await turnstile(() => ask(name));
    const records = families.flatMap((each) => each.records);
    if (records.length > 0) {
      const ttl = Math.min(...records.map((record) => record.ttl)) * 1_000;
      const addresses = records.map((record) => record.address);
      return {
        resolution: { found: true, addresses, unanswered: unansweredOf(families) },
        ttl: Math.min(Math.max(ttl, MIN_TTL_MS), MAX_TTL_MS),
      };
    }
    const result = await missOf(name, families);
    return { resolution: { found: false, result }, ttl: NEGATIVE_TTL_MS };
  }

  function lookUp(name: string): Promise<Resolution> {
    const now = clock();
    const cached = cache.get(name);
    if (cached !== undefined && cached.until > now) return cached.answer;
    if (cache.size >= MAX_CACHED) cache.clear();
    const entry = { until: Number.POSITIVE_INFINITY, answer: Promise.resolve<Resolution>(TIMED_OUT) };
    entry.answer = query(name).then(({ resolution, ttl }) => {
      entry.until = clock() + ttl;
      // A timeout says nothing about the name; the next asker tries again.
      if (!resolution.found && resolution.result.outcome === 'unverified') cache.delete(name);
      return resolution;
    });
    cache.set(name, entry);
    return entry.answer;
  }

  return {
    async resolve(name) {
      const key = name.toLowerCase().replace(/\.$/, '');
      const local = hosts.get(key) ?? (isLocalhost(key) ? ['127.0.0.1', '::1'] : undefined);
      if (local === undefined) return lookUp(key);
      return { found: true, addresses: local, unanswered: familiesWithout(local) };
    },
    close() {
      cares.cancel();
      witness?.cancel();
    },
  };
}

const TIMED_OUT: Resolution = { found: false, result: unverified('dns', 'dns.timeout') };

const FAMILIES: readonly Family[] = [4, 6];
/** c-ares' words for "the name has no address of this family". */
const HAS_NONE = new Set(['ENODATA', 'ENOTFOUND']);

/** A hosts file says where to connect to, not what the name servers of the world would say. */
function familiesWithout(addresses: readonly string[]): Family[] {
  return FAMILIES.filter((family) => !addresses.some((address) => isIP(address) === family));
}

function unansweredOf(answers: readonly FamilyAnswer[]): Family[] {
  return FAMILIES.filter((_, index) => {
    const error = answers[index]?.error ?? null;
    return error !== null && !HAS_NONE.has(error);
  });
}

/** RFC 6761 6.3: these names are always loopback and are never asked of a server. */
function isLocalhost(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost');
}

/** RFC 2606 and RFC 6761: nobody can register a name below these, so that none lives. */
function isReserved(name: string): boolean {
  return /\.(?:invalid|test|example)$/.test(name);
}

interface FamilyAnswer {
  readonly records: readonly { readonly address: string; readonly ttl: number }[];
  readonly error: string | null;
}

function hasRecords({ records }: FamilyAnswer): boolean {
  return records.length > 0;
}

async function family(ask: () => Promise<{ address: string; ttl: number }[]>): Promise<FamilyAnswer> {
  try {
    return { records: await ask(), error: null };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EFAILED';
    return { records: [], error: code };
  }
}

function createCares(servers: readonly string[] | undefined): dns.Resolver {
  const cares = new dns.Resolver({ timeout: 2_000, tries: 3 });
  if (servers !== undefined) cares.setServers([...servers]);
  return cares;
}

function bothFamilies(cares: dns.Resolver, name: string): Promise<FamilyAnswer[]> {
  return Promise.all([
    family(() => cares.resolve4(name, { ttl: true })),
    family(() => cares.resolve6(name, { ttl: true })),
  ]);
}

/** NXDOMAIN is certain as soon as one family says so: it concerns the name, not the record type. */
function isUnknown(families: readonly FamilyAnswer[]): boolean {
  return families.some(({ error }) => error === 'ENOTFOUND');
}

function missResult(families: readonly FamilyAnswer[]): Result {
  const codes = families.map(({ error }) => error);
  if (isUnknown(families))
    return { outcome: 'broken', layer: 'dns', code: 'dns.nxdomain', detail: 'ENOTFOUND' };
  if (codes.includes('ETIMEOUT')) return unverified('dns', 'dns.timeout', 'ETIMEOUT');
  if (codes.every((code) => code === 'ENODATA')) return unverified('dns', 'dns.no-address', 'ENODATA');
  return unverified('dns', 'dns.failed', codes.find((code) => code !== null) ?? null);
}
