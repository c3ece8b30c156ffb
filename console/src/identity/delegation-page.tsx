import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { DelegationForm } from './delegation-form.tsx';
import { type Delegation, delegationsKey, delegationsQuery } from './delegations.ts';

/** Who stands in for me, and for whom I stand in. */
export function DelegationPage() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [giving, setGiving] = useState(false);
  const [ended, setEnded] = useState<Delegation>();
  const delegations = useQuery(delegationsQuery);

  const end = async ({ id }: Delegation, reason: string | undefined) => {
    await api.POST('/api/v1/delegations/{id}/end', { params: { path: { id } }, body: { reason } });
    await queries.invalidateQueries({ queryKey: delegationsKey });
    message.success('代理已结束');
  };
  return (
    <Page
      title="我的代理"
      below="外出期间把本人岗位委托他人代理，到期自动结束；所办事项记在代理人名下。"
      actions={
        <Button type="primary" onClick={() => setGiving(true)}>
          委托代理
        </Button>
      }
    >
      <Load query={delegations}>
        {({ items }) => (
          <>
            <Panel title="我委托的">
              <Delegations
                rows={items.filter((row) => row.given)}
                empty="没有委托他人代理"
                onEnd={setEnded}
              />
            </Panel>
            <Panel title="我代理的">
              <Delegations rows={items.filter((row) => !row.given)} empty="没有代理他人" onEnd={setEnded} />
            </Panel>
          </>
        )}
      </Load>
      <DelegationForm open={giving} onClose={() => setGiving(false)} />
      <ReasonDialog
        open={ended !== undefined}
        title="结束代理"
        text="结束后，代理人立即不再持有这个岗位。"
        reason="optional"
        onClose={() => setEnded(undefined)}
        onConfirm={async (reason) => (ended ? end(ended, reason) : undefined)}
      />
    </Page>
  );
}

interface DelegationsProps {
  rows: readonly Delegation[];
  empty: string;
  onEnd: (delegation: Delegation) => void;
}

function Delegations({ rows, empty, onEnd }: DelegationsProps) {
  if (rows.length === 0) return <EmptyState title={empty} />;
  return (
    <DataTable
      label="代理"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { title: '岗位', render: (row) => `${row.roleLabel}（${row.unit.name}）` },
        { title: '委托人', render: (row) => row.by.name },
        { title: '代理人', render: (row) => row.to.name },
        { title: '起', render: (row) => formatInstant(row.from) },
        { title: '止', render: (row) => formatInstant(row.until) },
        { title: '事由', render: (row) => row.reason },
        {
          title: '状态',
          render: (row) => (
            <StateMark tone={row.current ? 'good' : 'idle'}>{row.current ? '代理中' : '未开始'}</StateMark>
          ),
        },
        {
          title: '操作',
          render: (row) => (
            <Button size="small" onClick={() => onEnd(row)}>
              结束
            </Button>
          ),
        },
      ]}
    />
  );
}
