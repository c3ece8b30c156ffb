import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Progress } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { EditionHistory } from './edition-history.tsx';
import { type Edition, editionQuery, editionTones } from './lexicon.ts';
import { TrialResult } from './trial-result.tsx';

const route = getRouteApi('/_shell/lexicon/editions/$editionId');

type Step = 'release' | 'retire' | 'discard';

const texts: Record<Step, string> = {
  release: '启用后，这个单位及其下级网站的日常监测按这个版本检查；正在使用的版本停用，可以随时换回。',
  retire: '停用后只按随软件提供的词库检查，直到启用另一个版本。',
  discard: '放弃后不能启用；词条和名单不变，可以修改后再试运行。',
};

/** One edition of a lexicon: what its trial found on old pages, and whether it is set live. */
export function EditionPage() {
  const { editionId } = route.useParams();
  const edition = useQuery(editionQuery(editionId));
  return <Load query={edition}>{(data) => <Shown edition={data} />}</Load>;
}

function Shown({ edition }: { edition: Edition }) {
  const { rule } = route.useSearch();
  const navigate = useNavigate({ from: '/lexicon/editions/$editionId' });
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Step>();
  const step = async (reason: string | undefined) => {
    const path = { params: { path: { id: edition.id } } };
    const body = { version: edition.version };
    if (asked === 'release') await api.POST('/api/v1/lexicon-editions/{id}/release', { ...path, body });
    if (asked === 'discard') await api.POST('/api/v1/lexicon-editions/{id}/discard', { ...path, body });
    if (asked === 'retire')
      await api.POST('/api/v1/lexicon-editions/{id}/retire', { ...path, body: { ...body, reason } });
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    message.success(asked === 'release' ? '已启用，下次检查起生效' : '已保存');
  };
  return (
    <Page
      title={`${edition.unitName} 第${edition.number}版`}
      above={<Link to="/lexicon/editions">词库版本</Link>}
      beside={
        <StateMark tone={editionTones[edition.state]}>
          {labelOf('lexicon-edition-state', edition.state)}
        </StateMark>
      }
      actions={edition.actions.map((action) =>
        action.name === 'release' || action.name === 'retire' || action.name === 'discard' ? (
          <ActionButton
            key={action.name}
            action={action}
            {...(action.name === 'release' && action.allowed ? { type: 'primary' as const } : {})}
            onRun={() => setAsked(action.name as Step)}
          />
        ) : null,
      )}
    >
      <Panel title="内容">
        <FactList
          facts={[
            { label: '词条', value: `${formatNumber(edition.terms)} 条` },
            { label: '其中待核', value: `${formatNumber(edition.unproven)} 条，没有依据，只在试运行中显示` },
            { label: '名单', value: `${formatNumber(edition.persons)} 人` },
            { label: '试运行', value: `${edition.askedBy}，${formatInstant(edition.askedAt)}` },
            { label: '启用时间', value: edition.liveFrom ? formatInstant(edition.liveFrom) : '尚未启用' },
          ]}
        />
      </Panel>
      {edition.state === 'trying' ? (
        <Panel title="试运行">
          <p role="status">正在留存的旧页面上检查，完成后列出会命中的位置。</p>
          <Progress percent={100} status="active" showInfo={false} aria-label="正在试运行" />
        </Panel>
      ) : null}
      {edition.triedAt === null ? null : (
        <TrialResult
          edition={edition}
          rule={rule}
          onRule={(next) => void navigate({ search: (search) => ({ ...search, rule: next }), replace: true })}
        />
      )}
      <EditionHistory edition={edition} />
      <ReasonDialog
        open={asked !== undefined}
        title={
          asked
            ? `${edition.actions.find(({ name }) => name === asked)?.label ?? ''}：第${edition.number}版`
            : ''
        }
        text={asked ? texts[asked] : ''}
        reason={asked === 'retire' ? 'required' : 'none'}
        danger={asked === 'discard'}
        onClose={() => setAsked(undefined)}
        onConfirm={step}
      />
    </Page>
  );
}
