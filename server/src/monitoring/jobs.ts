import { setInterval as every } from 'node:timers/promises';
import { createEvidence, StateRefused } from '@mumian/crawl';
import {
  type InspectOptions,
  inspectSite,
  type Progress,
  type RegisteredColumn,
  type Report,
} from '@mumian/inspect';
import { createLazyRenderer, createOutbound } from '@mumian/outbound';
import type { Checker } from '@mumian/textcheck';
import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { type Job, type JobEnv, job } from '../platform/jobs/index.ts';
import { INSPECT_SITE } from './inspection.ts';
import { dropState, type InspectionFiles, inspectionFiles, keepState } from './inspection-files.ts';
import { beginInspection, failInspection, finishInspection, reportProgress } from './inspection-run.ts';
import { type Workplace, withPortOf } from './outgoing.ts';
import { textChecker } from './text-checker.ts';

const REQUESTS_AT_ONCE = 4;
const PROGRESS_MS = 1000;

/**
 * The job that runs an inspection. The network is used between short operations; a worker that stops hands it back,
 * and it goes on where the crawl's state file ends, writing the same.
 */
export function inspectSiteJob(workplace: Workplace): Job {
  return job({
    name: INSPECT_SITE,
    title: '检查网站',
    input: z.strictObject({ inspectionId: idSchema }),
    permissions: ['inspection.run', 'finding.raise'],
    async perform(env, { inspectionId: id }) {
      const target = await env.run(beginInspection, env.actor, { id });
      if (!target) return;
      const { dataFolder } = workplace;
      const { checker: texts, label: lexicon } = await textChecker(env, target.siteId);
      // Words that came into the lexicon since are looked for on pages that have not changed, too.
      const scope = target.lexicon === lexicon ? target.scope : 'full';
      const files = await inspectionFiles(dataFolder, { inspectionId: id, siteId: target.siteId, scope });
      const look = await lookAt(env, workplace, { id, ...target, texts }, files);
      if (look === 'broken') await env.run(failInspection, env.actor, { id });
      else if (look !== 'unwanted') await env.run(finishInspection, env.actor, { id, lexicon, ...look });
      if (typeof look === 'object' && isWorthKeeping(look.report))
        await keepState(dataFolder, target.siteId, files);
      else await dropState(files);
    },
  });
}

/** Whether the next inspection can compare with this one: it read all that it knew, or all that it was allowed. */
function isWorthKeeping({ site, crawl }: Report): boolean {
  return site.read && (crawl.stopped === null || crawl.stopped === 'max-pages');
}

interface Target {
  id: string;
  url: string;
  maxPages: number;
  texts: Checker;
  registered: readonly RegisteredColumn[];
  /** Pages that are read anew although they have not changed. */
  afresh: readonly string[];
}

interface Look {
  report: Report;
  visited: string[];
  unreadTexts: string[];
}

/** One inspection by the engine, with its progress told once a second. @throws Error when the worker stops meanwhile */
async function lookAt(
  env: JobEnv,
  workplace: Workplace,
  target: Target,
  files: InspectionFiles,
): Promise<Look | 'unwanted' | 'broken'> {
  const { outgoing } = workplace;
  const policy = withPortOf(target.url, outgoing);
  const outbound = createOutbound(policy);
  const renderer = createLazyRenderer({ policy });
  const unwanted = new AbortController();
  const over = new AbortController();
  const [visited, unreadTexts]: [string[], string[]] = [[], []];
  let latest: Progress | null = null;
  const telling = tell(env, target.id, { latest: () => latest, unwanted, over: over.signal });
  const evidence = createEvidence({
    directory: files.evidence,
    origin: { software: `Mumian/${outgoing.agent.version}` },
    now: env.clock,
  });
  let report: Report | null = null;
  try {
    report = await inspectFrom(files, {
      url: target.url,
      maxPages: target.maxPages,
      registered: target.registered,
      afresh: target.afresh,
      concurrency: REQUESTS_AT_ONCE,
      outbound,
      now: env.clock(),
      version: outgoing.agent.version,
      evidence,
      ...(workplace.browser ? { renderer } : {}),
      texts: target.texts,
      signal: AbortSignal.any([env.signal, unwanted.signal]),
      onProgress(progress) {
        latest = progress;
        visited.push(progress.currentUrl);
        if (progress.isTextUnread) unreadTexts.push(progress.currentUrl);
      },
    });
  } catch (error) {
    env.log.error({ err: error, inspectionId: target.id }, 'inspection broke off');
  } finally {
    over.abort();
    evidence.close();
    await renderer.close();
    await outbound.close();
  }
  const trouble = evidence.trouble();
  if (trouble !== null) env.log.error({ err: trouble, inspectionId: target.id }, 'evidence was not kept');
  const failure = await telling;
  if (failure) throw failure.error;
  if (unwanted.signal.aborted) return 'unwanted';
  if (env.signal.aborted) throw new Error('the worker stops; the inspection is handed back');
  return report === null ? 'broken' : { report, visited, unreadTexts };
}

/** A state that another version of this program wrote is of no use any more: the crawl begins anew without it. */
async function inspectFrom(
  files: InspectionFiles,
  options: Omit<InspectOptions, 'state' | 'previous'>,
): Promise<Report> {
  const { state, previous } = files;
  try {
    return await inspectSite({ ...options, state, ...(previous === null ? {} : { previous }) });
  } catch (error) {
    if (!(error instanceof StateRefused)) throw error;
    await dropState(files);
    return inspectSite({ ...options, state });
  }
}

/**
 * Writes the progress once a second and learns by it whether the inspection is still wanted. Never rejects: a failure
 * ends the inspection, and is given back for the job to throw.
 */
async function tell(
  env: JobEnv,
  id: string,
  of: { latest: () => Progress | null; unwanted: AbortController; over: AbortSignal },
): Promise<{ error: unknown } | null> {
  try {
    for await (const _ of every(PROGRESS_MS, null, { signal: of.over })) {
      const { planned = 0, fetched = 0, findings = 0, currentUrl = null } = of.latest() ?? {};
      const progress = { id, planned, fetched, findings, currentUrl };
      const { isWanted } = await env.run(reportProgress, env.actor, progress);
      if (!isWanted) of.unwanted.abort();
    }
  } catch (error) {
    // Once the inspection is over the interval ends by throwing, and progress is of no use any more.
    if (of.over.aborted) return null;
    of.unwanted.abort();
    return { error };
  }
  return null;
}
