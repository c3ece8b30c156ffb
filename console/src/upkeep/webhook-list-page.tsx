import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { useSession } from '../identity/session.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './channel-form.module.css';
import { ChannelTabs } from './channel-tabs.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { SecretDialog } from './webhook-secret-dialog.tsx';
import { type Webhook, webhooksQuery } from './webhooks.ts';

/** Other systems that are told of what happens. */
export function WebhookListPage() {
  const webhooks = useQuery(webhooksQuery);
  const { permissions } = useSession();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const mayEdit = webhooks.data?.actions.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title="系统设置"
      documentTitle="事件推送"
      actions={
        permissions.includes('channel.edit') ? (
          <Button type="primary" disabled={!mayEdit} onClick={() => setAdding(true)}>
            新增推送地址
          </Button>
        ) : undefined
      }
    >
      <ChannelTabs />
      <Panel>
        <Load query={webhooks}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="没有推送地址">
                {mayEdit
                  ? '新增推送地址后，整改单下发、问题登记等事件发生时，系统以签名的 JSON 通知对方系统。'
                  : '事件推送由管辖全市的系统管理员设置。'}
              </EmptyState>
            ) : (
              <DataTable
                label="推送地址"
                rows={items}
                keyOf={(webhook) => webhook.id}
                columns={[
                  {
                    title: '名称',
                    render: (webhook) => (
                      <>
                        <Link to="/settings/webhooks/$webhookId" params={{ webhookId: webhook.id }}>
                          {webhook.name}
                        </Link>
                        <span className={styles.quiet}>{webhook.url}</span>
                      </>
                    ),
                  },
                  { title: '状态', render: (webhook) => <WebhookState webhook={webhook} /> },
                  {
                    title: '事件',
                    render: (webhook) =>
                      webhook.events.map((event) => labelOf('webhook-event', event)).join('、'),
                  },
                ]}
              />
            )
          }
        </Load>
      </Panel>
      <WebhookForm open={adding} onClose={() => setAdding(false)} onAdded={setSecret} />
      <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />
    </Page>
  );
}

/** Whether messages get through. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  if (webhook.stoppedAt) {
    return <StateMark tone="bad">已自动停用（{formatInstant(webhook.stoppedAt)}）</StateMark>;
  }
  if (!webhook.enabled) return <StateMark tone="idle">已停用</StateMark>;
  if (webhook.failingSince) {
    return <StateMark tone="warn">{formatInstant(webhook.failingSince)} 起未送达</StateMark>;
  }
  return <StateMark tone="good">正常</StateMark>;
}
