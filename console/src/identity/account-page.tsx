import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { type Answer, api } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { GrantPanel } from './grant-panel.tsx';
import { accountQuery } from './people.ts';

const route = getRouteApi('/_shell/people/accounts/$accountId');

type Account = Answer<'/api/v1/accounts/{id}'>;

const turns = {
  disable: {
    title: '停用账号',
    text: '停用后立即退出登录，不能再进入系统。',
    reason: 'required',
    done: '账号已停用',
  },
  enable: {
    title: '启用账号',
    text: '启用后用原密码登录，岗位不变。',
    reason: 'optional',
    done: '账号已启用',
  },
  'end-sessions': {
    title: '结束全部登录',
    text: '此账号在各处的登录立即结束，可以用密码重新登录。',
    reason: 'optional',
    done: '登录已结束',
  },
} as const;

type Turn = keyof typeof turns;

function isTurn(name: string): name is Turn {
  return name in turns;
}

/** One account: whose it is, what it may do where, and the switches that sign it out or turn it off. */
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
    const params = { path: { id: account.id } };
    const body = { version: account.version, reason };
    if (step === 'disable') await api.POST('/api/v1/accounts/{id}/disable', { params, body });
    else if (step === 'enable') await api.POST('/api/v1/accounts/{id}/enable', { params, body });
    else await api.POST('/api/v1/accounts/{id}/end-sessions', { params, body: { reason } });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    message.success(turns[step].done);
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
        isTurn(action.name) ? (
          <ActionButton
            key={action.name}
            action={action}
            danger={action.name === 'disable'}
            onRun={() => setAsked(isTurn(action.name) ? action.name : undefined)}
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
      <GrantPanel account={account} />
      <ReasonDialog
        open={asked !== undefined}
        title={asked ? `${turns[asked].title}“${account.username}”` : ''}
        text={asked ? turns[asked].text : ''}
        reason={asked ? turns[asked].reason : 'none'}
        danger={asked === 'disable'}
        onClose={() => setAsked(undefined)}
        onConfirm={async (reason) => (asked ? turn(asked, reason) : undefined)}
      />
    </Page>
  );
}
