import { labelOf } from '../api/vocabulary.ts';
import { inert } from '../kit/inert.ts';
import type { ListColumn } from '../kit/list-shape.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { type FindingRow, severityTone } from './findings.ts';

/** Text that a crawled page supplied: always a text node, cut to its cell, whole in the tooltip. */
function Crawled({ text }: { text: string | null }) {
  return (
    <span className="figures" title={inert(text ?? '')}>
      <OutsideText text={text ?? '—'} />
    </span>
  );
}

/** The columns of a list of findings; the site's own page leaves the site out. */
export function findingColumns(withSite: boolean): ListColumn<FindingRow>[] {
  const site: ListColumn<FindingRow> = {
    key: 'site',
    title: '网站',
    width: 150,
    grow: 1.4,
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
    { key: 'url', title: '位置', width: 180, grow: 2, render: (row) => <Crawled text={row.url} /> },
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
