import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, take } from '../api/client.ts';
import type { ListColumn } from '../kit/list-shape.ts';
import { formatNumber } from '../kit/number.ts';

/**
 * A column with the open findings of each site.
 * @param pages the ids of the sites shown, page by page, so that each page is asked for once
 */
export function useOpenFindingsColumn<Row extends { id: string }>(
  pages: readonly string[][],
): ListColumn<Row> {
  const open = useQueries({
    queries: pages.map((siteIds) => ({
      queryKey: ['findings', 'open-by-site', siteIds],
      queryFn: () =>
        take(api.GET('/api/v1/findings/open-by-site', { params: { query: { siteIds: siteIds.join(',') } } })),
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => data?.items ?? []).map((item) => [item.siteId, item.open])),
  });
  return {
    key: 'open-findings',
    title: '问题',
    width: 68,
    align: 'end',
    render: (row) => {
      const count = open.get(row.id);
      if (!count) return <span>{formatNumber(count)}</span>;
      return (
        <Link
          to="/findings"
          search={{ siteId: row.id, phase: 'open' }}
          style={{ position: 'relative', zIndex: 1 }}
        >
          {formatNumber(count)}
        </Link>
      );
    },
  };
}
