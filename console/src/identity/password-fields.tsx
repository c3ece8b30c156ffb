import { App, Button, Form, Input } from 'antd';
import { api } from '../api/client.ts';
import { IssueForm } from '../kit/issue-form.tsx';

interface Values {
  current: string;
  next: string;
  again: string;
}

interface PasswordFieldsProps {
  /** What the policy asks for, where it may be read. */
  hint?: string | undefined;
  onDone: () => void;
}

/** The form that changes one's own password; everything signed in elsewhere is signed out by it. */
export function PasswordFields({ hint, onDone }: PasswordFieldsProps) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();

  const save = async ({ current, next }: Values) => {
    await api.POST('/api/v1/account/password', { body: { current, next } });
    message.success('密码已修改');
    onDone();
  };
  return (
    <IssueForm<Values>
      form={form}
      marks={false}
      fields={['current', 'next', 'again']}
      onSubmit={save}
      footer={(busy) => (
        <Button type="primary" htmlType="submit" loading={busy}>
          修改密码
        </Button>
      )}
    >
      <Form.Item name="current" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra={hint}
        rules={[{ required: true, message: '请填写新密码' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再填一次新密码"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再填一次新密码' },
          {
            validator: async (_rule, value) => {
              if (value && value !== form.getFieldValue('next')) throw new Error('两次填写的新密码不一致');
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </IssueForm>
  );
}
