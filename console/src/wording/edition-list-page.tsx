import { ExperimentOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { formatNumber } from '../kit/number.ts';
import { Page } from '../kit/page.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { type EditionRow, editionSearch, editionTones, useEditions } from './lexicon.ts';
import { LexiconTabs } from './lexicon-tabs.tsx';
import { TrialForm } from './trial-form.tsx';

const route = getRouteApi('/_shell/lexicon/editions');

/** The numbered lexicons in reach: on trial, live, and those before. */
export function EditionListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/lexicon/editions' });
  const pages = useEditions(filters);
  const [trying, setTrying] = useState(false);
  const mayTry = useSession().permissions.includes('lexicon.edit');
  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="词库"
      below="试运行把现在的词条和名单定为一个版本，在留存的旧页面上查一遍；启用后，日常监测按它检查。"
      actions={
        mayTry ? (
          <Button type="primary" icon={<ExperimentOutlined />} onClick={() => setTrying(true)}>
            试运行
          </Button>
        ) : null
      }
    >
      <LexiconTabs />
      <FilterBar narrowed={filters.state !== undefined} onClear={() => narrow({ state: undefined })}>
        <FilterSelect
          label="状态"
          options={choicesOf('lexicon-edition-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
      </FilterBar>
      <ServerList
        label="词库版本"
        unit="个版本"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: editionSearch.sort(sort) })}
        lead={{
          key: 'number',
          title: '版本',
          width: 150,
          grow: 1,
          link: (row, props) => (
            <Link {...props} to="/lexicon/editions/$editionId" params={{ editionId: row.id }}>
              {`${row.unitName} 第${row.number}版`}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          filters.state !== undefined || filters.unitId ? (
            <EmptyState title="没有符合条件的版本">改选状态或单位。</EmptyState>
          ) : (
            <EmptyState title="还没有词库版本">
              录入<Link to="/lexicon">词条</Link>或<Link to="/lexicon/persons">姓名职务表</Link>
              后，点“试运行”。
            </EmptyState>
          )
        }
      />
      <TrialForm open={trying} unitId={filters.unitId} onClose={() => setTrying(false)} />
    </Page>
  );
}

const columns: ListColumn<EditionRow>[] = [
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => (
      <StateMark tone={editionTones[row.state]}>{labelOf('lexicon-edition-state', row.state)}</StateMark>
    ),
  },
  { key: 'terms', title: '词条', width: 80, align: 'end', render: (row) => figure(row.terms) },
  { key: 'unproven', title: '其中待核', width: 90, align: 'end', render: (row) => figure(row.unproven) },
  { key: 'persons', title: '人员', width: 80, align: 'end', render: (row) => figure(row.persons) },
  { key: 'pages', title: '试运行页面', width: 110, align: 'end', render: (row) => figure(row.pagesRead) },
  { key: 'found', title: '命中位置', width: 100, align: 'end', render: (row) => figure(row.placesFound) },
  { key: 'by', title: '试运行人', width: 110, render: (row) => <span>{row.askedBy}</span> },
  {
    key: 'askedAt',
    title: '试运行时间',
    width: 150,
    sort: 'askedAt',
    render: (row) => <span className="figures">{formatInstant(row.askedAt)}</span>,
  },
];

function figure(count: number | null) {
  return <span className="figures">{count === null ? '—' : formatNumber(count)}</span>;
}
