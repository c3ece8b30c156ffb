import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, App, Progress } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { RuleTrialResult } from './rule-trial-result.tsx';
import { beginTrial, type RuleTrial, ruleTrialQuery, TRIAL_WORDS, type Trial, trialTones } from './rules.ts';

const route = getRouteApi('/_shell/rules/$ruleId/trial');

type Step = 'try' | 'settle';

const SETTLE_WORDS =
  '表示已看过试运行结果。确认后，这条规则新发现的问题可以下发整改；结果不合适的，先在“规则精度”中把规则转入影子试运行。';

/** What a rule, as it is now, would find on the pages that are kept, beside what the ledger says. */
export function RuleTrialPage() {
  const { ruleId } = route.useParams();
  const rule = useQuery(ruleTrialQuery(ruleId));
  return <Load query={rule}>{(data) => <Shown rule={data} />}</Load>;
}

function Shown({ rule }: { rule: RuleTrial }) {
  const { trial } = rule;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Step>();
  const act = async () => {
    if (asked === 'try') await beginTrial(rule.id);
    if (asked === 'settle' && trial) {
      const path = { params: { path: { id: trial.id } }, body: { version: trial.version } };
      await take(api.POST('/api/v1/rule-trials/{id}/settle', path));
    }
    await queries.invalidateQueries({ queryKey: ['rules'] });
    message.success(asked === 'try' ? '已发起' : '已确认');
  };
  const settling = trial?.state === 'tried' ? trial.actions.find(({ name }) => name === 'settle') : undefined;
  return (
    <Page
      title={`试运行：${rule.title}`}
      above={<Link to="/rules">规则精度</Link>}
      beside={
        trial ? (
          <StateMark tone={trialTones[trial.state]}>{labelOf('rule-trial-state', trial.state)}</StateMark>
        ) : null
      }
      below={rule.code}
      actions={
        <>
          {settling ? (
            <ActionButton
              action={settling}
              {...(settling.allowed ? { type: 'primary' as const } : {})}
              onRun={() => setAsked('settle')}
            />
          ) : null}
          {rule.actions.map((action) => (
            <ActionButton key={action.name} action={action} onRun={() => setAsked('try')} />
          ))}
        </>
      }
    >
      {rule.isHeld ? <Held trial={trial} /> : null}
      {trial ? <Facts trial={trial} /> : <NeverTried rule={rule} />}
      {trial?.state === 'trying' ? <Running trial={trial} /> : null}
      {trial?.state === 'failed' ? (
        <Panel title="试运行结果">
          <EmptyState title="试运行没有完成">程序中途更换或任务中断，没有得到结果。请再次试运行。</EmptyState>
        </Panel>
      ) : null}
      {trial && trial.triedAt !== null ? <RuleTrialResult trial={trial} /> : null}
      <ReasonDialog
        open={asked !== undefined}
        title={`${asked === 'try' ? '试运行' : '确认结果'}：${rule.title}`}
        text={asked === 'try' ? TRIAL_WORDS : SETTLE_WORDS}
        reason="none"
        onClose={() => setAsked(undefined)}
        onConfirm={act}
      />
    </Page>
  );
}

function Held({ trial }: { trial: Trial | null }) {
  const state = trial ? labelOf('rule-trial-state', trial.state) : '';
  return (
    <Alert
      type="warning"
      showIcon
      title={`规则已更新，${state}`}
      description="确认结果以前，更新后新发现的问题照常登记、研判，但不能下发整改。"
    />
  );
}

function NeverTried({ rule }: { rule: RuleTrial }) {
  return (
    <Panel title="试运行">
      {rule.untriable === null ? (
        <EmptyState title="还没有试运行过">
          试运行把这条规则用在留存的页面上，列出与台账相比新出现、不再出现的位置，不改动台账。
        </EmptyState>
      ) : (
        <EmptyState title="不能试运行">{rule.untriable}</EmptyState>
      )}
    </Panel>
  );
}

function Facts({ trial }: { trial: Trial }) {
  return (
    <Panel title="试运行">
      <FactList
        facts={[
          { label: '缘由', value: labelOf('rule-trial-reason', trial.because) },
          { label: '发起', value: `${trial.askedBy}，${formatInstant(trial.askedAt)}` },
          { label: '完成', value: trial.triedAt ? formatInstant(trial.triedAt) : '尚未完成' },
          ...trial.history
            .filter(({ verb }) => verb === 'settle')
            .map(({ by, at }) => ({ label: '确认', value: `${by}，${formatInstant(at)}` })),
        ]}
      />
    </Panel>
  );
}

function Running({ trial: { pagesDone, pagesPlanned } }: { trial: Trial }) {
  const share = pagesPlanned === 0 ? 0 : Math.floor((pagesDone / pagesPlanned) * 100);
  return (
    <Panel title="进度">
      <p role="status">
        {pagesPlanned === 0
          ? '等待开始。'
          : `已读 ${formatNumber(pagesDone)} 个留存的页面，共 ${formatNumber(pagesPlanned)} 个。`}
      </p>
      <Progress percent={share} status="active" aria-label="试运行进度" />
    </Panel>
  );
}
