import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { ImportLink } from '../identity/import-link.tsx';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { MediaAccountForm } from './media-account-form.tsx';
import { type MediaAccountRow, mediaAccountSearch, useMediaAccounts } from './media-accounts.ts';

const route = getRouteApi('/_shell/media-accounts');

const columns: ListColumn<MediaAccountRow>[] = [
  {
    key: 'platform',
    title: '平台',
    width: 120,
    sort: 'platform',
    render: (row) => <span>{labelOf('media-platform', row.platform)}</span>,
  },
  {
    key: 'unit',
    title: '主办单位',
    width: 180,
    grow: 2,
    sort: 'unit',
    render: (row) => <span>{row.unitName}</span>,
  },
  {
    key: 'handle',
    title: '平台内的账号',
    width: 150,
    grow: 1,
    render: (row) => <span>{row.handle ?? '—'}</span>,
  },
  { key: 'person', title: '责任人', width: 110, render: (row) => <span>{row.personName ?? '未明确'}</span> },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => (
      <StateMark tone={row.state === 'running' ? 'good' : 'idle'}>
        {labelOf('media-account-state', row.state)}
      </StateMark>
    ),
  },
];

/** The new-media accounts 政务新媒体 in reach. */
export function MediaAccountListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/media-accounts' });
  const pages = useMediaAccounts(filters);
  const [adding, setAdding] = useState(false);
  const mayEdit = useSession().permissions.includes('media-account.edit');
  const { unitId, sort: _sort, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="新媒体"
      actions={
        <>
          <ExportButton path="/api/v1/media-accounts/export" filters={filters} />
          {mayEdit ? (
            <>
              <ImportLink kind="media-accounts" />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                登记账号
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <FilterBar
        narrowed={narrowed}
        onClear={() => narrow({ q: undefined, platform: undefined, state: undefined })}
      >
        <SearchBox
          label="查找账号"
          placeholder="名称、拼音首字母、平台内的账号"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="平台"
          options={choicesOf('media-platform')}
          value={filters.platform}
          onChange={(platform) => narrow({ platform })}
        />
        <FilterSelect
          label="状态"
          options={choicesOf('media-account-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
      </FilterBar>
      <ServerList
        label="新媒体账号"
        unit="个"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: mediaAccountSearch.sort(sort) })}
        lead={{
          key: 'name',
          title: '账号名称',
          width: 150,
          grow: 2,
          sort: 'name',
          link: (row, props) => (
            <Link {...props} to="/media-accounts/$mediaAccountId" params={{ mediaAccountId: row.id }}>
              {row.name}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的账号">换一个条件，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="还没有登记新媒体账号">点“登记账号”逐个登记，或用“导入”成批登记。</EmptyState>
          )
        }
      />
      <MediaAccountForm open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
