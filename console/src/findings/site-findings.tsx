import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { findingColumns } from './finding-columns.tsx';
import { findingSearch } from './finding-search.ts';
import { useFindings } from './findings.ts';
import styles from './site-findings.module.css';

type Sort = ReturnType<typeof findingSearch.sort>;

/** The findings of one site. */
export function SiteFindings({ siteId }: { siteId: string }) {
  const [sort, setSort] = useState<Sort>();
  const pages = useFindings({ siteId, sort });
  return (
    <div className={styles.frame}>
      <ServerList
        label="本网站的问题"
        unit="个"
        pages={pages}
        sort={sort}
        onSort={(next) => setSort(findingSearch.sort(next))}
        lead={{
          key: 'title',
          title: '问题',
          width: 150,
          grow: 1,
          link: (row, props) => (
            <Link {...props} to="/findings/$findingId" params={{ findingId: row.id }}>
              {row.title}
            </Link>
          ),
        }}
        columns={findingColumns(false)}
        empty={<EmptyState title="没有发现问题">点“检查”，对网站做一次完整检查。</EmptyState>}
      />
    </div>
  );
}
