import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookState } from './webhook-list-page.tsx';
import { SecretDialog } from './webhook-secret-dialog.tsx';
import {
  changeSecret,
  editWebhook,
  removeWebhook,
  testWebhook,
  useDeliveryOutcome,
  type Webhook,
  webhooksQuery,
} from './webhooks.ts';

const route = getRouteApi('/_shell/settings/webhooks/$webhookId');

/** One webhook: what it is told of, what was sent, and what became of it. */
export function WebhookPage() {
  const { webhookId } = route.useParams();
  const webhooks = useQuery(webhooksQuery);
  return (
    <Load query={webhooks}>
      {({ items, actions }) => {
        const webhook = items.find(({ id }) => id === webhookId);
        if (!webhook) {
          return (
            <Page title="没有这个推送地址" above={<Link to="/settings/webhooks">事件推送</Link>}>
              <Panel>
                <p>它可能已被删除，或者不归您管理。</p>
              </Panel>
            </Page>
          );
        }
        return <Whole webhook={webhook} mayEdit={actions.some(({ allowed }) => allowed)} />;
      }}
    </Load>
  );
}

type Asked = 'edit' | 'secret' | 'remove';

function Whole({ webhook, mayEdit }: { webhook: Webhook; mayEdit: boolean }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Asked>();
  const [secret, setSecret] = useState<string>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['webhooks'] });
  const close = () => setAsked(undefined);
  const flip = useMutation({
    mutationFn: () => editWebhook(webhook.id, { version: webhook.version, enabled: !webhook.enabled }),
    onSettled: refresh,
    onError: (error) => message.error(error.message),
  });
  return (
    <Page
      title={webhook.name}
      above={<Link to="/settings/webhooks">事件推送</Link>}
      beside={<WebhookState webhook={webhook} />}
      actions={
        mayEdit ? (
          <>
            <Button onClick={() => setAsked('edit')}>修改</Button>
            <Button onClick={() => flip.mutate()} loading={flip.isPending}>
              {webhook.enabled ? '停用' : '启用'}
            </Button>
            <Button onClick={() => setAsked('secret')}>更换密钥</Button>
            <Button danger onClick={() => setAsked('remove')}>
              删除
            </Button>
          </>
        ) : undefined
      }
    >
      {webhook.stoppedAt ? (
        <Alert
          type="warning"
          showIcon
          title="推送已自动停用"
          description="对方连续五天没有接收，或者答复 410 表示不再接收。请与对方核对地址后重新启用；停用期间的事件不再补发。"
        />
      ) : null}
      <Panel title="基本情况">
        <FactList
          facts={[
            { label: '推送地址', value: webhook.url, wide: true },
            {
              label: '推送的事件',
              value: webhook.events.map((event) => labelOf('webhook-event', event)).join('、'),
              wide: true,
            },
          ]}
        />
        {mayEdit ? <TestButton webhook={webhook} /> : null}
      </Panel>
      <DeliveryPanel webhookId={webhook.id} />
      <WebhookForm open={asked === 'edit'} webhook={webhook} onClose={close} />
      <ReasonDialog
        open={asked === 'secret'}
        title="更换签名密钥"
        text="原密钥立即失效，对方换上新密钥之前会拒绝推送的内容。"
        reason="none"
        onClose={close}
        onConfirm={async () => {
          setSecret((await changeSecret(webhook.id)).secret);
          await refresh();
        }}
      />
      <ReasonDialog
        open={asked === 'remove'}
        title={`删除“${webhook.name}”`}
        text="不再向这个地址推送，推送记录一并删除。"
        reason="none"
        danger
        onClose={close}
        onConfirm={async () => {
          await removeWebhook(webhook.id);
          await navigate({ to: '/settings/webhooks' });
          await refresh();
        }}
      />
      <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />
    </Page>
  );
}

/** Sends a test message and says what the receiver answered. */
function TestButton({ webhook }: { webhook: Webhook }) {
  const queries = useQueryClient();
  const [sent, setSent] = useState<string>();
  const outcome = useDeliveryOutcome(webhook.id, sent).data;
  const test = useMutation({
    mutationFn: () => testWebhook(webhook.id),
    onSuccess: ({ deliveryId }) => setSent(deliveryId),
  });
  const ended = outcome?.endedAt;
  useEffect(() => {
    if (!ended) return;
    void queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    void queries.invalidateQueries({ queryKey: ['webhooks', 'deliveries'] });
  }, [ended, queries]);
  const isWaiting = sent !== undefined && !outcome?.endedAt;
  return (
    <>
      <Button
        style={{ marginTop: 12 }}
        disabled={!webhook.enabled}
        loading={test.isPending || isWaiting}
        onClick={() => {
          setSent(undefined);
          test.mutate();
        }}
      >
        发送测试推送
      </Button>
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {test.error ? <ProblemNotice problem={test.error} /> : null}
        {outcome?.endedAt ? (
          <Alert
            type={outcome.stage === 'delivered' ? 'success' : 'error'}
            showIcon
            title={
              outcome.stage === 'delivered'
                ? `对方已接收（状态码 ${outcome.status ?? ''}）`
                : labelOf('webhook-reason', outcome.reason)
            }
            description={
              outcome.stage !== 'delivered' && outcome.status
                ? `对方答复的状态码：${outcome.status}`
                : undefined
            }
          />
        ) : null}
      </div>
    </>
  );
}
