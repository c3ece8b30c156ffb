import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import { Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './channel-form.module.css';
import { type DeliveryRow, deliveryTone, useDeliveries } from './webhooks.ts';

const route = getRouteApi('/_shell/settings/webhooks/$webhookId');

/** What was sent to a webhook in the last 90 days. */
export function DeliveryPanel({ webhookId }: { webhookId: string }) {
  const { stage } = route.useSearch();
  const navigate = useNavigate({ from: '/settings/webhooks/$webhookId' });
  const pages = useDeliveries(webhookId, { stage });
  return (
    <Panel
      title="推送记录"
      extra={
        <Button size="small" onClick={() => void pages.refetch()} loading={pages.isRefetching}>
          刷新
        </Button>
      }
    >
      <FilterBar narrowed={stage !== undefined} onClear={() => void navigate({ search: {}, replace: true })}>
        <FilterSelect
          label="状态"
          options={choicesOf('webhook-stage')}
          value={stage}
          onChange={(chosen) =>
            void navigate({ search: (search) => ({ ...search, stage: chosen }), replace: true })
          }
        />
      </FilterBar>
      <PagedBlock
        pages={pages}
        empty={
          <EmptyState title={stage ? '没有这种状态的推送' : '还没有推送'}>
            订阅的事件发生后，推送和结果列在这里，保留 90 天。
          </EmptyState>
        }
      >
        {(rows) => (
          <DataTable
            label="推送记录"
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              {
                title: '事件',
                render: (row) => (
                  <>
                    {row.event === 'webhook.test' ? '测试推送' : labelOf('webhook-event', row.event)}
                    <span className={styles.quiet}>{row.id}</span>
                  </>
                ),
              },
              { title: '时间', render: (row) => <span className="figures">{formatInstant(row.at)}</span> },
              {
                title: '状态',
                render: (row) => (
                  <StateMark tone={deliveryTone[row.stage]}>{labelOf('webhook-stage', row.stage)}</StateMark>
                ),
              },
              { title: '状态码', align: 'end', render: (row) => row.status ?? '—' },
              { title: '尝试', align: 'end', render: (row) => row.attempts },
              { title: '说明', render: (row) => explanation(row) },
            ]}
          />
        )}
      </PagedBlock>
    </Panel>
  );
}

function explanation({ reason, nextAt, attempts }: DeliveryRow): string {
  if (!reason) return '—';
  const again = nextAt && attempts > 0 ? `，${formatInstant(nextAt)} 再试` : '';
  return `${labelOf('webhook-reason', reason)}${again}`;
}
