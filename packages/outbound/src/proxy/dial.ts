import { connect, type Socket } from 'node:net';
import { addressKind } from '../address.ts';
import type { Result } from '../exchange.ts';
import { connectResult, refusal, unverified } from '../failure.ts';
import type { Guard } from '../guard.ts';

export type Dialled = { readonly socket: Socket } | { readonly socket: null; readonly code: string };

export interface DialOptions {
  readonly guard: Guard;
  /** All addresses together, in milliseconds. */
  readonly connectMs: number;
  /** The proxy's own port: asked for through the proxy it would be a way to speak to it from a page. */
  readonly ownPort: number;
}

const LEAST_ATTEMPT_MS = 3_000;

/** A TCP connection to one of the addresses that the guard has judged, tried in their order; names are not asked again. */
export async function dial(origin: URL, { guard, connectMs, ownPort }: DialOptions): Promise<Dialled> {
  const admission = await guard.admit(origin);
  if (!admission.admitted) return { socket: null, code: admission.result.code };
  const { addresses, port } = admission;
  if (port === ownPort && addresses.some((address) => addressKind(address) !== 'public'))
    return { socket: null, code: refusal('port.refused').code };
  const end = performance.now() + connectMs;
  let last: Result = unverified('tcp', 'tcp.timeout');
  for (const [index, host] of addresses.entries()) {
    const remaining = end - performance.now();
    if (remaining <= 0) break;
    const share = Math.max(LEAST_ATTEMPT_MS, remaining / (addresses.length - index));
    const attempt = await connectOnce(host, port, Math.min(remaining, share));
    if ('socket' in attempt) return attempt;
    last = attempt.failure;
  }
  return { socket: null, code: last.code };
}

type Attempt = { readonly socket: Socket } | { readonly failure: Result };

function connectOnce(host: string, port: number, limitMs: number): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const timer = setTimeout(() => fail(unverified('tcp', 'tcp.timeout')), limitMs);
    const onError = (error: Error) => fail(connectResult(error, 'tcp'));
    function fail(failure: Result): void {
      clearTimeout(timer);
      socket.destroy();
      resolve({ failure });
    }
    socket.on('error', onError);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeListener('error', onError);
      resolve({ socket });
    });
  });
}
