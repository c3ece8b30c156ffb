import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { type CrawlSlot, slotDays, slotTone, useCrawlSlots } from './crawl-plans.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';

const route = getRouteApi('/_shell/crawl-slots');

const columns: ListColumn<CrawlSlot>[] = [
  { key: 'unit', title: '主办单位', width: 160, grow: 1, render: (row) => <span>{row.unitName}</span> },
  {
    key: 'at',
    title: '计划时间',
    width: 160,
    render: (row) => (
      <span className="figures">
        {formatInstant(row.at)}
        {row.catchesUp ? '（补检）' : ''}
      </span>
    ),
  },
  {
    key: 'outcome',
    title: '执行情况',
    width: 120,
    render: (row) => (
      <StateMark tone={slotTone[row.outcome]}>{labelOf('crawl-slot-outcome', row.outcome)}</StateMark>
    ),
  },
  {
    key: 'reason',
    title: '说明',
    width: 200,
    grow: 1,
    render: (row) => <span>{row.reason ? labelOf('crawl-slot-reason', row.reason) : '—'}</span>,
  },
  {
    key: 'scope',
    title: '范围',
    width: 80,
    render: (row) => <span>{row.scope ? labelOf('crawl-scope', row.scope) : '—'}</span>,
  },
  {
    key: 'started',
    title: '开始时间',
    width: 160,
    render: (row) => <span className="figures">{formatInstant(row.startedAt)}</span>,
  },
];

const spans = slotDays.map((days) => ({
  value: days,
  label: days === '1' ? '最近 24 小时' : `最近 ${days} 天`,
}));

const kinds = [
  { value: 'false', label: '按计划' },
  { value: 'true', label: '补检' },
] as const;

/** What became of every slot of the plans, the latest first. */
export function CrawlSlotListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/crawl-slots' });
  const { days, ...rest } = filters;
  const pages = useCrawlSlots({ ...rest, ...(days ? { days: Number(days) } : {}) });
  const { unitId, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page fill title="执行记录">
      <MonitoringTabs />
      <FilterBar narrowed={narrowed} onClear={() => void navigate({ search: { unitId }, replace: true })}>
        <FilterSelect
          label="最近 24 小时"
          options={spans}
          value={days}
          onChange={(next) => narrow({ days: next })}
        />
        <FilterSelect
          label="执行情况"
          options={choicesOf('crawl-slot-outcome')}
          value={filters.outcome}
          onChange={(outcome) => narrow({ outcome })}
        />
        <FilterSelect
          label="按计划或补检"
          options={kinds}
          value={filters.catchesUp}
          onChange={(catchesUp) => narrow({ catchesUp })}
        />
      </FilterBar>
      <ServerList
        label="执行记录"
        unit="次"
        pages={pages}
        sort={undefined}
        onSort={() => undefined}
        lead={{
          key: 'site',
          title: '网站',
          width: 180,
          grow: 2,
          link: (row, props) =>
            row.inspectionId ? (
              <Link {...props} to="/inspections/$inspectionId" params={{ inspectionId: row.inspectionId }}>
                {row.siteName}
              </Link>
            ) : (
              <Link {...props} to="/sites/$siteId" params={{ siteId: row.siteId }}>
                {row.siteName}
              </Link>
            ),
        }}
        columns={columns}
        empty={
          <EmptyState title="这段时间没有计划检查">
            换一个条件，或在“检查计划”中确认网站已纳入计划。
          </EmptyState>
        }
      />
    </Page>
  );
}
