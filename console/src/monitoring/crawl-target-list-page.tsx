import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { formatNumber } from '../kit/number.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { type CrawlTarget, crawlTargetSearch, useCrawlTargets } from './crawl-plans.ts';
import { inspectionTone } from './inspections.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';

const route = getRouteApi('/_shell/crawl-targets');

const columns: ListColumn<CrawlTarget>[] = [
  { key: 'unit', title: '主办单位', width: 130, grow: 1, render: (row) => <span>{row.unitName}</span> },
  {
    key: 'due',
    title: '下次检查',
    width: 160,
    sort: 'dueAt',
    render: (row) =>
      row.dueAt ? <span className="figures">{formatInstant(row.dueAt)}</span> : <span>未纳入计划</span>,
  },
  {
    key: 'scope',
    title: '下次范围',
    width: 100,
    render: (row) => (
      <span>
        {row.nextScope ? labelOf('crawl-scope', row.nextScope) : '—'}
        {row.catchesUp ? '（补检）' : ''}
      </span>
    ),
  },
  {
    key: 'last',
    title: '上次结果',
    width: 110,
    render: (row) =>
      row.lastState && row.lastId ? (
        <StateMark tone={inspectionTone[row.lastState]}>
          <Link to="/inspections/$inspectionId" params={{ inspectionId: row.lastId }}>
            {labelOf('inspection-state', row.lastState)}
          </Link>
        </StateMark>
      ) : (
        <span>未检查过</span>
      ),
  },
  {
    key: 'lastAt',
    title: '上次检查',
    width: 160,
    render: (row) => <span className="figures">{formatInstant(row.lastAt)}</span>,
  },
  {
    key: 'coverage',
    title: '覆盖率',
    width: 90,
    align: 'end',
    render: (row) => <span>{row.coverage === null ? '未测' : `${Math.floor(row.coverage * 100)}%`}</span>,
  },
  {
    key: 'findings',
    title: '问题',
    width: 80,
    align: 'end',
    render: (row) => <span>{formatNumber(row.findings)}</span>,
  },
];

const choices = [
  { value: 'true', label: '已纳入计划' },
  { value: 'false', label: '未纳入计划' },
] as const;

/** Every site that answers to the public: when it is inspected next and how the last inspection ended. */
export function CrawlTargetListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/crawl-targets' });
  const pages = useCrawlTargets(filters);
  const { unitId, sort: _sort, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page fill title="网站安排">
      <MonitoringTabs />
      <FilterBar
        narrowed={narrowed}
        onClear={() => narrow({ q: undefined, planId: undefined, planned: undefined, look: undefined })}
      >
        <SearchBox
          label="查找网站"
          placeholder="名称、拼音首字母"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="计划"
          options={choices}
          value={filters.planned}
          onChange={(planned) => narrow({ planned })}
        />
        <FilterSelect
          label="检查结论"
          options={choicesOf('site-look')}
          value={filters.look}
          onChange={(look) => narrow({ look })}
        />
      </FilterBar>
      <ServerList
        label="网站安排"
        unit="个"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: crawlTargetSearch.sort(sort) })}
        lead={{
          key: 'name',
          title: '网站',
          width: 180,
          grow: 2,
          sort: 'name',
          link: (row, props) => (
            <Link {...props} to="/sites/$siteId" params={{ siteId: row.id }}>
              {row.name}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的网站">换一个条件，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="没有对外服务的网站">网站登记并上线运行后，按检查计划自动检查。</EmptyState>
          )
        }
      />
    </Page>
  );
}
