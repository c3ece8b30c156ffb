import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, take } from '../api/client.ts';

export type Trend = Answer<'/api/v1/overview/trend'>;

export type Week = Trend['weeks'][number];

export type Kind = Trend['kinds'][number];

/** Findings by week and kind, of all in reach, of one unit or of one site. */
export const trendQuery = (of: { unitId?: string | undefined; siteId?: string | undefined }) =>
  queryOptions({
    queryKey: ['overview', 'trend', of],
    queryFn: () => take(api.GET('/api/v1/overview/trend', { params: { query: of } })),
    refetchInterval: 60_000,
  });
