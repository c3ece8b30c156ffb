import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { usePasswordHint } from './password-policy.ts';
import { PersonSelect } from './person-select.tsx';

type Values = Sent<'/api/v1/accounts'>;

interface AccountFormProps {
  open: boolean;
  /** The person who gets it; without one the form asks. */
  person?: { id: string; name: string };
  onClose: () => void;
}

/** Lets a registered person sign in; roles are given by somebody else. */
export function AccountForm({ open, ...fields }: AccountFormProps) {
  return (
    <EditDrawer
      open={open}
      title={fields.person ? `为${fields.person.name}开立账号` : '开立账号'}
      onClose={fields.onClose}
    >
      <AccountFields {...fields} />
    </EditDrawer>
  );
}

function AccountFields({ person, onClose }: Omit<AccountFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const hint = usePasswordHint();

  const save = async (values: Values) => {
    await api.POST('/api/v1/accounts', { body: person ? { ...values, personId: person.id } : values });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    await queries.invalidateQueries({ queryKey: ['people'] });
    message.success('账号已开立，请把用户名和初始密码当面告知本人');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['personId', 'username', 'password']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="开立账号" onCancel={onClose} />}
    >
      {person ? null : (
        <Form.Item name="personId" label="人员" rules={[{ required: true, message: '请选择人员' }]}>
          <PersonSelect label="人员" />
        </Form.Item>
      )}
      <Form.Item
        name="username"
        label="用户名"
        rules={[{ required: true, whitespace: true, message: '请填写用户名' }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label="初始密码"
        extra={hint}
        rules={[{ required: true, message: '请填写初始密码' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <p>账号开立后没有岗位，岗位由安全管理员授予。</p>
    </IssueForm>
  );
}
