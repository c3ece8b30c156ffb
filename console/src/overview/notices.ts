import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Row, take } from '../api/client.ts';
import { useServerPages } from '../kit/server-pages.ts';

export type Notice = Row<'/api/v1/notices'>;

const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread-count'],
  queryFn: () => take(api.GET('/api/v1/notices', { params: { query: { limit: 1, unread: 'true' } } })),
  refetchInterval: 60_000,
});

/** How many notices wait unread in the inbox. */
export function useUnreadCount(): number {
  return useQuery(unreadQuery).data?.total ?? 0;
}

/** The inbox, newest first. */
export const useNotices = (unread: 'true' | undefined) =>
  useServerPages<Notice>(['notices', 'list', unread ?? null], (after) =>
    take(api.GET('/api/v1/notices', { params: { query: { unread, after } } })),
  );

/** Marks one notice as read, or all of them. */
export const readNotices = (id?: string) => take(api.POST('/api/v1/notices/read', { body: { id } }));
