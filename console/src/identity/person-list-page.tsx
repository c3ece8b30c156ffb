import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FilterBar } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { ImportLink } from './import-link.tsx';
import { type Person, usePeople } from './people.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { PersonForm } from './person-form.tsx';
import { personSearch } from './person-search.ts';
import { useSession } from './session.ts';

const route = getRouteApi('/_shell/people');

const columns: ListColumn<Person>[] = [
  {
    key: 'unit',
    title: '单位',
    width: 180,
    grow: 2,
    sort: 'unit',
    render: (row) => <span>{row.unitName}</span>,
  },
  {
    key: 'post',
    title: '职务',
    width: 120,
    grow: 1,
    render: (row) => <span>{row.post ?? '—'}</span>,
  },
  {
    key: 'phone',
    title: '联系电话',
    width: 160,
    render: (row) => <span className="figures">{row.phone}</span>,
  },
];

/** Everyone whom the city's sites name, within reach. */
export function PersonListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/people' });
  const pages = usePeople(filters);
  const [adding, setAdding] = useState(false);
  const mayEdit = useSession().permissions.includes('person.edit');

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="人员"
      actions={
        <>
          <ExportButton path="/api/v1/people/export" filters={filters} />
          {mayEdit ? (
            <>
              <ImportLink kind="people" />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                新增人员
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <PeopleTabs />
      <FilterBar narrowed={Boolean(filters.q)} onClear={() => narrow({ q: undefined })}>
        <SearchBox
          label="查找人员"
          placeholder="姓名或拼音首字母"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
      </FilterBar>
      <ServerList
        label="人员"
        unit="人"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: personSearch.sort(sort) })}
        lead={{
          key: 'name',
          title: '姓名',
          width: 120,
          grow: 1,
          sort: 'name',
          link: (row, props) => (
            <Link {...props} to="/people/$personId" params={{ personId: row.id }}>
              {row.name}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          filters.q || filters.unitId ? (
            <EmptyState title="没有符合条件的人员">换一个姓名，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="还没有登记人员">
              先登记人员，再把他们设为网站的内容负责人、运维负责人。
            </EmptyState>
          )
        }
      />
      <PersonForm open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
