import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { MediaAccountForm } from './media-account-form.tsx';
import { type MediaAccount, mediaAccountQuery } from './media-accounts.ts';

const route = getRouteApi('/_shell/media-accounts/$mediaAccountId');

/** One new-media account: who keeps it, and what may be done. */
export function MediaAccountPage() {
  const { mediaAccountId } = route.useParams();
  const account = useQuery(mediaAccountQuery(mediaAccountId));
  return <Load query={account}>{(data) => <Account account={data} />}</Load>;
}

function Account({ account }: { account: MediaAccount }) {
  const [asked, setAsked] = useState<'edit' | 'cancel'>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const close = () => setAsked(undefined);

  const cancel = async (reason: string | undefined) => {
    await api.POST('/api/v1/media-accounts/{id}/cancel', {
      params: { path: { id: account.id } },
      body: { version: account.version, reason },
    });
    await queries.invalidateQueries({ queryKey: ['media-accounts'] });
    message.success('已注销');
  };
  return (
    <Page
      title={account.name}
      above={<Link to="/media-accounts">新媒体</Link>}
      beside={
        <StateMark tone={account.state === 'running' ? 'good' : 'idle'}>
          {labelOf('media-account-state', account.state)}
        </StateMark>
      }
      actions={account.actions.map((action) =>
        action.name === 'edit' || action.name === 'cancel' ? (
          <ActionButton
            key={action.name}
            action={action}
            onRun={() => setAsked(action.name === 'edit' ? 'edit' : 'cancel')}
          />
        ) : null,
      )}
    >
      <Panel title="登记信息">
        <FactList
          facts={[
            {
              label: '主办单位',
              value: (
                <Link to="/units/$id" params={{ id: account.unitId }}>
                  {account.unitName}
                </Link>
              ),
            },
            { label: '平台', value: labelOf('media-platform', account.platform) },
            { label: '平台内的账号', value: account.handle },
            { label: '责任人', value: account.personName },
            { label: '最近修改', value: formatInstant(account.changedAt) },
          ]}
        />
      </Panel>
      <MediaAccountForm open={asked === 'edit'} account={account} onClose={close} />
      <ReasonDialog
        open={asked === 'cancel'}
        title={`注销账号：${account.name}`}
        text="注销后不能恢复，理由和经办人将记入历史。"
        reason="required"
        danger
        onClose={close}
        onConfirm={cancel}
      />
    </Page>
  );
}
