import type { Exchange, Wire } from '@mumian/outbound';

/** An answered exchange as it comes from outbound, of which a test says only what it is about. */
export function exchangeOf({
  wire = {},
  ...parts
}: Partial<Omit<Exchange, 'wire'>> & { readonly wire?: Partial<Wire> | null } = {}): Exchange {
  const url = parts.url ?? 'http://www.mumianshi.gov.cn/tzgg/1.html';
  const body = wire?.body ?? parts.body ?? Buffer.from('<html><title>通知</title></html>');
  return {
    outcome: 'ok',
    layer: null,
    code: 'ok',
    detail: null,
    url,
    finalUrl: url,
    hops: [],
    status: wire === null ? null : 200,
    headers: {},
    address: '203.0.113.7',
    body,
    bytes: body.length,
    truncated: false,
    timings: { dns: 1, connect: 2, tls: null, firstByte: 30, total: 41 },
    startedAt: new Date('2026-11-23T01:02:03.456Z'),
    rung: 'standard',
    forgiven: [],
    tls: null,
    ...parts,
    wire:
      wire === null
        ? null
        : {
            httpVersion: '1.1',
            reason: 'OK',
            requestHeaders: [['user-agent', 'Mumian/0.1.0']],
            responseHeaders: [['Content-Type', 'text/html; charset=utf-8']],
            ...wire,
            body,
          },
  };
}

/** A probe that nobody answered. */
export function failureOf(parts: Partial<Omit<Exchange, 'wire'>> = {}): Exchange {
  return exchangeOf({
    outcome: 'unverified',
    layer: 'tcp',
    code: 'tcp.timeout',
    status: null,
    address: null,
    body: Buffer.alloc(0),
    ...parts,
    wire: null,
  });
}
