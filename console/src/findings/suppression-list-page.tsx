import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Page } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatDate } from '../kit/time.ts';
import { type SuppressionRow, suppressionSearch, useSuppressions } from './suppressions.ts';

const route = getRouteApi('/_shell/suppressions');

/** What was judged a false positive and is not asked again, with until when, and what has ended it. */
export function SuppressionListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/suppressions' });
  const queries = useQueryClient();
  const { permissions } = useSession();
  const [ending, setEnding] = useState<SuppressionRow>();
  const pages = useSuppressions(filters);
  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const { unitId, sort, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  const end = async (row: SuppressionRow, reason: string) => {
    const { id, version } = row;
    await take(
      api.POST('/api/v1/suppressions/{id}/end', { params: { path: { id } }, body: { version, reason } }),
    );
    await queries.invalidateQueries({ queryKey: ['suppressions'] });
    await queries.invalidateQueries({ queryKey: ['findings'] });
  };
  return (
    <Page fill title="误报豁免" above={<Link to="/triage">研判</Link>}>
      <FilterBar
        narrowed={narrowed}
        onClear={() => void navigate({ search: { unitId, sort }, replace: true })}
      >
        <FilterSelect
          label="豁免情况"
          options={choicesOf('suppression-standing')}
          value={filters.standing}
          onChange={(standing) => narrow({ standing })}
        />
        <FilterSelect
          label="豁免范围"
          options={choicesOf('suppression-scope')}
          value={filters.scope}
          onChange={(scope) => narrow({ scope })}
        />
      </FilterBar>
      <ServerList
        label="误报豁免"
        unit="项"
        pages={pages}
        sort={filters.sort}
        onSort={(next) => narrow({ sort: suppressionSearch.sort(next) })}
        lead={{
          key: 'title',
          title: '问题',
          width: 150,
          grow: 1.4,
          link: (row, props) =>
            row.findingId ? (
              <Link {...props} to="/findings/$findingId" params={{ findingId: row.findingId }}>
                {row.title}
              </Link>
            ) : (
              <Link {...props} to="/findings" search={{ code: row.code, siteId: row.siteId ?? undefined }}>
                {row.title}
              </Link>
            ),
        }}
        columns={[
          ...columns,
          {
            key: 'end',
            title: '',
            width: 92,
            render: (row) =>
              row.endedAt === null && permissions.includes('finding.triage') ? (
                <Button
                  size="small"
                  style={{ position: 'relative', zIndex: 1 }}
                  onClick={() => setEnding(row)}
                >
                  结束豁免
                </Button>
              ) : (
                <span />
              ),
          },
        ]}
        empty={
          narrowed ? (
            <EmptyState title="没有符合条件的豁免">改选情况或范围。</EmptyState>
          ) : (
            <EmptyState title="还没有误报豁免">
              在<Link to="/triage">研判</Link>中判为误报的问题，会按范围和期限列在这里。
            </EmptyState>
          )
        }
      />
      <ReasonDialog
        open={ending !== undefined}
        title="结束豁免"
        text="豁免结束后，它所覆盖的问题回到待研判。"
        reason="required"
        onClose={() => setEnding(undefined)}
        onConfirm={async (reason) => ending && end(ending, reason ?? '')}
      />
    </Page>
  );
}

const columns: ListColumn<SuppressionRow>[] = [
  {
    key: 'scope',
    title: '范围',
    width: 72,
    render: (row) => <span>{labelOf('suppression-scope', row.scope)}</span>,
  },
  {
    key: 'place',
    title: '对象',
    width: 150,
    grow: 1.6,
    render: (row) => <OutsideText text={row.term ?? row.url ?? row.siteName ?? row.unitName} />,
  },
  {
    key: 'reason',
    title: '理由',
    width: 140,
    grow: 1,
    render: (row) => (
      <span>
        {labelOf('dismissal-reason', row.reason)}
        {row.words ? `：${row.words}` : ''}
      </span>
    ),
  },
  { key: 'by', title: '研判人', width: 80, render: (row) => <span>{row.by}</span> },
  {
    key: 'at',
    title: '研判日期',
    width: 108,
    sort: 'at',
    render: (row) => <span className="figures">{formatDate(row.at)}</span>,
  },
  {
    key: 'until',
    title: '截止日',
    width: 108,
    sort: 'until',
    render: (row) => <span className="figures">{row.until}</span>,
  },
  {
    key: 'standing',
    title: '情况',
    width: 112,
    render: (row) =>
      row.endedBecause ? (
        <StateMark tone="idle">{labelOf('suppression-end', row.endedBecause)}</StateMark>
      ) : (
        <StateMark tone="good">生效中</StateMark>
      ),
  },
];
