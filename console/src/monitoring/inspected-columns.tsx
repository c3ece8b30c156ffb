import { Table } from 'antd';
import { formatNumber } from '../kit/number.ts';
import { Panel } from '../kit/page.tsx';
import { formatDate } from '../kit/time.ts';
import type { Inspection } from './inspections.ts';

type InspectedColumn = Inspection['columns'][number];

/** The list pages that were found and how new each is; names and addresses come from the site, shown as text. */
export function InspectedColumns({ columns }: { columns: readonly InspectedColumn[] }) {
  return (
    <Panel title={`列表页最新日期（${formatNumber(columns.length)}）`}>
      <Table<InspectedColumn>
        size="small"
        rowKey="url"
        pagination={columns.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        dataSource={[...columns]}
        columns={[
          { title: '列表页', dataIndex: 'name' },
          {
            title: '最新日期',
            dataIndex: 'newest',
            render: (newest: string | null) =>
              newest ? <span className="mono">{formatDate(newest)}</span> : '未测：条目没有日期',
          },
          { title: '条目', dataIndex: 'items', align: 'right' },
          { title: '网址', dataIndex: 'url', render: (url: string) => <span className="mono">{url}</span> },
        ]}
      />
    </Panel>
  );
}
