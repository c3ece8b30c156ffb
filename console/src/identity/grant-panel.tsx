import { useQueryClient } from '@tanstack/react-query';
import { Alert, App } from 'antd';
import { useState } from 'react';
import { type Answer, api } from '../api/client.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { formatInstant } from '../kit/time.ts';
import { GrantForm } from './grant-form.tsx';

type Account = Answer<'/api/v1/accounts/{id}'>;
type Grant = Account['grants'][number];

/** What an account holds where and for how long; given and taken by whoever keeps roles. */
export function GrantPanel({ account }: { account: Account }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [giving, setGiving] = useState(false);
  const [taken, setTaken] = useState<Grant>();
  const give = account.actions.find((action) => action.name === 'grant');

  const take = async ({ id, delegationId }: Grant, reason: string | undefined) => {
    if (delegationId) {
      await api.POST('/api/v1/delegations/{id}/end', {
        params: { path: { id: delegationId } },
        body: { reason },
      });
    } else {
      await api.POST('/api/v1/grants/{id}/revoke', { params: { path: { id } }, body: { reason } });
    }
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    message.success(delegationId ? '代理已结束' : '岗位已收回');
  };
  return (
    <Panel
      title="岗位与管辖"
      extra={give ? <ActionButton action={give} onRun={() => setGiving(true)} /> : undefined}
    >
      {account.advice.map((advice) => (
        <Alert key={advice} type="warning" showIcon title={advice} style={{ marginBottom: 12 }} />
      ))}
      {account.grants.length === 0 ? (
        <EmptyState title="没有岗位">
          没有岗位的账号可以登录，但看不到任何单位。岗位由安全管理员授予。
        </EmptyState>
      ) : (
        <DataTable
          label="岗位与管辖"
          rows={account.grants}
          keyOf={(grant) => grant.delegationId ?? grant.id}
          columns={[
            {
              title: '岗位',
              render: (grant) =>
                grant.deputyOf ? `${grant.roleLabel}（代理${grant.deputyOf}）` : grant.roleLabel,
            },
            { title: '管辖', render: (grant) => `${grant.unitName}及其下级单位` },
            { title: '起', render: (grant) => formatInstant(grant.from) },
            { title: '止', render: (grant) => (grant.until ? formatInstant(grant.until) : '长期') },
            {
              title: '操作',
              render: (grant) => (
                <ActionButton
                  action={{ name: 'revoke', label: grant.deputyOf ? '结束代理' : '收回', ...grant.revoke }}
                  onRun={() => setTaken(grant)}
                />
              ),
            },
          ]}
        />
      )}
      <GrantForm open={giving} account={account} onClose={() => setGiving(false)} />
      <ReasonDialog
        open={taken !== undefined}
        title={taken?.deputyOf ? '结束代理' : `收回“${taken?.roleLabel ?? ''}”`}
        text={
          taken?.deputyOf
            ? '结束后，代理人立即不再持有这个岗位。'
            : '收回后立即不能再办理，由此委托的代理同时结束。'
        }
        reason="optional"
        danger
        onClose={() => setTaken(undefined)}
        onConfirm={async (reason) => (taken ? take(taken, reason) : undefined)}
      />
    </Panel>
  );
}
