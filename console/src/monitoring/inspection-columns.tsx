import { labelOf } from '../api/vocabulary.ts';
import type { ListColumn } from '../kit/list-shape.ts';
import { formatNumber } from '../kit/number.ts';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { type InspectionRow, inspectionTone } from './inspections.ts';

/** The columns of a list of inspections. */
export const inspectionColumns: ListColumn<InspectionRow>[] = [
  {
    key: 'state',
    title: '状态',
    width: 120,
    render: (row) => (
      <StateMark tone={inspectionTone[row.state]}>{labelOf('inspection-state', row.state)}</StateMark>
    ),
  },
  {
    key: 'by',
    title: '提交人',
    width: 90,
    grow: 1,
    render: (row) => <span>{row.requestedBy}</span>,
  },
  {
    key: 'pages',
    title: '读取页面',
    width: 110,
    align: 'end',
    render: (row) => <span>{formatNumber(row.pagesDone)}</span>,
  },
  {
    key: 'findings',
    title: '问题',
    width: 90,
    align: 'end',
    render: (row) => <span>{formatNumber(row.findings)}</span>,
  },
  {
    key: 'finished',
    title: '结束时间',
    width: 160,
    render: (row) => <span className="figures">{formatInstant(row.finishedAt)}</span>,
  },
];
