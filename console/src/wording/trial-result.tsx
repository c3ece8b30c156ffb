import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { labelOf } from '../api/vocabulary.ts';
import { PageAddress } from '../findings/page-address.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Panel } from '../kit/page.tsx';
import { PagedBlock } from '../kit/paged-block.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { type Edition, foundTermsQuery, levelTones, useTrialPlaces } from './lexicon.ts';

interface TrialResultProps {
  edition: Edition;
  /** Only the places of this rule. */
  rule: string | undefined;
  onRule: (rule: string | undefined) => void;
}

/** What a trial found: word by word, then place by place. */
export function TrialResult({ edition, rule, onRule }: TrialResultProps) {
  const { pagesRead, pagesFound, placesFound, version, id } = edition;
  const terms = useQuery(foundTermsQuery(id, version));
  const places = useTrialPlaces(id, rule, version);
  if (pagesRead === 0)
    return (
      <Panel title="试运行结果">
        <EmptyState title="还没有留存的旧页面">
          检查网站以后，有问题的页面会留存下来；到那时再试运行，或者直接启用。
        </EmptyState>
      </Panel>
    );
  if (placesFound === 0)
    return (
      <Panel title="试运行结果">
        <EmptyState title="没有命中">
          查了 {formatNumber(pagesRead ?? 0)} 个留存的旧页面，没有会报出的位置。
        </EmptyState>
      </Panel>
    );
  return (
    <>
      <Panel title="试运行结果">
        <p>
          查了 {formatNumber(pagesRead ?? 0)} 个留存的旧页面，其中 {formatNumber(pagesFound ?? 0)} 个命中{' '}
          {formatNumber(placesFound ?? 0)} 处。
        </p>
        <Load query={terms}>
          {({ items }) => (
            <DataTable
              label="命中的词条"
              rows={items}
              keyOf={(row) => row.rule}
              columns={[
                { title: '词语', render: (row) => <OutsideText text={row.term} /> },
                {
                  title: '程度',
                  render: (row) => (
                    <StateMark tone={levelTones[row.level]}>{labelOf('lexicon-level', row.level)}</StateMark>
                  ),
                },
                { title: '启用后', render: (row) => (row.unproven ? '待核，不报' : '报出') },
                { title: '页面', align: 'end', render: (row) => formatNumber(row.pages) },
                { title: '位置', align: 'end', render: (row) => formatNumber(row.places) },
                {
                  title: '查看',
                  render: (row) => (
                    <Button size="small" onClick={() => onRule(rule === row.rule ? undefined : row.rule)}>
                      {rule === row.rule ? '看全部' : '只看它'}
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Load>
      </Panel>
      <Panel title="命中的位置">
        <PagedBlock pages={places} empty={<EmptyState title="没有这个词条的位置" />}>
          {(rows) => (
            <DataTable
              label="命中的位置"
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                { title: '上下文', render: (row) => <OutsideText text={row.snippet} /> },
                { title: '网站', render: (row) => row.siteName },
                { title: '页面', render: (row) => <PageAddress url={row.url} /> },
              ]}
            />
          )}
        </PagedBlock>
      </Panel>
    </>
  );
}
