import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { Page } from '../kit/page.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatDate } from '../kit/time.ts';
import { DueDate } from './due.tsx';
import { orderSearch } from './order-search.ts';
import { type OrderRow, orderSeverityTone, orderTone, useOrders } from './orders.ts';

const route = getRouteApi('/_shell/orders');

const columns: ListColumn<OrderRow>[] = [
  { key: 'unit', title: '责任单位', width: 180, grow: 2, render: (row) => <span>{row.unitName}</span> },
  {
    key: 'severity',
    title: '等级',
    width: 110,
    render: (row) => (
      <StateMark tone={orderSeverityTone[row.severity]}>{labelOf('order-severity', row.severity)}</StateMark>
    ),
  },
  {
    key: 'items',
    title: '未消除',
    width: 92,
    render: (row) => (
      <span className="figures">
        {row.itemsOpen} / {row.items}
      </span>
    ),
  },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => <StateMark tone={orderTone(row)}>{labelOf('order-state', row.state)}</StateMark>,
  },
  { key: 'due', title: '期限', width: 190, sort: 'dueAt', render: (row) => <DueDate of={row} /> },
  {
    key: 'issued',
    title: '下发日期',
    width: 110,
    sort: 'issuedAt',
    render: (row) => <span className="figures">{formatDate(row.issuedAt)}</span>,
  },
];

/** The orders in reach: what is due first comes first. */
export function OrderListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/orders' });
  const pages = useOrders(filters);
  const mayIssue = useSession().permissions.includes('order.issue');
  const { unitId, sort, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);

  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="整改单"
      actions={
        mayIssue ? (
          <Link to="/orders/issue">
            <Button type="primary" tabIndex={-1}>
              下发整改单
            </Button>
          </Link>
        ) : null
      }
    >
      <FilterBar
        narrowed={narrowed}
        onClear={() => void navigate({ search: { unitId, sort }, replace: true })}
      >
        <SearchBox
          label="查找整改单"
          placeholder="编号、责任单位、通报"
          value={filters.q}
          onSearch={(q) => narrow({ q })}
        />
        <FilterSelect
          label="办理情况"
          options={choicesOf('order-phase')}
          value={filters.phase}
          onChange={(phase) => narrow({ phase })}
        />
        <FilterSelect
          label="状态"
          options={choicesOf('order-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
        <FilterSelect
          label="等级"
          options={choicesOf('order-severity')}
          value={filters.severity}
          onChange={(severity) => narrow({ severity })}
        />
      </FilterBar>
      <ServerList
        label="整改单"
        unit="张"
        pages={pages}
        sort={filters.sort}
        onSort={(next) => narrow({ sort: orderSearch.sort(next) })}
        lead={{
          key: 'number',
          title: '编号',
          width: 170,
          link: (row, props) => (
            <Link {...props} to="/orders/$orderId" params={{ orderId: row.id }}>
              {row.number}
            </Link>
          ),
        }}
        columns={columns}
        empty={
          narrowed || unitId ? (
            <EmptyState title="没有符合条件的整改单">放宽条件，或在上方改选单位。</EmptyState>
          ) : (
            <EmptyState title="还没有整改单">
              {mayIssue
                ? '在“问题”中确认问题后，点“下发整改单”交责任单位整改。'
                : '下发给本单位的整改单会列在这里。'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
