import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, take } from '../api/client.ts';

export type Overview = Answer<'/api/v1/overview'>;

/** Every number of the overview, for all in reach or one unit of it. */
export const overviewQuery = (unitId: string | undefined) =>
  queryOptions({
    queryKey: ['overview', unitId ?? null],
    queryFn: () => take(api.GET('/api/v1/overview', { params: { query: { unitId } } })),
    refetchInterval: 60_000,
  });
