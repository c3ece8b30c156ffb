import { DataTable } from '../kit/data-table.tsx';
import { formatNumber } from '../kit/number.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Panel } from '../kit/page.tsx';
import { formatDate } from '../kit/time.ts';
import type { Inspection } from './inspections.ts';

type Status = Inspection['columns'][number]['status'];

/** Why a column has no newest date. */
const withoutDate: Record<Status, string> = {
  measured: '未测',
  undated: '未测：条目没有日期',
  empty: '没有内容',
  explained: '页面注明没有内容',
  unreadable: '未测：列表由脚本装载',
};

/** The list pages that were found and how new each is; names and addresses come from the site, shown as text. */
export function InspectedColumns({ columns }: Pick<Inspection, 'columns'>) {
  return (
    <Panel title={`列表页最新日期（${formatNumber(columns.length)}）`}>
      <DataTable
        label="列表页最新日期"
        rows={columns}
        keyOf={(column) => column.url}
        columns={[
          { title: '列表页', render: (column) => <OutsideText text={column.name} /> },
          {
            title: '最新日期',
            render: (column) =>
              column.newest ? (
                <span className="figures">{formatDate(column.newest)}</span>
              ) : (
                withoutDate[column.status]
              ),
          },
          { title: '条目', align: 'end', render: (column) => formatNumber(column.items) },
          { title: '网址', render: (column) => <OutsideText text={column.url} /> },
        ]}
      />
    </Panel>
  );
}
