import { useQueryClient } from '@tanstack/react-query';
import { api, type Input } from '../api/client.ts';

interface Bodies {
  receive: Input<'/api/v1/orders/{id}/receive'>;
  sign: Input<'/api/v1/orders/{id}/sign'>;
  plan: Input<'/api/v1/orders/{id}/plan'>;
  fix: Input<'/api/v1/orders/{id}/fix'>;
  submit: Input<'/api/v1/orders/{id}/submit'>;
  close: Input<'/api/v1/orders/{id}/close'>;
  return: Input<'/api/v1/orders/{id}/return'>;
  withdraw: Input<'/api/v1/orders/{id}/withdraw'>;
  transfer: Input<'/api/v1/orders/{id}/transfer'>;
  'ask-extension': Input<'/api/v1/orders/{id}/ask-extension'>;
  'decide-extension': Input<'/api/v1/orders/{id}/decide-extension'>;
  object: Input<'/api/v1/orders/{id}/object'>;
  'decide-objection': Input<'/api/v1/orders/{id}/decide-objection'>;
  'recheck-item': Input<'/api/v1/orders/{id}/recheck-item'>;
  'verify-item': Input<'/api/v1/orders/{id}/verify-item'>;
}

/** Does something with an order; what is shown of orders is asked anew afterwards. Rejects with a `Problem`. */
export function useOrderCall(orderId: string) {
  const queries = useQueryClient();
  return async <Verb extends keyof Bodies>(verb: Verb, body: Bodies[Verb]): Promise<void> => {
    try {
      // Each verb has its own path and body, which `Bodies` keeps together; the client knows them one by one.
      await api.POST(`/api/v1/orders/{id}/${verb}` as '/api/v1/orders/{id}/receive', {
        params: { path: { id: orderId } },
        body: body as Bodies['receive'],
      });
    } finally {
      await queries.invalidateQueries({ queryKey: ['orders'] });
    }
  };
}
