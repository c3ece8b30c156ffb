import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './job-list-page.module.css';
import { discardJob, type JobRow, jobTone, retryJob, useJobs } from './jobs.ts';

const route = getRouteApi('/_shell/jobs');

/** What the system does in the background: what runs, waits and failed; failed ones are decided upon here. */
export function JobListPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/jobs' });
  const queries = useQueryClient();
  const { message } = App.useApp();
  const pages = useJobs({ state });
  const [doomed, setDoomed] = useState<JobRow>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['jobs'] });
  const retry = useMutation({
    mutationFn: retryJob,
    onSuccess: refresh,
    onError: (error) => message.error(error.message),
  });
  return (
    <Page
      title="后台任务"
      actions={
        <Button onClick={() => void pages.refetch()} loading={pages.isRefetching}>
          刷新
        </Button>
      }
    >
      <FilterBar narrowed={state !== undefined} onClear={() => void navigate({ search: {}, replace: true })}>
        <FilterSelect
          label="状态"
          options={choicesOf('job-state')}
          value={state}
          onChange={(chosen) =>
            void navigate({ search: (search) => ({ ...search, state: chosen }), replace: true })
          }
        />
      </FilterBar>
      <Panel>
        <PagedBlock
          pages={pages}
          empty={
            <EmptyState title={state ? '没有这种状态的任务' : '没有任务'}>
              后台任务属于全市，由管辖全市的系统管理员查看。
            </EmptyState>
          }
        >
          {(jobs) => (
            <DataTable
              label="后台任务"
              rows={jobs}
              keyOf={(job) => job.id}
              columns={[
                { title: '任务', render: (job) => <JobName job={job} /> },
                {
                  title: '状态',
                  render: (job) => (
                    <StateMark tone={jobTone[job.state]}>{labelOf('job-state', job.state)}</StateMark>
                  ),
                },
                { title: '尝试', align: 'end', render: (job) => `${job.attempts} / ${job.maxAttempts}` },
                {
                  title: '运行时间',
                  render: (job) => (
                    <span className="figures">{formatInstant(job.heldSince ?? job.runAt)}</span>
                  ),
                },
                {
                  title: '上次失败的原因',
                  render: (job) => <span className={styles.reason}>{job.reason ?? '—'}</span>,
                },
                {
                  title: '处理',
                  render: (job) => (
                    <Steps job={job} onRetry={() => retry.mutate(job.id)} onDiscard={() => setDoomed(job)} />
                  ),
                },
              ]}
            />
          )}
        </PagedBlock>
      </Panel>
      <ReasonDialog
        open={doomed !== undefined}
        title={`丢弃任务“${doomed?.title ?? ''}”`}
        text="丢弃后不会再运行，它要做的事不会发生。"
        reason="required"
        danger
        onClose={() => setDoomed(undefined)}
        onConfirm={async (reason) => {
          if (doomed) await discardJob(doomed.id, reason ?? '');
          await refresh();
        }}
      />
    </Page>
  );
}

/** What the job does, under which name, and the ids that it is about. */
function JobName({ job }: { job: JobRow }) {
  return (
    <>
      {job.title}
      <span className={styles.name}>
        {job.name}，编号 {job.id}
      </span>
      {job.about.map(({ field, id }) => (
        <span className={styles.about} key={field}>
          {field} {id}
        </span>
      ))}
    </>
  );
}

function Steps({ job, onRetry, onDiscard }: { job: JobRow; onRetry: () => void; onDiscard: () => void }) {
  if (job.actions.length === 0) return '—';
  return (
    <div className={styles.steps}>
      {job.actions.map((action) => (
        <ActionButton
          key={action.name}
          action={action}
          danger={action.name === 'discard'}
          onRun={action.name === 'discard' ? onDiscard : onRetry}
        />
      ))}
    </div>
  );
}
