import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { choicesOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { rowsOf } from '../kit/server-pages.ts';
import { LadderSteps } from './ladder-steps.tsx';
import { useLadder } from './orders.ts';

const route = getRouteApi('/_shell/ladder');

/** Steps against overdue orders 督办: those that wait for a decision, by order. */
export function LadderPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/ladder' });
  const pages = useLadder(filters);
  const rows = useMemo(() => rowsOf(pages.data?.pages ?? [], (row) => row.id), [pages.data]);
  const narrowed = filters.state !== undefined || filters.step !== undefined;
  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page title="督办" below="逾期的整改单按规则逐级提出：提醒、督办、通报批评、约谈、问责建议，由人决定。">
      <FilterBar narrowed={narrowed} onClear={() => narrow({ state: undefined, step: undefined })}>
        <FilterSelect
          label="状态"
          options={choicesOf('ladder-step-state')}
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
        <FilterSelect
          label="措施"
          options={choicesOf('ladder-step')}
          value={filters.step}
          onChange={(step) => narrow({ step })}
        />
      </FilterBar>
      <Load query={pages}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={narrowed ? '没有符合条件的措施' : '没有督办措施'}>
              整改单逾期后，系统每小时按规则提出下一项措施。
            </EmptyState>
          ) : (
            <>
              {rows.map((step) => (
                <Panel
                  key={step.id}
                  title={`${step.unitName}　${step.orderNumber}`}
                  extra={
                    <Link to="/orders/$orderId" params={{ orderId: step.orderId }}>
                      期限 {step.dueOn}，查看整改单
                    </Link>
                  }
                >
                  <LadderSteps steps={[step]} />
                </Panel>
              ))}
              {pages.hasNextPage ? (
                <Button onClick={() => void pages.fetchNextPage()}>载入更多</Button>
              ) : null}
            </>
          )
        }
      </Load>
    </Page>
  );
}
