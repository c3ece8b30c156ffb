import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ImportLink } from '../identity/import-link.tsx';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { Page } from '../kit/page.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { findingColumns } from './finding-columns.tsx';
import { FindingEntryForm } from './finding-entry-form.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { findingSearch } from './finding-search.ts';
import { useFindings } from './findings.ts';

const route = getRouteApi('/_shell/findings');

/** Every finding in reach, from every wing that finds. */
export function FindingListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/findings' });
  const pages = useFindings(filters);
  const mayEnter = useSession().permissions.includes('finding.triage');
  const [entering, setEntering] = useState(false);

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const { unitId, sort, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <Page
      fill
      title="问题"
      actions={
        <>
          {mayEnter ? (
            <>
              <Button onClick={() => setEntering(true)}>登记问题</Button>
              <ImportLink kind="circulars" />
            </>
          ) : null}
          <ExportButton path="/api/v1/findings/export" filters={filters} />
        </>
      }
    >
      <FindingEntryForm open={entering} onClose={() => setEntering(false)} />
      <FindingFilters
        filters={filters}
        offered={['failing', 'severity', 'phase', 'state']}
        narrowed={narrowed}
        onNarrow={narrow}
        onClear={() => void navigate({ search: { unitId, sort }, replace: true })}
      />
      <ServerList
        label="问题"
        unit="个"
        pages={pages}
        sort={filters.sort}
        onSort={(next) => narrow({ sort: findingSearch.sort(next) })}
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
        columns={findingColumns(true)}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的问题">
              放宽条件，或
              <Button type="link" size="small" onClick={() => void navigate({ search: {}, replace: true })}>
                清除全部条件
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title="还没有发现问题">
              打开一个<Link to="/sites">网站</Link>，点“检查”，结果会列在这里。
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
