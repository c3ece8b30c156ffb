import { queryOptions } from '@tanstack/react-query';
import { api, type Row, take } from '../api/client.ts';

export type Delegation = Row<'/api/v1/delegations'>;

export const delegationsKey = ['delegations'];

export const delegationsQuery = queryOptions({
  queryKey: delegationsKey,
  queryFn: () => take(api.GET('/api/v1/delegations')),
});
