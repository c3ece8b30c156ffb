import { z } from 'zod';
import { alone, type CronEntry, type Job, type JobEnv, job } from '../platform/jobs/index.ts';
import { SecretLost } from '../platform/secrets/index.ts';
import { type ChannelSettings, outboundOn } from './channel-settings.ts';
import { portOf } from './outside-address.ts';
import { webhookPurpose } from './webhook.ts';
import {
  type Attempt,
  type DueDelivery,
  nextDelivery,
  noteAttempt,
  SEND_WEBHOOKS,
  sweepDeliveries,
} from './webhook-delivery.ts';
import { signedHeaders } from './webhook-signature.ts';
import { stopWebhook } from './webhook-stop.ts';
import { reasonOfCode, reasonOfStatus } from './webhook-words.ts';

const ANSWER_WITHIN_MS = 15_000;
/** After this time without a single message that got through, a webhook is switched off. */
const GIVEN_UP_AFTER_MS = 5 * 24 * 60 * 60 * 1000;

export const sendWebhooksEveryMinute: CronEntry = { job: SEND_WEBHOOKS, schedule: '* * * * *' };

/**
 * The job that sends messages to other systems: to all webhooks beside each other, to each one after the other in the
 * order of what happened, so that one that does not answer holds up nobody else.
 */
export function sendWebhooksJob(settings: ChannelSettings): Job {
  return job({
    name: SEND_WEBHOOKS,
    title: '推送事件到外部系统',
    input: z.object({}),
    permissions: ['channel.edit'],
    async perform(env) {
      await alone(env.db, SEND_WEBHOOKS, () => webhookRound(env, settings));
    },
  });
}

interface Webhook {
  id: string;
  url: string;
  secret_sealed: Buffer;
}

async function webhookRound(env: JobEnv, settings: ChannelSettings): Promise<void> {
  await env.db.transact((tx) => sweepDeliveries(tx, env.clock()));
  const due = await env.db.read((tx) =>
    tx
      .selectFrom('upkeep.webhook as webhook')
      .select(['webhook.id', 'webhook.url', 'webhook.secret_sealed'])
      .where('webhook.enabled', '=', true)
      .where((where) =>
        where.exists(
          where
            .selectFrom('upkeep.webhook_delivery as delivery')
            .select('delivery.id')
            .whereRef('delivery.webhook_id', '=', 'webhook.id')
            .where('delivery.next_at', '<=', env.clock()),
        ),
      )
      .orderBy('webhook.id')
      .execute(),
  );
  await Promise.all(due.map((webhook) => sendAll(env, webhook, settings)));
}

/** Sends what is due to one webhook, up to the first failure. */
async function sendAll(env: JobEnv, webhook: Webhook, settings: ChannelSettings): Promise<void> {
  const outbound = outboundOn(portOf(webhook.url), settings);
  try {
    while (!env.signal.aborted) {
      const delivery = await env.db.read((tx) => nextDelivery(tx, webhook.id, env.clock()));
      if (delivery === undefined) return;
      const attempt = await attemptOne(env, { webhook, delivery, outbound }, settings);
      // The worker stops: whether it arrived is not known, and the next worker sends it again under the same id.
      if (env.signal.aborted && attempt.reason !== null) return;
      const isOver = await env.db.transact(async (tx) => {
        await noteAttempt(tx, delivery, attempt);
        return noteHealth(tx, webhook.id, attempt);
      });
      if (attempt.reason === null) continue;
      env.log.warn({ webhook: webhook.id, ...attempt }, 'a message to another system did not get through');
      const reason = attempt.reason === 'gone' ? 'gone' : isOver ? 'failing' : null;
      if (reason !== null) await env.run(stopWebhook, env.actor, { id: webhook.id, reason });
      return;
    }
  } finally {
    await outbound.close();
  }
}

async function attemptOne(
  env: JobEnv,
  of: { webhook: Webhook; delivery: DueDelivery; outbound: ReturnType<typeof outboundOn> },
  { box }: ChannelSettings,
): Promise<Attempt> {
  const { webhook, delivery, outbound } = of;
  let secret: string;
  try {
    secret = await box.open(webhookPurpose(webhook.id), webhook.secret_sealed);
  } catch (error) {
    if (error instanceof SecretLost) return { now: env.clock(), status: null, reason: 'secret-lost' };
    throw error;
  }
  const { id, body } = delivery;
  const posted = await outbound.post(webhook.url, {
    body,
    headers: {
      'content-type': 'application/json',
      ...signedHeaders({ id, at: env.clock(), body, secret }),
    },
    deadlineMs: ANSWER_WITHIN_MS,
    answerBytes: 1024,
    signal: env.signal,
  });
  const now = env.clock();
  if (posted.status === null) return { now, status: null, reason: reasonOfCode(posted.code) };
  return { now, status: posted.status, reason: reasonOfStatus(posted.status) };
}

/** Notes since when nothing gets through. @returns whether that is too long */
async function noteHealth(
  tx: Parameters<typeof noteAttempt>[0],
  id: string,
  { now, reason }: Attempt,
): Promise<boolean> {
  const health = await tx
    .updateTable('upkeep.webhook')
    .set((webhook) => ({
      failing_since: reason === null ? null : webhook.fn.coalesce('failing_since', webhook.val(now)),
    }))
    .where('id', '=', id)
    .returning('failing_since')
    .executeTakeFirst();
  const since = health?.failing_since ?? null;
  return since !== null && now.getTime() - since.getTime() >= GIVEN_UP_AFTER_MS;
}
