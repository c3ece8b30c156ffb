import type { Outbound } from '@mumian/outbound';

/** Where the world sees a host that stands on loopback. */
export interface PublicPlace {
  readonly ipv4: string;
  readonly ipv6: readonly string[];
}

/**
 * Loopback as it would look from outside: hosts have the public addresses of a table. What is measured of addresses alone
 * (a domain's form, IPv6) is measured of public ones only; every byte still comes from the servers of the exhibition.
 */
export function seenFromOutside(outbound: Outbound, places: ReadonlyMap<string, PublicPlace>): Outbound {
  return {
    ...outbound,
    async fetch(url, options) {
      const exchange = await outbound.fetch(url, options);
      const place = places.get(new URL(exchange.finalUrl).hostname);
      if (place === undefined || exchange.address === null) return exchange;
      const isSixth = options?.family === 6 || place.ipv4 === '';
      return { ...exchange, address: (isSixth ? place.ipv6[0] : place.ipv4) ?? exchange.address };
    },
    async addresses(host) {
      const place = places.get(host);
      return place === undefined ? outbound.addresses(host) : { ipv4: [place.ipv4], ipv6: place.ipv6 };
    },
  };
}
