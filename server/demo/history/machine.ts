import type { Report } from '@mumian/inspect';
import { answerRecheck } from '../../src/findings/index.ts';
import {
  beginInspection,
  finishInspection,
  INSPECT_SITE,
  queueInspection,
  RECHECK_FINDINGS,
} from '../../src/monitoring/index.ts';
import { withdraw } from '../../src/platform/jobs/index.ts';
import { proposeSteps } from '../../src/rectification/index.ts';
import type { DemoSite } from '../city/site.ts';
import { demoContent } from '../sites/answer.ts';
import { localDate } from '../sites/calendar.ts';
import { keyOf } from './course.ts';
import type { Stage } from './stage.ts';

const inspecting = {
  name: INSPECT_SITE,
  permissions: ['inspection.run', 'inspection.start', 'finding.raise'],
};
const rechecking = { name: RECHECK_FINDINGS, permissions: ['inspection.run', 'finding.raise'] };
const proposing = { name: 'rectification.propose-steps', permissions: ['order.measure'] };

const MOST_PAGES = 1000;
const MINUTE_MS = 60_000;

/** An inspection by plan, begun at an instant and done two minutes later. @returns its id */
export async function inspectThen(
  stage: Stage,
  of: { siteId: string; begins: Date; report: Report; visited: readonly string[] },
): Promise<string> {
  const { siteId, begins, report, visited } = of;
  const ends = new Date(begins.getTime() + 2 * MINUTE_MS);
  return stage.work(inspecting, ends, async (ctx) => {
    const then = { ...ctx, now: begins };
    const planned = { scope: 'incremental', slot: begins } as const;
    const { id } = await queueInspection(then, { siteId, maxPages: MOST_PAGES, planned });
    await withdraw(ctx.tx, `${INSPECT_SITE}:${id}`);
    await beginInspection(then, { id });
    await finishInspection(ctx, { id, report, visited: [...visited], unreadTexts: [], lexicon: null });
    return id;
  });
}

/** Answers every recheck that was asked for: gone or still there, by what the history says of the finding. */
export async function answerRechecks(
  stage: Stage,
  now: Date,
  isGone: (finding: { siteId: string; key: string }) => boolean,
): Promise<void> {
  const rows = await stage.tx
    .selectFrom('findings.recheck as recheck')
    .innerJoin('findings.finding as finding', 'finding.id', 'recheck.finding_id')
    .select(['recheck.id', 'finding.site_id', 'finding.code', 'finding.url', 'finding.evidence'])
    .where('recheck.outcome', 'is', null)
    .orderBy('recheck.id')
    .execute();
  if (rows.length === 0) return;
  for (const { id } of rows) await withdraw(stage.tx, `${RECHECK_FINDINGS}:${id}`);
  const answers = rows.map(({ id, site_id: siteId, code, url, evidence }) => {
    const gone = isGone({ siteId, key: keyOf({ code, url, target: evidence.target }) });
    return { recheckId: id, outcome: gone ? ('gone' as const) : ('there' as const) };
  });
  await stage.work(rechecking, now, (ctx) => answerRecheck(ctx, answers));
}

/** The rule of the ladder looks for overdue orders. */
export async function proposeThen(stage: Stage, now: Date): Promise<void> {
  await stage.work(proposing, now, (ctx) => proposeSteps(ctx, {}));
}

/** A look at a site without faults: every page answered, every column as new as it is. */
export function cleanReport(site: DemoSite, now: Date, like: Report): Report {
  const { columns } = demoContent(site, now);
  const pages = 2 + columns.length + columns.reduce((sum, { articles }) => sum + articles.length, 0);
  const none = { broken: 0, blocked: 0, unverified: 0, notFetched: 0 };
  return {
    ...like,
    generatedAt: now.toISOString(),
    site: { ...like.site, url: site.url, finalUrl: site.url, title: site.name },
    measured: { ...like.measured, ...none, planned: pages, ok: pages, coverage: 1 },
    crawl: { ...like.crawl, pages, links: columns.length },
    columns: columns.map(({ column, articles }) => ({
      url: new URL(column.path, site.url).href,
      name: column.name,
      kind: column.kind,
      newest: articles[0]?.published ? localDate(articles[0].published) : null,
      items: articles.length,
      status: articles.length > 0 ? ('measured' as const) : ('explained' as const),
    })),
    findings: [],
    unverified: [],
  };
}
