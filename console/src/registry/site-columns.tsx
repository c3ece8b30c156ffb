import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { ColumnForm } from './column-form.tsx';
import { type Column, columnsQuery, type Site } from './sites.ts';

/** The columns of a site: how often each must have something new, and who keeps it. */
export function SiteColumns({ site }: { site: Site }) {
  const columns = useQuery(columnsQuery(site.id));
  const [form, setForm] = useState<{ column?: Column }>();
  const edit = site.actions.find((action) => action.name === 'edit-columns');
  const mayEdit = edit?.allowed ?? false;
  return (
    <>
      {edit ? (
        <div style={{ marginBottom: 12 }}>
          <ActionButton
            action={{ ...edit, label: '登记栏目' }}
            icon={<PlusOutlined />}
            onRun={() => setForm({})}
          />
        </div>
      ) : null}
      <Load query={columns}>
        {({ items }) => (
          <Table<Column>
            size="small"
            rowKey="id"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={items}
            locale={{
              emptyText: (
                <EmptyState title="还没有登记栏目">登记栏目和更新周期后，才能判断是否更新不及时。</EmptyState>
              ),
            }}
            columns={[
              {
                title: '栏目',
                dataIndex: 'name',
                render: (name: string, column) => (
                  <>
                    {mayEdit ? (
                      <Button
                        type="link"
                        size="small"
                        style={{ padding: 0 }}
                        onClick={() => setForm({ column })}
                      >
                        {name}
                      </Button>
                    ) : (
                      name
                    )}{' '}
                    {column.firstLevel ? <Tag>一级栏目</Tag> : null}
                  </>
                ),
              },
              { title: '类别', dataIndex: 'kind', render: (kind: string) => labelOf('column-kind', kind) },
              {
                title: '更新周期',
                dataIndex: 'updateDays',
                render: (days: number | null) => (days === null ? '未要求' : `${days} 天`),
              },
              { title: '责任单位', dataIndex: 'unitName' },
              {
                title: '暂无内容的原因',
                dataIndex: 'emptyReason',
                render: (reason: string | null) => reason ?? '—',
              },
            ]}
          />
        )}
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
