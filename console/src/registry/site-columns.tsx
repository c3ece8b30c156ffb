import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { ImportLink } from '../identity/import-link.tsx';
import { ActionButton } from '../kit/action-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { Load } from '../kit/load.tsx';
import { ColumnForm } from './column-form.tsx';
import { type Column, columnsQuery, type Site } from './sites.ts';

/** The columns of a site: how often each must have something new, and who keeps it. */
export function SiteColumns({ site }: { site: Site }) {
  const columns = useQuery(columnsQuery(site.id));
  const [form, setForm] = useState<{ column?: Column }>();
  const edit = site.actions.find((action) => action.name === 'edit-columns');

  const name = (column: Column) => (
    <>
      {edit?.allowed ? (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setForm({ column })}>
          {column.name}
        </Button>
      ) : (
        column.name
      )}{' '}
      {column.firstLevel ? <Tag>一级栏目</Tag> : null}
    </>
  );
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        {edit ? (
          <ActionButton
            action={{ ...edit, label: '登记栏目' }}
            icon={<PlusOutlined />}
            onRun={() => setForm({})}
          />
        ) : null}
        {edit?.allowed ? <ImportLink kind="columns" /> : null}
        <ExportButton path="/api/v1/columns/export" filters={{ siteId: site.id }} />
      </Space>
      <Load query={columns}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有登记栏目">登记栏目和更新周期后，才能判断是否更新不及时。</EmptyState>
          ) : (
            <DataTable
              label="栏目"
              rows={items}
              keyOf={(column) => column.id}
              columns={[
                { title: '栏目', render: name },
                { title: '类别', render: (column) => labelOf('column-kind', column.kind) },
                {
                  title: '更新周期',
                  render: (column) => (column.updateDays === null ? '未要求' : `${column.updateDays} 天`),
                },
                { title: '责任单位', render: (column) => column.unitName },
                { title: '暂无内容的原因', render: (column) => column.emptyReason ?? '—' },
              ]}
            />
          )
        }
      </Load>
      <ColumnForm
        site={site}
        open={form !== undefined}
        onClose={() => setForm(undefined)}
        {...(form?.column ? { column: form.column } : {})}
      />
    </>
  );
}
