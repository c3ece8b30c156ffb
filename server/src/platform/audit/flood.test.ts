import { describe, expect, it } from 'vitest';
import { FloodGate, sourceOf } from './flood.ts';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const LATER = new Date('2026-03-02T01:01:00.000Z');

function knock(gate: FloodGate, times: number, source: (n: number) => string, now = NOW): number {
  let admitted = 0;
  for (let n = 0; n < times; n++) if (gate.admits(source(n), 'session.open refused', now)) admitted += 1;
  return admitted;
}

describe('a flood of refusals', () => {
  it('from one address is written 20 times a minute and counted beyond', () => {
    const gate = new FloodGate();
    expect(knock(gate, 10_000, () => '192.0.2.1')).toBe(20);
    expect(gate.take()).toEqual([
      { source: '192.0.2.1', occurrences: 9980, kinds: new Map([['session.open refused', 9980]]) },
    ]);
    expect(gate.take()).toEqual([]);
    expect(knock(gate, 100, () => '192.0.2.1', LATER)).toBe(20);
  });

  it('from one address leaves room for what others are refused', () => {
    const gate = new FloodGate();
    knock(gate, 10_000, () => '192.0.2.1');
    expect(gate.admits('192.0.2.2', 'site.edit platform.forbidden', NOW)).toBe(true);
  });

  it('from everywhere is written 120 times a minute, counted under 51 sources, and loses none', () => {
    const gate = new FloodGate();
    const admitted = knock(gate, 100_000, (n) => `198.51.${Math.floor(n / 200) % 250}.${n % 200}`);
    expect(admitted).toBeLessThanOrEqual(120);
    const counted = gate.take();
    expect(counted.length).toBeLessThanOrEqual(51);
    expect(counted.reduce((sum, of) => sum + of.occurrences, admitted)).toBe(100_000);
  });

  it('of ever new kinds is counted under eleven', () => {
    const gate = new FloodGate();
    for (let n = 0; n < 1000; n++) gate.count('192.0.2.1', `kind-${n}`);
    expect(gate.take()[0]?.kinds.size).toBe(11);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:bbbb:cccc:dddd:eeee', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    [null, 'account-1'],
  ])('from %s is counted as %s', (address, source) => {
    expect(sourceOf(address, 'account-1')).toBe(source);
  });
});
