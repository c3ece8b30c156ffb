import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import { OutsideText } from '../kit/outside-text.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './channel-form.module.css';
import { ChannelTabs } from './channel-tabs.tsx';
import { type MailRow, mailTone, useMails } from './mails.ts';

const route = getRouteApi('/_shell/settings/mails');

/** What became of every mail of the last 90 days. */
export function MailListPage() {
  const { stage } = route.useSearch();
  const navigate = useNavigate({ from: '/settings/mails' });
  const pages = useMails({ stage });
  return (
    <Page
      title="系统设置"
      documentTitle="邮件记录"
      actions={
        <Button onClick={() => void pages.refetch()} loading={pages.isRefetching}>
          刷新
        </Button>
      }
    >
      <ChannelTabs />
      <FilterBar narrowed={stage !== undefined} onClear={() => void navigate({ search: {}, replace: true })}>
        <FilterSelect
          label="状态"
          options={choicesOf('mail-stage')}
          value={stage}
          onChange={(chosen) =>
            void navigate({ search: (search) => ({ ...search, stage: chosen }), replace: true })
          }
        />
      </FilterBar>
      <Panel>
        <PagedBlock
          pages={pages}
          empty={
            <EmptyState title={stage ? '没有这种状态的邮件' : '还没有邮件'}>
              启用邮件通知后，发出和未能发出的邮件列在这里，保留 90 天；由管辖全市的系统管理员查看。
            </EmptyState>
          }
        >
          {(mails) => (
            <DataTable
              label="邮件记录"
              rows={mails}
              keyOf={(mail) => mail.id}
              columns={[
                { title: '收件人', render: (mail) => mail.recipientName ?? '（账号已不存在）' },
                { title: '类别', render: (mail) => labelOf('mail-kind', mail.kind) },
                {
                  title: '时间',
                  render: (mail) => <span className="figures">{formatInstant(mail.at)}</span>,
                },
                {
                  title: '状态',
                  render: (mail) => (
                    <StateMark tone={mailTone[mail.stage]}>{labelOf('mail-stage', mail.stage)}</StateMark>
                  ),
                },
                { title: '尝试', align: 'end', render: (mail) => mail.attempts },
                { title: '说明', render: (mail) => <Explanation mail={mail} /> },
              ]}
            />
          )}
        </PagedBlock>
      </Panel>
    </Page>
  );
}

function Explanation({ mail }: { mail: MailRow }) {
  return (
    <>
      {mail.reason || !mail.answer ? labelOf('mail-reason', mail.reason) : null}
      {mail.nextAt && mail.attempts > 0 ? `，${formatInstant(mail.nextAt)} 再试` : null}
      {mail.answer ? (
        <span className={styles.quiet}>
          服务器答复：
          <OutsideText text={mail.answer} />
        </span>
      ) : null}
    </>
  );
}
