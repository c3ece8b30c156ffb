import { isIP } from 'node:net';
import { unverified } from './failure.ts';
import type { Guard } from './guard.ts';
import type { Family, Resolver } from './resolver.ts';

/** The addresses of a host by family; null where it is not known whether it has any. */
export interface HostAddresses {
  readonly ipv4: readonly string[] | null;
  readonly ipv6: readonly string[] | null;
}

const UNKNOWN: HostAddresses = { ipv4: null, ipv6: null };
const NONE: HostAddresses = { ipv4: [], ipv6: [] };
/** Answers that say for certain that there is no address. */
const CERTAIN = new Set(['dns.nxdomain', 'dns.no-address']);

/**
 * Ask the name servers for all addresses of a host, judged by nobody. What the machine's hosts file says, and what no
 * name server answered, is unknown; so is everything of names that the demo invents.
 */
export async function addressesOf(
  host: string,
  { guard, resolver }: { readonly guard: Guard; readonly resolver: Resolver },
): Promise<HostAddresses> {
  const name = host.replace(/^\[|\]$/g, '');
  if (guard.isInvented(name)) return UNKNOWN;
  const version = isIP(name);
  if (version !== 0) return { ipv4: version === 4 ? [name] : [], ipv6: version === 6 ? [name] : [] };
  const resolution = await resolver.resolve(name);
  if (!resolution.found) return CERTAIN.has(resolution.result.code) ? NONE : UNKNOWN;
  const { addresses, unanswered } = resolution;
  const of = (family: Family) =>
    unanswered.includes(family) ? null : addresses.filter((address) => isIP(address) === family);
  return { ipv4: of(4), ipv6: of(6) };
}

/** The same guard, which knows of no address but those of one family. */
export function onlyFamily(guard: Guard, family: Family): Guard {
  return {
    ...guard,
    async admit(origin) {
      const admission = await guard.admit(origin);
      if (!admission.admitted) return admission;
      const addresses = admission.addresses.filter((address) => isIP(address) === family);
      if (addresses.length > 0) return { ...admission, addresses };
      return { admitted: false, result: unverified('dns', 'dns.no-address', `IPv${family}`) };
    },
  };
}
