import type { ResolverOptions } from './resolver.ts';

/** A demo site: where its exact origin is really served. */
export interface LoopbackTarget {
  /** A numeric loopback address. */
  readonly address: string;
  readonly port: number;
}

/**
 * Demo mode: invented names that must never leave the machine. Exact origins are served on loopback; any other
 * host under the suffix does not exist, and any other origin of a known host is refused, without asking DNS.
 */
export interface DemoOrigins {
  /** Domain suffix without a leading dot, for instance `mumian.gov.cn`. */
  readonly suffix: string;
  /** Key: `http://host` or `http://host:port`, as `URL.origin` writes it. */
  readonly origins: ReadonlyMap<string, LoopbackTarget>;
}

/** How we name ourselves to the sites that we visit. */
export interface Agent {
  readonly version: string;
  /** A page or address that explains who is asking. */
  readonly contact?: string;
  /** The office that inspects; what is outside ASCII goes percent-encoded in UTF-8. */
  readonly office?: string;
}

export interface Limits {
  /** TCP and TLS together, all addresses of the host, in milliseconds. */
  readonly connectMs: number;
  /** The whole request with all its redirects, in milliseconds. */
  readonly requestMs: number;
  /** Decoded body, in bytes. */
  readonly bodyBytes: number;
  readonly redirects: number;
}

export interface OutboundPolicy {
  /** Allow loopback and private networks and any port. */
  readonly allowPrivate?: boolean;
  /** Ports beside 80 and 443: the port of the start address or of a registered site. */
  readonly ports?: readonly number[];
  readonly demo?: DemoOrigins;
  readonly agent?: Agent;
  readonly limits?: Partial<Limits>;
  readonly dns?: ResolverOptions;
  /** Certificates (PEM) of roots beside Mozilla's, with which a chain counts as complete and trusted. */
  readonly roots?: readonly string[];
}

export const DEFAULT_LIMITS: Limits = {
  connectMs: 15_000,
  requestMs: 60_000,
  bodyBytes: 20 * 1024 * 1024,
  redirects: 10,
};

/** An honest agent name, after RFC 9110 10.1.5: product, version, how to learn more, and on whose behalf. */
export function userAgent({ version, contact, office }: Agent): string {
  const about = contact === undefined ? 'government website inspection' : `+${contact}`;
  const comment = office === undefined ? about : `${about}; ${office}`;
  return `Mumian/${version} (${comment.replace(/[^\x20-\x7e]+/gu, encodeURIComponent).replace(/[()\\]/g, '')})`;
}
