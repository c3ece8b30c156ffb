import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatSecond } from '../kit/time.ts';
import { type AuditRow, outcomeTone, useAudit } from './audit.ts';
import { AuditChain } from './audit-chain.tsx';
import { AuditEntryDrawer } from './audit-entry-drawer.tsx';
import { auditSearch } from './audit-search.ts';

const route = getRouteApi('/_shell/audit');

const columns: ListColumn<AuditRow>[] = [
  {
    key: 'at',
    title: '何时',
    width: 168,
    sort: 'at',
    render: (row) => <span className="figures">{formatSecond(row.at)}</span>,
  },
  { key: 'actor', title: '何人', width: 120, grow: 1, render: (row) => <span>{row.actorName}</span> },
  {
    key: 'outcome',
    title: '结果',
    width: 124,
    render: (row) => (
      <StateMark tone={outcomeTone[row.outcome]}>
        {labelOf('audit-outcome', row.outcome)}
        {row.occurrences > 1 ? ` ×${row.occurrences}` : ''}
      </StateMark>
    ),
  },
  {
    key: 'unit',
    title: '单位',
    width: 150,
    grow: 1.4,
    render: (row) => <span>{row.unitName ?? '全市'}</span>,
  },
  {
    key: 'address',
    title: '地址',
    width: 140,
    wideOnly: true,
    render: (row) => <span className="figures">{row.address ?? '服务器内部'}</span>,
  },
];

/** Who did what, when and from where, refusals and failures too; for auditors. */
export function AuditPage() {
  const { entry, ...filters } = route.useSearch();
  const navigate = useNavigate({ from: '/audit' });
  const pages = useAudit(filters);

  const narrow = (next: Partial<typeof filters & { entry: string }>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  const { unitId, sort, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  const clear = () => void navigate({ search: { unitId, sort }, replace: true });
  return (
    <Page fill title="审计" actions={<ExportButton path="/api/v1/audit-entries/export" filters={filters} />}>
      <AuditChain />
      <FilterBar narrowed={narrowed} onClear={clear}>
        <SearchBox
          label="查找审计记录"
          placeholder="姓名、理由、请求编号、对象编号"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="结果"
          options={choicesOf('audit-outcome')}
          value={filters.outcome}
          onChange={(outcome) => narrow({ outcome })}
        />
        <DayFilter label="起始日期" value={filters.from} onChange={(from) => narrow({ from })} />
        <DayFilter label="截止日期" value={filters.to} onChange={(to) => narrow({ to })} />
      </FilterBar>
      <ServerList
        label="审计记录"
        unit="条"
        pages={pages}
        sort={filters.sort}
        onSort={(next) => narrow({ sort: auditSearch.sort(next) })}
        lead={{
          key: 'operation',
          title: '操作',
          width: 180,
          grow: 1.6,
          link: (row, props) => (
            <Link
              {...props}
              from="/audit"
              to="/audit"
              search={(search) => ({ ...search, entry: row.id })}
              resetScroll={false}
              replace
            >
              {row.operationLabel}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          <EmptyState title="没有符合条件的审计记录">
            {narrowed ? (
              <>
                放宽条件，或
                <Button type="link" size="small" onClick={clear}>
                  清除全部条件
                </Button>
              </>
            ) : (
              '管辖范围内有人办理业务以后，记录会列在这里。'
            )}
          </EmptyState>
        }
      />
      <AuditEntryDrawer id={entry} onClose={() => narrow({ entry: undefined })} />
    </Page>
  );
}

interface DayFilterProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A calendar day that bounds the list. */
function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <Input
      type="date"
      aria-label={label}
      title={label}
      style={{ width: 150 }}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}
