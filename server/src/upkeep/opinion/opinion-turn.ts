import { z } from 'zod';
import { giveBackDoubtful, noteOpinions, opinionNoteSchema, takeDoubtful } from '../../findings/index.ts';
import { authorize } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { operation } from '../../platform/operation/index.ts';
import { channelAccess, channels } from '../channel-access.ts';
import { isUsedUp, noteCost, payRequest, readToday } from './opinion-day.ts';
import { loadOpinionService } from './opinion-service.ts';
import { sendableText } from './opinion-text.ts';
import { isOfTheService, opinionTroubles } from './opinion-words.ts';

/** After a failure nobody is asked for a while: 5 minutes, doubled each time, at most 6 hours. */
const FIRST_PAUSE_MS = 5 * 60 * 1000;
const LONGEST_PAUSE_MS = 6 * 60 * 60 * 1000;

/** Takes the findings of one request, and pays for it. @returns why nothing is to be asked, where that is so */
export const beginTurn = operation(
  {
    name: 'opinion-service.begin-turn',
    summary: '取出待问的存疑问题',
    permission: 'channel.edit',
    input: z.strictObject({
      /** The settings that the caller knows: where they have changed, the caller begins anew. */
      version: z.int(),
    }),
  },
  async (ctx, { version }) => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    const service = await loadOpinionService(ctx);
    if (!service.enabled || service.version !== version) return { stop: 'changed' as const };
    if (service.resumes_at !== null && service.resumes_at > ctx.now) return { stop: 'paused' as const };
    if (isUsedUp(await readToday(ctx), service)) return { stop: 'used-up' as const };
    const batch = await takeDoubtful(ctx, (finding) => sendableText(finding) !== null);
    if (batch === null) return { stop: 'nothing' as const };
    if (batch.findings.length === 0) return { stop: null, batch };
    if (await payRequest(ctx, service)) return { stop: null, batch };
    await giveBackDoubtful(ctx, batch);
    return { stop: 'used-up' as const };
  },
);

/** Writes what came back beside the findings, and what it has cost. */
export const endTurn = operation(
  {
    name: 'opinion-service.end-turn',
    summary: '记录第二意见和用量',
    permission: 'channel.edit',
    input: z.strictObject({
      version: z.int(),
      siteId: idSchema,
      model: z.string(),
      notes: z.array(opinionNoteSchema),
      tokens: z.int().min(0),
      trouble: opinionTroubles.schema.nullable(),
    }),
  },
  async (ctx, { version, siteId, model, notes, tokens, trouble }) => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    if (trouble !== null && isOfTheService(trouble)) {
      await giveBackDoubtful(ctx, { siteId, findings: notes });
      await noteCost(ctx, { tokens, answered: 0, failed: 0 });
    } else {
      const answered = await noteOpinions(ctx, { siteId, model, notes });
      await noteCost(ctx, { tokens, answered, failed: notes.length - answered });
    }
    await noteHealth(ctx, version, trouble);
  },
);

/** Notes that nobody could be asked at all. */
export const noteTrouble = operation(
  {
    name: 'opinion-service.note-trouble',
    summary: '记录模型服务的问题',
    permission: 'channel.edit',
    input: z.strictObject({ version: z.int(), trouble: opinionTroubles.schema }),
  },
  async (ctx, { version, trouble }) => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    await noteHealth(ctx, version, trouble);
  },
);

/** Of the settings that were used; others have no such past. */
async function noteHealth(
  ctx: Parameters<typeof loadOpinionService>[0] & { now: Date },
  version: number,
  trouble: (typeof opinionTroubles.values)[number] | null,
): Promise<void> {
  const { failures } = await loadOpinionService(ctx);
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  await ctx.tx
    .updateTable('upkeep.opinion_service')
    .set({
      failures: trouble === null ? 0 : failures + 1,
      trouble,
      resumes_at: trouble === null ? null : new Date(ctx.now.getTime() + pause),
    })
    .where('version', '=', version)
    .execute();
}
