import type { RegisteredColumn } from '@mumian/inspect';
import type { Ctx } from '../platform/operation/index.ts';

/** What the register says of a site's columns: their kinds, the periods agreed for them, and why some are empty. */
export function registeredColumns(ctx: Ctx, siteId: string): Promise<RegisteredColumn[]> {
  return ctx.tx
    .selectFrom('registry.site_column')
    .select(['url', 'kind', 'update_days as updateDays', 'empty_reason as emptyReason'])
    .where('site_id', '=', siteId)
    .execute();
}
