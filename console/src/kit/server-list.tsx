import { Button, Grid, Skeleton } from 'antd';
import { useMemo } from 'react';
import type { ServerListProps } from './list-shape.ts';
import { formatTotal } from './number.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { ServerCards } from './server-cards.tsx';
import { ServerGrid } from './server-grid.tsx';
import styles from './server-list.module.css';
import { rowsOf } from './server-pages.ts';

/** A long list that is searched, filtered and sorted on the server: a grid of rows on wide screens, cards on narrow ones. */
export function ServerList<Row extends { id: string }>(props: ServerListProps<Row>) {
  const { pages, empty, unit } = props;
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  const rows = useMemo(() => rowsOf(pages.data?.pages ?? [], (row) => row.id), [pages.data]);
  const first = pages.data?.pages[0];

  if (pages.error && !first)
    return <ProblemNotice problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (!first) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  if (rows.length === 0) return <>{empty}</>;
  const more = pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : undefined;
  return (
    <div className={styles.list} data-stale={pages.isPlaceholderData || undefined}>
      {wide ? (
        <ServerGrid {...props} rows={rows} more={more} />
      ) : (
        <ServerCards {...props} rows={rows} more={more} />
      )}
      <div className={styles.foot} role="status">
        <span>
          共 {formatTotal(first.total, first.totalExact)} {unit}
          {rows.length < first.total ? `，已载入 ${rows.length} ${unit}` : ''}
        </span>
        {pages.isFetchingNextPage ? <span>正在载入…</span> : null}
        {pages.isFetchNextPageError ? (
          <Button size="small" type="link" onClick={() => void pages.fetchNextPage()}>
            载入失败，重试
          </Button>
        ) : null}
        {wide ? <span className={styles.keys}>按 j、k 移动，回车打开，/ 搜索</span> : null}
      </div>
    </div>
  );
}
