import { setImmediate as turn } from 'node:timers/promises';
import { extractPage } from '@mumian/extract';
import { readText } from '@mumian/inspect';
import { type Checker, cityEntries, createChecker, createLexiconLayer, UNPROVEN } from '@mumian/textcheck';
import { sql } from 'kysely';
import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { type Job, type JobEnv, job } from '../platform/jobs/index.ts';
import { reading } from '../platform/operation/index.ts';
import { beginTrial, finishTrial, KEPT_PLACES, type TrialPlace } from '../wording/index.ts';
import { plannedTrialAccess } from './inspection-access.ts';
import { keptPage, locatorSchema } from './kept-page.ts';
import type { Workplace } from './outgoing.ts';

/** The job that tries an edition of a lexicon; its input is `{editionId}`. */
export const TRY_LEXICON = 'monitoring.try-lexicon';

/** Pages that one trial reads at most, those seen last first. */
const MOST_PAGES = 20_000;

/** Pages in the archives that findings of a unit's sites refer to, those seen last first. */
const listKeptPages = reading(
  {
    name: 'inspection.kept-pages',
    summary: '查询留存的页面',
    permission: 'lexicon.try',
    input: z.strictObject({ unitPath: z.string() }),
  },
  async (ctx, { unitPath }) => {
    await authorize(ctx, plannedTrialAccess, 'try', { unit_path: unitPath });
    const rows = await ctx.tx
      .selectFrom('findings.finding as finding')
      .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
      .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
      .select(['finding.site_id as siteId', 'finding.source_id as inspectionId'])
      .select(sql<unknown>`coalesce(finding.evidence -> 'page', finding.evidence -> 'record')`.as('locator'))
      .where('finding.source_name', '=', 'monitoring.inspection')
      .where('finding.source_id', 'is not', null)
      .where(sql<boolean>`finding.evidence ?| array['page', 'record']`)
      .where(sql<boolean>`starts_with(unit.path, ${unitPath})`)
      .orderBy('finding.last_seen_at', 'desc')
      .orderBy('finding.id')
      .limit(MOST_PAGES)
      .execute();
    return rows.flatMap(({ siteId, inspectionId, locator }) => {
      const read = locatorSchema.safeParse(locator);
      return read.success && inspectionId !== null ? [{ siteId, inspectionId, locator: read.data }] : [];
    });
  },
);

/** Tries an edition on the pages that are kept, by its own words alone, those without a document too 试运行. */
export function tryLexiconJob({ dataFolder }: Workplace): Job {
  return job({
    name: TRY_LEXICON,
    title: '试运行词库',
    input: z.strictObject({ editionId: idSchema }),
    permissions: ['lexicon.try'],
    async perform(env, { editionId: id }) {
      const edition = await env.run(beginTrial, env.actor, { id });
      if (edition === null) return;
      const { unitPath, terms, persons } = edition;
      const pages = await env.run(listKeptPages, env.actor, { unitPath });
      const checker = createChecker({
        layers: [createLexiconLayer({ entries: cityEntries(terms), persons, alone: true })],
        mode: 'thorough',
        shadow: true,
      });
      const outcome = await tryOn(env, pages, { dataFolder, checker });
      await env.run(finishTrial, env.actor, { id, ...outcome });
    },
  });
}

type Place = Awaited<ReturnType<typeof listKeptPages>>[number];

/** @throws Error when the worker stops meanwhile: the trial is handed back */
async function tryOn(
  env: JobEnv,
  pages: readonly Place[],
  { dataFolder, checker }: { dataFolder: string; checker: Checker },
) {
  const seen = new Set<string>();
  const places: TrialPlace[] = [];
  let [pagesRead, pagesFound, placesFound] = [0, 0, 0];
  for (const place of pages) {
    // Other jobs of this worker and its lifeline want their turn too.
    await turn();
    if (env.signal.aborted) throw new Error('the worker stops; the trial is handed back');
    const record = `${place.inspectionId} ${place.locator.recordId}`;
    if (seen.has(record)) continue;
    seen.add(record);
    const page = keptPage(dataFolder, place);
    // An older look at a page that has been read already says nothing new.
    if (typeof page === 'string' || seen.has(page.url) || !/html/i.test(page.type)) continue;
    seen.add(page.url);
    const { url, body, type: contentType } = page;
    const notes = readText(extractPage({ url, body, contentType }), checker);
    pagesRead += 1;
    pagesFound += notes.length > 0 ? 1 : 0;
    placesFound += notes.length;
    if (places.length >= KEPT_PLACES) continue;
    places.push(
      ...notes.map(({ issue: { rule, text: term, kind, level, source }, snippet }) => ({
        ...{ siteId: place.siteId, url, rule, term, snippet, kind, level },
        unproven: source === UNPROVEN,
      })),
    );
  }
  return { pagesRead, pagesFound, placesFound, places };
}
