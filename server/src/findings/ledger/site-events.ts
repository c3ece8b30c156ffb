import type { z } from 'zod';
import { type EventType, emit, occurred } from '../../platform/events/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { grouped } from '../grouped.ts';

type OfSite = EventType<z.ZodType<{ siteId: string; findingIds: string[] }>>;

/** One event for the findings of each site. */
export async function tellSites(
  ctx: Ctx,
  findings: readonly { id: string; site_id: string }[],
  event: OfSite,
): Promise<void> {
  for (const [siteId, some] of grouped(findings, (finding) => finding.site_id)) {
    await emit(ctx, occurred(event, { siteId, findingIds: some.map(({ id }) => id) }));
  }
}
