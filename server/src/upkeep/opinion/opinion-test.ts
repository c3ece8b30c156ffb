import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { enqueue, type Job, type JobEnv, job } from '../../platform/jobs/index.ts';
import { operation } from '../../platform/operation/index.ts';
import { record } from '../../platform/record/index.ts';
import { channelAccess, channels } from '../channel-access.ts';
import type { ChannelSettings } from '../channel-settings.ts';
import { upkeepErrors } from '../errors.ts';
import { type AskedService, countedTokens, reviewerOf } from './opinion-asking.ts';
import { noteCost, payRequest } from './opinion-day.ts';
import { loadOpinionService, OPINION_SERVICE } from './opinion-service.ts';
import { SAMPLE } from './opinion-text.ts';
import { type OpinionTestOutcome, opinionTestOutcomes, troubleOf } from './opinion-words.ts';

const TEST = 'upkeep.test-opinion-service';

/** Sends a harmless sentence to the model server; what came back is with the settings. */
export const testOpinionService = operation(
  {
    name: 'opinion-service.test',
    summary: '测试模型服务',
    permission: 'channel.edit',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    const { url, model } = await loadOpinionService(ctx);
    if (url === null || model === null) throw upkeepErrors.refuse('opinion-service-unset', {});
    const id = newId();
    await ctx.tx
      .updateTable('upkeep.opinion_service')
      .set({ test_id: id, test_ended_at: null, test_outcome: null })
      .execute();
    await enqueue(ctx.tx, TEST, { id }, { key: TEST });
    await record(ctx, { ...OPINION_SERVICE, verb: 'test', after: { testId: id } });
    return { id };
  },
);

/** The job behind a test. It goes out while the second opinion is switched off, and counts in the budget of the day. */
export function testOpinionServiceJob(settings: ChannelSettings): Job {
  return job({
    name: TEST,
    title: '测试模型服务',
    input: z.strictObject({ id: idSchema }),
    permissions: ['channel.edit'],
    async perform(env, { id }) {
      const service = await env.run(beginTest, env.actor, { id });
      if (service === null) return;
      const asked = await askSample(env, service, settings);
      // The worker stops: the next one asks again.
      if (env.signal.aborted) throw new Error('the worker stops; the test is handed back');
      await env.run(endTest, env.actor, { id, ...asked });
    },
  });
}

async function askSample(env: JobEnv, service: AskedService, settings: ChannelSettings) {
  const reviewer = await reviewerOf(service, 1, settings);
  if (reviewer === 'secret-lost') return { outcome: reviewer, tokens: 0 };
  try {
    const [review] = await reviewer.review([SAMPLE], env.signal);
    return { outcome: outcomeOf(review), tokens: countedTokens(reviewer.used.tokens) };
  } finally {
    await reviewer.close();
  }
}

type Review = Awaited<ReturnType<Exclude<Awaited<ReturnType<typeof reviewerOf>>, string>['review']>>[number];

function outcomeOf(review: Review | undefined): OpinionTestOutcome {
  if (review?.trouble) return troubleOf(review.trouble);
  const said = review?.said[0];
  if (review?.outcome !== 'reviewed' || said === undefined) return 'unreadable';
  return said.verdict === 'agrees' ? 'recognised' : 'missed';
}

/** Pays for a test. @returns whom to ask; null where it has ended, or nothing is left of the day's budget */
const beginTest = operation(
  {
    name: 'opinion-service.begin-test',
    summary: '开始测试模型服务',
    permission: 'channel.edit',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }): Promise<AskedService | null> => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    const service = await loadOpinionService(ctx);
    const { url, model, key_sealed } = service;
    if (service.test_id !== id || service.test_outcome !== null || url === null || model === null)
      return null;
    if (await payRequest(ctx, service)) return { url, model, key_sealed };
    await endTest(ctx, { id, outcome: 'used-up', tokens: 0 });
    return null;
  },
);

const endTest = operation(
  {
    name: 'opinion-service.end-test',
    summary: '记录模型服务的测试结果',
    permission: 'channel.edit',
    input: z.strictObject({
      id: idSchema,
      outcome: opinionTestOutcomes.schema,
      tokens: z.int().min(0),
    }),
  },
  async (ctx, { id, outcome, tokens }) => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    await noteCost(ctx, { tokens, answered: 0, failed: 0 });
    await ctx.tx
      .updateTable('upkeep.opinion_service')
      .set({ test_ended_at: ctx.now, test_outcome: outcome })
      .where('test_id', '=', id)
      .where('test_outcome', 'is', null)
      .execute();
  },
);
