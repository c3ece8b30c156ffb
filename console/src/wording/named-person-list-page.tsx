import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { ImportLink } from '../identity/import-link.tsx';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FilterBar } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { rowsOf } from '../kit/server-pages.ts';
import { StateMark } from '../kit/state-mark.tsx';
import { type NamedPersonRow, NEW, namedPersonSearch, useNamedPersons } from './lexicon.ts';
import { LexiconTabs } from './lexicon-tabs.tsx';
import { NamedPersonForm } from './named-person-form.tsx';

const route = getRouteApi('/_shell/lexicon/persons');

/** The persons 姓名职务表 in reach: titles, titles that they no longer have, whose old pages are to be looked at. */
export function NamedPersonListPage() {
  const { open, ...filters } = route.useSearch();
  const navigate = useNavigate({ from: '/lexicon/persons' });
  const pages = useNamedPersons(filters);
  const mayEdit = useSession().permissions.includes('lexicon.edit');
  const narrowed = filters.q !== undefined || filters.watched !== undefined;
  const narrow = (next: Partial<typeof filters & { open: string | undefined }>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const opened = rowsOf(pages.data?.pages ?? [], ({ id }) => id).find(({ id }) => id === open);
  return (
    <Page
      fill
      title="词库"
      below="检查姓名写错、职务已变动、名单排序；勾选“核查旧页面”的，凡出现其姓名的页面都列出来，由人核实。"
      actions={
        <>
          <ExportButton path="/api/v1/lexicon-persons/export" filters={filters} />
          {mayEdit ? (
            <>
              <ImportLink kind="lexicon-persons" />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => narrow({ open: NEW })}>
                添加人员
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <LexiconTabs />
      <FilterBar narrowed={narrowed} onClear={() => narrow({ q: undefined, watched: undefined })}>
        <SearchBox
          label="查找人员"
          placeholder="姓名、职务、单位"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <Checkbox
          checked={filters.watched === 'true'}
          onChange={({ target }) => narrow({ watched: target.checked ? 'true' : undefined })}
        >
          只看要核查旧页面的
        </Checkbox>
      </FilterBar>
      <ServerList
        label="姓名职务表"
        unit="人"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: namedPersonSearch.sort(sort) })}
        lead={{
          key: 'name',
          title: '姓名',
          width: 110,
          sort: 'name',
          link: (row, props) => (
            <Link {...props} to="/lexicon/persons" search={{ ...filters, open: row.id }}>
              {row.name}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          narrowed || filters.unitId ? (
            <EmptyState title="没有符合条件的人员">换一个条件，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="姓名职务表还是空的">
              点“添加人员”逐个录入，或用“导入”成批录入任职名单；没有名单时不检查姓名和职务。
            </EmptyState>
          )
        }
      />
      <NamedPersonForm
        open={open === NEW || opened !== undefined}
        {...(opened ? { person: opened } : {})}
        onClose={() => narrow({ open: undefined })}
      />
    </Page>
  );
}

const columns: ListColumn<NamedPersonRow>[] = [
  { key: 'title', title: '职务', width: 130, grow: 1, render: (row) => <span>{row.title}</span> },
  {
    key: 'office',
    title: '单位',
    width: 180,
    grow: 2,
    sort: 'office',
    render: (row) => <span>{row.office}</span>,
  },
  {
    key: 'rank',
    title: '次序',
    width: 70,
    align: 'end',
    render: (row) => <span className="figures">{row.rank ?? '—'}</span>,
  },
  {
    key: 'former',
    title: '曾任职务',
    width: 140,
    grow: 1,
    render: (row) => <span>{row.formerTitles.join('、') || '—'}</span>,
  },
  {
    key: 'watched',
    title: '旧页面',
    width: 110,
    render: (row) => (row.watched ? <StateMark tone="warn">要核查</StateMark> : <span>—</span>),
  },
  { key: 'unit', title: '适用', width: 130, render: (row) => <span>{row.unitName}</span> },
];
