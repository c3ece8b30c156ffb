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

/** One row of the table of the four failings: a unit, or a site where a unit's list would not match. */
export type FailingRow = NonNullable<Overview['failings']>['rows'][number];
