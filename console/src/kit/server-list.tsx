import { Button, Grid, Skeleton } from 'antd';
import { type FocusEventHandler, type ReactNode, type Ref, useMemo } from 'react';
import { formatTotal } from './number.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { ServerCards } from './server-cards.tsx';
import { ServerGrid } from './server-grid.tsx';
import styles from './server-list.module.css';
import { rowsOf, type ServerPages } from './server-pages.ts';

/** What the link of a row must spread onto its anchor, so that arrow keys can move along the rows. */
export interface RowLinkProps {
  ref?: Ref<HTMLAnchorElement>;
  className?: string;
  tabIndex?: number;
  onFocus?: FocusEventHandler<HTMLAnchorElement>;
}

export interface ListColumn<Row> {
  key: string;
  title: string;
  /** Least width in CSS pixels. */
  width: number;
  /** The column's share of what width is left; none when it stays as narrow as it may be. */
  grow?: number;
  /** Left out of the cards on narrow screens. */
  wideOnly?: boolean;
  /** The field to sort by on the server; without it the column has no order. */
  sort?: string;
  align?: 'end';
  render: (row: Row) => ReactNode;
}

export interface ServerListProps<Row extends { id: string }> {
  /** Names the list for screen readers. */
  label: string;
  unit: string;
  pages: ServerPages<Row>;
  /** The first column: its link opens the row. */
  lead: Omit<ListColumn<Row>, 'render'> & { link: (row: Row, props: RowLinkProps) => ReactNode };
  columns: readonly ListColumn<Row>[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  empty: ReactNode;
}

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
