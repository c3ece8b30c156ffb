import { isIP } from 'node:net';
import { addressKind, isAdmissible } from './address.ts';
import type { Result } from './exchange.ts';
import { refusal } from './failure.ts';
import type { DemoOrigins, LoopbackTarget, OutboundPolicy } from './policy.ts';
import type { Resolver } from './resolver.ts';

/** Where a connection to an origin may go: numeric addresses, judged, in the order to be tried. */
export type Admission =
  | { readonly admitted: true; readonly addresses: readonly string[]; readonly port: number }
  | { readonly admitted: false; readonly result: Result };

export interface Guard {
  /** What can be said from the address alone; null when only DNS can tell more. Asks nobody. */
  refuse(url: URL): Result | null;
  /** The judged addresses of an origin. All answers are judged: one inadmissible answer refuses the name. */
  admit(origin: URL): Promise<Admission>;
  /** A name of the demo, of which no name server knows. */
  isInvented(host: string): boolean;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** @throws when the demo table points away from loopback, which would be a mistake of ours */
export function createGuard(policy: OutboundPolicy, resolver: Resolver): Guard {
  const allowPrivate = policy.allowPrivate ?? false;
  const ports = new Set([80, 443, ...(policy.ports ?? [])]);
  const demo = policy.demo;
  if (demo !== undefined) assertLoopback(demo);

  function refuse(url: URL): Result | null {
    const standardPort = DEFAULT_PORTS[url.protocol];
    if (standardPort === undefined) return refusal('scheme.refused', url.protocol);
    if (demoTarget(url, demo) !== null) return null;
    if (demo !== undefined && isUnder(bareHost(url), demo.suffix)) return outsideDemo(url, demo);
    const host = bareHost(url);
    if (host === '') return refusal('url.malformed');
    if (isIP(host) !== 0 && !isAdmissible(host, allowPrivate)) return refusal(`address.${addressKind(host)}`);
    if (!allowPrivate && !ports.has(portOf(url))) return refusal('port.refused', String(portOf(url)));
    return null;
  }

  async function admit(origin: URL): Promise<Admission> {
    const refused = refuse(origin);
    if (refused !== null) return { admitted: false, result: refused };
    const target = demoTarget(origin, demo);
    if (target !== null) return { admitted: true, addresses: [target.address], port: target.port };
    const host = bareHost(origin);
    const port = portOf(origin);
    if (isIP(host) !== 0) return { admitted: true, addresses: [host], port };
    const resolution = await resolver.resolve(host);
    if (!resolution.found) return { admitted: false, result: resolution.result };
    const addresses = withoutStrayLinkLocal(resolution.addresses);
    const offending = addresses.find((address) => !isAdmissible(address, allowPrivate));
    if (offending !== undefined)
      return { admitted: false, result: refusal(`address.${addressKind(offending)}`) };
    return { admitted: true, addresses, port };
  }

  function isInvented(host: string): boolean {
    if (demo === undefined) return false;
    return (
      [...demo.origins.keys()].some((origin) => new URL(origin).hostname === host) ||
      isUnder(host, demo.suffix)
    );
  }

  return { refuse, admit, isInvented };
}

/** A link-local AAAA beside real addresses is a common mistake in zones; browsers skip it, so do we. */
function withoutStrayLinkLocal(addresses: readonly string[]): readonly string[] {
  const usable = addresses.filter(
    (address) => !(address.includes(':') && addressKind(address) === 'link-local'),
  );
  return usable.length > 0 ? usable : addresses;
}

function demoTarget(url: URL, demo: DemoOrigins | undefined): LoopbackTarget | null {
  return demo?.origins.get(url.origin) ?? null;
}

/**
 * In demo mode the table is the name server of the suffix: a host that it lacks does not exist. A known host at
 * another scheme or port is refused.
 */
function outsideDemo(url: URL, demo: DemoOrigins): Result {
  const known = [...demo.origins.keys()].some((origin) => new URL(origin).hostname === url.hostname);
  if (known) return refusal('demo.unknown');
  return { outcome: 'broken', layer: 'dns', code: 'dns.nxdomain', detail: 'demo.unknown' };
}

function isUnder(name: string, suffix: string): boolean {
  const host = name.replace(/\.+$/, '');
  return host === suffix || host.endsWith(`.${suffix}`);
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function portOf(url: URL): number {
  return url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port);
}

function assertLoopback(demo: DemoOrigins): void {
  for (const [origin, target] of demo.origins)
    if (addressKind(target.address) !== 'loopback')
      throw new RangeError(`demo origin ${origin} must be served on loopback, not ${target.address}`);
}
