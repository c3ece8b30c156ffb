import { queryOptions } from '@tanstack/react-query';
import { api, type Row, take } from '../api/client.ts';

export type Unit = Row<'/api/v1/units'>;

/** All units in the reader's reach with those above them, flat; each names its parent. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => (await take(api.GET('/api/v1/units'))).items,
  staleTime: 60_000,
});

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    queryFn: () => take(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
  });
