import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import type { Column, Site } from './sites.ts';

type Values = Sent<'/api/v1/sites/{siteId}/columns'>;

interface ColumnFormProps {
  site: Site;
  open: boolean;
  /** The column to change; without one a column is added. */
  column?: Column;
  onClose: () => void;
}

/** Registers a column of a site, or changes one. */
export function ColumnForm({ open, ...form }: ColumnFormProps) {
  return (
    <EditDrawer open={open} title={form.column ? '修改栏目' : '登记栏目'} onClose={form.onClose}>
      <ColumnFields {...form} />
    </EditDrawer>
  );
}

function ColumnFields({ site, column, onClose }: Omit<ColumnFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    const body = {
      ...values,
      updateDays: values.updateDays ?? undefined,
      emptyReason: values.emptyReason?.trim() || null,
    };
    if (column) {
      await api.PATCH('/api/v1/columns/{id}', {
        params: { path: { id: column.id } },
        body: { version: column.version, ...body },
      });
    } else {
      await api.POST('/api/v1/sites/{siteId}/columns', { params: { path: { siteId: site.id } }, body });
    }
    await queries.invalidateQueries({ queryKey: ['sites', site.id] });
    message.success('已保存');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['name', 'kind', 'url', 'firstLevel', 'updateDays', 'emptyReason', 'unitId']}
      initialValues={column ?? { firstLevel: true, unitId: site.unitId, url: site.url }}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      <Form.Item
        name="name"
        label="栏目名称"
        rules={[{ required: true, whitespace: true, message: '请填写栏目名称' }]}
      >
        <Input maxLength={limits['column.add'].name.maxLength} />
      </Form.Item>
      <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
        <Select options={choicesOf('column-kind')} />
      </Form.Item>
      <Form.Item
        name="url"
        label="栏目网址"
        rules={[{ required: true, whitespace: true, message: '请填写栏目网址' }]}
      >
        <Input inputMode="url" className="figures" spellCheck={false} />
      </Form.Item>
      <Form.Item name="firstLevel" valuePropName="checked">
        <Checkbox>一级栏目</Checkbox>
      </Form.Item>
      <Form.Item name="updateDays" label="更新周期（天）" extra="不填则按类别的规定周期">
        <InputNumber
          min={limits['column.add'].updateDays.minimum}
          max={limits['column.add'].updateDays.maximum}
          precision={0}
          style={{ width: 160 }}
        />
      </Form.Item>
      <Form.Item name="unitId" label="责任单位" rules={[{ required: true, message: '请选择责任单位' }]}>
        <UnitSelect label="责任单位" placeholder="选择单位" />
      </Form.Item>
      <Form.Item name="emptyReason" label="暂无内容的原因">
        <Input.TextArea rows={2} maxLength={limits['column.add'].emptyReason.maxLength} />
      </Form.Item>
    </IssueForm>
  );
}
