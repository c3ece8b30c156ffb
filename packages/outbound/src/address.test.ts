import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKind, isAdmissible } from './address.ts';

const KINDS: readonly [address: string, kind: string][] = [
  ['114.114.114.114', 'public'],
  ['2400:3200::1', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['::1', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.0.1', 'private'],
  ['100.64.0.1', 'private'],
  ['fd12:3456::1', 'private'],
  ['169.254.1.1', 'link-local'],
  ['fe80::1', 'link-local'],
  ['169.254.169.254', 'metadata'],
  ['169.254.0.23', 'metadata'],
  ['100.100.100.200', 'metadata'],
  ['168.63.129.16', 'metadata'],
  ['fd00:ec2::254', 'metadata'],
  ['224.0.0.251', 'multicast'],
  ['ff02::1', 'multicast'],
  ['::ffff:127.0.0.1', 'translated'],
  ['::ffff:7f00:1', 'translated'],
  ['::ffff:114.114.114.114', 'translated'],
  ['::127.0.0.1', 'translated'],
  ['64:ff9b::7f00:1', 'translated'],
  ['64:ff9b:1::1', 'translated'],
  ['2001:0:53aa:64c::1', 'translated'],
  ['2002:7f00:1::', 'translated'],
  ['0.0.0.0', 'reserved'],
  ['192.0.0.8', 'reserved'],
  ['192.0.2.1', 'reserved'],
  ['198.18.0.1', 'reserved'],
  ['198.51.100.1', 'reserved'],
  ['203.0.113.1', 'reserved'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'reserved'],
  ['2001:db8::1', 'reserved'],
  ['2001:20::1', 'reserved'],
  ['3fff::1', 'reserved'],
  ['4000::1', 'reserved'],
  ['fe80::1%eth0', 'reserved'],
  ['2400:3200::1%eth0', 'reserved'],
  ['www.example.gov.cn', 'reserved'],
  ['', 'reserved'],
];

describe('address kinds', () => {
  test.each(KINDS)('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  test('only public addresses are admissible, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (address) => {
        expect(isAdmissible(address, false)).toBe(addressKind(address) === 'public');
      }),
    );
  });

  test('allowing private networks never opens metadata, link-local, multicast or disguised addresses', () => {
    const opened = KINDS.filter(([address]) => isAdmissible(address, true)).map(([, kind]) => kind);
    expect(new Set(opened)).toEqual(new Set(['public', 'loopback', 'private']));
  });
});
