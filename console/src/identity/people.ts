import { queryOptions } from '@tanstack/react-query';
import { api, type Filters, type Row, take } from '../api/client.ts';
import { useServerPages } from '../kit/server-pages.ts';

export type Person = Row<'/api/v1/people'>;

export type Account = Row<'/api/v1/accounts'>;

export const usePeople = (filters: Filters<'/api/v1/people'>) =>
  useServerPages(['people', 'list', filters], (after) =>
    take(api.GET('/api/v1/people', { params: { query: { ...filters, after } } })),
  );

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => take(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id],
    queryFn: () => take(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });

export const useAccounts = (filters: Filters<'/api/v1/accounts'>) =>
  useServerPages(['accounts', 'list', filters], (after) =>
    take(api.GET('/api/v1/accounts', { params: { query: { ...filters, after } } })),
  );
