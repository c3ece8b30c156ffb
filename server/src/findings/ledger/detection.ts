import { type Reaction, when } from '../../platform/events/index.ts';
import type { Fault } from '../../wing.ts';
import { raiseFindings } from './finding.ts';

/**
 * For wings below, which cannot call up: whenever the event of a fault's `detect` arrives, the fault is looked for, and
 * the ledger is brought up to what was seen.
 */
export function detectionReactions(faults: readonly Fault[]): Reaction[] {
  return faults.flatMap((fault) => {
    const source = `findings.detect-${fault.code.replaceAll('.', '-')}`;
    const follows = `核对“${fault.title}”，登记或销去问题`;
    return (fault.detect ?? []).map(({ on, run }, index) => {
      const name = index === 0 ? source : `${source}-on-${on.name.replaceAll('.', '-')}`;
      return when(on, { name, follows, permissions: ['finding.raise'] }, async (ctx, payload) => {
        // The event's own schema has parsed the payload; here it is known as "some payload" only.
        for (const { siteId, sightings } of await run(ctx, payload as never)) {
          const measured = [{ fault, sightings }];
          await raiseFindings(ctx, { siteId, source: { name: source, id: null }, measured });
        }
      });
    });
  });
}
