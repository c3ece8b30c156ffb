import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
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
import { siteSearch } from './site-search.ts';
import { type SiteRow, siteTone, useSites } from './sites.ts';

const route = getRouteApi('/_shell/sites');

const columns: ListColumn<SiteRow>[] = [
  {
    key: 'state',
    title: '状态',
    width: 104,
    sort: 'state',
    render: (row) => <StateMark tone={siteTone[row.state]}>{labelOf('site-state', row.state)}</StateMark>,
  },
  {
    key: 'unit',
    title: '主办单位',
    width: 132,
    grow: 1.6,
    sort: 'unit',
    render: (row) => <span>{row.unitName}</span>,
  },
  {
    key: 'address',
    wideOnly: true,
    title: '网址',
    width: 150,
    grow: 1.6,
    render: (row) => (
      <span className="figures">{row.url.replace(/^https?:\/\//, '').replace(/\/$/, '')}</span>
    ),
  },
  {
    key: 'code',
    title: '标识码',
    width: 112,
    sort: 'siteCode',
    render: (row) => <span className="figures">{row.siteCode ?? '—'}</span>,
  },
  {
    key: 'kind',
    wideOnly: true,
    title: '类别',
    width: 112,
    render: (row) => <span>{labelOf('site-kind', row.kind)}</span>,
  },
  {
    key: 'complete',
    title: '登记',
    width: 84,
    render: (row) => (row.incomplete ? <StateMark tone="warn">不完整</StateMark> : <span>完整</span>),
  },
];

interface SiteListPageProps {
  /** One more column from a wing above the registry, given the ids of the sites read so far, page by page. */
  useMoreColumn: (pages: readonly string[][]) => ListColumn<SiteRow> | undefined;
}

/** All sites in reach: searched, filtered and sorted on the server, read on as the reader scrolls. */
export function SiteListPage({ useMoreColumn }: SiteListPageProps) {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/sites' });
  const pages = useSites(filters);
  const ids = useMemo(
    () =>
      (pages.data?.pages ?? [])
        .filter((page) => page.items.length > 0)
        .map((page) => page.items.map((site) => site.id)),
    [pages.data],
  );
  const more = useMoreColumn(ids);
  const mayRegister = useSession().permissions.includes('site.register');

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const { unitId, sort, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  const clear = () => void navigate({ search: { unitId, sort }, replace: true });
  return (
    <Page
      fill
      title="网站"
      actions={
        <>
          <ExportButton path="/api/v1/sites/export" filters={filters} />
          {mayRegister ? (
            <>
              <ImportLink kind="sites" />
              <Link to="/sites/new">
                <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
                  登记网站
                </Button>
              </Link>
            </>
          ) : null}
        </>
      }
    >
      <FilterBar narrowed={narrowed} onClear={clear}>
        <SearchBox
          label="查找网站"
          placeholder="名称、拼音首字母、标识码、网址"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="状态"
          options={choicesOf('site-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
        <FilterSelect
          label="类别"
          options={choicesOf('site-kind')}
          value={filters.kind}
          onChange={(kind) => narrow({ kind })}
        />
        <FilterSelect
          label="承载方式"
          options={choicesOf('site-hosting')}
          value={filters.hosting}
          onChange={(hosting) => narrow({ hosting })}
        />
        <Checkbox
          checked={filters.incomplete === 'true'}
          onChange={(event) => narrow({ incomplete: event.target.checked ? 'true' : undefined })}
        >
          只看登记不完整的
        </Checkbox>
      </FilterBar>
      <ServerList
        label="网站"
        unit="个"
        pages={pages}
        sort={filters.sort}
        onSort={(next) => narrow({ sort: siteSearch.sort(next) })}
        lead={{
          key: 'name',
          title: '网站名称',
          width: 190,
          grow: 2.2,
          sort: 'name',
          link: (row, props) => (
            <Link {...props} to="/sites/$siteId" params={{ siteId: row.id }}>
              {row.name}
            </Link>
          ),
        }}
        columns={more ? [...columns, more] : columns}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的网站">
              换一个关键词，或
              <Button type="link" size="small" onClick={() => void navigate({ search: {}, replace: true })}>
                清除全部条件
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title="还没有登记网站">
              点“登记网站”，填写名称、网址和主办单位，即可开始检查。
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
