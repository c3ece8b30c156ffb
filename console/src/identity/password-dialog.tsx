import { App, Button, Form, Input, Modal } from 'antd';
import { api } from '../api/client.ts';
import { IssueForm } from '../kit/issue-form.tsx';

interface PasswordDialogProps {
  open: boolean;
  onClose: () => void;
}

interface Values {
  current: string;
  next: string;
  again: string;
}

/** Changes one's own password; everything signed in elsewhere is signed out by it. */
export function PasswordDialog({ open, onClose }: PasswordDialogProps) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();

  const save = async ({ current, next }: Values) => {
    await api.POST('/api/v1/account/password', { body: { current, next } });
    message.success('密码已修改');
    onClose();
  };
  return (
    <Modal open={open} title="修改密码" footer={null} onCancel={onClose} destroyOnHidden>
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
          extra="至少 10 个字符，不含用户名"
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
    </Modal>
  );
}
