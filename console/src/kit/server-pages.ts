import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query';

/** One answer of a server list: a page of rows, the length of the whole, and the cursor of the next page. */
export interface Page<Row> {
  items: Row[];
  total: number;
  totalExact: boolean;
  next?: string | null | undefined;
}

export type ServerPages<Row> = UseInfiniteQueryResult<InfiniteData<Page<Row>>, Error>;

/**
 * A server list read page by page as the reader scrolls.
 * @param key names the list and everything that narrows or orders it
 * @param read fetches the page after a cursor, or the first
 */
export function useServerPages<Row>(
  key: readonly unknown[],
  read: (after: string | undefined) => Promise<Page<Row>>,
): ServerPages<Row> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // Reading anew means every page that was scrolled through: done when something has changed, not on every look.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
}

/** All rows read so far, each id once: a row that moved between two pages while scrolling is kept where it first came. */
export function rowsOf<Row>(pages: readonly Page<Row>[], idOf: (row: Row) => string): Row[] {
  const seen = new Map<string, Row>();
  for (const row of pages.flatMap((page) => page.items)) if (!seen.has(idOf(row))) seen.set(idOf(row), row);
  return [...seen.values()];
}
