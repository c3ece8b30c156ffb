/**
 * What became of a request. Only `broken` says that the address is at fault; `blocked` (a firewall answered
 * in the site's place) and `unverified` are *not measured*; `not-fetched` means that nothing was sent.
 */
export type Outcome = 'ok' | 'broken' | 'blocked' | 'unverified' | 'not-fetched';

/** Where it was decided. `guard` is our own refusal; it never says anything about the site. */
export type Layer = 'guard' | 'dns' | 'tcp' | 'tls' | 'http' | 'body' | 'redirect' | 'decode';

/** One redirect that was followed (or refused): the address asked, its status, and where it pointed. */
export interface Hop {
  readonly url: string;
  readonly status: number;
  /** Absolute address, or the text as it was sent when it is no address. */
  readonly location: string;
}

/**
 * Milliseconds from the call, of the last hop. `dns`, `connect` and `tls` are null when a kept connection was used,
 * `firstByte` when no answer came.
 */
export interface Timings {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  readonly firstByte: number | null;
  readonly total: number;
}

/**
 * The clients that are tried in this order until one reads the answer; each forgives more than the one before:
 * `standard`; `legacy-tls` (TLS 1.0, weak keys, unverified certificates); `lenient` (Node's insecure HTTP parser);
 * `tolerant` (a reader of our own on the socket); `browser` (a local Chromium).
 */
export type Rung = 'standard' | 'legacy-tls' | 'lenient' | 'tolerant' | 'browser';

/** What a client had to overlook so that the page opens as it does in a browser. */
export interface Forgiven {
  /** `tls.legacy`, `tls.chain-incomplete`, `tls.untrusted`, `tls.expired`, `tls.wrong-name`, `http.malformed` … */
  readonly code: string;
  readonly detail: string | null;
}

/** Facts of the TLS connection to the final origin. */
export interface TlsFacts {
  /** `TLSv1` … `TLSv1.3`. */
  readonly protocol: string;
  readonly cipher: string;
  readonly subject: string;
  readonly issuer: string;
  readonly altNames: readonly string[];
  /** Instants, RFC 3339 in UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** `rsa`, `ec`, `dsa` …; bits of the modulus or of the curve, null when the curve is unknown. */
  readonly keyType: string;
  readonly keyBits: number | null;
  /** Algorithm of the certificate's signature, `sha256WithRSAEncryption`; its OID where we have no name for it. */
  readonly signature: string;
  /** Ephemeral key of the handshake, `ECDH 256`, `DH 1024`; null without one (or in TLS 1.3, where it is never weak). */
  readonly ephemeral: string | null;
}

/** The final request and its answer as they went over the line: what an archive keeps. */
export interface Wire {
  readonly httpVersion: string;
  readonly reason: string;
  readonly requestHeaders: readonly (readonly [name: string, value: string])[];
  /** In their order and case, latin1 text of the bytes that came. */
  readonly responseHeaders: readonly (readonly [name: string, value: string])[];
  /** Transfer coding removed, content coding still on it, cut at the limit; the very buffer of `body` where there is none. */
  readonly body: Buffer;
}

/** Header names in lower case; values joined by `, `, as latin1 text of the bytes that came. */
export type Headers = Readonly<Record<string, string>>;

/**
 * A request and its answer as data: a failing site is a result, not an exception.
 *
 * `code` is stable: `ok`, `http.404`, `dns.nxdomain`, `tcp.refused`, `http.timeout`, `redirect.loop`,
 * `body.incomplete`, `address.private`, `port.refused` …; `detail` is the platform's own code, for a technician.
 */
export interface Exchange {
  readonly outcome: Outcome;
  /** Null when nothing went wrong. */
  readonly layer: Layer | null;
  readonly code: string;
  readonly detail: string | null;
  readonly url: string;
  readonly finalUrl: string;
  readonly hops: readonly Hop[];
  readonly status: number | null;
  readonly headers: Headers;
  /** Address of the last connection to the final origin; null when none was made. */
  readonly address: string | null;
  /** Decoded body, cut at the limit asked for. */
  readonly body: Buffer;
  /** Bytes that came over the wire as bodies, all hops together. */
  readonly bytes: number;
  /** The body is not whole: cut by us at a limit, or by the other side. */
  readonly truncated: boolean;
  readonly timings: Timings;
  /** When the first request was sent. */
  readonly startedAt: Date;
  readonly rung: Rung;
  readonly forgiven: readonly Forgiven[];
  /** Null for plain HTTP and where no connection was made. */
  readonly tls: TlsFacts | null;
  /** Null when no answer came. */
  readonly wire: Wire | null;
}

/** The part of an exchange that says how it went. */
export interface Result {
  readonly outcome: Outcome;
  readonly layer: Layer | null;
  readonly code: string;
  readonly detail: string | null;
}

const OK: Result = { outcome: 'ok', layer: null, code: 'ok', detail: null };

/**
 * How a final status is read. 404 and 410 are broken; a server that forbids, asks to wait or fails is
 * unverified, because a firewall or a bad minute looks the same.
 */
export function resultOfStatus(status: number): Result {
  if (status >= 200 && status < 300) return OK;
  const outcome = status === 404 || status === 410 ? 'broken' : 'unverified';
  return { outcome, layer: 'http', code: `http.${status}`, detail: null };
}
