import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { type Answer, api } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { accountQuery } from './people.ts';

const route = getRouteApi('/_shell/people/accounts/$accountId');

type Account = Answer<'/api/v1/accounts/{id}'>;

const turns = {
  disable: { path: '/api/v1/accounts/{id}/disable', text: '停用后立即退出登录，不能再进入系统。' },
  enable: { path: '/api/v1/accounts/{id}/enable', text: '启用后用原密码登录，岗位不变。' },
} as const;

type Turn = keyof typeof turns;

/** One account: whose it is, what it may do where, and the switch that turns it off. */
export function AccountPage() {
  const { accountId } = route.useParams();
  const account = useQuery(accountQuery(accountId));
  return <Load query={account}>{(data) => <AccountView account={data} />}</Load>;
}

function AccountView({ account }: { account: Account }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Turn>();

  const turn = async (step: Turn, reason: string | undefined) => {
    await api.POST(turns[step].path, {
      params: { path: { id: account.id } },
      body: { version: account.version, reason },
    });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    message.success(step === 'disable' ? '账号已停用' : '账号已启用');
  };
  return (
    <Page
      title={account.username}
      above={<Link to="/people/accounts">账号</Link>}
      beside={
        <StateMark tone={account.state === 'active' ? 'good' : 'idle'}>
          {labelOf('account-state', account.state)}
        </StateMark>
      }
      actions={account.actions.map((action) =>
        action.name === 'disable' || action.name === 'enable' ? (
          <ActionButton
            key={action.name}
            action={action}
            danger={action.name === 'disable'}
            onRun={() => setAsked(action.name === 'disable' ? 'disable' : 'enable')}
          />
        ) : null,
      )}
    >
      <Panel title="基本情况">
        <FactList
          facts={[
            {
              label: '姓名',
              value: (
                <Link to="/people/$personId" params={{ personId: account.person.id }}>
                  {account.person.name}
                </Link>
              ),
            },
            {
              label: '单位',
              value: (
                <Link to="/units/$id" params={{ id: account.unit.id }}>
                  {account.unit.name}
                </Link>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title="岗位与管辖">
        {account.grants.length === 0 ? (
          <EmptyState title="没有岗位">没有岗位的账号可以登录，但看不到任何单位。</EmptyState>
        ) : (
          <FactList
            facts={account.grants.map((grant) => ({
              label: grant.roleLabel,
              value: `${grant.unitName}及其下级单位`,
            }))}
          />
        )}
      </Panel>
      <ReasonDialog
        open={asked !== undefined}
        title={asked === 'enable' ? `启用账号“${account.username}”` : `停用账号“${account.username}”`}
        text={asked ? turns[asked].text : ''}
        reason={asked === 'disable' ? 'required' : 'optional'}
        danger={asked === 'disable'}
        onClose={() => setAsked(undefined)}
        onConfirm={async (reason) => (asked ? turn(asked, reason) : undefined)}
      />
    </Page>
  );
}
