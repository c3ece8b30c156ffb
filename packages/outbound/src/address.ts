import { BlockList, isIP } from 'node:net';

/**
 * What a numeric address is for, after the IANA special-purpose registries (RFC 6890 and its updates).
 * `public` is the only kind that is connected to without a further word.
 */
export type AddressKind =
  | 'public'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'metadata'
  | 'multicast'
  | 'translated'
  | 'reserved';

type Range = readonly [network: string, prefix: number];

/** First match wins, so the narrow ranges stand before the wide ones that hold them. */
const IPV4: readonly (readonly [AddressKind, readonly Range[]])[] = [
  // Cloud metadata services: AWS and others, Tencent, Alibaba, Azure. Never a website.
  [
    'metadata',
    [
      ['169.254.169.254', 32],
      ['169.254.0.23', 32],
      ['100.100.100.200', 32],
      ['168.63.129.16', 32],
    ],
  ],
  ['loopback', [['127.0.0.0', 8]]],
  [
    'private',
    [
      ['10.0.0.0', 8],
      ['172.16.0.0', 12],
      ['192.168.0.0', 16],
      ['100.64.0.0', 10],
    ],
  ],
  ['link-local', [['169.254.0.0', 16]]],
  ['multicast', [['224.0.0.0', 4]]],
  [
    'reserved',
    [
      ['0.0.0.0', 8],
      ['192.0.0.0', 24],
      ['192.0.2.0', 24],
      ['192.88.99.0', 24],
      ['198.18.0.0', 15],
      ['198.51.100.0', 24],
      ['203.0.113.0', 24],
      ['240.0.0.0', 4],
    ],
  ],
];

const IPV6: readonly (readonly [AddressKind, readonly Range[]])[] = [
  ['metadata', [['fd00:ec2::254', 128]]],
  ['loopback', [['::1', 128]]],
  // Addresses that carry another address inside: IPv4-mapped and -compatible, NAT64, Teredo, 6to4.
  [
    'translated',
    [
      ['::', 96],
      ['::ffff:0:0', 96],
      ['::ffff:0:0:0', 96],
      ['64:ff9b::', 96],
      ['64:ff9b:1::', 48],
      ['2001::', 32],
      ['2002::', 16],
    ],
  ],
  ['private', [['fc00::', 7]]],
  ['link-local', [['fe80::', 10]]],
  ['multicast', [['ff00::', 8]]],
  [
    'reserved',
    [
      ['2001::', 23],
      ['2001:db8::', 32],
      ['3fff::', 20],
    ],
  ],
  ['public', [['2000::', 3]]],
];

const compiled = {
  ipv4: compile(IPV4, 'ipv4'),
  ipv6: compile(IPV6, 'ipv6'),
};

/** A crawl asks for the same address with every request. */
const known = new Map<string, AddressKind>();
const MAX_KNOWN = 1_000;

/**
 * The kind of a numeric address. IPv4 is public unless a special range holds it; IPv6 is special unless it
 * lies in 2000::/3. Text that is no plain numeric address (a zone id included) is `reserved`.
 */
export function addressKind(address: string): AddressKind {
  const before = known.get(address);
  if (before !== undefined) return before;
  const kind = judged(address);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(address, kind);
  return kind;
}

function judged(address: string): AddressKind {
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0) return 'reserved';
  const family = version === 4 ? 'ipv4' : 'ipv6';
  for (const { kind, list } of compiled[family]) if (list.check(address, family)) return kind;
  return version === 4 ? 'public' : 'reserved';
}

/**
 * Whether a connection to the address is allowed. `allowPrivate` opens loopback and private networks (an
 * office inspecting its own intranet), never metadata services, link-local, multicast or disguised addresses.
 */
export function isAdmissible(address: string, allowPrivate: boolean): boolean {
  const kind = addressKind(address);
  return kind === 'public' || (allowPrivate && (kind === 'loopback' || kind === 'private'));
}

function compile(table: typeof IPV4, family: 'ipv4' | 'ipv6') {
  return table.map(([kind, ranges]) => {
    const list = new BlockList();
    for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
    return { kind, list };
  });
}
