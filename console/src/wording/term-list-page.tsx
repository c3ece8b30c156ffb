import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
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
import { rowsOf } from '../kit/server-pages.ts';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { levelTones, NEW, type TermRow, termSearch, useTerms } from './lexicon.ts';
import { LexiconTabs } from './lexicon-tabs.tsx';
import { TermForm } from './term-form.tsx';

const route = getRouteApi('/_shell/lexicon');

/** The words 词条 of the lexicons in reach, as they are edited; what judges texts is a released edition. */
export function TermListPage() {
  const { open, ...filters } = route.useSearch();
  const navigate = useNavigate({ from: '/lexicon' });
  const pages = useTerms(filters);
  const mayEdit = useSession().permissions.includes('lexicon.edit');
  const { unitId, sort: _sort, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  const narrow = (next: Partial<typeof filters & { open: string | undefined }>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const opened = rowsOf(pages.data?.pages ?? [], ({ id }) => id).find(({ id }) => id === open);
  return (
    <Page
      fill
      title="词库"
      below="这里的修改不会立即生效：先在“版本”中试运行，看会命中哪些旧页面，再启用。"
      actions={
        <>
          <ExportButton path="/api/v1/lexicon-terms/export" filters={filters} />
          {mayEdit ? (
            <>
              <ImportLink kind="lexicon-terms" />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => narrow({ open: NEW })}>
                添加词条
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <LexiconTabs />
      <FilterBar
        narrowed={narrowed}
        onClear={() => narrow({ q: undefined, kind: undefined, level: undefined, proof: undefined })}
      >
        <SearchBox
          label="查找词条"
          placeholder="词语、建议用语、依据"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="类别"
          options={choicesOf('lexicon-kind')}
          value={filters.kind}
          onChange={(kind) => narrow({ kind })}
        />
        <FilterSelect
          label="程度"
          options={choicesOf('lexicon-level')}
          value={filters.level}
          onChange={(level) => narrow({ level })}
        />
        <FilterSelect
          label="依据"
          options={choicesOf('lexicon-proof')}
          value={filters.proof}
          onChange={(proof) => narrow({ proof })}
        />
      </FilterBar>
      <ServerList
        label="词条"
        unit="条"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: termSearch.sort(sort) })}
        lead={{
          key: 'term',
          title: '词语',
          width: 130,
          grow: 1,
          sort: 'term',
          link: (row, props) => (
            <Link {...props} to="/lexicon" search={{ ...filters, open: row.id }}>
              {row.term}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的词条">换一个条件，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="词库还是空的">
              点“添加词条”逐条录入，或用“导入”成批录入；随软件提供的词条不在此列，照常检查。
            </EmptyState>
          )
        }
      />
      <TermForm
        open={open === NEW || opened !== undefined}
        {...(opened ? { term: opened } : {})}
        onClose={() => narrow({ open: undefined })}
      />
    </Page>
  );
}

const columns: ListColumn<TermRow>[] = [
  {
    key: 'suggestion',
    title: '建议用语',
    width: 110,
    grow: 1,
    render: (row) => <span>{row.suggestion ?? '—'}</span>,
  },
  {
    key: 'kind',
    title: '类别',
    width: 130,
    render: (row) => <span>{labelOf('lexicon-kind', row.kind)}</span>,
  },
  {
    key: 'level',
    title: '程度',
    width: 80,
    render: (row) => (
      <StateMark tone={levelTones[row.level]}>{labelOf('lexicon-level', row.level)}</StateMark>
    ),
  },
  {
    key: 'source',
    title: '依据',
    width: 150,
    grow: 2,
    render: (row) =>
      row.source === null ? <StateMark tone="busy">待核，影子运行</StateMark> : <span>{row.source}</span>,
  },
  {
    key: 'conditions',
    title: '上下文条件',
    width: 130,
    grow: 1,
    render: (row) => <span>{conditions(row)}</span>,
  },
  { key: 'unit', title: '适用', width: 100, render: (row) => <span>{row.unitName}</span> },
  {
    key: 'changedAt',
    title: '最近修改',
    width: 140,
    sort: 'changedAt',
    wideOnly: true,
    render: (row) => <span className="figures">{formatInstant(row.changedAt)}</span>,
  },
];

function conditions(row: TermRow): string {
  const said = [
    ['仅在其后', row.onlyAfter],
    ['仅在其前', row.onlyBefore],
    ['不在其后', row.notAfter],
    ['不在其前', row.notBefore],
    ['不在词中', row.notWithin],
  ] as const;
  const words = said.flatMap(([label, list]) => (list.length === 0 ? [] : [`${label}：${list.join('、')}`]));
  return words.length === 0 ? '—' : words.join('；');
}
