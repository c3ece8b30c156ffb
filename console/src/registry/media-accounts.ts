import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Row, take } from '../api/client.ts';
import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, sortOf, text } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';

export type MediaAccountRow = Row<'/api/v1/media-accounts'>;

export type MediaAccount = Answer<'/api/v1/media-accounts/{id}'>;

/** What narrows and orders the list of new-media accounts, in the address and on the wire alike. */
export const mediaAccountSearch = {
  q: text,
  platform: oneOf(valuesOf('media-platform')),
  state: oneOf(valuesOf('media-account-state')),
  sort: sortOf('name', 'platform', 'unit', 'changedAt'),
};

export const useMediaAccounts = (filters: Filters<'/api/v1/media-accounts'>) =>
  useServerPages(['media-accounts', 'list', filters], (after) =>
    take(api.GET('/api/v1/media-accounts', { params: { query: { ...filters, after } } })),
  );

export const mediaAccountQuery = (id: string) =>
  queryOptions({
    queryKey: ['media-accounts', id],
    queryFn: () => take(api.GET('/api/v1/media-accounts/{id}', { params: { path: { id } } })),
  });
