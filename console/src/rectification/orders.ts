import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Row, take } from '../api/client.ts';
import type { Word } from '../api/vocabulary.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type OrderRow = Row<'/api/v1/orders'>;
export type Order = Answer<'/api/v1/orders/{id}'>;
export type OrderItem = Order['orderItems'][number];
export type Task = Row<'/api/v1/orders/tasks'>;
export type LadderRow = Row<'/api/v1/ladder-steps'>;
export type IssuableUnit = Answer<'/api/v1/orders/issuable'>['units'][number];

export const useOrders = (filters: Filters<'/api/v1/orders'>) =>
  useServerPages(['orders', 'list', filters], (after) =>
    take(api.GET('/api/v1/orders', { params: { query: { ...filters, after } } })),
  );

export const useTasks = (filters: Filters<'/api/v1/orders/tasks'>) =>
  useServerPages(['orders', 'tasks', filters], (after) =>
    take(api.GET('/api/v1/orders/tasks', { params: { query: { ...filters, after } } })),
  );

export const useLadder = (filters: Filters<'/api/v1/ladder-steps'>) =>
  useServerPages(['orders', 'ladder', filters], (after) =>
    take(api.GET('/api/v1/ladder-steps', { params: { query: { ...filters, after } } })),
  );

const ASK_AGAIN_MS = 3000;

/** One order; while something of it is being measured, it is asked again every few seconds. */
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    queryFn: () => take(api.GET('/api/v1/orders/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isMeasuring(query.state.data) ? ASK_AGAIN_MS : false),
  });

function isMeasuring(order: Order): boolean {
  return (
    ['submitted', 'rechecking'].includes(order.state) ||
    order.orderItems.some(({ active, measuring }) => active && measuring)
  );
}

export const orderHistoryQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['orders', id, 'history', version],
    queryFn: () => take(api.GET('/api/v1/orders/{id}/history', { params: { path: { id } } })),
  });

export const issuableQuery = (filters: Filters<'/api/v1/orders/issuable'>) =>
  queryOptions({
    queryKey: ['orders', 'issuable', filters],
    queryFn: () => take(api.GET('/api/v1/orders/issuable', { params: { query: filters } })),
  });

export const orderSeverityTone: Record<Word<'order-severity'>, Tone> = {
  veto: 'bad',
  serious: 'warn',
  ordinary: 'busy',
};

/** How an order stands at a glance; the word beside it says the same. */
export function orderTone(of: Pick<OrderRow, 'state' | 'overdue'>): Tone {
  if (of.overdue) return 'bad';
  if (of.state === 'closed') return 'good';
  if (of.state === 'withdrawn') return 'idle';
  return of.state === 'returned' || of.state === 'rechecked' ? 'warn' : 'busy';
}

export const outcomeTone: Record<Word<'order-item-outcome'>, Tone> = {
  gone: 'good',
  there: 'bad',
  unmeasured: 'warn',
};
