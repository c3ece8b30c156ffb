import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import type { Vocabulary } from '../platform/vocabulary/index.ts';
import type { ChannelSettings } from './channel-settings.ts';
import { listMails, mailListAnswer } from './mail-list.ts';
import { getMailServer, mailServerAnswer, mailServerSetting, sendTestMail } from './mail-server.ts';
import { getOpinionService, opinionServiceAnswer, opinionServiceSetting } from './opinion/opinion-service.ts';
import { testOpinionService } from './opinion/opinion-test.ts';
import { getOwnMailChoice, ownMailChoiceAnswer, setOwnMailChoice } from './own-mail-choice.ts';
import { removeWebhook, testWebhook, webhookOperations } from './webhook.ts';
import { deliveryListAnswer, listDeliveries, listWebhooks, webhookListAnswer } from './webhook-list.ts';

/** Mail server, mails and one's own choice. */
export function mailRoutes(settings: ChannelSettings): Route[] {
  return [
    route({
      method: 'GET',
      path: '/mail-server',
      permission: 'channel.read',
      operation: getMailServer,
      answer: mailServerAnswer,
    }),
    route({
      method: 'PATCH',
      path: '/mail-server',
      permission: 'channel.edit',
      operation: mailServerSetting(settings),
      answer: mailServerAnswer,
    }),
    route({
      method: 'POST',
      path: '/mail-server/test',
      permission: 'channel.edit',
      operation: sendTestMail,
      answer: z.object({ id: z.uuid() }),
      status: 202,
      perMinute: 10,
    }),
    route({
      method: 'GET',
      path: '/mails',
      permission: 'channel.read',
      operation: listMails,
      answer: mailListAnswer,
    }),
    route({
      method: 'GET',
      path: '/mail-choice',
      permission: 'signed-in',
      operation: getOwnMailChoice,
      answer: ownMailChoiceAnswer,
    }),
    route({
      method: 'PATCH',
      path: '/mail-choice',
      permission: 'signed-in',
      operation: setOwnMailChoice,
      answer: ownMailChoiceAnswer,
    }),
  ];
}

/** The model server that is asked for a second opinion. */
export function opinionRoutes(settings: ChannelSettings): Route[] {
  return [
    route({
      method: 'GET',
      path: '/opinion-service',
      permission: 'channel.read',
      operation: getOpinionService,
      answer: opinionServiceAnswer,
    }),
    route({
      method: 'PATCH',
      path: '/opinion-service',
      permission: 'channel.edit',
      operation: opinionServiceSetting(settings),
      answer: opinionServiceAnswer,
    }),
    route({
      method: 'POST',
      path: '/opinion-service/test',
      permission: 'channel.edit',
      operation: testOpinionService,
      answer: z.object({ id: z.uuid() }),
      status: 202,
      perMinute: 10,
    }),
  ];
}

/** Webhooks and their deliveries. */
export function webhookRoutes(settings: ChannelSettings, events: Vocabulary): Route[] {
  const { add, edit, changeSecret } = webhookOperations(settings, events);
  const withSecret = z.object({ id: z.uuid(), secret: z.string() });
  return [
    route({
      method: 'GET',
      path: '/webhooks',
      permission: 'channel.read',
      operation: listWebhooks,
      answer: webhookListAnswer,
    }),
    route({
      method: 'POST',
      path: '/webhooks',
      permission: 'channel.edit',
      operation: add,
      answer: withSecret,
      status: 201,
    }),
    route({
      method: 'PATCH',
      path: '/webhooks/:id',
      permission: 'channel.edit',
      operation: edit,
      answer: z.object({ id: z.uuid(), version: z.int() }),
    }),
    route({
      method: 'DELETE',
      path: '/webhooks/:id',
      permission: 'channel.edit',
      operation: removeWebhook,
      status: 204,
      deliver: () => undefined,
    }),
    route({
      method: 'POST',
      path: '/webhooks/:id/secret',
      permission: 'channel.edit',
      operation: changeSecret,
      answer: withSecret,
    }),
    route({
      method: 'POST',
      path: '/webhooks/:id/test',
      permission: 'channel.edit',
      operation: testWebhook,
      answer: z.object({ deliveryId: z.uuid() }),
      status: 202,
      perMinute: 10,
    }),
    route({
      method: 'GET',
      path: '/webhooks/:id/deliveries',
      permission: 'channel.read',
      operation: listDeliveries,
      answer: deliveryListAnswer,
    }),
  ];
}
