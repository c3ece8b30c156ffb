import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { type Answer, api, take } from '../api/client.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';

type OwnSession = Answer<'/api/v1/sessions'>['items'][number];

const sessionsKey = ['own-sessions'];

/** Where one is signed in, and the way to end what one does not know. */
export function OwnSessionsPage() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<OwnSession | 'others'>();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: () => take(api.GET('/api/v1/sessions')),
  });

  const end = async (what: OwnSession | 'others') => {
    if (what === 'others') await api.DELETE('/api/v1/sessions');
    else await api.DELETE('/api/v1/sessions/{id}', { params: { path: { id: what.id } } });
    await queries.invalidateQueries({ queryKey: sessionsKey });
    message.success(what === 'others' ? '其他登录已结束' : '登录已结束');
  };
  return (
    <Load query={sessions}>
      {({ items }) => (
        <Page
          title="我的登录"
          below="同时最多 5 处登录，再登录时最早的一处自动结束；30 分钟没有操作或满 12 小时自动退出。"
          actions={
            items.length > 1 ? <Button onClick={() => setAsked('others')}>结束其他登录</Button> : undefined
          }
        >
          <Panel>
            <DataTable
              label="我的登录"
              rows={items}
              keyOf={(row) => row.id}
              columns={[
                { title: '来自', render: (row) => row.address ?? '本机' },
                { title: '登录时间', render: (row) => formatInstant(row.openedAt) },
                { title: '最近操作', render: (row) => formatInstant(row.lastSeenAt) },
                { title: '最迟退出', render: (row) => formatInstant(row.expiresAt) },
                {
                  title: '操作',
                  render: (row) =>
                    row.current ? (
                      <StateMark tone="good">本次登录</StateMark>
                    ) : (
                      <Button size="small" onClick={() => setAsked(row)}>
                        结束
                      </Button>
                    ),
                },
              ]}
            />
          </Panel>
          <ReasonDialog
            open={asked !== undefined}
            title={asked === 'others' ? '结束其他登录' : '结束这个登录'}
            text="结束后，那里需要重新登录。如果不是本人登录的，请随后修改密码。"
            reason="none"
            onClose={() => setAsked(undefined)}
            onConfirm={async () => (asked ? end(asked) : undefined)}
          />
        </Page>
      )}
    </Load>
  );
}
