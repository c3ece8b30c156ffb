import type { Layer, Result } from './exchange.ts';

/** A failure whose layer and code are already known, thrown inside the package and never out of it. */
export class Failure extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super(result.code);
    this.name = 'Failure';
    this.result = result;
  }
}

/** A refusal of the guard: nothing was sent. */
export function refusal(code: string, detail: string | null = null): Result {
  return { outcome: 'not-fetched', layer: 'guard', code, detail };
}

/** A measurement that could not be made. */
export function unverified(layer: Layer, code: string, detail: string | null = null): Result {
  return { outcome: 'unverified', layer, code, detail };
}

const CERTIFICATE_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
const CERTIFICATE_TIME = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const CERTIFICATE_TRUST = /^(UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|CERT_)/;
/** The port speaks something else, as a rule plain HTTP; OpenSSL 3.0 and 3.5 name it differently. */
const NOT_TLS = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_RECORD_LAYER_FAILURE',
  'ERR_SSL_HTTP_REQUEST',
]);
const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);

const MALFORMED = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ERR_HTTP_INVALID_HEADER_VALUE',
]);

/** Classify an error of the TCP connect or TLS handshake phase. */
export function connectResult(error: unknown, phase: 'tcp' | 'tls'): Result {
  const code = errorCode(error);
  if (phase === 'tls') {
    if (code === CERTIFICATE_NAME) return unverified('tls', 'tls.wrong-name', code);
    if (CERTIFICATE_TIME.has(code)) return unverified('tls', 'tls.expired', code);
    if (CERTIFICATE_TRUST.test(code)) return unverified('tls', 'tls.untrusted', code);
    return unverified('tls', NOT_TLS.has(code) ? 'tls.none' : 'tls.failed', code);
  }
  if (code === 'ECONNREFUSED') return unverified('tcp', 'tcp.refused', code);
  if (code === 'ETIMEDOUT') return unverified('tcp', 'tcp.timeout', code);
  if (code === 'ECONNRESET') return unverified('tcp', 'tcp.reset', code);
  return unverified('tcp', 'tcp.unreachable', code);
}

/** Classify an error after the connection stood: undici names several of them only by `name`. */
export function exchangeResult(error: unknown): Result {
  if (error instanceof Failure) return error.result;
  const code = errorCode(error);
  if (isOverrun(error)) return unverified('http', 'http.malformed', 'bad response');
  if (isReset(error)) return unverified('http', 'http.reset', code);
  const name = error instanceof Error ? error.name : '';
  if (name === 'HTTPParserError' || code.startsWith('HPE_') || MALFORMED.has(code))
    return unverified('http', 'http.malformed', code === '' ? name : code);
  return unverified('http', 'http.failed', code === '' ? name : code);
}

/** The other side closed the connection, as happens to an idle one that is used again. */
export function isReset(error: unknown): boolean {
  return RESET.has(errorCode(error));
}

/** undici's word for bytes where no answer is due: after the end of one, or an interim answer that was not asked for. */
export function isOverrun(error: unknown): boolean {
  return error instanceof Error && error.message === 'bad response';
}

function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? errorCode(error.cause) : '';
}
