import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choicesOf, labelOf } from '../../api/vocabulary.ts';
import { useSession } from '../../identity/session.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../../kit/filter-bar.tsx';
import type { ListColumn } from '../../kit/list-shape.ts';
import { OutsideText } from '../../kit/outside-text.tsx';
import { Page } from '../../kit/page.tsx';
import { SearchBox } from '../../kit/search-box.tsx';
import { ServerList } from '../../kit/server-list.tsx';
import { StateMark } from '../../kit/state-mark.tsx';
import { formatDate } from '../../kit/time.ts';
import { PassDue, SettleDue } from './report-clocks.tsx';
import { ReportEntryForm } from './report-entry-form.tsx';
import { reportSearch } from './report-search.ts';
import { type ReportRow, reportTone, useReports } from './reports.ts';

const route = getRouteApi('/_shell/error-reports');

const columns: ListColumn<ReportRow>[] = [
  {
    key: 'state',
    title: '状态',
    width: 116,
    render: (row) => <StateMark tone={reportTone(row)}>{labelOf('error-report-state', row.state)}</StateMark>,
  },
  {
    key: 'words',
    title: '反映的问题',
    width: 200,
    grow: 2.4,
    render: (row) => (
      <span>
        {labelOf('error-report-kind', row.kind)}：<OutsideText text={row.words} />
      </span>
    ),
  },
  { key: 'site', title: '网站', width: 150, grow: 1.4, render: (row) => <span>{row.siteName}</span> },
  { key: 'unit', title: '承办单位', width: 150, grow: 1.2, render: (row) => <span>{row.unitName}</span> },
  {
    key: 'received',
    title: '收到日期',
    width: 110,
    sort: 'receivedAt',
    render: (row) => <span className="figures">{formatDate(row.receivedAt)}</span>,
  },
  { key: 'pass', title: '转办期限', width: 180, render: (row) => <PassDue of={row} /> },
  {
    key: 'due',
    title: '办结期限',
    width: 180,
    sort: 'settleDueAt',
    render: (row) => <SettleDue of={row} />,
  },
];

/** The public error reports 我为政府网站找错 in reach. */
export function ReportListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/error-reports' });
  const pages = useReports(filters);
  const mayEnter = useSession().permissions.includes('error-report.enter');
  const [entering, setEntering] = useState(false);
  const { unitId, sort, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="网站找错"
      actions={
        mayEnter ? (
          <Button type="primary" onClick={() => setEntering(true)}>
            登记留言
          </Button>
        ) : null
      }
    >
      <ReportEntryForm open={entering} onClose={() => setEntering(false)} />
      <FilterBar
        narrowed={narrowed}
        onClear={() => void navigate({ search: { unitId, sort }, replace: true })}
      >
        <SearchBox
          label="查找留言"
          placeholder="编号、内容、网站"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="办理情况"
          options={choicesOf('error-report-phase')}
          value={filters.phase}
          onChange={(phase) => narrow({ phase })}
        />
        <FilterSelect
          label="状态"
          options={choicesOf('error-report-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
        <FilterSelect
          label="问题类型"
          options={choicesOf('error-report-kind')}
          value={filters.kind}
          onChange={(kind) => narrow({ kind })}
        />
        <FilterSelect
          label="来源"
          options={choicesOf('error-report-channel')}
          value={filters.channel}
          onChange={(channel) => narrow({ channel })}
        />
      </FilterBar>
      <ServerList
        label="找错留言"
        unit="条"
        pages={pages}
        sort={filters.sort}
        onSort={(next) => narrow({ sort: reportSearch.sort(next) })}
        lead={{
          key: 'number',
          title: '编号',
          width: 150,
          link: (row, props) => (
            <Link {...props} to="/error-reports/$reportId" params={{ reportId: row.id }}>
              {row.number}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的留言">放宽条件，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="还没有找错留言">
              {mayEnter
                ? '收到国办平台转来或群众反映的问题后，点“登记留言”；转办和办结期限自动计算。'
                : '转给本单位的找错留言会列在这里。'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
