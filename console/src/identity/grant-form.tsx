import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Select, Space } from 'antd';
import { type Answer, api, type Input as Sent } from '../api/client.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { DayInput } from './day-input.tsx';
import { UnitSelect } from './unit-select.tsx';

type Values = Sent<'/api/v1/accounts/{id}/grants'>;

interface GrantFormProps {
  open: boolean;
  account: Pick<Answer<'/api/v1/accounts/{id}'>, 'id' | 'person'>;
  onClose: () => void;
}

/** Gives an account a role on a subtree of units, for a time or without end. */
export function GrantForm({ open, account, onClose }: GrantFormProps) {
  return (
    <EditDrawer open={open} title={`为${account.person.name}授予岗位`} onClose={onClose}>
      <GrantFields account={account} onClose={onClose} />
    </EditDrawer>
  );
}

function GrantFields({ account, onClose }: Omit<GrantFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    await api.POST('/api/v1/accounts/{id}/grants', { params: { path: { id: account.id } }, body: values });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    message.success('岗位已授予');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['role', 'unitId', 'from', 'until']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="授予岗位" onCancel={onClose} />}
    >
      <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]}>
        <Select aria-label="岗位" options={choicesOf('role')} />
      </Form.Item>
      <Form.Item
        name="unitId"
        label="管辖单位"
        extra="管辖所选单位及其下级单位"
        rules={[{ required: true, message: '请选择管辖单位' }]}
      >
        <UnitSelect label="管辖单位" />
      </Form.Item>
      <Space align="start" wrap style={{ display: 'flex' }}>
        <Form.Item name="from" label="开始日期" extra="不填为即日">
          <DayInput label="开始日期" />
        </Form.Item>
        <Form.Item name="until" label="结束日期" extra="含当日，不填为长期">
          <DayInput label="结束日期" />
        </Form.Item>
      </Space>
    </IssueForm>
  );
}
