import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Input, type Row, take } from '../api/client.ts';
import { valuesOf, type Word } from '../api/vocabulary.ts';
import { oneOf } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type Webhook = Answer<'/api/v1/webhooks'>['items'][number];
export type DeliveryRow = Row<'/api/v1/webhooks/{id}/deliveries'>;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: () => take(api.GET('/api/v1/webhooks')),
});

export const addWebhook = (body: Input<'/api/v1/webhooks'>) => take(api.POST('/api/v1/webhooks', { body }));

export const editWebhook = (id: string, body: Input<'/api/v1/webhooks/{id}', 'patch'>) =>
  take(api.PATCH('/api/v1/webhooks/{id}', { params: { path: { id } }, body }));

export const removeWebhook = (id: string) =>
  api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } });

export const changeSecret = (id: string) =>
  take(api.POST('/api/v1/webhooks/{id}/secret', { params: { path: { id } } }));

export const testWebhook = (id: string) =>
  take(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } }));

/** What narrows the record of deliveries, in the address and on the wire alike. */
export const deliverySearch = { stage: oneOf(valuesOf('webhook-stage')) };

/** What was sent to a webhook, the latest first. */
export const useDeliveries = (id: string, filters: Filters<'/api/v1/webhooks/{id}/deliveries'>) =>
  useServerPages<DeliveryRow>(['webhooks', 'deliveries', id, filters], (after) =>
    deliveries(id, filters, after),
  );

const deliveries = (
  id: string,
  filters: Filters<'/api/v1/webhooks/{id}/deliveries'>,
  after?: string | undefined,
) =>
  take(
    api.GET('/api/v1/webhooks/{id}/deliveries', {
      params: { path: { id }, query: { ...filters, after } },
    }),
  );

const ASK_EVERY_MS = 1000;

/** What becomes of one message, asked for until it has ended. */
export function useDeliveryOutcome(webhookId: string, deliveryId: string | undefined) {
  return useQuery({
    queryKey: ['webhooks', 'outcome', deliveryId],
    enabled: deliveryId !== undefined,
    queryFn: async () => {
      const { items } = await deliveries(webhookId, { limit: 50 });
      return items.find(({ id }) => id === deliveryId) ?? null;
    },
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : ASK_EVERY_MS),
  });
}

/** How far a message has come, at a glance. */
export const deliveryTone: Record<Word<'webhook-stage'>, Tone> = {
  waiting: 'busy',
  delivered: 'good',
  failed: 'bad',
};
