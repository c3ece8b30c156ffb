import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { choicesOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { formatInstant } from '../kit/time.ts';
import { inspectionColumns } from './inspection-columns.tsx';
import { type InspectionRow, useInspections } from './inspections.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';

const route = getRouteApi('/_shell/inspections');

const requested: ListColumn<InspectionRow> = {
  key: 'requested',
  title: '提交时间',
  width: 160,
  render: (row) => <span className="figures">{formatInstant(row.requestedAt)}</span>,
};

/** All inspections in reach, the latest first. */
export function InspectionListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/inspections' });
  const pages = useInspections(filters);
  const { unitId, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <Page fill title="检查" actions={<ExportButton path="/api/v1/inspections/export" filters={filters} />}>
      <MonitoringTabs />
      <FilterBar narrowed={narrowed} onClear={() => void navigate({ search: { unitId }, replace: true })}>
        <FilterSelect
          label="状态"
          options={choicesOf('inspection-state')}
          value={filters.state}
          onChange={(state) => void navigate({ search: (search) => ({ ...search, state }), replace: true })}
        />
      </FilterBar>
      <ServerList
        label="检查"
        unit="次"
        pages={pages}
        sort={undefined}
        onSort={() => undefined}
        lead={{
          key: 'site',
          title: '网站',
          width: 200,
          grow: 2,
          link: (row, props) => (
            <Link {...props} to="/inspections/$inspectionId" params={{ inspectionId: row.id }}>
              {row.siteName}
            </Link>
          ),
        }}
        columns={[requested, ...inspectionColumns]}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的检查">改选状态或单位。</EmptyState>
          ) : (
            <EmptyState title="还没有检查过网站">
              打开一个<Link to="/sites">网站</Link>，点“检查”即可开始；或建立
              <Link to="/crawl-plans">检查计划</Link>，由系统每天检查。
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
