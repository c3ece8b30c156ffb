import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';
import { rowsOf, type ServerPages } from './server-pages.ts';

interface PagedBlockProps<Row extends { id: string }> {
  pages: ServerPages<Row>;
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

/** A list of free shape that is read on with a button at its end. */
export function PagedBlock<Row extends { id: string }>({ pages, empty, children }: PagedBlockProps<Row>) {
  if (pages.error && !pages.data) {
    return <ProblemNotice problem={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (!pages.data) return <Skeleton active />;
  const rows = rowsOf(pages.data.pages, (row) => row.id);
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      {children(rows)}
      {pages.hasNextPage ? (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          载入更多
        </Button>
      ) : null}
    </>
  );
}
