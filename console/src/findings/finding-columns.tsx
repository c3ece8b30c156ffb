import { labelOf } from '../api/vocabulary.ts';
import { inert } from '../kit/inert.ts';
import type { ListColumn } from '../kit/list-shape.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './finding-columns.module.css';
import { type FindingRow, severityTone } from './findings.ts';

/**
 * What is wrong and, under it, where. Text that a crawled page supplied: always a text node, cut to its cell, whole in
 * the tooltip.
 */
function Fault({ snippet, url }: Pick<FindingRow, 'snippet' | 'url'>) {
  const lines = [snippet, url].filter((line) => line !== null);
  return (
    <span className={styles.fault} title={inert(lines.join('\n'))}>
      {snippet === null ? null : <OutsideText text={snippet} />}
      {url === null ? null : (
        <span className={styles.place}>
          <OutsideText text={url} />
        </span>
      )}
    </span>
  );
}

/** The columns of a list of findings; the site's own page leaves the site out. */
export function findingColumns(withSite: boolean): ListColumn<FindingRow>[] {
  const site: ListColumn<FindingRow> = {
    key: 'site',
    title: '网站',
    width: 150,
    grow: 1,
    render: (row) => <span>{row.siteName}</span>,
  };
  return [
    {
      key: 'severity',
      title: '程度',
      width: 112,
      sort: 'severity',
      render: (row) => (
        <StateMark tone={severityTone[row.severity]}>{labelOf('severity', row.severity)}</StateMark>
      ),
    },
    ...(withSite ? [site] : []),
    { key: 'fault', title: '内容和位置', width: 210, grow: 3, render: (row) => <Fault {...row} /> },
    {
      key: 'failing',
      title: '四不',
      width: 84,
      render: (row) => <span>{labelOf('failing', row.failing)}</span>,
    },
    {
      key: 'state',
      title: '状态',
      width: 92,
      render: (row) => <span>{labelOf('finding-state', row.state)}</span>,
    },
    {
      key: 'seen',
      title: '最近发现',
      width: 150,
      sort: 'lastSeenAt',
      render: (row) => <span className="figures">{formatInstant(row.lastSeenAt)}</span>,
    },
  ];
}
