import { createOutbound } from '@mumian/outbound';
import { afterEach, describe, expect, test } from 'vitest';
import { serveNames, type Zone } from '../../outbound/test/name-server.ts';
import { createGathering, NO_CRAWL } from '../src/gathering.ts';
import { type Ipv6Ground, ipv6Findings, unreachable } from '../src/probes/ipv6-probe.ts';
import { viewSite } from '../src/site-view.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function said(zone: Zone, ground: Partial<Ipv6Ground> = {}, host = 'www.slj.test'): Promise<string[]> {
  const dns = await serveNames(zone);
  const outbound = createOutbound({ dns: { servers: [dns.address] } });
  closers.push(dns.close, () => outbound.close());
  const gathering = createGathering();
  const site = viewSite(gathering, NO_CRAWL, {
    url: `http://${host}/`,
    now: new Date('2026-11-23T01:02:03Z'),
  });
  const parts = {
    site,
    gathering,
    outbound,
    signal: AbortSignal.timeout(5_000),
    allows: () => Promise.resolve(true),
  };
  const findings = await ipv6Findings(parts, { address: '114.114.114.114', hasIpv6: false, ...ground });
  return findings.map(({ code, certainty }) => `${code} ${certainty}`);
}

describe('a name', () => {
  test('without AAAA, or with one that only leads inside, is without IPv6', async () => {
    expect(await said({ 'www.slj.test': ['114.114.114.114'] })).toEqual(['ipv6.missing certain']);
    expect(await said({ 'www.slj.test': ['114.114.114.114', 'fe80::1'] })).toEqual(['ipv6.missing certain']);
  });

  test('that is not asked for, or whose server keeps silent, is not measured', async () => {
    const zone = { 'www.slj.test': ['114.114.114.114'] };
    expect(await said(zone, { address: '127.0.0.1' })).toEqual([]);
    expect(await said(zone, { address: '10.1.2.3' })).toEqual([]);
    expect(await said(zone, { address: null })).toEqual([]);
    expect(await said(zone, { address: '2400:da00::6666' })).toEqual([]);
    expect(await said(zone, {}, '114.114.114.114')).toEqual([]);
  });
});

describe('over IPv6 a home page', () => {
  const answer = (code: string, layer: 'tcp' | 'tls' | 'http', status: number | null = null) =>
    ({ outcome: status === 404 ? 'broken' : 'unverified', code, layer, status }) as const;

  test('that opens, or that a firewall keeps, is no fault', () => {
    expect(unreachable({ outcome: 'ok', code: 'ok', layer: null, status: 200 }, true)).toBeNull();
    expect(
      unreachable({ outcome: 'blocked', code: 'blocked.wzws', layer: 'http', status: 200 }, true),
    ).toBeNull();
  });

  test('that is silent says nothing where nothing else came over IPv6 either', () => {
    expect(unreachable(answer('tcp.timeout', 'tcp'), false)).toBeNull();
    expect(unreachable(answer('tcp.timeout', 'tcp'), true)).toBe('probable');
  });

  test('to which there is no way from here is not measured', () => {
    expect(unreachable(answer('tcp.unreachable', 'tcp'), false)).toBeNull();
    expect(unreachable(answer('tcp.unreachable', 'tcp'), true)).toBeNull();
  });

  test('that is refused or not there is at fault', () => {
    expect(unreachable(answer('tcp.refused', 'tcp'), true)).toBe('certain');
    expect(unreachable(answer('tcp.refused', 'tcp'), false)).toBe('probable');
    expect(unreachable(answer('http.404', 'http', 404), false)).toBe('probable');
    expect(unreachable(answer('http.502', 'http', 502), true)).toBeNull();
  });
});
