import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { Load } from '../kit/load.tsx';
import { Panel } from '../kit/page.tsx';
import { formatInstant } from '../kit/time.ts';
import { type Edition, editionHistoryQuery } from './lexicon.ts';

const verbWords: Record<string, string> = {
  try: '试运行',
  finish: '试运行完成',
  release: '启用',
  replace: '由新版本替换',
  retire: '停用',
  discard: '放弃',
};

/** Who tried, released and retired an edition. */
export function EditionHistory({ edition }: { edition: Edition }) {
  const history = useQuery(editionHistoryQuery(edition.id, edition.version));
  return (
    <Panel title="经过">
      <Load query={history}>
        {({ items }) => (
          <Timeline
            items={items.map((change) => ({
              key: change.id,
              content: (
                <>
                  <div>{verbWords[change.verb] ?? change.verb}</div>
                  <small>
                    {formatInstant(change.at)}，{change.by}
                    {change.reason ? `：${change.reason}` : ''}
                  </small>
                </>
              ),
            }))}
          />
        )}
      </Load>
    </Panel>
  );
}
