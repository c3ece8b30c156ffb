import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { type Answer, api, type Input as Sent } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { UnitSelect } from './unit-select.tsx';

type Values = Sent<'/api/v1/people'>;

interface PersonFormProps {
  open: boolean;
  /** The person to change; without one a person is added. */
  person?: Answer<'/api/v1/people/{id}'>;
  onClose: () => void;
}

/** Registers a person, or changes what is known of one. */
export function PersonForm({ open, person, onClose }: PersonFormProps) {
  return (
    <EditDrawer open={open} title={person ? '修改人员' : '新增人员'} onClose={onClose}>
      <PersonFields onClose={onClose} {...(person ? { person } : {})} />
    </EditDrawer>
  );
}

function PersonFields({ person, onClose }: Omit<PersonFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    const { name, phone, post, email } = values;
    if (person) {
      await api.PATCH('/api/v1/people/{id}', {
        params: { path: { id: person.id } },
        body: { version: person.version, name, phone, post: post || null, email: email || null },
      });
    } else {
      await api.POST('/api/v1/people', { body: { ...values, post: post || null, email: email || null } });
    }
    await queries.invalidateQueries({ queryKey: ['people'] });
    message.success('已保存');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['name', 'unitId', 'phone', 'email', 'post']}
      {...(person ? { initialValues: person } : {})}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
      >
        <Input maxLength={limits['person.create'].name.maxLength} />
      </Form.Item>
      {person ? null : (
        <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
          <UnitSelect label="单位" placeholder="选择单位" />
        </Form.Item>
      )}
      <Form.Item name="post" label="职务">
        <Input maxLength={limits['person.create'].post.maxLength} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="联系电话"
        rules={[{ required: true, whitespace: true, message: '请填写联系电话' }]}
      >
        <Input inputMode="tel" maxLength={30} className="figures" />
      </Form.Item>
      <Form.Item name="email" label="电子邮箱" extra="用于接收通知邮件">
        <Input inputMode="email" maxLength={254} />
      </Form.Item>
    </IssueForm>
  );
}
