import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { AccountForm } from './account-form.tsx';
import { type Account, useAccounts } from './people.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { accountSearch } from './person-search.ts';
import { PowersNotice } from './powers-notice.tsx';
import { useSession } from './session.ts';

const route = getRouteApi('/_shell/people/accounts');

const columns: ListColumn<Account>[] = [
  {
    key: 'person',
    title: '姓名',
    width: 100,
    grow: 1,
    sort: 'name',
    render: (row) => <span>{row.person.name}</span>,
  },
  {
    key: 'unit',
    title: '单位',
    width: 160,
    grow: 2,
    sort: 'unit',
    render: (row) => <span>{row.unit.name}</span>,
  },
  {
    key: 'grants',
    title: '岗位与管辖',
    width: 220,
    grow: 3,
    render: (row) => (
      <span>{row.grants.map((grant) => `${grant.roleLabel}（${grant.unitName}）`).join('，') || '无'}</span>
    ),
  },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => (
      <StateMark tone={row.state === 'active' ? 'good' : 'idle'}>
        {labelOf('account-state', row.state)}
      </StateMark>
    ),
  },
];

/** Who may sign in, and what each may do where. */
export function AccountListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/people/accounts' });
  const pages = useAccounts(filters);
  const [adding, setAdding] = useState(false);
  const mayEdit = useSession().permissions.includes('account.edit');

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="账号"
      actions={
        <>
          <ExportButton path="/api/v1/accounts/export" filters={filters} />
          {mayEdit ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              开立账号
            </Button>
          ) : null}
        </>
      }
    >
      <PeopleTabs />
      <PowersNotice />
      <FilterBar
        narrowed={Boolean(filters.q || filters.state)}
        onClear={() => narrow({ q: undefined, state: undefined })}
      >
        <SearchBox
          label="查找账号"
          placeholder="用户名、姓名或拼音首字母"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="状态"
          options={choicesOf('account-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
      </FilterBar>
      <ServerList
        label="账号"
        unit="个"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: accountSearch.sort(sort) })}
        lead={{
          key: 'username',
          title: '用户名',
          width: 120,
          grow: 1,
          sort: 'username',
          link: (row, props) => (
            <Link {...props} to="/people/accounts/$accountId" params={{ accountId: row.id }}>
              {row.username}
            </Link>
          ),
        }}
        columns={columns}
        empty={<EmptyState title="没有符合条件的账号">换一个用户名，或开立账号。</EmptyState>}
      />
      <AccountForm open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
