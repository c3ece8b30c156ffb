import { Link } from '@tanstack/react-router';
import { EmptyState } from '../kit/empty-state.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { formatInstant } from '../kit/time.ts';
import { inspectionColumns } from './inspection-columns.tsx';
import { useInspections } from './inspections.ts';
import styles from './site-inspections.module.css';

/** The inspections of one site, the latest first. */
export function SiteInspections({ siteId }: { siteId: string }) {
  const pages = useInspections({ siteId });
  return (
    <div className={styles.frame}>
      <ServerList
        label="本网站的检查"
        unit="次"
        pages={pages}
        sort={undefined}
        onSort={() => undefined}
        lead={{
          key: 'requested',
          title: '提交时间',
          width: 170,
          grow: 1,
          link: (row, props) => (
            <Link {...props} to="/inspections/$inspectionId" params={{ inspectionId: row.id }}>
              {formatInstant(row.requestedAt)}
            </Link>
          ),
        }}
        columns={inspectionColumns}
        empty={<EmptyState title="还没有检查过">点“检查”，开始第一次检查。</EmptyState>}
      />
    </div>
  );
}
