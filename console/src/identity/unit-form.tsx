import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Select } from 'antd';
import { type Answer, api, type Input as Sent, take } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { labelOf } from '../api/vocabulary.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';

type Values = Omit<Sent<'/api/v1/units'>, 'parentId'>;

interface UnitFormProps {
  mode: 'edit' | 'add' | undefined;
  unit: Answer<'/api/v1/units/{id}'>;
  onClose: () => void;
}

/** Renames a unit, or adds one below it. */
export function UnitForm({ mode, unit, onClose }: UnitFormProps) {
  return (
    <EditDrawer
      open={mode !== undefined}
      title={mode === 'add' ? `在“${unit.name}”下新增单位` : '修改单位'}
      onClose={onClose}
    >
      <UnitFields mode={mode ?? 'edit'} unit={unit} onClose={onClose} />
    </EditDrawer>
  );
}

function UnitFields({ mode, unit, onClose }: UnitFormProps & { mode: 'edit' | 'add' }) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    if (mode === 'add') {
      const added = await take(api.POST('/api/v1/units', { body: { ...values, parentId: unit.id } }));
      await queries.invalidateQueries({ queryKey: ['units'] });
      await navigate({ to: '/units/$id', params: { id: added.id } });
    } else {
      const { name, divisionCode } = values;
      await api.PATCH('/api/v1/units/{id}', {
        params: { path: { id: unit.id } },
        body: { version: unit.version, name, divisionCode },
      });
      await queries.invalidateQueries({ queryKey: ['units'] });
    }
    message.success('已保存');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['name', 'kind', 'divisionCode']}
      initialValues={
        mode === 'edit'
          ? { name: unit.name, divisionCode: unit.divisionCode }
          : { divisionCode: unit.divisionCode }
      }
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      <Form.Item
        name="name"
        label="单位名称"
        rules={[{ required: true, whitespace: true, message: '请填写单位名称' }]}
      >
        <Input maxLength={limits['unit.create'].name.maxLength} />
      </Form.Item>
      {mode === 'add' ? (
        <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
          <Select
            options={unit.kindsBeneath.map((kind) => ({ value: kind, label: labelOf('unit-kind', kind) }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="divisionCode" label="行政区划代码" extra="单位所在地区的 6 位代码">
        <Input maxLength={6} inputMode="numeric" className="figures" />
      </Form.Item>
    </IssueForm>
  );
}
