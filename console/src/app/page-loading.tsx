import { Skeleton } from 'antd';

/** Stands where a page will be as soon as its code and data are there. */
export function PageLoading() {
  return (
    <div style={{ padding: 24 }} role="status" aria-label="正在载入">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}
