import { useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../api/client.ts';
import { HistoryTimeline } from '../kit/history-timeline.tsx';
import { Load } from '../kit/load.tsx';
import { Panel } from '../kit/page.tsx';
import { formatInstant } from '../kit/time.ts';

const verbWords: Record<string, string> = {
  raise: '发现问题',
  enter: '登记',
  resolve: '确认消除',
  reopen: '再次发现',
  confirm: '确认',
  dismiss: '判为误报',
  cover: '按豁免处理',
  'mark-duplicate': '判为重复',
  'ask-second-look': '请人复看',
  reconsider: '撤回研判',
  'ask-recheck': '要求复测',
  'add-file': '上传佐证',
};

/** When a finding went and came back. */
export function FindingHistory({ finding }: { finding: Answer<'/api/v1/findings/{id}'> }) {
  const history = useQuery({
    queryKey: ['findings', finding.id, 'history'],
    queryFn: () => take(api.GET('/api/v1/findings/{id}/history', { params: { path: { id: finding.id } } })),
  });
  const beginning = {
    key: 'first',
    content: (
      <>
        <div>首次发现</div>
        <small>{formatInstant(finding.firstSeenAt)}</small>
      </>
    ),
  };
  return (
    <Panel title="经过">
      <Load query={history}>
        {({ items }) => <HistoryTimeline entries={items} words={verbWords} beginning={beginning} />}
      </Load>
    </Panel>
  );
}
