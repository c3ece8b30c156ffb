import type { Ctx } from '../../platform/operation/index.ts';

/** Addresses of the pages of a site on which a source has found what is not gone. */
export async function addressesOfFindings(ctx: Ctx, siteId: string, sourceName: string): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('findings.finding')
    .distinct()
    .select('url')
    .where('site_id', '=', siteId)
    .where('source_name', '=', sourceName)
    .where('state', '!=', 'resolved')
    .where('url', 'is not', null)
    .execute();
  return rows.flatMap(({ url }) => url ?? []);
}
