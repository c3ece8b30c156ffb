import { Link } from '@tanstack/react-router';
import { labelOf, type Word } from '../api/vocabulary.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { formatNumber } from '../kit/number.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { PageAddress } from './page-address.tsx';
import { type Trial, type TrialPlace, useTrialPlaces } from './rules.ts';

const nothing: Record<Word<'rule-trial-change'>, { title: string; text: string }> = {
  appears: { title: '没有新出现的问题', text: '台账里没有的，按现在的规则也没有查出。' },
  disappears: { title: '没有不再出现的问题', text: '台账里未了结的，按现在的规则仍能查出。' },
};

/** What a rule's trial found against the ledger: the numbers, what appears, and what stays away. */
export function RuleTrialResult({ trial }: { trial: Trial }) {
  const { pagesRead, pagesUnread, appearing, disappearing, staying } = trial;
  if (pagesRead === null) return null;
  if (pagesRead === 0)
    return (
      <Panel title="试运行结果">
        <EmptyState title="没有读到留存的页面">
          {pagesUnread
            ? `${formatNumber(pagesUnread)} 个页面没有留存，或留存的不完整。检查网站以后再试运行。`
            : '检查网站以后，有问题的页面会留存下来；到那时再试运行。'}
        </EmptyState>
      </Panel>
    );
  return (
    <>
      <Panel title="试运行结果">
        <FactList
          facts={[
            { label: '新出现', value: `${formatNumber(appearing ?? 0)} 处` },
            { label: '不再出现', value: `${formatNumber(disappearing ?? 0)} 处` },
            { label: '不变', value: `${formatNumber(staying ?? 0)} 处` },
            { label: '读到的页面', value: `${formatNumber(pagesRead)} 个` },
            {
              label: '未能读取',
              value: pagesUnread ? `${formatNumber(pagesUnread)} 个，没有留存或留存不完整` : '0 个',
            },
          ]}
        />
      </Panel>
      <Places trial={trial} change="appears" total={appearing ?? 0} />
      <Places trial={trial} change="disappears" total={disappearing ?? 0} />
    </>
  );
}

function Places({
  trial,
  change,
  total,
}: {
  trial: Trial;
  change: Word<'rule-trial-change'>;
  total: number;
}) {
  const pages = useTrialPlaces(trial.id, change, trial.version);
  const label = labelOf('rule-trial-change', change);
  const { title, text } = total > 0 ? OUT_OF_REACH : nothing[change];
  return (
    <Panel title={label}>
      <PagedBlock pages={pages} empty={<EmptyState title={title}>{text}</EmptyState>}>
        {(rows) => (
          <DataTable
            label={label}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              { title: '说明', render: (row) => <OutsideText text={row.snippet} /> },
              {
                title: '网站',
                render: (row) => (
                  <Link to="/sites/$siteId" params={{ siteId: row.siteId }}>
                    {row.siteName}
                  </Link>
                ),
              },
              { title: '页面', render: (row) => <PageAddress url={row.url} /> },
              { title: '问题', render: (row) => <Finding row={row} /> },
            ]}
          />
        )}
      </PagedBlock>
      {total > MOST_SHOWN ? (
        <p>
          共 {formatNumber(total)} 处，只列出其中 {MOST_SHOWN} 处。
        </p>
      ) : null}
    </Panel>
  );
}

/** The server keeps so many places of each kind. */
const MOST_SHOWN = 500;

const OUT_OF_REACH = { title: '都不在您管辖的网站上', text: '这里只列出您管辖范围内的位置。' };

function Finding({ row: { findingId, findingState } }: { row: TrialPlace }) {
  if (findingId === null || findingState === null) return <>台账中没有</>;
  return (
    <Link to="/findings/$findingId" params={{ findingId }}>
      {labelOf('finding-state', findingState)}
    </Link>
  );
}
