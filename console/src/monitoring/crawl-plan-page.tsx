import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { useSession } from '../identity/session.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { HrefLink } from '../kit/href-link.tsx';
import { formatNumber } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { CrawlHealthLine } from './crawl-health-line.tsx';
import { CrawlPlanForm } from './crawl-plan-form.tsx';
import { type CrawlPlan, useCrawlPlans } from './crawl-plans.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';

const route = getRouteApi('/_shell/crawl-plans');

/** Which sites are inspected how often, by themselves. */
export function CrawlPlanPage() {
  const { unitId } = route.useSearch();
  const queries = useQueryClient();
  const pages = useCrawlPlans({ unitId });
  const mayEdit = useSession().permissions.includes('crawl-plan.edit');
  const [form, setForm] = useState<{ plan?: CrawlPlan }>();
  const [doomed, setDoomed] = useState<CrawlPlan>();

  const remove = async (plan: CrawlPlan, reason: string | undefined) => {
    await api.POST('/api/v1/crawl-plans/{id}/remove', {
      params: { path: { id: plan.id } },
      body: { version: plan.version, reason },
    });
    await queries.invalidateQueries({ queryKey: ['crawl-plans'] });
  };
  return (
    <Page
      title="检查计划"
      actions={
        mayEdit ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
            新建计划
          </Button>
        ) : null
      }
    >
      <MonitoringTabs />
      <Panel title="最近 24 小时">
        <CrawlHealthLine unitId={unitId} />
      </Panel>
      <Panel>
        <PagedBlock
          pages={pages}
          empty={
            <EmptyState title="还没有检查计划">
              新建一个全市计划，各网站就会每天自动检查，发现的问题进入问题台账。
            </EmptyState>
          }
        >
          {(plans) => (
            <DataTable
              label="检查计划"
              rows={plans}
              keyOf={(plan) => plan.id}
              columns={[
                { title: '范围', render: (plan) => plan.siteName ?? `${plan.unitName}及其下级` },
                {
                  title: '状态',
                  render: (plan) => (
                    <StateMark tone={plan.paused ? 'warn' : 'good'}>
                      {plan.paused ? '暂停' : '执行中'}
                    </StateMark>
                  ),
                },
                { title: '增量检查', render: (plan) => every(plan.incrementalDays) },
                { title: '全面检查', render: (plan) => every(plan.fullDays) },
                { title: '每次至多', align: 'end', render: (plan) => `${formatNumber(plan.maxPages)} 页` },
                {
                  title: '网站',
                  align: 'end',
                  render: (plan) => (
                    <HrefLink href={`/crawl-targets?planId=${plan.id}`} keep={['unitId']}>
                      {formatNumber(plan.sites)}
                    </HrefLink>
                  ),
                },
                {
                  title: '处理',
                  render: (plan) => (
                    <Space wrap>
                      {plan.actions.map((action) => (
                        <ActionButton
                          key={action.name}
                          action={{ ...action, label: action.name === 'edit' ? '编辑' : '删除' }}
                          danger={action.name === 'remove'}
                          onRun={() => (action.name === 'edit' ? setForm({ plan }) : setDoomed(plan))}
                        />
                      ))}
                    </Space>
                  ),
                },
              ]}
            />
          )}
        </PagedBlock>
      </Panel>
      <CrawlPlanForm
        open={form !== undefined}
        onClose={() => setForm(undefined)}
        {...(form?.plan ? { plan: form.plan } : {})}
      />
      <ReasonDialog
        open={doomed !== undefined}
        title="删除检查计划"
        text="删除后，其中的网站改按上级单位的计划检查；没有上级计划的不再自动检查。"
        reason="required"
        danger
        onClose={() => setDoomed(undefined)}
        onConfirm={async (reason) => (doomed ? remove(doomed, reason) : undefined)}
      />
    </Page>
  );
}

function every(days: number): string {
  return days === 1 ? '每天' : `每 ${days} 天`;
}
