import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';

interface LoadProps<Data> {
  query: UseQueryResult<Data, Error>;
  children: (data: Data) => ReactNode;
}

/** Waits for one answer: a skeleton, then the answer, or what went wrong and a way to try again. */
export function Load<Data>({ query, children }: LoadProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <div style={{ padding: 24 }} role="status" aria-label="正在载入">
      <Skeleton active />
    </div>
  );
}
