import { setImmediate as turn } from 'node:timers/promises';
import { siteKey, urlKey } from '@mumian/crawl';
import { type Finding, isOfWords, judgeStoredPage } from '@mumian/inspect';
import type { Checker } from '@mumian/textcheck';
import { z } from 'zod';
import { beginRuleTrial, editionOf, finishRuleTrial, reportRuleTrial } from '../findings/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { type Job, type JobEnv, job } from '../platform/jobs/index.ts';
import type { Sighting } from '../wing.ts';
import { monitoringFaults } from './faults.ts';
import { sightingOf } from './inspection-result.ts';
import { keptPage } from './kept-page.ts';
import type { Workplace } from './outgoing.ts';
import { type SiteChecker, textChecker } from './text-checker.ts';
import { listTrialPages, type TrialPage } from './trial-pages.ts';

/** The job that tries a rule; its input is `{trialId}`. */
export const TRY_RULE = 'monitoring.try-rule';

const PROGRESS_MS = 1_000;

/** Tries a rule, as the program has it now, on the pages that are kept 试运行. */
export function tryRuleJob({ dataFolder }: Workplace): Job {
  return job({
    name: TRY_RULE,
    title: '试运行规则',
    input: z.strictObject({ trialId: idSchema }),
    permissions: ['rule.try', 'inspection.run'],
    async perform(env, { trialId: id }) {
      const trial = await env.run(beginRuleTrial, env.actor, { id });
      const fault = monitoringFaults.find(({ code }) => code === trial?.code);
      // One that an earlier program was asked for ends as not finished; this program does not judge by that edition.
      if (trial === null || !fault || editionOf(fault) !== trial.edition) return;
      const pages = await env.run(listTrialPages, env.actor, { code: trial.code });
      const outcome = await tryOn(env, pages, { id, code: trial.code, dataFolder });
      await env.run(finishRuleTrial, env.actor, { id, outcome });
    },
  });
}

interface Trying {
  id: string;
  code: string;
  dataFolder: string;
}

/** @throws Error when the worker stops meanwhile: the trial is handed back, and begins anew */
async function tryOn(env: JobEnv, pages: readonly TrialPage[], of: Trying) {
  const checkerOf = checkers(env, of.code);
  const sightings: Sighting[] = [];
  const shown: string[] = [];
  let [pagesRead, pagesUnread, toldAt] = [0, 0, 0];
  for (const page of pages) {
    // Other jobs of this worker and its lifeline want their turn too.
    await turn();
    if (env.signal.aborted) throw new Error('the worker stops; the trial is handed back');
    const now = env.clock().getTime();
    if (now - toldAt >= PROGRESS_MS) {
      toldAt = now;
      const done = pagesRead + pagesUnread;
      await env.run(reportRuleTrial, env.actor, { id: of.id, planned: pages.length, done });
    }
    const findings = judged(page, of.dataFolder, await checkerOf(page.siteId));
    if (findings === null) {
      pagesUnread += 1;
      continue;
    }
    pagesRead += 1;
    shown.push(...page.shown);
    const ofRule = findings.filter(({ code }) => code === of.code);
    sightings.push(...ofRule.map((finding) => sightingOf(page.siteId, finding)));
  }
  return { pagesRead, pagesUnread, shown, sightings };
}

/** The checker for the texts of each site, asked for once a trial; none where the rule is not one of words. */
function checkers(env: JobEnv, code: string) {
  const known = new Map<string, Promise<SiteChecker>>();
  return async (siteId: string): Promise<Checker | null> => {
    if (!isOfWords(code)) return null;
    const made = known.get(siteId) ?? textChecker(env, siteId);
    known.set(siteId, made);
    return (await made).checker;
  };
}

/** What the checks say of a page as it is kept; null where the archive does not hold it whole. */
function judged(page: TrialPage, dataFolder: string, texts: Checker | null): Finding[] | null {
  const { siteId, siteUrl, url, kept, listed } = page;
  if (kept === null) return null;
  const stored = keptPage(dataFolder, { siteId, ...kept });
  if (typeof stored === 'string' || stored.status !== 200 || !stored.isWhole || stored.at === null)
    return null;
  if (!/html/i.test(stored.type) || !isOf(stored.url, url)) return null;
  const { body, type: contentType } = stored;
  return judgeStoredPage(
    { url: stored.url, body, contentType, at: new Date(stored.at) },
    {
      // A registered address may lead to another, from where the site was read.
      siteUrl: siteKey(siteUrl) === siteKey(stored.url) ? siteUrl : stored.url,
      ...(listed ? { listed } : {}),
      ...(texts ? { texts } : {}),
    },
  );
}

/** The record is that of the page, and not of an address that the page refers to. */
function isOf(storedUrl: string, url: string): boolean {
  return URL.canParse(storedUrl) && URL.canParse(url) && urlKey(storedUrl) === urlKey(url);
}
