import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Input, type Row, take } from '../api/client.ts';
import type { Word } from '../api/vocabulary.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type SiteRow = Row<'/api/v1/sites'>;

export type Site = Answer<'/api/v1/sites/{id}'>;

export type SiteInput = Input<'/api/v1/sites'>;

export type Column = Row<'/api/v1/sites/{id}/columns'>;

export const useSites = (filters: Filters<'/api/v1/sites'>) =>
  useServerPages(['sites', 'list', filters], (after) =>
    take(api.GET('/api/v1/sites', { params: { query: { ...filters, limit: 100, after } } })),
  );

export const siteQuery = (id: string) =>
  queryOptions({
    queryKey: ['sites', id],
    queryFn: () => take(api.GET('/api/v1/sites/{id}', { params: { path: { id } } })),
  });

export const columnsQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['sites', siteId, 'columns'],
    queryFn: () => take(api.GET('/api/v1/sites/{id}/columns', { params: { path: { id: siteId } } })),
  });

/** How a state of a site looks at a glance. */
export const siteTone: Record<Word<'site-state'>, Tone> = {
  planned: 'idle',
  applying: 'busy',
  registering: 'busy',
  running: 'good',
  suspended: 'warn',
  migrating: 'warn',
  closing: 'warn',
  closed: 'idle',
};
