import { type Reaction, when } from '../platform/events/index.ts';
import type { Fault } from '../wing.ts';
import { raiseFindings } from './finding.ts';

/**
 * For wings below, which cannot call up: whenever the event of a fault's `detect` arrives, the fault is looked for, and
 * the ledger is brought up to what was seen.
 */
export function detectionReactions(faults: readonly Fault[]): Reaction[] {
  return faults.flatMap((fault) => {
    const { detect } = fault;
    if (!detect) return [];
    const name = `findings.detect-${fault.code.replaceAll('.', '-')}`;
    const follows = `核对“${fault.title}”，登记或销去问题`;
    return when(detect.on, { name, follows, permissions: ['finding.raise'] }, async (ctx, payload) => {
      // The event's own schema has parsed the payload; here it is known as "some payload" only.
      const { siteId, sightings } = await detect.run(ctx, payload as never);
      await raiseFindings(ctx, { siteId, source: { name, id: null }, measured: [{ fault, sightings }] });
    });
  });
}
