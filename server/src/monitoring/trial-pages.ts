import { isSeenOnPage } from '@mumian/inspect';
import { sql } from 'kysely';
import { z } from 'zod';
import { OPEN_STATES } from '../findings/index.ts';
import { authorize, cityPath, EVERYWHERE } from '../identity/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { plannedRuleTrialAccess } from './inspection-access.ts';
import { locatorSchema } from './kept-page.ts';

/** Pages that one trial reads at most, those seen last first. */
const MOST_PAGES = 20_000;

/** A page that findings refer to. */
export interface TrialPage {
  siteId: string;
  siteUrl: string;
  url: string;
  /** Where its bytes lie, as they were seen last; null where the archive has none. */
  kept: { inspectionId: string; locator: z.output<typeof locatorSchema> } | null;
  /** What the last look knew of it from the lists of the site: that it is an article, and its day. */
  listed: { day: string | null } | null;
  /** Open findings of the rule that these very bytes have shown. */
  shown: readonly string[];
}

/** The pages that findings of any code refer to, each once, with the open findings of this code that each shows. */
export const listTrialPages = reading(
  {
    name: 'inspection.trial-pages',
    summary: '查询试运行规则的页面',
    permission: 'rule.try',
    input: z.strictObject({ code: z.string() }),
  },
  async (ctx, { code }): Promise<TrialPage[]> => {
    const path = (await cityPath(ctx)) ?? EVERYWHERE;
    await authorize(ctx, plannedRuleTrialAccess, 'try', { path });
    const shown = await shownByRecord(ctx, code);
    return (await pagesOfFindings(ctx)).map(({ siteId, siteUrl, url, last, isArticle, day }) => {
      const locator = locatorSchema.safeParse(last?.locator);
      const kept =
        last && locator.success ? { inspectionId: last.inspectionId, locator: locator.data } : null;
      return {
        ...{ siteId, siteUrl, url, kept, listed: isArticle ? { day } : null },
        shown: kept === null ? [] : (shown.get(keyOf(siteId, url, kept.locator.recordId)) ?? []),
      };
    });
  },
);

const keyOf = (siteId: string, url: string, recordId: string) => `${siteId} ${recordId} ${url}`;

/** Where the page lies, and not the answer of an address that it refers to (`keepEvidence` of @mumian/inspect). */
const LOCATOR = sql`case when finding.evidence ?& array['target', 'fetch'] then finding.evidence -> 'page'
  else finding.evidence -> 'record' end`;

async function pagesOfFindings(ctx: Ctx) {
  const { rows } = await sql<{
    siteId: string;
    siteUrl: string;
    url: string;
    last: { inspectionId: string; locator: unknown } | null;
    isArticle: boolean;
    day: string | null;
  }>`
    select page.site_id as "siteId", site.url as "siteUrl", page.url, page.last, page.is_article as "isArticle", page.day
    from (
      select finding.site_id, finding.url, max(finding.last_seen_at) as seen_at,
        (array_agg(jsonb_build_object('inspectionId', finding.source_id, 'locator', ${LOCATOR})
          order by finding.last_seen_at desc, finding.id) filter (where ${LOCATOR} is not null))[1] as last,
        bool_or(finding.code like 'date.%' or finding.evidence ->> 'pageKind' = 'article') as is_article,
        max(jsonb_path_query_first(finding.evidence, '$.dates[*] ? (@.where == "列表").day') #>> '{}') as day
      from findings.finding as finding
      where finding.source_name = 'monitoring.inspection' and finding.source_id is not null
        and finding.url is not null
      group by finding.site_id, finding.url
      order by seen_at desc, finding.site_id, finding.url
      limit ${MOST_PAGES}) as page
    join registry.site as site on site.id = page.site_id
    order by page.seen_at desc, page.site_id, page.url`.execute(ctx.tx);
  return rows;
}

/** Open findings of a code that a page shows, by the record on which they were seen. */
async function shownByRecord(ctx: Ctx, code: string): Promise<Map<string, string[]>> {
  const rows = await ctx.tx
    .selectFrom('findings.finding')
    .select(['id', 'site_id', 'url'])
    .select(sql<string | null>`evidence -> 'record' ->> 'recordId'`.as('record'))
    .select(sql<string | null>`evidence ->> 'target'`.as('target'))
    .where('code', '=', code)
    .where('state', 'in', OPEN_STATES)
    .where('source_name', '=', 'monitoring.inspection')
    .execute();
  const shown = new Map<string, string[]>();
  for (const { id, site_id, url, record, target } of rows) {
    if (url === null || record === null) continue;
    if (!isSeenOnPage({ code, evidence: target === null ? {} : { target } })) continue;
    const key = keyOf(site_id, url, record);
    const ids = shown.get(key);
    if (ids) ids.push(id);
    else shown.set(key, [id]);
  }
  return shown;
}
