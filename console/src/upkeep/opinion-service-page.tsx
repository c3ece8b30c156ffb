import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { formatInstant } from '../kit/time.ts';
import { ChannelTabs, NotOfTheCity } from './channel-tabs.tsx';
import {
  type OpinionDay,
  type OpinionService,
  type OpinionTest,
  opinionServiceQuery,
  testOpinionService,
} from './opinion-service.ts';
import { OpinionServiceForm } from './opinion-service-form.tsx';

const ASK_EVERY_MS = 1000;
const APART = { marginBottom: 12 };

/** The model server that is asked for a second opinion 第二意见. */
export function OpinionServicePage() {
  const settings = useQuery({
    ...opinionServiceQuery,
    refetchInterval: ({ state }) => (state.data?.test?.outcome === null ? ASK_EVERY_MS : false),
  });
  return (
    <Page title="系统设置" documentTitle="第二意见">
      <ChannelTabs />
      <Load query={settings}>
        {({ service, today, test, actions }) => {
          if (service === null || today === null) {
            return (
              <Panel>
                <NotOfTheCity />
              </Panel>
            );
          }
          const mayEdit = actions.some(({ allowed }) => allowed);
          return (
            <>
              <Panel title="模型服务">
                <OpinionServiceForm key={service.version} service={service} mayEdit={mayEdit} />
              </Panel>
              <TodayPanel service={service} today={today} />
              <TestPanel test={test} isSet={mayEdit && service.url !== null && service.model !== null} />
            </>
          );
        }}
      </Load>
    </Page>
  );
}

/** What today has cost and brought, and why nobody is asked at the moment. */
function TodayPanel({ service, today }: { service: OpinionService; today: OpinionDay }) {
  const { trouble, resumesAt } = service;
  return (
    <Panel title="今日用量">
      {today.usedUp ? (
        <Alert type="info" showIcon style={APART} title="今日额度已用完，其余问题明日 0 时起继续" />
      ) : null}
      {trouble && resumesAt ? (
        <Alert
          type="warning"
          showIcon
          style={APART}
          title={labelOf('opinion-trouble', trouble)}
          description={`${formatInstant(resumesAt)} 以后再试；修改并保存设置后立即再试。`}
        />
      ) : null}
      <FactList
        facts={[
          {
            label: '请求',
            value: `${formatNumber(today.requests)} / ${formatNumber(service.dailyRequests)} 次`,
          },
          {
            label: '用量',
            value: `${formatNumber(today.tokens)} / ${formatNumber(service.dailyTokens)} token`,
          },
          { label: '取得意见的问题', value: formatNumber(today.answered) },
          { label: '没有采用的答复', value: formatNumber(today.failed) },
        ]}
      />
    </Panel>
  );
}

/** Sends a harmless sentence and says what came back, or what to do. */
function TestPanel({ test, isSet }: { test: OpinionTest; isSet: boolean }) {
  const queries = useQueryClient();
  const [sent, setSent] = useState<string>();
  const send = useMutation({
    mutationFn: testOpinionService,
    onSuccess: async ({ id }) => {
      setSent(id);
      await queries.invalidateQueries({ queryKey: opinionServiceQuery.queryKey });
    },
  });
  const own = sent !== undefined && test?.id === sent ? test : null;
  const outcome = own?.outcome ?? null;
  const isWaiting = own !== null && outcome === null;
  return (
    <Panel title="测试">
      <p>
        按已保存的设置发送一句样例“会议布署了下一阶段的重点工作。”；没有启用第二意见时也可以测试，计入今日用量。
      </p>
      <Button
        disabled={!isSet}
        loading={send.isPending || isWaiting}
        onClick={() => {
          setSent(undefined);
          send.mutate();
        }}
      >
        测试
      </Button>
      {isSet ? null : <p>请先填写并保存地址和模型名称。</p>}
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {send.error ? <ProblemNotice problem={send.error} /> : null}
        {isWaiting ? <p>正在等待模型服务答复……</p> : null}
        {outcome === null ? null : (
          <Alert
            type={outcome === 'recognised' ? 'success' : outcome === 'missed' ? 'warning' : 'error'}
            showIcon
            title={labelOf('opinion-test-outcome', outcome)}
          />
        )}
      </div>
    </Panel>
  );
}
