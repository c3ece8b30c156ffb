import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { App, Button, Segmented } from 'antd';
import { EmptyState } from '../kit/empty-state.tsx';
import { HrefLink } from '../kit/href-link.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './inbox-page.module.css';
import { type Notice, readNotices, useNotices, useUnreadCount } from './notices.ts';

const route = getRouteApi('/_shell/inbox');

/** What the system has to tell the reader; opening the matter marks its notice as read. */
export function InboxPage() {
  const { unread } = route.useSearch();
  const navigate = useNavigate({ from: '/inbox' });
  const queries = useQueryClient();
  const { message } = App.useApp();
  const pages = useNotices(unread);
  const waiting = useUnreadCount();
  const read = useMutation({
    mutationFn: (id: string | undefined) => readNotices(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
    onError: (error) => message.error(error.message),
  });

  const row = (notice: Notice) => (
    <li key={notice.id} className={styles.notice} data-unread={notice.readAt === null || undefined}>
      <div>
        <div className={styles.title}>
          {notice.readAt === null ? <span className={styles.mark}>未读</span> : null}
          {notice.href ? (
            <HrefLink href={notice.href} onGo={() => notice.readAt === null && read.mutate(notice.id)}>
              {notice.title}
            </HrefLink>
          ) : (
            notice.title
          )}
        </div>
        {notice.body ? <div className={styles.body}>{notice.body}</div> : null}
        <time className={styles.time} dateTime={notice.at}>
          {formatInstant(notice.at)}
        </time>
      </div>
      {notice.readAt === null ? (
        <Button size="small" onClick={() => read.mutate(notice.id)}>
          标为已读
        </Button>
      ) : null}
    </li>
  );
  return (
    <Page
      title="收件箱"
      actions={
        waiting > 0 ? (
          <Button onClick={() => read.mutate(undefined)} loading={read.isPending}>
            全部标为已读
          </Button>
        ) : undefined
      }
    >
      <div>
        <Segmented<'all' | 'unread'>
          aria-label="筛选消息"
          value={unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: '全部' },
            { value: 'unread', label: waiting > 0 ? `未读 ${waiting}` : '未读' },
          ]}
          onChange={(which) =>
            void navigate({
              search: (search) => ({ ...search, unread: which === 'unread' ? 'true' : undefined }),
              replace: true,
            })
          }
        />
      </div>
      <Panel>
        <PagedBlock
          pages={pages}
          empty={
            unread ? (
              <EmptyState title="没有未读消息" />
            ) : (
              <EmptyState title="还没有消息">检查结束、发现新问题时，会在这里通知您。</EmptyState>
            )
          }
        >
          {(notices) => <ul className={styles.notices}>{notices.map(row)}</ul>}
        </PagedBlock>
      </Panel>
    </Page>
  );
}
