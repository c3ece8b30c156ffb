import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input } from 'antd';
import { limits } from '../api/limits.gen.ts';
import { choicesOf, type Word } from '../api/vocabulary.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import styles from './channel-form.module.css';
import { addWebhook, editWebhook, type Webhook } from './webhooks.ts';

interface Values {
  name: string;
  url: string;
  events: Word<'webhook-event'>[];
}

interface WebhookFormProps {
  open: boolean;
  /** The webhook to change; without one a new one is set up. */
  webhook?: Webhook;
  onClose: () => void;
  /** Given the secret of a new one, which is shown this once. */
  onAdded?: (secret: string) => void;
}

/** Sets up a webhook or changes it. */
export function WebhookForm(props: WebhookFormProps) {
  return (
    <EditDrawer
      open={props.open}
      title={props.webhook ? '修改推送地址' : '新增推送地址'}
      onClose={props.onClose}
    >
      <Fields {...props} />
    </EditDrawer>
  );
}

function Fields({ webhook, onClose, onAdded }: WebhookFormProps) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    if (webhook) await editWebhook(webhook.id, { ...values, version: webhook.version });
    else onAdded?.((await addWebhook(values)).secret);
    await queries.invalidateQueries({ queryKey: ['webhooks'] });
    message.success('推送地址已保存');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['name', 'url', 'events']}
      {...(webhook ? { initialValues: webhook as Values } : {})}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      <Form.Item
        name="name"
        label="名称"
        extra="对方系统的名称，例如“市政务督办系统”"
        rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input maxLength={limits['webhook.add'].name.maxLength} />
      </Form.Item>
      <Form.Item
        name="url"
        label="推送地址"
        extra="接收 POST 请求的完整地址；建议使用 https。内网地址须由运维人员另行开放。"
        rules={[{ required: true, whitespace: true, message: '请填写推送地址' }]}
      >
        <Input inputMode="url" placeholder="https://" maxLength={limits['webhook.add'].url.maxLength} />
      </Form.Item>
      <Form.Item
        name="events"
        label="推送哪些事件"
        rules={[{ required: true, type: 'array', min: 1, message: '至少选择一个事件' }]}
      >
        <Checkbox.Group className={styles.events ?? ''} options={choicesOf('webhook-event')} />
      </Form.Item>
    </IssueForm>
  );
}
