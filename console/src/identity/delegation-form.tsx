import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select, Space } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { DayInput } from './day-input.tsx';
import { delegationsKey } from './delegations.ts';
import { PersonSelect } from './person-select.tsx';
import { useSession } from './session.ts';

type Values = Sent<'/api/v1/delegations'>;

/** Lets somebody stand in for one of one's own roles. */
export function DelegationForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <EditDrawer open={open} title="委托代理" onClose={onClose}>
      <DelegationFields onClose={onClose} />
    </EditDrawer>
  );
}

function DelegationFields({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const own = useSession().grants.filter((grant) => grant.deputyOf === null);

  const save = async (values: Values) => {
    await api.POST('/api/v1/delegations', { body: values });
    await queries.invalidateQueries({ queryKey: delegationsKey });
    message.success('代理已委托，到期自动结束');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['grantId', 'personId', 'from', 'until', 'reason']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="委托代理" onCancel={onClose} />}
    >
      <Form.Item name="grantId" label="本人岗位" rules={[{ required: true, message: '请选择岗位' }]}>
        <Select
          aria-label="本人岗位"
          options={own.map((grant) => ({
            value: grant.id,
            label: `${grant.roleLabel}（${grant.unitName}）`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="personId"
        label="代理人"
        extra="代理人要有在用的账号；代理的岗位不能再转委托"
        rules={[{ required: true, message: '请选择代理人' }]}
      >
        <PersonSelect label="代理人" />
      </Form.Item>
      <Space align="start" wrap style={{ display: 'flex' }}>
        <Form.Item name="from" label="开始日期" rules={[{ required: true, message: '请选择开始日期' }]}>
          <DayInput label="开始日期" />
        </Form.Item>
        <Form.Item
          name="until"
          label="结束日期"
          extra="含当日，最长 180 天"
          rules={[{ required: true, message: '请选择结束日期' }]}
        >
          <DayInput label="结束日期" />
        </Form.Item>
      </Space>
      <Form.Item
        name="reason"
        label="事由"
        rules={[{ required: true, whitespace: true, message: '请填写事由' }]}
      >
        <Input placeholder="如：出差、休假" maxLength={200} />
      </Form.Item>
    </IssueForm>
  );
}
