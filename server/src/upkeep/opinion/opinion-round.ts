import type { Review, Reviewer } from '@mumian/opinion';
import { z } from 'zod';
import type { DoubtfulFinding, OpinionNote } from '../../findings/index.ts';
import { alone, type CronEntry, type Job, type JobEnv, job } from '../../platform/jobs/index.ts';
import type { ChannelSettings } from '../channel-settings.ts';
import { countedTokens, reviewerOf } from './opinion-asking.ts';
import { sweepDays } from './opinion-day.ts';
import { loadOpinionService } from './opinion-service.ts';
import { sendableText } from './opinion-text.ts';
import { beginTurn, endTurn, noteTrouble } from './opinion-turn.ts';
import { type OpinionTrouble, troubleOf } from './opinion-words.ts';

const ASK_OPINIONS = 'upkeep.ask-opinions';
/** Requests of one round; the next round goes on, so that no worker is held for hours. */
const TURNS = 20;

export const askOpinionsEveryFiveMinutes: CronEntry = { job: ASK_OPINIONS, schedule: '*/5 * * * *' };

/**
 * The job that asks the model server of the city about doubtful findings in texts, within the budget of the day. What it
 * says stands beside the findings and changes nothing of them.
 */
export function askOpinionsJob(settings: ChannelSettings): Job {
  return job({
    name: ASK_OPINIONS,
    title: '请模型服务给出第二意见',
    input: z.object({}),
    permissions: ['channel.edit', 'finding.raise'],
    async perform(env) {
      await alone(env.db, ASK_OPINIONS, () => askRound(env, settings));
    },
  });
}

async function askRound(env: JobEnv, settings: ChannelSettings): Promise<void> {
  const service = await env.db.read((tx) => loadOpinionService({ tx }));
  const { enabled, url, model, key_sealed, version, resumes_at } = service;
  if (!enabled || url === null || model === null) return;
  await env.db.transact((tx) => sweepDays(tx, env.clock()));
  if (resumes_at !== null && resumes_at > env.clock()) return;
  const reviewer = await reviewerOf({ url, model, key_sealed }, TURNS, settings);
  if (reviewer === 'secret-lost') {
    await env.run(noteTrouble, env.actor, { version, trouble: reviewer });
    return;
  }
  try {
    for (let turn = 0; turn < TURNS && !env.signal.aborted; turn += 1) {
      const goesOn = await takeTurn(env, reviewer, { model, version });
      if (!goesOn) return;
    }
  } finally {
    await reviewer.close();
  }
}

/** One request. @returns whether another may follow at once */
async function takeTurn(
  env: JobEnv,
  reviewer: Reviewer,
  of: { model: string; version: number },
): Promise<boolean> {
  const begun = await env.run(beginTurn, env.actor, { version: of.version });
  if (begun.stop !== null) {
    if (begun.stop === 'used-up') env.log.info('the budget of the day for second opinions is used up');
    return false;
  }
  const { siteId, findings } = begun.batch;
  if (findings.length === 0) return true;
  const before = reviewer.used.tokens;
  const texts = findings.flatMap((finding) => sendableText(finding) ?? []);
  const reviews = await reviewer.review(texts, env.signal);
  // The worker stops: they are asked about again in an hour.
  if (env.signal.aborted) return false;
  const trouble = troubleIn(reviews);
  const notes = findings.map((finding, at) => noteOf(finding, reviews[at], trouble));
  const tokens = countedTokens(reviewer.used.tokens - before);
  await env.run(endTurn, env.actor, { ...of, siteId, notes, tokens, trouble });
  if (trouble !== null) env.log.warn({ trouble }, 'no second opinion came');
  return trouble === null;
}

/** A batch is one request, so that what befell one text befell all. */
function troubleIn(reviews: readonly Review[]): OpinionTrouble | null {
  const [review] = reviews;
  if (review?.trouble) return troubleOf(review.trouble);
  return review?.outcome === 'reviewed' ? null : 'unreadable';
}

function noteOf(
  { id, edition, attempts }: DoubtfulFinding,
  review: Review | undefined,
  trouble: OpinionTrouble | null,
): OpinionNote {
  const attempt = { id, edition, attempts };
  if (trouble === 'timeout' || trouble === 'unreadable') return { ...attempt, reason: trouble };
  if (trouble !== null) return { ...attempt, reason: 'refused' };
  const said = review?.said[0];
  if (said === undefined) return { ...attempt, reason: 'no-verdict' };
  const verdict = said.verdict === 'doubts' ? 'disagrees' : said.verdict;
  return { ...attempt, verdict, sentence: said.reason, suggestion: said.suggestion };
}
